"""What an attention item is, which kinds there are, and which of them are switched on (contract §4)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from msgspec import Struct, field

from console.domain.ids import FallbackKey, LineKey
from console.domain.line import LineGroup


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

    @property
    def always_on(self) -> bool:
        """Cannot be switched off: each of these puts the record itself in doubt."""
        return self in _ALWAYS_ON


_ALWAYS_ON = frozenset({AttentionKind.NOT_SAVED, AttentionKind.CLOCK_CHANGED, AttentionKind.BACKUP_OLD})

_AT_SHIFT_SHEET = frozenset(
    {
        AttentionKind.NOT_VERIFIED,
        AttentionKind.VERIFY_DUE,
        AttentionKind.FALLBACK_TEST_DUE,
        AttentionKind.NOT_ACCEPTED,
    }
)


class AttentionItem(Struct, frozen=True, kw_only=True):
    """One item: a sentence, what it is about, and since when it has held.

    Attributes:
        raised_at: When it began to hold; an acknowledgement counts only for this occasion.
    """

    kind: AttentionKind
    text: str
    raised_at: datetime
    line: LineKey | None = None
    fallback: FallbackKey | None = None


def _default_no_update_min() -> Mapping[LineGroup, int]:
    return {LineGroup.NINE_ONE_ONE: 60}


class AttentionSwitches(Struct, frozen=True, kw_only=True):
    """Which items the center wants to see; the defaults are the contract's.

    Attributes:
        off: Kinds switched off; has no effect on those that are always on.
        no_update_min: Minutes an abnormal line of the group may go without a word; a group left out never asks.
    """

    off: frozenset[AttentionKind] = frozenset()
    no_update_min: Mapping[LineGroup, int] = field(default_factory=_default_no_update_min)

    def shows(self, kind: AttentionKind) -> bool:
        """Whether items of this kind are wanted."""
        return kind.always_on or kind not in self.off
