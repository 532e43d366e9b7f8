"""Provides the topics of the manual: the Markdown files of ``resources/help``, in one order."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

ORDER = (
    "manual",
    "setting_up",
    "board",
    "line_drawer",
    "timeline",
    "log",
    "attention",
    "shifts",
    "report",
    "reissue",
    "availability",
    "paper",
    "clock",
    "exercise",
    "compact",
    "board-page",
    "settings",
    "keys",
)
"""Names of files, without their ending, in the order in which one reads them."""

LAST = "changelog"


class Topic(Struct, frozen=True, kw_only=True):
    """One file of the manual.

    Attributes:
        name: Of the file, without its ending; how other topics link to it, as ``name.md``.
        text: Markdown.
    """

    name: str
    title: str
    text: str


def read_topics(folder: Path) -> tuple[Topic, ...]:
    """Every topic there is: those of the order, then any other by its title, then the list of changes."""
    found = [_read(path) for path in sorted(folder.glob("*.md"))]
    return tuple(sorted(found, key=_place))


def _read(path: Path) -> Topic:
    text = path.read_text(encoding="utf-8")
    heading = next((line for line in text.splitlines() if line.startswith("# ")), "")
    title = heading.removeprefix("# ").strip().removeprefix("Lineboard: ")
    return Topic(name=path.stem, title=_capital(title) or path.stem, text=text)


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def _place(topic: Topic) -> tuple[int, str]:
    if topic.name in ORDER:
        return ORDER.index(topic.name), ""
    return len(ORDER) + (topic.name == LAST), topic.title
