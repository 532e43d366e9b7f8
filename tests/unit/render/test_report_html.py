from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

from msgspec.structs import replace
from typing_extensions import override

from console.domain.report_choices import ReportSection
from console.render.report_html import report_html
from console.render.wording import visible
from helpers.golden import GoldenFiles
from helpers.report_builder import (
    GUESSES,
    HOSTILE,
    SET_UP,
    DayBook,
    chosen,
    empty_report,
    guessed_report,
    hand_over_report,
    hostile_report,
    night_report,
    outage_report,
    public_report,
    told_as_known,
)

VOID_TAGS = {"meta", "circle", "path"}
WRITTEN_BY_US = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "h1", "h2", "h3", "p", "b", "s"),
    *("caption", "table", "thead", "tbody", "tr", "th", "td", "span", "div", "ol", "ul", "li", "svg", "circle", "path"),
}


class Reader(HTMLParser):
    """Reads a page as a browser would: its tags, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text: list[str] = []
        self.open: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag not in VOID_TAGS:
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID_TAGS:
            assert self.open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def test_the_day_of_the_outage_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("report.html", report_html(outage_report()))


def test_hostile_text_is_text() -> None:
    reader = read(report_html(hostile_report()))
    shown = "".join(reader.text)
    assert reader.tags <= WRITTEN_BY_US
    assert not [name for name in reader.attributes if name.startswith("on")]
    assert not [one for one in HOSTILE if visible(one) not in shown]


def test_an_exercise_and_a_public_copy_are_marked_at_both_ends() -> None:
    assert report_html(outage_report(exercise=True)).count('<p class="band">EXERCISE</p>') == 2
    assert report_html(public_report()).count('<p class="band">PUBLIC COPY</p>') == 2


def test_an_empty_shift_says_that_nothing_was_logged() -> None:
    page = report_html(empty_report())
    assert "Nothing logged this shift." in page
    assert "<h2>Outages</h2>" not in page


def test_a_night_has_both_dates_and_explains_its_repeated_hour() -> None:
    page = report_html(night_report())
    assert "<h3>Sat 2 Nov 2024</h3>" in page
    assert "* This hour came twice" in page


def test_a_struck_entry_stays_readable_beside_what_became_of_it() -> None:
    page = report_html(outage_report())
    assert '<s>9 School district DOWN</s> <span class="mark">VOID – see 56</span>' in page


def test_a_center_without_lines_has_a_page_too() -> None:
    page = report_html(DayBook(set_up=replace(SET_UP, lines=())).report("07:00", "15:00"))
    assert "<h2>Lines</h2>" not in page


def test_no_guess_is_told_as_known() -> None:
    text = report_html(guessed_report())
    assert told_as_known(text) == []
    assert not [one for one in GUESSES if f"~{one}" not in text]


def test_hand_overs_remarks_and_the_clock_have_their_sections() -> None:
    text = " ".join(" ".join(read(report_html(hand_over_report())).text).split())
    assert "Refs and line notes" in text
    assert "09:20 KM #TM-502 carrier opened a ticket" in text
    assert "Clock checked against the master clock: this PC 2 s ahead · county radio" in text
    assert "still open · hand-over: covered by JR 15:00" in text


def test_sections_that_the_center_leaves_out_are_named_at_the_end() -> None:
    page = report_html(chosen(hand_over_report(), leave_out=tuple(ReportSection)))
    heads = ("Timeline", "Told", "Fallback numbers", "Refs and line notes", "Pass-on", "Clock")
    assert not [head for head in heads if f"<h2>{head}</h2>" in page]
    assert "Left out by the center: timeline, told" in page


def test_who_signs_stands_at_the_end_for_paper_only() -> None:
    page = report_html(chosen(outage_report(), signatures=("Chief <b>", "Clerk")))
    assert "Chief &lt;b&gt;" in page
    assert ".sign { display: none" in page
    assert 'class="sign"' not in report_html(chosen(outage_report(), signatures=()))


def test_a_reader_by_ear_finds_landmarks_headings_in_order_and_tables_with_names() -> None:
    page = report_html(outage_report())
    assert '<html lang="en">' in page
    assert [page.count(f"<{name}>") for name in ("header", "main", "footer", "title", "h1")] == [1] * 5
    levels = [int(level) for level in re.findall(r"<h([1-6])>", page)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    tables = [table for table in page.split("<table")[1:] if not table.startswith(' class="sign"')]
    assert all("<caption" in one and "<thead>" in one and 'scope="col"' in one for one in tables)


def test_a_timeline_is_told_in_words_to_those_who_hear_it() -> None:
    page = report_html(outage_report())
    assert 'role="img" aria-label="UNKNOWN, then OPERATIONAL, then DOWN, then INTERMITTENT, then OPERATIONAL"' in page


def test_a_table_that_may_be_scrolled_can_be_reached_by_keyboard_and_has_a_name() -> None:
    page = report_html(outage_report())
    wide = re.findall(r'<div class="wide"[^>]*>', page)
    assert wide
    assert all('role="region"' in one and 'tabindex="0"' in one and "aria-label=" in one for one in wide)


def test_the_page_is_one_file_without_a_script() -> None:
    page = report_html(outage_report())
    assert "default-src 'none'; style-src 'unsafe-inline'\"" in page
    assert not re.search(r"<script|<link|\bsrc=|url\(|@import", page)


def test_a_printed_page_needs_no_colors_and_repeats_the_heads_of_tables() -> None:
    style = report_html(outage_report())
    assert "thead { display: table-header-group; }" in style
    printed = style[style.index("@media print") :]
    assert ".chip { padding: 0; border: 0; background: #fff; color: #000; }" in printed
    assert "break-inside: avoid" in printed
