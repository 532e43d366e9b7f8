from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QRectF

from console.domain.shift_report import ShiftReport
from console.paper.paper_size import A4
from console.paper.report_pages import report_pages
from helpers.painting import ink, inked_heights
from helpers.report_builder import (
    empty_report,
    hostile_report,
    long_report,
    many_lines_report,
    night_report,
    outage_report,
    quiet_report,
)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("build", "count"),
    [(empty_report, 1), (lambda: quiet_report(lines=10), 1), (night_report, 1), (outage_report, 3)],
)
def test_a_quiet_shift_is_one_page_and_a_busy_one_three(build: Callable[[], ShiftReport], count: int) -> None:
    assert report_pages(build()).count == count


@pytest.mark.parametrize("build", [outage_report, many_lines_report, hostile_report])
def test_no_page_is_painted_outside_its_margins(build: Callable[[], ShiftReport]) -> None:
    pages = report_pages(build())
    for index in range(pages.count):
        assert QRectF(35.5, 35.5, 541, 721).contains(ink(partial(pages.paint, index=index)))


@pytest.mark.parametrize("build", [outage_report, many_lines_report, hostile_report])
def test_no_page_of_a4_is_painted_outside_its_margins(build: Callable[[], ShiftReport]) -> None:
    pages = report_pages(build(), A4)
    inside = QRectF(A4.left - 0.5, 35.5, A4.right - A4.left + 1, A4.height - 71)
    for index in range(pages.count):
        assert inside.contains(ink(partial(pages.paint, index=index), width=595, height=842))


def test_a_page_may_be_painted_again_as_for_a_preview() -> None:
    pages = report_pages(quiet_report())
    once, again = (inked_heights(partial(pages.paint, index=0)) for _ in range(2))
    assert once == again


def test_five_hundred_entries_are_laid_out() -> None:
    assert 15 <= report_pages(long_report(500)).count <= 30
