"""The shift report as a workbook: first what it is, then a sheet for each of its tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from console.domain.shift_report import ShiftReport
from console.render.activity import Teller
from console.render.activity_table import row_remarks
from console.render.batches import rows
from console.render.plain_table import PlainTable, Struck, Value
from console.render.report_tables import report_tables
from console.render.report_words import ReportWords
from console.render.summary import summary_text
from console.render.times import local_day
from console.render.wording import MEASURED_BY_NOBODY, who_text
from console.render.workbook import Cover, workbook_bytes

_AS_ON_PAPER: Final = "entry"
"""Before the entries with all their columns comes the activity as it is printed."""


def report_xlsx(report: ShiftReport) -> bytes:
    """The workbook; the same bytes for the same report."""
    words = ReportWords(report)
    cover = Cover(
        title=words.file_title,
        marks=words.marks,
        remark=MEASURED_BY_NOBODY,
        made_at=report.made_at,
        zone=report.set_up.center.zone,
    )
    return workbook_bytes(_sheets(report, words), cover)


def _sheets(report: ShiftReport, words: ReportWords) -> Iterator[PlainTable]:
    yield _summary(report, words)
    _, *tables = report_tables(report)
    for table in tables:
        if table.name == _AS_ON_PAPER:
            yield _activity(report)
        yield table


def _summary(report: ShiftReport, words: ReportWords) -> PlainTable:
    shift, period = report.shift, report.period
    said: tuple[tuple[str, Value], ...] = (
        ("Center", report.set_up.center.name),
        ("Report", report.full_title),
        *(("Copy", mark) for mark in words.marks),
        *((("Withheld", words.withheld),) if words.withheld else ()),
        ("Summary", summary_text(report)),
        ("From", period.start),
        ("To", period.end),
        ("Length (s)", period.seconds),
        ("Operators", ", ".join(shift.operators) if shift else None),
        ("Opened by someone", shift.opened if shift else None),
        ("Remark", MEASURED_BY_NOBODY),
        ("Made at", report.made_at),
        ("Made by", report.made_by),
    )
    facts = [fact for fact in said if fact[1] is not None]
    return PlainTable(name="fact", title="Summary", columns=("what", "value"), rows=facts, tells_time=True)


def _activity(report: ShiftReport) -> PlainTable:
    """Batches folded and in sentences, as on paper; what was voided or corrected is struck."""
    teller = Teller(set_up=report.set_up, shown_day=local_day(report.period.start, report.set_up.center.zone))
    found = []
    for row in rows(report.entries):
        entry, text = row.first, teller.many(row.entries)
        number = entry.seq if len(row.entries) == 1 else row.numbers
        said = Struck(text) if row.fate is not None else text
        who = who_text(entry.by, entry.keyed_by)
        times = (entry.act.occurred_at, entry.act.approx, entry.recorded_at)
        found.append((number, *times, said, row_remarks(row, report) or None, who))
    return PlainTable(
        name="activity",
        title="Activity",
        columns=("seq", "occurred_at", "approx", "recorded_at", "activity", "remarks", "by"),
        rows=found,
        tells_time=True,
    )
