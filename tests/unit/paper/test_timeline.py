from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.clock import Period
from console.paper.timeline import timeline_items
from console.paper.timeline_pieces import RowPiece
from console.paper.typeface import load_typeface
from helpers.report_builder import outage_report
from helpers.story_builder import at

pytestmark = pytest.mark.usefixtures("qapp")


def test_there_is_a_row_for_each_line_and_each_fallback_number_used() -> None:
    report = outage_report()
    rows = [item.piece for item in timeline_items(report, load_typeface()) if isinstance(item.piece, RowPiece)]
    assert [row.row.label for row in rows[: len(report.lines)]] == [
        f"{one.line.key} {one.line.name}" for one in report.lines
    ]
    assert [len(row.row.uses) for row in rows[len(report.lines) :]] == [1, 1]


def test_without_lines_or_time_there_is_no_timeline() -> None:
    report = outage_report()
    assert timeline_items(replace(report, lines=()), load_typeface()) == []
    assert timeline_items(replace(report, period=Period(at(0), at(0))), load_typeface()) == []
