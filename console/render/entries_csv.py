"""Entries as CSV: one row each, columns named and ordered as the keys of ``entry`` in contract §4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from zoneinfo import ZoneInfo

from console.domain.clock import iso
from console.domain.log_entry import LogEntry
from console.render.csv_guard import Cell, csv_pieces
from console.render.entry_json import basis_said, clock_ahead_s, iso_or_none

ENTRY_COLUMNS: Final = (
    *("seq", "uid", "batch", "recorded_at", "occurred_at", "approx", "late", "by", "keyed_by", "position", "kind"),
    *("line", "fallback", "state", "previous_state", "scope", "symptoms", "basis", "expected", "refs", "told", "note"),
    *("corrects", "corrected_kind", "corrected_by", "voided_by", "hash", "clock_ahead_s"),
)


def entries_csv(entries: Iterable[LogEntry], zone: ZoneInfo, *, raw: bool = False) -> Iterator[str]:
    """The entries in pieces of text to be written one after another, encoded as UTF-8.

    Args:
        entries: By seq; taken one at a time.
        zone: The center's zone.
        raw: As in :func:`console.render.csv_guard.csv_pieces`.
    """
    return csv_pieces(_rows(entries, zone), raw=raw)


def entry_cells(entry: LogEntry, zone: ZoneInfo) -> tuple[Cell, ...]:
    """One entry, in the order of ``ENTRY_COLUMNS``; several symptoms or references share a cell, apart by a blank."""
    act = entry.act
    return (
        entry.seq,
        entry.uid,
        entry.batch,
        iso(entry.recorded_at, zone),
        iso(act.occurred_at, zone),
        act.approx,
        entry.late,
        entry.by,
        entry.keyed_by,
        entry.position,
        entry.kind,
        act.line,
        act.fallback,
        act.state,
        entry.previous_state,
        act.scope,
        " ".join(act.symptoms),
        basis_said(entry),
        iso_or_none(act.expected, zone),
        " ".join(act.refs),
        act.told,
        act.note,
        entry.corrects,
        entry.corrected_kind,
        entry.corrected_by,
        entry.voided_by,
        entry.hash,
        clock_ahead_s(act),
    )


def _rows(entries: Iterable[LogEntry], zone: ZoneInfo) -> Iterator[tuple[Cell, ...]]:
    yield ENTRY_COLUMNS
    for entry in entries:
        yield entry_cells(entry, zone)
