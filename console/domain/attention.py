"""Attention items: the one list of things that may ask for a person (contract §4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from console.domain.ids import FallbackKey, LineKey


class AttentionKind(StrEnum):
    """The kinds, and no others."""

    NOT_SAVED = "not_saved"
    CLOCK_CHANGED = "clock_changed"
    BACKUP_OLD = "backup_old"
    FALLBACK_STILL_ON = "fallback_still_on"
    FALLBACK_RIDES_ON_FAILED = "fallback_rides_on_failed"
    NO_UPDATE = "no_update"
    EXPECTED_PASSED = "expected_passed"
    NOT_VERIFIED = "not_verified"
    VERIFY_DUE = "verify_due"
    FALLBACK_TEST_DUE = "fallback_test_due"
    NOT_ACCEPTED = "not_accepted"

    @property
    def at_shift_sheet(self) -> bool:
        """Shown on the shift sheet only, by default; everything else is on the strip too."""
        return self in _AT_SHIFT_SHEET


_AT_SHIFT_SHEET = frozenset(
    {
        AttentionKind.NOT_VERIFIED,
        AttentionKind.VERIFY_DUE,
        AttentionKind.FALLBACK_TEST_DUE,
        AttentionKind.NOT_ACCEPTED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionItem:
    """One item: a sentence, what it is about, and since when it has held.

    Attributes:
        raised_at: When it began to hold; an acknowledgement counts only for this occasion.
    """

    kind: AttentionKind
    text: str
    raised_at: datetime
    line: LineKey | None = None
    fallback: FallbackKey | None = None
