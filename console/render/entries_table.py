"""Entries as a table: one row each, columns named and ordered as the keys of ``entry`` in contract §4."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from console.domain.log_entry import LogEntry
from console.render.entry_json import basis_said, clock_ahead_s
from console.render.plain_table import PlainTable, Value

ENTRY_COLUMNS: Final = (
    *("seq", "uid", "batch", "recorded_at", "occurred_at", "approx", "late", "by", "keyed_by", "position", "kind"),
    *("line", "fallback", "state", "previous_state", "scope", "symptoms", "basis", "expected", "refs", "told", "note"),
    *("corrects", "corrected_kind", "corrected_by", "voided_by", "hash", "clock_ahead_s"),
)


def entries_table(entries: Iterable[LogEntry]) -> PlainTable:
    """The entries, taken one at a time."""
    rows = (entry_row(entry) for entry in entries)
    return PlainTable(name="entry", title="Entries", columns=ENTRY_COLUMNS, rows=rows, tells_time=True)


def entry_row(entry: LogEntry) -> tuple[Value, ...]:
    """One entry, in the order of ``ENTRY_COLUMNS``; several symptoms or references share a cell, apart by a blank."""
    act = entry.act
    return (
        entry.seq,
        entry.uid,
        entry.batch,
        entry.recorded_at,
        act.occurred_at,
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
        act.expected,
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
