"""The availability report as CSV: tables one after another, each row telling in its first cell which it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from console.domain.availability_report import AvailabilityReport
from console.render.availability_tables import availability_tables
from console.render.csv_guard import Cell, csv_cells, csv_pieces


def availability_csv(report: AvailabilityReport, *, raw: bool = False) -> Iterator[str]:
    """The report in pieces of text to be written one after another, encoded as UTF-8.

    A row whose first cell is ``table`` names the columns of the rows that follow it.
    """
    return csv_pieces(_rows(report), raw=raw)


def _rows(report: AvailabilityReport) -> Iterator[tuple[Cell, ...]]:
    zone = report.set_up.center.zone
    for table in availability_tables(report):
        yield ("table", *table.columns)
        for row in table.rows:
            yield (table.name, *csv_cells(row, zone))
