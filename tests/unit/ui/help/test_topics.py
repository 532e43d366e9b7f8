from __future__ import annotations

import re
from pathlib import Path

from console.resources import resource_path
from console.ui.help.topics import LAST, ORDER, read_topics


def test_every_text_in_the_folder_is_a_topic_the_manual_first_and_the_changes_last() -> None:
    folder = resource_path("help")
    names = [topic.name for topic in read_topics(folder)]
    assert sorted(names) == sorted(path.stem for path in folder.glob("*.md"))
    assert names[0] == "manual"
    assert names[-1] == LAST


def test_every_topic_has_a_title_of_its_own() -> None:
    titles = [topic.title for topic in read_topics(resource_path("help"))]
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_topics_of_the_order_come_in_it_and_others_after_them_by_title(tmp_path: Path) -> None:
    for name, title in (("zebra", "# Aardvarks"), ("apple", "# Zeal"), ("board", "# The board"), ("log", "# The log")):
        (tmp_path / f"{name}.md").write_text(f"{title}\n\nText.\n")
    (tmp_path / "changelog.md").write_text("# A first title\n")
    (tmp_path / "manual.md").write_text("# Lineboard: the manual\n")
    (tmp_path / "picture.png").write_bytes(b"")
    topics = read_topics(tmp_path)
    assert [topic.name for topic in topics] == ["manual", "board", "log", "zebra", "apple", "changelog"]
    assert topics[0].title == "The manual"


def test_a_text_without_a_title_goes_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "odd.md").write_text("no heading")
    assert read_topics(tmp_path)[0].title == "odd"


def test_every_text_has_its_place_in_the_order_and_every_place_its_text() -> None:
    assert {*ORDER, LAST} == {path.stem for path in resource_path("help").glob("*.md")}


def test_no_name_stands_twice_in_the_order() -> None:
    assert len(set(ORDER)) == len(ORDER)
    assert LAST not in ORDER


def test_every_link_of_a_topic_leads_to_a_topic_or_a_heading_that_is_there() -> None:
    topics = {topic.name: topic.text for topic in read_topics(resource_path("help"))}
    lost = [
        f"{name}: {link}"
        for name, text in topics.items()
        for link in re.findall(r"\]\(([^)]+)\)", text)
        if not _leads_somewhere(link, name, topics)
    ]
    assert lost == []


def _leads_somewhere(link: str, name: str, topics: dict[str, str]) -> bool:
    file, _, heading = link.partition("#")
    text = topics.get(file.removesuffix(".md") if file else name)
    headings = re.findall(r"^#+ (.*)$", text or "", re.MULTILINE)
    slugs = {re.sub(r"[^\w\- ]", "", one.strip().lower()).replace(" ", "-") for one in headings}
    return text is not None and (not heading or heading in slugs)
