"""The shift patterns that most centers have, ready to be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from console.domain.set_up import ShiftPattern


class UsualShifts(StrEnum):
    """How the day is divided; ten-hour shifts overlap, and in an overlap the later one is on."""

    TWO_OF_TWELVE = "2 × 12 hours"
    THREE_OF_EIGHT = "3 × 8 hours"
    FOUR_OF_TEN = "4 × 10 hours"
    NONE = "none"


def _shift(name: str, start: str, end: str) -> ShiftPattern:
    return ShiftPattern(name=name, start=start, end=end)


USUAL_SHIFTS: Mapping[UsualShifts, tuple[ShiftPattern, ...]] = MappingProxyType(
    {
        UsualShifts.TWO_OF_TWELVE: (_shift("Day", "07:00", "19:00"), _shift("Night", "19:00", "07:00")),
        UsualShifts.THREE_OF_EIGHT: (
            _shift("Day", "07:00", "15:00"),
            _shift("Evening", "15:00", "23:00"),
            _shift("Night", "23:00", "07:00"),
        ),
        UsualShifts.FOUR_OF_TEN: (
            _shift("Day", "06:00", "16:00"),
            _shift("Swing", "11:00", "21:00"),
            _shift("Evening", "16:00", "02:00"),
            _shift("Night", "21:00", "07:00"),
        ),
        UsualShifts.NONE: (),
    }
)
"""Their times, to be changed at will."""
