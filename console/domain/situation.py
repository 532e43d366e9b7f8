"""The situation: the board, fallbacks, shift, pass-ons and attention at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from console.domain.attention import AttentionItem, SeenItem
from console.domain.fallback_number import FallbackStatus
from console.domain.ids import Initials
from console.domain.line import LineState
from console.domain.line_board import LineStatus, count_states
from console.domain.pass_on import PassOn
from console.domain.set_up import SetUp
from console.domain.shift import Shift


class Situation(Struct, frozen=True, kw_only=True):
    """Everything ``status`` tells.

    Attributes:
        lines: Lines in service, by key.
        fallbacks: Fallback numbers in service, by key, whatever their stage.
        pass_ons: Open ones, oldest first.
        attention: Items not acknowledged, those of the strip first, then those of the shift sheet, each oldest first.
        seen: Items that hold as before although somebody has seen them, snoozed or parked them, oldest first.
        last_seq: Newest entry of the record.
        last_recorded_at: When that entry was recorded.
        last_reviewed_at, last_reviewed_by: Newest ``board_reviewed``, and whose it is.
    """

    set_up: SetUp
    as_of: datetime
    exercise: bool
    shift: Shift | None
    lines: tuple[LineStatus, ...]
    fallbacks: tuple[FallbackStatus, ...]
    pass_ons: tuple[PassOn, ...]
    attention: tuple[AttentionItem, ...]
    seen: tuple[SeenItem, ...] = ()
    last_seq: int = 0
    last_recorded_at: datetime | None = None
    last_reviewed_at: datetime | None = None
    last_reviewed_by: Initials | None = None

    @property
    def fallbacks_on(self) -> tuple[FallbackStatus, ...]:
        """Those people may be calling now."""
        return tuple(one for one in self.fallbacks if one.stage.is_on)

    @property
    def counts(self) -> Mapping[LineState, int]:
        """Number of lines in each of the six states."""
        return count_states(self.lines)
