from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from console.domain.ics_214 import Ics214Blocks, Resource, ics_214
from console.domain.shift_report import ShiftReport
from console.paper.form_pages import FormPages
from console.paper.ics_214_pages import ics_214_pages
from console.paper.paper_size import A4, LETTER, PaperSize
from console.paper.pdf import document_pdf
from helpers.painting import ink
from helpers.pdf_reading import font_names, page_texts, squeezed
from helpers.report_builder import (
    HOSTILE,
    SET_UP,
    empty_report,
    hostile_report,
    long_report,
    outage_report,
    quiet_report,
)

pytestmark = pytest.mark.usefixtures("qapp")

BLOCKS = (
    *("1. Incident Name:", "2. Operational Period:", "Date From: 10/22/2024", "Time To: 15:00 EDT", "3. Name:"),
    *("4. ICS Position:", "5. Home Agency (and Unit):", "8. Prepared by: Name", "Position/Title", "Signature"),
)


def form(build: Callable[[], ShiftReport], paper: PaperSize = LETTER, blocks: Ics214Blocks | None = None) -> FormPages:
    return ics_214_pages(ics_214(build(), blocks), paper)


def texts(build: Callable[[], ShiftReport], blocks: Ics214Blocks | None = None) -> list[str]:
    return page_texts(document_pdf(form(build, blocks=blocks)))


def test_all_eight_blocks_are_on_the_first_page() -> None:
    (text,) = texts(quiet_report, Ics214Blocks(incident="Statewide outage"))
    for block in (*BLOCKS, "6. Resources Assigned:", "7. Activity Log:", "Notable Activities", "Statewide outage"):
        assert squeezed(block) in text
    assert squeezed("ICS 214, Page 1 of 1") in text
    assert squeezed("10/22/2024 07:10 1 911 Landline verified as shown") in text


def test_a_continuation_sheet_has_the_same_head_and_goes_on_with_the_activity() -> None:
    first, second = texts(outage_report)
    assert squeezed("7. Activity Log (continued):") in second
    assert squeezed("7. Activity Log (continued):") not in first
    assert squeezed("6. Resources Assigned") not in second
    for page in (first, second):
        assert all(squeezed(block) in page for block in BLOCKS)
    assert squeezed("ICS 214, Page 2 of 2") in second


def test_a_crew_larger_than_the_page_goes_on_overleaf() -> None:
    crowd = Ics214Blocks(resources=tuple(Resource(name=f"Person {number}") for number in range(60)))
    pages = texts(quiet_report, crowd)
    assert squeezed("6. Resources Assigned (continued):") in pages[1]
    assert squeezed("Person 59") in "".join(pages)


def test_an_empty_shift_says_so_and_leaves_rows_to_write_in() -> None:
    (text,) = texts(empty_report)
    assert squeezed("Nothing notable was logged in this period.") in text
    box = ink(partial(form(empty_report).paint, index=0))
    assert box.height() > 700


@pytest.mark.parametrize("build", [outage_report, hostile_report, lambda: long_report(300)])
@pytest.mark.parametrize("paper", [LETTER, A4])
def test_no_page_is_painted_outside_its_margins(build: Callable[[], ShiftReport], paper: PaperSize) -> None:
    made = form(build, paper, Ics214Blocks(incident="i" * 120, name="Wide words " * 10, agency="a" * 120))
    inside = QRectF(paper.left - 0.5, 35.5, paper.right - paper.left + 1, paper.height - 71)
    for index in range(min(made.count, 4)):
        assert inside.contains(ink(partial(made.paint, index=index), round(paper.width), round(paper.height)))


def test_a_note_of_thousands_of_letters_stays_between_the_blocks() -> None:
    report = outage_report()
    (first, *others) = report.entries
    long = replace(first, act=replace(first.act, note="word " * 1500, facts=None))
    pages = ics_214_pages(ics_214(replace(report, entries=(long, *others))))
    inside = QRectF(35.5, 35.5, 541, 721)
    assert all(inside.contains(ink(partial(pages.paint, index=index))) for index in range(pages.count))


def test_an_exercise_says_so_on_every_page() -> None:
    pages = texts(lambda: outage_report(exercise=True))
    assert all(page.count("EXERCISE") == 2 for page in pages)


def test_text_stays_text_and_the_typeface_comes_along() -> None:
    made = document_pdf(form(hostile_report, blocks=Ics214Blocks(name=HOSTILE[11])))
    assert squeezed("right\\u202eot-tfel") in page_texts(made)[0]
    assert all(font_names(document_pdf(form(outage_report))).values())


def test_a_center_of_a_very_long_name_still_leaves_room_for_the_activity() -> None:
    center = replace(SET_UP.center, name="The Regional Emergency Communications Center " * 6)
    made = form(lambda: replace(outage_report(), set_up=replace(SET_UP, center=center)))
    assert made.count <= 5
