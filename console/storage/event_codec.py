"""Entries <-> rows: the envelope in columns, everything else as canonical JSON in ``body``.

The envelope never changes. The body evolves by ``version``: an older one is brought up step by step when read.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from msgspec import Meta, Struct, convert
from msgspec.json import Decoder
from msgspec.structs import replace

from console.domain.attention_item import AttentionSwitches
from console.domain.clock import iso_utc, parse_iso_utc
from console.domain.errors import StorageUnavailable
from console.domain.events import CenterFacts, ClockCheckFacts, EntryKind, ReportFacts, ShiftFacts
from console.domain.ids import FallbackKey, Initials, LineKey, Seq, Uid
from console.domain.line import Basis, LineState, Symptom
from console.domain.log_entry import Act, Draft, LogEntry
from console.domain.report_choices import ReportChoices
from console.storage.facts_codec import facts_to_plain, plain_to_facts
from console.storage.stored_row import ZERO_HASH, StoredRow

Body = dict[str, Any]

_BODY = Decoder(Body)
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)

BODY_VERSION = 3
"""Newest version of the bodies this program writes; an entry carries the oldest version that can say what it says.

Version 2: a center says what may ask for attention; a shift says who handed over to it, or that nobody did.
Version 3: a report that was issued says all of what it covers, so that it is found again; clock checks; a center says
what it chose for its reports.
"""

UPCASTS: Mapping[int, Callable[[Body], Body]] = {}
"""Version -> how a body of that version becomes one of the next."""


class Stamp(Struct, frozen=True, kw_only=True):
    """What the record adds to a draft beside its number.

    Attributes:
        monotonic_s, boot_id: None when the times were given (a replay).
    """

    position: str
    recorded_at: datetime
    zone: ZoneInfo
    batch: Uid | None = None
    monotonic_s: float | None = None
    boot_id: str | None = None


def row_of(draft: Draft, seq: Seq, uid: str, prev: bytes, stamp: Stamp) -> StoredRow:
    """Number, date and fingerprint a draft."""
    act = draft.act
    return StoredRow(
        seq=seq,
        uid=uid,
        position=clean_text(stamp.position),
        recorded_at=iso_utc(stamp.recorded_at),
        occurred_at=iso_utc(act.occurred_at.replace(microsecond=0)),
        actor=draft.by,
        kind=draft.kind.value,
        version=_version_of(draft),
        body=body_text(_body(draft, stamp)),
        prev=prev,
        hash=ZERO_HASH,
    ).sealed()


def _version_of(draft: Draft) -> int:
    """So that a program of before reads all that it can, and says of the rest that it is too old for it."""
    match draft.act.facts:
        case ClockCheckFacts():
            return 3
        case CenterFacts(center=center) if center.report != ReportChoices():
            return 3
        case CenterFacts(center=center) if center.attention != AttentionSwitches():
            return 2
        case ShiftFacts(outgoing=outgoing, no_handover=no_handover) if outgoing or no_handover:
            return 2
        case ReportFacts(document=document) if document is not None:
            return 3
        case _:
            return 1


def body_text(body: Body) -> str:
    """Canonical JSON: keys sorted, no blanks, Unicode in NFC, nothing that UTF-8 cannot hold."""
    return clean_text(_CANONICAL.encode(body))


def clean_text(text: str) -> str:
    """NFC, with a replacement character for every half of a surrogate pair (SQLite cannot store those)."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text.encode("utf-8", "surrogatepass").decode("utf-8", "replace"))


class _Said(Struct, frozen=True, kw_only=True):
    """A body as it is read: every key of the newest version, checked for its type; others count for nothing."""

    approx: bool = False
    basis: Basis | None = None
    batch: str | None = None
    corrects: Seq | None = None
    expected: Annotated[datetime, Meta(tz=True)] | None = None
    facts: Body | None = None
    fallback: FallbackKey | None = None
    keyed_by: Initials | None = None
    late: bool = False
    line: LineKey | None = None
    note: str | None = None
    of: EntryKind | None = None
    previous_state: LineState | None = None
    refs: tuple[str, ...] = ()
    scope: str | None = None
    state: LineState | None = None
    symptoms: tuple[Symptom, ...] = ()
    told: str | None = None


_SAID = Decoder(_Said)
_KINDS: Mapping[str, EntryKind] = {kind.value: kind for kind in EntryKind}


