"""Entries as CSV: one row each, columns named and ordered as the keys of ``entry`` in contract §4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from console.domain.log_entry import LogEntry
from console.render.csv_guard import Cell, csv_cells, csv_pieces
from console.render.entries_table import ENTRY_COLUMNS, entry_row


def entries_csv(entries: Iterable[LogEntry], zone: ZoneInfo, *, raw: bool = False) -> Iterator[str]:
    """The entries in pieces of text to be written one after another, encoded as UTF-8.

    Args:
        entries: By seq; taken one at a time.
        zone: The center's zone.
        raw: As in :func:`console.render.csv_guard.csv_pieces`.
    """
    return csv_pieces(_rows(entries, zone), raw=raw)


def entry_cells(entry: LogEntry, zone: ZoneInfo) -> tuple[Cell, ...]:
    """One entry, in the order of ``ENTRY_COLUMNS``."""
    return csv_cells(entry_row(entry), zone)


def _rows(entries: Iterable[LogEntry], zone: ZoneInfo) -> Iterator[tuple[Cell, ...]]:
    yield ENTRY_COLUMNS
    for entry in entries:
        yield entry_cells(entry, zone)
