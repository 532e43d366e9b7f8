"""What of the log is asked for: words, a line, a person, groups of kinds, a period; all at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from console.domain.events import SET_UP_KINDS, EntryKind
from console.domain.ids import Initials, LineKey


class KindGroup(StrEnum):
    """The kinds of entry as people ask for them."""

    STATES = "states"
    VERIFICATIONS = "verifications"
    NOTES = "notes"
    TOLD = "told"
    PASS_ONS = "pass_ons"  # noqa: S105 - a note for the next shift, no password
    FALLBACKS = "fallbacks"
    SHIFTS = "shifts"
    SET_UP = "set_up"
    AMENDMENTS = "amendments"
    PROGRAM = "program"


KINDS_OF: Final[Mapping[KindGroup, frozenset[EntryKind]]] = MappingProxyType(
    {
        KindGroup.STATES: frozenset({EntryKind.LINE_STATUS}),
        KindGroup.VERIFICATIONS: frozenset({EntryKind.LINE_VERIFIED, EntryKind.BOARD_REVIEWED}),
        KindGroup.NOTES: frozenset({EntryKind.NOTE, EntryKind.LINE_NOTE, EntryKind.CLOCK_CHECKED}),
        KindGroup.TOLD: frozenset({EntryKind.TOLD}),
        KindGroup.PASS_ONS: frozenset({EntryKind.PASS_ON, EntryKind.PASS_ON_CLOSED}),
        KindGroup.FALLBACKS: frozenset(
            {
                EntryKind.FALLBACK_TESTED,
                EntryKind.FALLBACK_ACTIVATED,
                EntryKind.FALLBACK_PUBLISHED,
                EntryKind.FALLBACK_DEACTIVATED,
            }
        ),
        KindGroup.SHIFTS: frozenset(
            {
                EntryKind.SHIFT_STARTED,
                EntryKind.SHIFT_ENDED,
                EntryKind.SHIFT_ACCEPTED,
                EntryKind.OPERATOR_ON,
                EntryKind.OPERATOR_OFF,
            }
        ),
        KindGroup.SET_UP: SET_UP_KINDS,
        KindGroup.AMENDMENTS: frozenset({EntryKind.CORRECTION, EntryKind.VOID}),
        KindGroup.PROGRAM: frozenset(
            {
                EntryKind.REPORT_ISSUED,
                EntryKind.ACKNOWLEDGED,
                EntryKind.CLOCK_CHANGED,
                EntryKind.RECORD_RESTORED,
                EntryKind.INTEGRITY_FOUND,
            }
        ),
    }
)
"""Every kind of entry is in exactly one group."""


class LogFilter(Struct, frozen=True, kw_only=True):
    """Which entries are asked for; all conditions must hold, and one not said always does.

    Attributes:
        words: Words and "phrases", all of which must be there.
        forebears: Of ``line``: what was said of these before that line was there counts as its own.
        by: Who says it.
        by_program: What the program did by itself; nobody says that.
        group: Only entries of these kinds.
        start, end: Occurred in ``[start, end)``, as the entry itself says.
    """

    words: str = ""
    line: LineKey | None = None
    forebears: tuple[LineKey, ...] = ()
    by: Initials | None = None
    by_program: bool = False
    group: KindGroup | None = None
    start: datetime | None = None
    end: datetime | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == LogFilter()

    @property
    def kinds(self) -> frozenset[EntryKind]:
        """The kinds asked for; empty = all."""
        return KINDS_OF[self.group] if self.group is not None else frozenset()
