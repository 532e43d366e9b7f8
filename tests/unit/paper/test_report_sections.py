from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.report_choices import ReportSection
from console.paper.report_sections import ReportSections
from console.paper.timeline_pieces import RowPiece
from console.paper.typeface import load_typeface
from helpers.report_builder import SET_UP, DayBook, chosen, empty_report, hand_over_report, outage_report, quiet_report

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_quiet_shift_has_summary_lines_and_timeline_only() -> None:
    report = quiet_report()
    sections = ReportSections(report, load_typeface()).items()
    heads = [item for item in sections if item.stays_with_next and not item.head]
    assert len(heads) == 2
    assert len([item for item in sections if isinstance(item.piece, RowPiece)]) == len(report.lines)


def test_the_day_of_the_outage_has_every_section() -> None:
    sections = ReportSections(outage_report(), load_typeface()).items()
    heads = [item for item in sections if item.stays_with_next and not item.head]
    assert len(heads) == len(["lines", "timeline", "outages", "told", "fallback", "refs", "pass-on", "open"])


def test_a_line_of_the_table_takes_one_line_of_text_where_its_name_does() -> None:
    sections = ReportSections(empty_report(), load_typeface()).items()
    rows = sections[2:11]
    assert len({row.piece.height for row in rows}) == 1


def test_a_center_without_lines_has_its_summary_alone() -> None:
    report = DayBook(set_up=replace(SET_UP, lines=())).report("07:00", "15:00")
    assert len(ReportSections(report, load_typeface()).items()) == 1


@pytest.mark.parametrize("section", list(ReportSection))
def test_the_center_may_do_without_a_section(section: ReportSection) -> None:
    typeface = load_typeface()
    report = outage_report() if section in (ReportSection.TOLD, ReportSection.FALLBACK) else hand_over_report()
    whole = ReportSections(report, typeface).items()
    assert len(ReportSections(chosen(report, leave_out=(section,)), typeface).items()) < len(whole)


def test_what_makes_a_report_honest_stays_whatever_is_left_out() -> None:
    sections = ReportSections(chosen(hand_over_report(), leave_out=tuple(ReportSection)), load_typeface()).items()
    heads = [item for item in sections if item.stays_with_next and not item.head]
    assert len(heads) == len(["lines", "outages", "open"])
