from __future__ import annotations

from datetime import datetime

from console.render.report_tables import report_tables
from helpers.report_builder import empty_report, outage_report


def test_every_row_has_a_cell_for_every_column() -> None:
    for table in report_tables(outage_report()):
        assert {len(row) for row in table.rows} <= {len(table.columns)}, table.name


def test_sheet_names_are_ones_that_excel_takes() -> None:
    names = [table.title for table in report_tables(empty_report())]
    assert len(set(names)) == len(names)
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_only_tables_that_tell_of_it_hold_times() -> None:
    for table in report_tables(outage_report()):
        cells = [cell for row in table.rows for cell in row]
        assert not cells or table.tells_time == any(isinstance(cell, datetime) for cell in cells), table.name
