"""The shift report as CSV: tables one after another, each row telling in its first cell which it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from console.domain.shift_report import ShiftReport
from console.render.csv_guard import Cell, csv_cells, csv_pieces
from console.render.report_tables import report_tables


def report_csv(report: ShiftReport, *, raw: bool = False) -> Iterator[str]:
    """The report in pieces of text to be written one after another, encoded as UTF-8.

    A row whose first cell is ``table`` names the columns of the rows that follow it.
    """
    return csv_pieces(_rows(report), raw=raw)


def _rows(report: ShiftReport) -> Iterator[tuple[Cell, ...]]:
    zone = report.set_up.center.zone
    for table in report_tables(report):
        yield ("table", *table.columns)
        for row in table.rows:
            yield (table.name, *csv_cells(row, zone))
