"""The availability report as pure data: over a month, a quarter, a year, how far each line was known to work."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from msgspec import Struct

from console.domain.availability import DayStates
from console.domain.clock import Period
from console.domain.ids import Initials
from console.domain.line import Line, LineGroup, LineState
from console.domain.masked import Masked
from console.domain.outage import Outage
from console.domain.set_up import SetUp
from console.domain.shift_report import Seal
from console.domain.united import United

MOST_LONGEST: Final = 10
"""Of the longest outages that are told one by one (desk.md §7)."""

WHOLE_SHARE: Final = 100_000
"""A share of everything: shares are in thousandths of a percent, so that five nines can be told from all."""


def share_of(known_s: int, down_s: int) -> int | None:
    """(known - down) / known in parts of :data:`WHOLE_SHARE`, rounded down, so that no down time rounds away.

    Returns:
        None where nothing is known.
    """
    return (known_s - down_s) * WHOLE_SHARE // known_s if known_s else None


class LineAvailability(Struct, frozen=True, kw_only=True):
    """One line over the period.

    Attributes:
        seconds: Whole seconds in each of the six states; they add up to the period exactly.
        operational_not_verified_s: Of those operational, on someone's word only.
        down_s: Seconds down that count: without those of outages that are left out for being short.
        outages: Number of those that count and overlap the period.
        is_open: The newest of them is still open at its end.
        longest: The one that took most of the period, the first of equals.
        left_out, left_out_s: Number of outages left out for being short, and how long they were out inside the period.
        events: Number of acts about the line in the period.
        days: Every day of the period, oldest first.
    """

    line: Line
    seconds: Mapping[LineState, int]
    operational_not_verified_s: int
    down_s: int
    outages: int
    is_open: bool
    longest: Outage | None
    left_out: int
    left_out_s: int
    events: int
    days: tuple[DayStates, ...]

    @property
    def known_s(self) -> int:
        """Seconds in which somebody had said what the line is."""
        return sum(self.seconds.values()) - self.seconds[LineState.UNKNOWN]

    @property
    def share(self) -> int | None:
        """(known - down) / known, as :func:`share_of`."""
        return share_of(self.known_s, self.down_s)

    @property
    def share_without_maintenance(self) -> int | None:
        """The same without the time in maintenance: (known - maintenance - down) / (known - maintenance)."""
        return share_of(self.known_s - self.seconds[LineState.MAINTENANCE], self.down_s)


class GroupAvailability(Struct, frozen=True, kw_only=True):
    """The lines of one group taken together: what was out on several at once counts once.

    Attributes:
        lines: How many there are.
        known_s: Seconds in which at least one of them was known.
        down: When at least one was down, in an outage that counts.
        out: When at least one was degraded, intermittent or down, in an outage that counts.
        outages: Sum of the outages of its lines.
        still_open: How many of those are open at the end of the period.
    """

    group: LineGroup
    lines: int
    known_s: int
    down: United
    out: United
    outages: int
    still_open: int

    @property
    def share(self) -> int | None:
        """(known - any down) / known, as :func:`share_of`."""
        return share_of(self.known_s, self.down.seconds)


class LineOutage(Struct, frozen=True, kw_only=True):
    """An outage and whose it is."""

    line: Line
    outage: Outage


class AvailabilityReport(Struct, frozen=True, kw_only=True):
    """Everything on the report.

    Attributes:
        title: ``October 2026``, or ``Period``.
        asked: What was asked for.
        period: The same with its end clipped to now.
        under_s: Outages shorter than this are left out of counts, lists and shares; 0 = none.
        lines: In order of group and key; retired ones where anything is known of them in the period.
        groups: Those that have lines.
        longest: The longest outages that count, at most :data:`MOST_LONGEST`, the longest first.
        others_open: Those still open that are not among them.
        made_at, made_by: When and by whom this report was made.
        masked: Of a public copy, how much it withholds.
    """

    set_up: SetUp
    title: str
    exercise: bool
    redacted: bool
    asked: Period
    period: Period
    under_s: int
    lines: tuple[LineAvailability, ...]
    groups: tuple[GroupAvailability, ...]
    longest: tuple[LineOutage, ...]
    others_open: tuple[LineOutage, ...]
    seal: Seal
    made_at: datetime
    made_by: Initials | None = None
    masked: Masked | None = None

    @property
    def outages(self) -> int:
        """How many count, on all lines."""
        return sum(line.outages for line in self.lines)

    @property
    def still_open(self) -> int:
        """How many of those are open at the end of the period."""
        return sum(line.is_open for line in self.lines)
