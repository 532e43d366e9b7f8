from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from console.domain.errors import RuleViolation
from console.ui.log.period_choice import PeriodChoice, bounds_of
from helpers.situations import NOW, situation


def test_the_quick_choices_end_now() -> None:
    here = situation()
    assert here.shift is not None
    assert bounds_of(PeriodChoice.ALL, "07:00", "", here, NOW) == (None, None)
    assert bounds_of(PeriodChoice.SHIFT, "", "", here, NOW) == (here.shift.started_at, None)
    assert bounds_of(PeriodChoice.DAY, "", "", here, NOW) == (NOW - timedelta(hours=24), None)
    assert bounds_of(PeriodChoice.WEEK, "", "", here, NOW) == (NOW - timedelta(days=7), None)


def test_today_begins_at_midnight_of_the_center() -> None:
    begins, _ = bounds_of(PeriodChoice.TODAY, "", "", situation(), NOW)
    assert begins == datetime(2026, 9, 22, 4, 0, tzinfo=UTC)


def test_a_period_is_typed_as_for_a_report_and_either_end_may_be_open() -> None:
    seven = datetime(2026, 9, 22, 11, 0, tzinfo=UTC)
    assert bounds_of(PeriodChoice.TYPED, "07:00", " ", situation(), NOW) == (seven, None)
    assert bounds_of(PeriodChoice.TYPED, "", "2026-09-22T07:00", situation(), NOW) == (None, seven)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("7", "", '"7" is not a time: type 2024-10-22T14:05, or 14:05 for today.'),
        ("", "soon", '"soon" is not a time: type 2024-10-22T14:05, or 14:05 for today.'),
        ("09:00", "07:00", "The period is empty: it has to begin before it ends."),
    ],
)
def test_what_is_no_period_is_refused_in_a_sentence(start: str, end: str, said: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        bounds_of(PeriodChoice.TYPED, start, end, situation(), NOW)
    assert refused.value.sentence == said


def test_without_a_shift_there_is_no_this_shift() -> None:
    with pytest.raises(RuleViolation, match="No shift is open"):
        bounds_of(PeriodChoice.SHIFT, "", "", replace(situation(), shift=None), NOW)