def entry_of(row: StoredRow, *, corrected_by: Seq | None = None, voided_by: Seq | None = None) -> LogEntry:
    """Read a row.

    Raises:
        StorageUnavailable: It was made by a newer version, or is damaged.
    """
    try:
        said = _said(row)
        kind = _KINDS[row.kind]
        return LogEntry(
            seq=row.seq,
            uid=Uid(row.uid),
            position=row.position,
            recorded_at=parse_iso_utc(row.recorded_at),
            kind=kind,
            act=_act(said.of or kind, parse_iso_utc(row.occurred_at), said),
            by=row.actor,
            keyed_by=said.keyed_by,
            batch=None if said.batch is None else Uid(said.batch),
            previous_state=said.previous_state,
            late=said.late,
            corrects=said.corrects,
            corrected_by=corrected_by,
            voided_by=voided_by,
            hash=row.hash.hex(),
        )
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise damaged_entry(row.seq) from error


def _said(row: StoredRow) -> _Said:
    if row.version <= BODY_VERSION and row.version not in UPCASTS:
        return _SAID.decode(row.body)  # a million rows are read without a dictionary for each
    return convert(upcast(row.version, _BODY.decode(row.body), row.seq), _Said)


def recorded_at_of(row: StoredRow) -> datetime:
    """When a row was recorded.

    Raises:
        StorageUnavailable: It is damaged.
    """
    try:
        return parse_iso_utc(row.recorded_at)
    except (ValueError, OverflowError) as error:
        raise damaged_entry(row.seq) from error


def damaged_entry(seq: Seq) -> StorageUnavailable:
    """An entry that says nothing that can be read."""
    return StorageUnavailable(f"Entry {seq} of the record cannot be read: it is damaged; restore the newest backup.")


def upcast(version: int, body: Body, seq: Seq, upcasts: Mapping[int, Callable[[Body], Body]] = UPCASTS) -> Body:
    """Bring a body up to :data:`BODY_VERSION`, or as far as ``upcasts`` lead."""
    if version > BODY_VERSION + len(upcasts):
        raise StorageUnavailable(
            f"Entry {seq} was made by a newer version of Lineboard: install that version to read the record."
        )
    while version in upcasts:
        body, version = upcasts[version](body), version + 1
    return body


def normalized(draft: Draft) -> Draft:
    """The draft as it will be read back: whole seconds, text in the form in which it is stored."""
    act = draft.act
    if act.occurred_at.microsecond:
        act = replace(act, occurred_at=act.occurred_at.replace(microsecond=0))
    said = [text for text in (act.scope, act.told, act.note, *act.refs) if text is not None and not text.isascii()]
    if any(clean_text(text) != text for text in said):
        act = replace(
            act,
            scope=_clean(act.scope),
            told=_clean(act.told),
            note=_clean(act.note),
            refs=tuple(clean_text(ref) for ref in act.refs),
        )
    return draft if act is draft.act else replace(draft, act=act)


def _clean(text: str | None) -> str | None:
    return None if text is None else clean_text(text)


def _body(draft: Draft, stamp: Stamp) -> Body:
    act = draft.act
    body: Body = {
        "batch": stamp.batch,
        "boot_id": stamp.boot_id,
        "corrects": draft.corrects,
        "expected": None if act.expected is None else iso_utc(act.expected),
        "facts": None if act.facts is None else facts_to_plain(act.facts),
        "fallback": act.fallback,
        "keyed_by": draft.keyed_by,
        "line": act.line,
        "monotonic": None if stamp.monotonic_s is None else round(stamp.monotonic_s, 3),
        "note": act.note,
        "of": None if act.kind is draft.kind else act.kind,
        "offset": _offset_s(stamp),
        "previous_state": draft.previous_state,
        "refs": act.refs or None,
        "scope": act.scope,
        "state": act.state,
        "symptoms": act.symptoms or None,
        "told": act.told,
        "zone": stamp.zone.key,
        "approx": act.approx or None,
        "basis": act.basis,
        "late": draft.late or None,
    }
    return {name: value for name, value in body.items() if value is not None}


def _offset_s(stamp: Stamp) -> int:
    offset = stamp.recorded_at.astimezone(stamp.zone).utcoffset() or timedelta()
    return int(offset.total_seconds())


def _act(kind: EntryKind, occurred_at: datetime, said: _Said) -> Act:
    return Act(
        kind=kind,
        occurred_at=occurred_at,
        approx=said.approx,
        line=said.line,
        fallback=said.fallback,
        state=said.state,
        scope=said.scope,
        symptoms=said.symptoms,
        basis=said.basis,
        expected=said.expected,
        refs=said.refs,
        told=said.told,
        note=said.note,
        facts=None if said.facts is None else plain_to_facts(said.facts),
    )
