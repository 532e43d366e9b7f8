"""The kinds of entry, and, from their own module, the facts that only some kinds carry."""

from __future__ import annotations

from enum import StrEnum

from console.domain.facts import (
    AcceptedFacts,
    AcknowledgedFacts,
    CenterFacts,
    ClockCheckFacts,
    ClockFacts,
    Facts,
    FallbackFacts,
    IntegrityFacts,
    LineFacts,
    OperatorFacts,
    PassOnFacts,
    PatternFacts,
    ReportFacts,
    ShiftFacts,
)

__all__ = [
    "CORRECTABLE_KINDS",
    "SET_UP_KINDS",
    "SHIFT_KINDS",
    "VOIDABLE_KINDS",
    "AcceptedFacts",
    "AcknowledgedFacts",
    "CenterFacts",
    "ClockCheckFacts",
    "ClockFacts",
    "EntryKind",
    "Facts",
    "FallbackFacts",
    "IntegrityFacts",
    "LineFacts",
    "OperatorFacts",
    "PassOnFacts",
    "PatternFacts",
    "ReportFacts",
    "ShiftFacts",
]


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
    CLOCK_CHECKED = "clock_checked"
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

SHIFT_KINDS = frozenset({EntryKind.SHIFT_STARTED, EntryKind.SHIFT_ENDED, EntryKind.OPERATOR_ON, EntryKind.OPERATOR_OFF})
"""What the shifts are folded from."""

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
        EntryKind.CLOCK_CHECKED,
    }
)
"""What a person may correct with ``c``."""

VOIDABLE_KINDS = CORRECTABLE_KINDS | {EntryKind.BOARD_REVIEWED, EntryKind.ACKNOWLEDGED, EntryKind.CORRECTION}
"""What a person may void with ``v``; a void of a void is refused."""
