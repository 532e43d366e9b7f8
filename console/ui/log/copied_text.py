"""Provides rows of the log as plain text, ready to paste: oldest first, each day named before its entries."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from console.ui.models.log_rows import DayRow, EntryRow, LogRow


def copied_text(rows: Iterable[LogRow], chosen: Collection[EntryRow]) -> str:
    """The rows chosen of those that stand in the log, newest first there.

    An open batch whose head is chosen is said once, not once more line by line.
    """
    days: list[tuple[str, list[str]]] = []
    said = {seq for row in chosen if row.folds for seq in row.seqs}
    for row in rows:
        if isinstance(row, DayRow):
            days.append((row.text, []))
        elif row in chosen and days and not (row.is_part and row.seq in said):
            days[-1][1].append(entry_text(row))
    return "".join(f"{day}\n{_lines(entries)}" for day, entries in reversed(days) if entries)


def entry_text(row: EntryRow) -> str:
    """``13:55  KM  4 911 Wireless T-Mobile DOWN  VOID – see 27  (#26)``."""
    parts = (row.time, row.by, row.said, row.fate, *row.marks, f"(#{row.numbers})")
    return "  ".join(part for part in parts if part)


def _lines(entries: list[str]) -> str:
    return "".join(f"{line}\n" for line in reversed(entries))
