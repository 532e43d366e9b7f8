from __future__ import annotations

import csv
import io

from console.render.entries_csv import entries_csv, entry_cells
from console.render.entries_table import ENTRY_COLUMNS
from console.render.entry_json import entry_json
from helpers.golden import GoldenFiles
from helpers.report_builder import ZONE, hostile_report, outage_report


def test_the_columns_are_the_keys_of_the_contract() -> None:
    entry = outage_report().entries[0]
    assert list(ENTRY_COLUMNS) == list(entry_json(entry, ZONE))
    assert len(entry_cells(entry, ZONE)) == len(ENTRY_COLUMNS)


def test_each_cell_says_what_the_json_says() -> None:
    for entry in outage_report().entries:
        said = entry_json(entry, ZONE).values()
        joined = [" ".join(value) if isinstance(value, list) else value for value in said]
        assert list(entry_cells(entry, ZONE)) == joined


def test_the_day_of_the_outage_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("entries.csv", "".join(entries_csv(outage_report().entries, ZONE)))


def test_no_hostile_note_becomes_a_formula_and_the_raw_form_keeps_it() -> None:
    entries = hostile_report().entries
    shown = "".join(entries_csv(entries, ZONE)).removeprefix("\ufeff")
    assert not [
        cell for row in csv.reader(io.StringIO(shown, newline="")) for cell in row if cell[:1] in tuple("=+-@＝")
    ]
    assert ",=cmd" in "".join(entries_csv(entries, ZONE, raw=True))
