from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from console.domain.shift_pattern import pattern_shift
from console.domain.usual_shifts import USUAL_SHIFTS, UsualShifts


@pytest.mark.parametrize("choice", [one for one in UsualShifts if one is not UsualShifts.NONE])
def test_somebody_is_on_at_every_hour_of_the_day(choice: UsualShifts) -> None:
    begin = datetime(2026, 9, 22, tzinfo=UTC)
    zone = ZoneInfo("America/New_York")
    on = [pattern_shift(USUAL_SHIFTS[choice], zone, begin + timedelta(hours=hour)) for hour in range(24)]
    assert None not in on
    assert {shift.name for shift in on if shift} == {one.name for one in USUAL_SHIFTS[choice]}


def test_no_shifts_at_all_are_a_choice_too() -> None:
    assert USUAL_SHIFTS[UsualShifts.NONE] == ()
