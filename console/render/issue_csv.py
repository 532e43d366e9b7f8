"""What became of a report since its first issue, as tables of its CSV."""

from __future__ import annotations

from collections.abc import Iterator

from console.domain.clock import iso
from console.domain.report_issue import Copy
from console.domain.shift_report import ShiftReport
from console.render.csv_guard import Cell
from console.render.entries_csv import ENTRY_COLUMNS, entry_cells


def issue_rows(report: ShiftReport) -> Iterator[tuple[Cell, ...]]:
    """The first issue, signatures, and the entries that came after; nothing for a report that was never issued."""
    issue, zone = report.issue, report.set_up.center.zone
    if issue is None:
        return

    def copy_cells(copy: Copy) -> tuple[Cell, ...]:
        return (iso(copy.at, zone), copy.by, copy.entries, copy.last_seq, copy.digest)

    yield ("table", "at", "by", "entries", "last_seq", "digest", "reissued")
    yield ("first_issue", *copy_cells(issue.first_copy), issue.is_again)
    yield ("table", "at", "by", "entries", "last_seq", "digest")
    yield from (("signature", *copy_cells(one)) for one in issue.signatures)
    yield ("table", *ENTRY_COLUMNS)
    yield from (("entry_after", *entry_cells(entry, zone)) for entry in issue.after)
