from __future__ import annotations

from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from console.domain.set_up import SetUp
from console.paper.contact_pages import contact_pages
from console.paper.paper_size import A4, LETTER, PaperSize
from console.paper.pdf import document_pdf
from console.paper.typeface import load_typeface
from helpers.contact_sheets import CALLED_SET_UP, contact_sheet
from helpers.painting import ink
from helpers.pdf_reading import page_texts, squeezed
from helpers.report_builder import hostile_report, many_lines_report

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("paper", [LETTER, A4])
@pytest.mark.parametrize(
    ("set_up", "most"), [(CALLED_SET_UP, 2), (many_lines_report(24).set_up, 3), (hostile_report().set_up, 3)]
)
def test_a_usual_center_has_a_page_or_two_and_nothing_outside_the_margins(
    set_up: SetUp, most: int, paper: PaperSize
) -> None:
    made = contact_pages(contact_sheet(set_up), paper)
    assert made.count <= most
    inside = QRectF(paper.left - 0.5, 35.5, paper.right - paper.left + 1, paper.height - 71)
    for index in range(made.count):
        assert inside.contains(ink(partial(made.paint, index=index), round(paper.width), round(paper.height)))


def test_the_numbers_are_read_from_the_chair_and_all_blocks_are_there() -> None:
    assert load_typeface().digits.font.pixelSize() >= 14
    first, last = page_texts(document_pdf(contact_pages(contact_sheet())))
    for words in (
        *("1. Incident Name:", "2. Operational Period: from 10/22/2024 15:02 EDT, valid until replaced"),
        *("Position, agency", "Method(s) of contact", "(203) 555-0142", "(800) 555-0150", "Rides on line 7"),
        *("4. Prepared by: Name Kim Moran", "ICS 205A, Page 1 of 2"),
    ):
        assert squeezed(words) in first, words
    assert squeezed("3. Lines: whom to call when one fails (continued)") in last
    assert squeezed("3. Told: who is notified") in last
    assert squeezed("State 911 office") in last


def test_a_center_without_numbers_has_rows_to_write_them_in() -> None:
    bare = replace(CALLED_SET_UP, lines=(), fallbacks=(), center=replace(CALLED_SET_UP.center, told=()))
    (text,) = page_texts(document_pdf(contact_pages(contact_sheet(bare))))
    assert squeezed("3. Told: who is notified") in text
    assert squeezed("3. Lines") not in text


def test_a_public_copy_and_an_exercise_say_so_on_every_page() -> None:
    marked = page_texts(document_pdf(contact_pages(contact_sheet(redacted=True, exercise=True))))
    assert all("PUBLICCOPY" in text and "EXERCISE" in text for text in marked)
    assert all("(800)" not in text for text in marked)
