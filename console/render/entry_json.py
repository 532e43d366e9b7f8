"""Entries as contract §4 writes them: ``entry``, ``entries`` and the answers of ``log``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from console.domain.clock import iso
from console.domain.errors import Refusal, RuleViolation
from console.domain.events import ClockCheckFacts, EntryKind
from console.domain.ids import Seq
from console.domain.line import Basis
from console.domain.log_entry import Act, LogEntry
from console.domain.masked import Masked
from console.render.masked_words import masked_json

JsonObject = dict[str, object]

_KNOWN_SOMEHOW = frozenset({EntryKind.LINE_STATUS, EntryKind.LINE_VERIFIED})


def entry_json(entry: LogEntry, zone: ZoneInfo) -> JsonObject:
    """One entry; a correction shows the corrected values."""
    act = entry.act
    return {
        "seq": entry.seq,
        "uid": entry.uid,
        "batch": entry.batch,
        "recorded_at": iso(entry.recorded_at, zone),
        "occurred_at": iso(act.occurred_at, zone),
        "approx": act.approx,
        "late": entry.late,
        "by": entry.by,
        "keyed_by": entry.keyed_by,
        "position": entry.position,
        "kind": entry.kind.value,
        "line": act.line,
        "fallback": act.fallback,
        "state": act.state.value if act.state else None,
        "previous_state": entry.previous_state.value if entry.previous_state else None,
        "scope": act.scope,
        "symptoms": [symptom.value for symptom in act.symptoms],
        "basis": basis_said(entry),
        "expected": iso_or_none(act.expected, zone),
        "refs": list(act.refs),
        "told": act.told,
        "note": act.note,
        "corrects": entry.corrects,
        "corrected_kind": entry.corrected_kind.value if entry.corrected_kind else None,
        "corrected_by": entry.corrected_by,
        "voided_by": entry.voided_by,
        "hash": entry.hash,
        "clock_ahead_s": clock_ahead_s(act),
    }


def entries_json(
    entries: Iterable[LogEntry], next_seq: Seq | None, zone: ZoneInfo, masked: Masked | None = None
) -> JsonObject:
    """A page of entries; ``next`` is what to give ``--after``, null at the end; ``masked`` as in ``report``."""
    return {
        "entries": [entry_json(entry, zone) for entry in entries],
        "next": next_seq,
        "masked": masked_json(masked) if masked is not None else None,
    }


def saved_json(entries: Sequence[LogEntry], warnings: Iterable[str], zone: ZoneInfo) -> JsonObject:
    """The answer of ``log`` once everything is durable."""
    return {
        "saved": True,
        "batch": entries[0].batch if entries else None,
        "entries": [entry_json(entry, zone) for entry in entries],
        "warnings": list(warnings),
    }


def refused_json(refusal: Refusal | RuleViolation) -> JsonObject:
    """The answer of ``log`` when nothing was written, and why."""
    error = refusal.sentence
    return {"saved": False, "error": error, "position": refusal.position, "candidates": list(refusal.candidates)}


def clock_ahead_s(act: Act) -> int | None:
    """Seconds by which this PC was ahead of the master clock, of a clock check; null in everything else."""
    return act.facts.ahead_s if isinstance(act.facts, ClockCheckFacts) else None


def basis_said(entry: LogEntry) -> str | None:
    """How it is known: ``desk`` when unsaid; null where a basis makes no sense."""
    act = entry.act
    if act.basis is not None:
        return act.basis.value
    return Basis.DESK.value if entry.kind is not EntryKind.VOID and has_basis(act) else None


def has_basis(act: Act) -> bool:
    """Whether it makes sense to ask how this is known."""
    return act.kind in _KNOWN_SOMEHOW


def iso_or_none(moment: datetime | None, zone: ZoneInfo) -> str | None:
    """ISO 8601 with the center's offset, or null."""
    return None if moment is None else iso(moment, zone)
