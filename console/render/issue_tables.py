"""What became of a report since its first issue, as tables."""

from __future__ import annotations

from console.domain.report_issue import Copy
from console.domain.shift_report import ShiftReport
from console.render.entries_table import ENTRY_COLUMNS, entry_row
from console.render.plain_table import PlainTable, Value

_SEAL = ("at", "by", "entries", "last_seq", "digest")


def issue_tables(report: ShiftReport) -> tuple[PlainTable, ...]:
    """The first issue, signatures, and the entries that came after; nothing for a report that was never issued."""
    issue = report.issue
    if issue is None:
        return ()
    first = (*_copy_cells(issue.first_copy), issue.is_again)
    return (
        PlainTable(
            name="first_issue", title="First issue", columns=(*_SEAL, "reissued"), rows=[first], tells_time=True
        ),
        PlainTable(
            name="signature",
            title="Signatures",
            columns=_SEAL,
            rows=[_copy_cells(one) for one in issue.signatures],
            tells_time=True,
        ),
        PlainTable(
            name="entry_after",
            title="After the first issue",
            columns=ENTRY_COLUMNS,
            rows=[entry_row(entry) for entry in issue.after],
            tells_time=True,
        ),
    )


def _copy_cells(copy: Copy) -> tuple[Value, ...]:
    return (copy.at, copy.by, copy.entries, copy.last_seq, copy.digest)
