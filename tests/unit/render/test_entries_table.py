from __future__ import annotations

from collections.abc import Iterator

from console.domain.log_entry import LogEntry
from console.render.entries_table import ENTRY_COLUMNS, entries_table, entry_row
from helpers.report_builder import outage_report


def test_there_is_a_cell_for_every_column_and_times_are_times() -> None:
    entry = outage_report().entries[0]
    row = dict(zip(ENTRY_COLUMNS, entry_row(entry), strict=True))
    assert (row["seq"], row["recorded_at"], row["occurred_at"]) == (21, entry.recorded_at, entry.act.occurred_at)


def test_entries_are_taken_one_at_a_time() -> None:
    taken: list[int] = []

    def one_by_one() -> Iterator[LogEntry]:
        for entry in outage_report().entries:
            taken.append(entry.seq)
            yield entry

    rows = iter(entries_table(one_by_one()).rows)
    assert taken == []
    next(rows)
    assert taken == [21]
