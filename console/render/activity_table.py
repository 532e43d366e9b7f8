"""The entries of a report as rows of its activity table, day by day as they were recorded."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from msgspec import Struct

from console.domain.shift_report import ShiftReport
from console.render.activity import Teller
from console.render.batches import Row, rows
from console.render.times import day_text, local_day, time_text
from console.render.wording import DOT, who_text


class ActivityRow(Struct, frozen=True, kw_only=True):
    """One row, in words.

    Attributes:
        numbers: ``41–46`` for a batch.
        occurred, recorded: Clock times; the day is said where it is not that of the table.
        struck: The text was voided or corrected and stays readable, struck through.
        remarks: ``VOID – see 27``, ``late``, ``before this shift``; empty when there is nothing to remark.
    """

    numbers: str
    occurred: str
    recorded: str
    text: str
    struck: bool
    remarks: str
    by: str


class ActivityDay(Struct, frozen=True, kw_only=True):
    """The rows recorded on one day; ``label`` is empty where the heading of the report says the day."""

    label: str
    rows: tuple[ActivityRow, ...]


def activity_days(report: ShiftReport) -> tuple[ActivityDay, ...]:
    """The entries of a report, batches folded, in the order in which they were recorded."""
    zone = report.set_up.center.zone
    heading_day = local_day(report.period.start, zone)
    found = rows(report.entries)
    days = [(day, tuple(of_day)) for day, of_day in groupby(found, lambda row: local_day(row.first.recorded_at, zone))]
    is_said = [day for day, _ in days] == [heading_day]
    return tuple(
        ActivityDay(
            label="" if is_said else day_text(day, year=True),
            rows=tuple(_activity_row(row, report, day) for row in of_day),
        )
        for day, of_day in days
    )


def _activity_row(row: Row, report: ShiftReport, day: date) -> ActivityRow:
    entry, zone = row.first, report.set_up.center.zone
    act = entry.act
    return ActivityRow(
        numbers=row.numbers,
        occurred=time_text(act.occurred_at, zone, shown_day=day, approx=act.approx, letters=False),
        recorded=time_text(entry.recorded_at, zone, shown_day=day, letters=False),
        text=Teller(set_up=report.set_up, shown_day=day).many(row.entries),
        struck=row.fate is not None,
        remarks=row_remarks(row, report),
        by=who_text(entry.by, entry.keyed_by),
    )


def row_remarks(row: Row, report: ShiftReport) -> str:
    """``VOID – see 27``, ``late``, ``before this shift``; empty when there is nothing to remark."""
    entry, shift = row.first, report.shift
    before = shift is not None and entry.act.occurred_at < shift.started_at
    parts = (row.fate, "late" if entry.late else None, "before this shift" if before else None)
    return DOT.join(part for part in parts if part)
