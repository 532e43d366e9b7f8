"""Entries as CSV: one row each, columns named and ordered as the keys of ``entry`` in contract §4.

A record of ten years is a million rows. What a row needs is done once, so that a line is put together from what is
known of its columns: most can hold nothing that has to be quoted or guarded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Final
from zoneinfo import ZoneInfo

from console.domain.clock import iso
from console.domain.log_entry import LogEntry
from console.domain.masked import Masked
from console.render.csv_guard import BYTE_ORDER_MARK, LINE_END, text_cell
from console.render.entries_table import ENTRY_COLUMNS
from console.render.entry_json import basis_said, clock_ahead_s
from console.render.masked_words import masked_text

_ROWS_A_PIECE: Final = 500
_TRUTH: Final = ("false", "true")
_STANDS: Final = ("", "", "", "")


def entries_csv(entries: Iterable[LogEntry], zone: ZoneInfo, *, raw: bool = False) -> Iterator[str]:
    """The entries in pieces of text to be written one after another, encoded as UTF-8.

    Args:
        entries: By seq; taken one at a time.
        zone: The center's zone.
        raw: As in :func:`console.render.csv_guard.csv_pieces`.
    """
    yield BYTE_ORDER_MARK + ",".join(ENTRY_COLUMNS) + LINE_END
    lines = (entry_line(entry, zone, raw=raw) for entry in entries)
    while piece := "".join(islice(lines, _ROWS_A_PIECE)):
        yield piece


def public_copy_line(masked: Masked) -> str:
    """The last row of a public copy: its kind is ``public_copy``, its note says how much is withheld."""
    said = {"kind": "public_copy", "note": text_cell(masked_text(masked))}
    return ",".join(said.get(column, "") for column in ENTRY_COLUMNS) + LINE_END


def entry_line(entry: LogEntry, zone: ZoneInfo, *, raw: bool = False) -> str:
    """One entry, in the order of ``ENTRY_COLUMNS``; several symptoms or references share a cell, apart by a blank."""
    act, text = entry.act, _raw if raw else text_cell
    recorded = iso(entry.recorded_at, zone)
    occurred = recorded if _same_second(act.occurred_at, entry.recorded_at) else iso(act.occurred_at, zone)
    ahead = clock_ahead_s(act) if act.facts is not None else None
    cells = (
        str(entry.seq),
        text(entry.uid),
        text(entry.batch) if entry.batch else "",
        recorded,
        occurred,
        _TRUTH[act.approx],
        _TRUTH[entry.late],
        text(entry.by) if entry.by else "",
        text(entry.keyed_by) if entry.keyed_by else "",
        text(entry.position),
        entry.kind,
        "" if act.line is None else str(act.line),
        "" if act.fallback is None else str(act.fallback),
        act.state or "",
        entry.previous_state or "",
        text(act.scope) if act.scope else "",
        " ".join(act.symptoms),
        basis_said(entry) or "",
        iso(act.expected, zone) if act.expected else "",
        text(" ".join(act.refs)) if act.refs else "",
        text(act.told) if act.told else "",
        text(act.note) if act.note else "",
        *_fate(entry),
        entry.hash,
        "" if ahead is None else str(ahead),
    )
    return ",".join(cells) + LINE_END


def _fate(entry: LogEntry) -> tuple[str, str, str, str]:
    if entry.corrects is None and entry.corrected_by is None and entry.voided_by is None:
        return _STANDS
    return (
        _number(entry.corrects),
        entry.corrected_kind or "",
        _number(entry.corrected_by),
        _number(entry.voided_by),
    )


def _raw(text: str) -> str:
    return text_cell(text, raw=True)


def _same_second(one: datetime, other: datetime) -> bool:
    """Most entries are about the moment at which they are typed."""
    return one == other.replace(microsecond=0)


def _number(number: int | None) -> str:
    return "" if number is None else str(number)
