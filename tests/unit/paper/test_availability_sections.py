from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.availability_report import AvailabilityReport
from console.paper.availability_sections import AvailabilitySections, BarPiece, ChartTitle
from console.paper.day_pieces import DayRowPiece
from console.paper.pagination import Item
from console.paper.typeface import load_typeface
from helpers.availability_builder import empty_month, eventful_month, few_outages

pytestmark = pytest.mark.usefixtures("qapp")


def items(report: AvailabilityReport) -> list[Item]:
    return AvailabilitySections(report, load_typeface()).items()


def titles(report: AvailabilityReport) -> list[str]:
    return [f"{item.piece.text} {item.piece.remark}" for item in items(report) if isinstance(item.piece, ChartTitle)]


def bars(report: AvailabilityReport) -> list[BarPiece]:
    return [item.piece for item in items(report) if isinstance(item.piece, BarPiece)]


def test_the_longest_outages_are_drawn_together_with_their_title() -> None:
    report = eventful_month()
    assert titles(report) == ["LONGEST OUTAGES The 10 longest of 11 outages"]
    assert [bar.one.seconds for bar in bars(report)] == [one.outage.seconds for one in report.longest]
    kept = [item.stays_with_next for item in items(report) if isinstance(item.piece, ChartTitle | BarPiece)]
    assert kept == [True] * 10 + [False]


def test_fewer_than_five_outages_are_told_and_not_drawn() -> None:
    assert titles(few_outages()) == ["LONGEST OUTAGES 3 events, no chart"]
    assert bars(few_outages()) == []


def test_without_an_outage_there_is_no_section_of_them() -> None:
    assert titles(empty_month()) == []
    assert bars(empty_month()) == []


def test_how_it_was_counted_is_not_parted() -> None:
    kept = [item.stays_with_next for item in items(eventful_month())]
    assert kept[-7:] == [True] * 6 + [False]


def test_every_line_has_its_days() -> None:
    assert sum(isinstance(item.piece, DayRowPiece) for item in items(empty_month())) == 10


def test_a_center_without_lines_has_its_summary_and_how_it_was_counted() -> None:
    assert len(items(replace(empty_month(), lines=(), groups=()))) == 1 + 1 + 6
