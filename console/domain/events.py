"""The kinds of entry, and the facts that only some kinds carry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from console.domain.fallback_number import FallbackNumber
from console.domain.ids import FallbackKey, Initials, LineKey, Seq
from console.domain.line import Line
from console.domain.set_up import Center, Operator, ShiftPattern


class EntryKind(StrEnum):
    """What an entry is; the values are public (contract §4) and stored."""

    CENTER_SET = "center_set"
    LINE_ADDED = "line_added"
    LINE_CHANGED = "line_changed"
    LINE_RETIRED = "line_retired"
    OPERATOR_ADDED = "operator_added"
    OPERATOR_CHANGED = "operator_changed"
    OPERATOR_RETIRED = "operator_retired"
    PATTERN_SET = "pattern_set"
    LINE_STATUS = "line_status"
    LINE_VERIFIED = "line_verified"
    LINE_NOTE = "line_note"
    BOARD_REVIEWED = "board_reviewed"
    NOTE = "note"
    TOLD = "told"
    PASS_ON = "pass_on"
    PASS_ON_CLOSED = "pass_on_closed"
    FALLBACK_ADDED = "fallback_added"
    FALLBACK_CHANGED = "fallback_changed"
    FALLBACK_TESTED = "fallback_tested"
    FALLBACK_ACTIVATED = "fallback_activated"
    FALLBACK_PUBLISHED = "fallback_published"
    FALLBACK_DEACTIVATED = "fallback_deactivated"
    FALLBACK_RETIRED = "fallback_retired"
    SHIFT_STARTED = "shift_started"
    SHIFT_ENDED = "shift_ended"
    SHIFT_ACCEPTED = "shift_accepted"
    OPERATOR_ON = "operator_on"
    OPERATOR_OFF = "operator_off"
    REPORT_ISSUED = "report_issued"
    ACKNOWLEDGED = "acknowledged"
    CORRECTION = "correction"
    VOID = "void"
    CLOCK_CHANGED = "clock_changed"
    RECORD_RESTORED = "record_restored"
    INTEGRITY_FOUND = "integrity_found"


SET_UP_KINDS = frozenset(
    {
        EntryKind.CENTER_SET,
        EntryKind.LINE_ADDED,
        EntryKind.LINE_CHANGED,
        EntryKind.LINE_RETIRED,
        EntryKind.OPERATOR_ADDED,
        EntryKind.OPERATOR_CHANGED,
        EntryKind.OPERATOR_RETIRED,
        EntryKind.PATTERN_SET,
        EntryKind.FALLBACK_ADDED,
        EntryKind.FALLBACK_CHANGED,
        EntryKind.FALLBACK_RETIRED,
    }
)
"""Entries that say what the set-up is; changed by a new set-up entry, never by a correction or a void."""

CORRECTABLE_KINDS = frozenset(
    {
        EntryKind.LINE_STATUS,
        EntryKind.LINE_VERIFIED,
        EntryKind.LINE_NOTE,
        EntryKind.NOTE,
        EntryKind.TOLD,
        EntryKind.PASS_ON,
        EntryKind.PASS_ON_CLOSED,
        EntryKind.FALLBACK_TESTED,
        EntryKind.FALLBACK_ACTIVATED,
        EntryKind.FALLBACK_PUBLISHED,
        EntryKind.FALLBACK_DEACTIVATED,
    }
)
"""What a person may correct with ``c``."""

VOIDABLE_KINDS = CORRECTABLE_KINDS | {EntryKind.BOARD_REVIEWED, EntryKind.ACKNOWLEDGED, EntryKind.CORRECTION}
"""What a person may void with ``v``; a void of a void is refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CenterFacts:
    """The center as set."""

    center: Center


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """A line as added, changed or retired: always whole."""

    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class FallbackFacts:
    """A fallback number as added, changed or retired: always whole."""

    fallback: FallbackNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorFacts:
    """An operator as added, changed or retired; or, when going on or off, who (only ``initials`` then matter)."""

    operator: Operator


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternFacts:
    """All scheduled shifts, replacing those before."""

    patterns: tuple[ShiftPattern, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftFacts:
    """A shift started or ended.

    Attributes:
        name: As said, or the pattern's.
        operators: Initials of those on.
        handed_over: True when the start took over from an open shift (that shift ends with this start), or the end
            was such a hand-over.
        shift: Seq of the ``shift_started`` that this entry ends; None on a start.
    """

    name: str
    operators: tuple[Initials, ...] = ()
    handed_over: bool = False
    shift: Seq | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedFacts:
    """What the incoming person covered at a hand-over, item by item, and what was left uncovered.

    Attributes:
        shift: Seq of the ``shift_started`` it belongs to.
        covered, not_covered: Sentences of the open items; each also keyed by line or fallback in ``lines_not_covered``.
    """

    shift: Seq
    covered: tuple[str, ...] = ()
    not_covered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PassOnFacts:
    """Number of a pass-on: of the one opened, or of the one closed. Counts up from 1 for the whole record."""

    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgedFacts:
    """One attention item that was seen.

    Attributes:
        item: Kind of the attention item.
        line, fallback: What it was about, if about one.
        raised_at: When the item first held; an item raised anew later is shown again.
    """

    item: str
    line: LineKey | None = None
    fallback: FallbackKey | None = None
    raised_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockFacts:
    """A jump of the wall clock against the monotonic one; positive seconds = it was set forward."""

    jump_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFacts:
    """A report that left the program.

    Attributes:
        period_from, period_to: What it covers, UTC.
        last_seq, digest: Its seal: last entry and that entry's fingerprint, 64 hex digits.
        file: Name of the file without its folder, or None when printed.
    """

    period_from: datetime
    period_to: datetime
    last_seq: Seq
    digest: str
    file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntegrityFacts:
    """What was found wrong with the record, or how it was restored: sentences."""

    findings: tuple[str, ...]


Facts = (
    CenterFacts
    | LineFacts
    | FallbackFacts
    | OperatorFacts
    | PatternFacts
    | ShiftFacts
    | AcceptedFacts
    | PassOnFacts
    | AcknowledgedFacts
    | ClockFacts
    | ReportFacts
    | IntegrityFacts
)
