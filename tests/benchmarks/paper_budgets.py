"""The budgets of paper: facts to a file, in this process."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from benchmarks.records import APART, record_of
from benchmarks.reportlab_table import table_pdf
from benchmarks.stopwatch import Row, by_turns
from console.bootstrap.reading import open_reading
from console.domain.shift_report import ShiftReport
from console.paper.paperwork import imprint_of, pages_of
from console.paper.pdf import document_pdf, ensure_gui_application
from console.paths import exercise_folder
from console.render.activity_table import activity_days
from console.services.shift_reports import ShiftReports
from console.system_clock import SystemClock

ON_PAPER = 500


def report_pdf(entries: int, shelf: Path) -> Row:
    """Budget 8: the whole shift report of 500 entries as PDF, beside its activity alone as a table by ReportLab."""
    report = _report(record_of(entries, shelf))
    rows = [row for day in activity_days(report) for row in day.rows]
    application = ensure_gui_application()
    ours, plain = by_turns(lambda: document_pdf(pages_of(report), imprint_of(report)), lambda: table_pdf(rows))
    del application
    what = f"shift report of {len(rows)} entries as PDF / the same table by ReportLab"
    return Row(number=8, what=what, entries=entries, ours=ours, yardstick=plain, budget=1.0)


def _report(folder: Path) -> ShiftReport:
    reading = open_reading(exercise_folder(folder), SystemClock(), exercise=True)
    now = datetime.now(UTC)
    report = ShiftReports(reading).by_period(now - APART * ON_PAPER, now)
    reading.close()
    return report
