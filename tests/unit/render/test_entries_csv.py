from __future__ import annotations

import csv
import io
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.log_entry import LogEntry
from console.render.csv_guard import csv_cells, csv_pieces
from console.render.entries_csv import entries_csv
from console.render.entries_table import ENTRY_COLUMNS, entry_row
from console.render.entry_json import entry_json
from helpers.golden import GoldenFiles
from helpers.report_builder import ZONE, hostile_report, night_report, outage_report


@cache
def outage_report_entry() -> LogEntry:
    return outage_report().entries[0]


def test_the_columns_are_the_keys_of_the_contract() -> None:
    assert list(ENTRY_COLUMNS) == list(entry_json(outage_report().entries[0], ZONE))


@pytest.mark.parametrize("raw", [False, True])
def test_each_line_is_what_the_module_for_csv_makes_of_the_table(*, raw: bool) -> None:
    for report in (outage_report(), hostile_report(), night_report()):
        rows = [ENTRY_COLUMNS, *(csv_cells(entry_row(entry), ZONE) for entry in report.entries)]
        assert "".join(entries_csv(report.entries, ZONE, raw=raw)) == "".join(csv_pieces(rows, raw=raw))


@given(note=st.text(st.characters(exclude_categories=["Cs"])), raw=st.booleans())
def test_any_note_is_written_as_the_module_for_csv_writes_it(*, note: str, raw: bool) -> None:
    entry = outage_report_entry()
    told = replace(entry, act=replace(entry.act, note=note, scope=note, told=note, refs=(note, note)))
    rows = [ENTRY_COLUMNS, csv_cells(entry_row(told), ZONE)]
    assert "".join(entries_csv([told], ZONE, raw=raw)) == "".join(csv_pieces(rows, raw=raw))


def test_an_entry_about_another_moment_tells_both_times() -> None:
    late = next(entry for entry in outage_report().entries if entry.late)
    row = next(csv.DictReader(io.StringIO("".join(entries_csv([late], ZONE)).removeprefix("\ufeff"), newline="")))
    assert (row["recorded_at"][11:16], row["occurred_at"][11:16]) == ("07:02", "06:10")


def test_the_day_of_the_outage_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("entries.csv", "".join(entries_csv(outage_report().entries, ZONE)))


def test_no_hostile_note_becomes_a_formula_and_the_raw_form_keeps_it() -> None:
    entries = hostile_report().entries
    shown = "".join(entries_csv(entries, ZONE)).removeprefix("\ufeff")
    assert not [
        cell for row in csv.reader(io.StringIO(shown, newline="")) for cell in row if cell[:1] in tuple("=+-@＝")
    ]
    assert ",=cmd" in "".join(entries_csv(entries, ZONE, raw=True))
