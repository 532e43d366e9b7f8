from __future__ import annotations

from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from console.domain.blank_log import BlankLog, blank_log
from console.domain.set_up import SetUp
from console.paper.blank_log_pages import blank_log_pages
from console.paper.boxes import HANDWRITING
from console.paper.paper_size import A4, LETTER, PaperSize
from console.paper.pdf import document_pdf
from helpers.painting import ink
from helpers.pdf_reading import page_texts, squeezed
from helpers.report_builder import SET_UP, hostile_report, many_lines_report, outage_report

pytestmark = pytest.mark.usefixtures("qapp")


def log(set_up: SetUp = SET_UP, *, sheets: int = 2, exercise: bool = False) -> BlankLog:
    return blank_log(set_up, exercise=exercise, made_at=outage_report().made_at, sheets=sheets)


@pytest.mark.parametrize("sheets", [1, 2, 5])
def test_there_are_as_many_sheets_as_were_asked_for(sheets: int) -> None:
    assert blank_log_pages(log(sheets=sheets)).count == sheets


def test_rows_are_numbered_on_from_sheet_to_sheet_and_high_enough_for_a_hand() -> None:
    assert HANDWRITING >= 22
    first, second = page_texts(document_pdf(blank_log_pages(log())))
    assert first.index(squeezed("BY 1 2 3 4 5")) > 0
    assert squeezed("BY 18 19 20 21") in second


def test_every_sheet_has_the_keys_the_crib_the_fields_and_the_signature() -> None:
    for text in page_texts(document_pdf(blank_log_pages(log()))):
        for words in (
            *("Date", "Operators (initials, name)", "Position", "Shift", "3 911 Wireless Verizon", "!field per field"),
            *("^noani no callback number", "g DEGRADED", "OCCURRED", "KEYED IN: by, at", "ACTIVITY", "Signature"),
            *("All of this sheet was keyed in by", "of 2"),
        ):
            assert squeezed(words) in text, words


@pytest.mark.parametrize("paper", [LETTER, A4])
@pytest.mark.parametrize("set_up", [SET_UP, many_lines_report(40).set_up, hostile_report().set_up])
def test_nothing_is_painted_outside_the_margins(set_up: SetUp, paper: PaperSize) -> None:
    made = blank_log_pages(log(set_up), paper)
    inside = QRectF(paper.left - 0.5, 35.5, paper.right - paper.left + 1, paper.height - 71)
    assert inside.contains(ink(partial(made.paint, index=0), round(paper.width), round(paper.height)))
    assert made.count == 2


def test_a_center_without_lines_has_its_paper_log_too() -> None:
    bare = blank_log_pages(log(replace(SET_UP, lines=(), fallbacks=())))
    assert bare.room > blank_log_pages(log()).room
    assert bare.count == 2


def test_an_exercise_says_so_on_every_sheet() -> None:
    texts = page_texts(document_pdf(blank_log_pages(log(exercise=True))))
    assert all(text.count("EXERCISE") == 2 for text in texts)
