from __future__ import annotations

from html.parser import HTMLParser

from msgspec.structs import replace
from typing_extensions import override

from console.domain.availability_redaction import redact_availability
from console.render.availability_html import availability_html
from console.render.wording import visible
from helpers.availability_builder import empty_month, eventful_month, few_outages, hostile_month
from helpers.golden import GoldenFiles
from helpers.report_builder import HOSTILE


class Reader(HTMLParser):
    """Reads a page as a browser would: its tags, attributes and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(page)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    @override
    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_month_of_the_outage_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("availability.html", availability_html(eventful_month()))


def test_hostile_text_is_text() -> None:
    reader = Reader(availability_html(hostile_month()))
    assert not {"script", "img", "link", "iframe"} & set(reader.tags)
    assert not [name for name, _ in reader.attributes if name.startswith("on") or name in ("src", "href")]
    assert not [one for one in HOSTILE if visible(one) not in reader.text]


def test_the_pictures_are_said_to_a_screen_reader() -> None:
    labels = [value for name, value in Reader(availability_html(eventful_month())).attributes if name == "aria-label"]
    assert len(labels) == 10
    assert labels[0] == "Tue 22 Oct: 55 min down, 105 min intermittent. All other days operational."


def test_few_outages_are_a_table_without_a_chart() -> None:
    page = availability_html(few_outages())
    assert "3 events, no chart" in page
    assert 'class="bar"' not in page
    assert 'class="bar"' in availability_html(eventful_month())


def test_unknown_days_in_a_row_are_one_cell() -> None:
    assert availability_html(empty_month()).count('<span class="unknown" style="height:100%;flex-grow:31">') == 10


def test_no_outage_and_no_line_are_no_table() -> None:
    page = availability_html(replace(empty_month(), lines=(), groups=()))
    assert "<table" not in page
    assert "no outage logged" in page


def test_an_exercise_and_a_public_copy_are_marked_at_both_ends() -> None:
    page = availability_html(redact_availability(eventful_month(exercise=True)))
    assert page.count('<p class="band">EXERCISE</p>') == 2
    assert page.count('<p class="band">PUBLIC COPY</p>') == 2
