from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from console.domain.errors import RuleViolation
from console.services.asked_period import read_period

ZONE = ZoneInfo("America/New_York")
NOW = datetime(2026, 9, 22, 16, 0, tzinfo=UTC)


def test_times_are_read_as_on_the_command_line() -> None:
    start, end = read_period("07:00", "2026-09-22T09:30", ZONE, NOW)
    assert (start, end) == (datetime(2026, 9, 22, 11, 0, tzinfo=UTC), datetime(2026, 9, 22, 13, 30, tzinfo=UTC))


def test_an_empty_end_is_now() -> None:
    assert read_period("07:00", "  ", ZONE, NOW)[1] == NOW


@pytest.mark.parametrize(("start", "end"), [("", ""), ("seven", ""), ("07:00", "25:00")])
def test_what_is_no_time_is_refused_with_what_to_type(start: str, end: str) -> None:
    with pytest.raises(RuleViolation, match="type 07:00, or 2026-09-22T07:00 for another day"):
        read_period(start, end, ZONE, NOW)
