from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from console.domain.shift_report import ShiftReport
from console.paper.page_frame import PageFrame
from console.paper.paper_size import A4, LETTER, MARGIN, PaperSize
from console.paper.typeface import load_typeface
from console.render.report_words import ReportWords
from helpers.painting import ink, inked_heights
from helpers.report_builder import SET_UP, chosen, outage_report, public_report

pytestmark = pytest.mark.usefixtures("qapp")


def framed(report: ShiftReport, paper: PaperSize = LETTER) -> PageFrame:
    return PageFrame(ReportWords(report).page, load_typeface(), paper)


PAPER = QRectF(MARGIN, MARGIN, LETTER.width - 2 * MARGIN, LETTER.height - 2 * MARGIN).adjusted(-0.5, -0.5, 0.5, 0.5)


def test_the_frame_keeps_half_an_inch_on_every_side() -> None:
    frame = framed(public_report())
    assert PAPER.contains(ink(lambda painter: frame.paint(painter, 1, 3)))


def test_header_and_footer_leave_the_body_alone() -> None:
    frame = framed(outage_report())
    heights = inked_heights(lambda painter: frame.paint(painter, 1, 3))
    assert heights
    assert not [height for height in heights if frame.body_top <= height <= frame.body_bottom]


def test_a_long_name_makes_the_header_higher_not_wider() -> None:
    report = outage_report()
    center = replace(SET_UP.center, name="The Very Long Name of a Regional Emergency Communications Center " * 2)
    long = framed(replace(report, set_up=replace(SET_UP, center=center)))
    assert long.body_top > framed(report).body_top
    assert PAPER.contains(ink(lambda painter: long.paint(painter, 1, 3)))


def test_an_exercise_is_outlined_across_the_page_in_a_grey_that_a_fax_may_drop() -> None:
    exercise = framed(outage_report(exercise=True))
    seen = ink(lambda painter: exercise.paint(painter, 1, 1), pale=True)
    faxed = inked_heights(lambda painter: exercise.paint(painter, 1, 1))
    assert PAPER.contains(seen)
    assert not [height for height in faxed if 300 < height < 500]
    body = inked_heights(lambda painter: exercise.paint(painter, 1, 1), pale=True)
    assert len([height for height in body if 300 < height < 500]) > 600


def test_on_a4_the_body_is_as_wide_and_stands_in_the_middle() -> None:
    frame = framed(public_report(), A4)
    paper = QRectF(A4.left, MARGIN, A4.right - A4.left, A4.height - 2 * MARGIN).adjusted(-0.5, -0.5, 0.5, 0.5)
    assert paper.contains(ink(lambda painter: frame.paint(painter, 1, 3), width=595, height=842))
    assert A4.left >= 18
    assert A4.right - A4.left == LETTER.right - LETTER.left
    assert frame.body_bottom > framed(public_report()).body_bottom


def test_the_center_may_call_its_reports_something_else() -> None:
    named = PageFrame(
        ReportWords(chosen(public_report(), title="Communications outage log " * 6)).page, load_typeface()
    )
    assert named.body_top > framed(public_report()).body_top
