"""What was done about the clock of this PC in a period: set, or compared with the master clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from console.domain.clock import Period
from console.domain.events import ClockCheckFacts, ClockFacts
from console.domain.ids import Initials
from console.domain.log_entry import Act
from console.domain.story import StoryItem


class ClockRow(Struct, frozen=True, kw_only=True):
    """One check or change.

    Attributes:
        act: Of kind ``clock_checked`` or ``clock_changed``, as it stands corrected.
        by: Who checked it; None where the program noticed a change.
        seconds: By which this PC was ahead of the master clock, or by which its clock was set forward.
    """

    act: Act
    by: Initials | None
    seconds: int

    @property
    def at(self) -> datetime:
        """When it was checked, or noticed."""
        return self.act.occurred_at


def clock_rows(items: Iterable[StoryItem], period: Period) -> tuple[ClockRow, ...]:
    """The checks and changes of a period, from acts in story order."""
    inside = (item for item in items if item.act.occurred_at in period)
    told = ((item, _seconds(item.act)) for item in inside)
    return tuple(ClockRow(act=item.act, by=item.by, seconds=seconds) for item, seconds in told if seconds is not None)


def _seconds(act: Act) -> int | None:
    match act.facts:
        case ClockCheckFacts(ahead_s=seconds) | ClockFacts(jump_s=seconds):
            return seconds
        case _:
            return None
