from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from console.domain.quick_entry.preview import Preview
from console.domain.set_up import Center
from console.ui.command_line.typing_time import STALE_AFTER, TypingTime, as_typed
from helpers.clocks import SettableClock
from helpers.windows import SampleWindow

CENTER = Center(name="Sample", timezone="America/New_York")


def _time() -> tuple[TypingTime, SettableClock]:
    clock = SettableClock()
    return TypingTime(clock, CENTER), clock


def test_a_fresh_draft_needs_no_remark() -> None:
    time, clock = _time()
    assert time.remark == ""
    time.begin()
    clock.pass_time(STALE_AFTER.total_seconds() - 1)
    assert time.remark == ""


def test_a_draft_of_more_than_two_minutes_says_when_it_was_begun() -> None:
    time, clock = _time()
    time.begin()
    clock.pass_time(STALE_AFTER.total_seconds())
    time.begin()
    assert "begun at 09:00" in time.remark
    assert "@0900" in time.remark


def test_the_next_text_begins_anew() -> None:
    time, clock = _time()
    time.begin()
    clock.pass_time(600)
    time.end()
    time.begin()
    assert time.remark == ""
    assert time.begun_at == clock.now()


def test_a_time_is_shown_on_the_centers_clock() -> None:
    time, clock = _time()
    assert time.shown(clock.now()) == "09:00"
    assert time.shown(None) == ""


def test_a_time_of_another_day_says_which() -> None:
    time, clock = _time()
    then = clock.now()
    clock.pass_time(26 * 3600)
    assert time.shown(then) == "Tue 09:00"


NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("moment", "now", "typed"),
    [
        (datetime(2026, 9, 22, 18, 3, tzinfo=UTC), datetime(2026, 9, 22, 18, 30, tzinfo=UTC), "@1403"),
        (datetime(2026, 9, 22, 3, 50, tzinfo=UTC), datetime(2026, 9, 22, 4, 10, tzinfo=UTC), "@2350"),
        (datetime(2026, 9, 21, 12, 1, tzinfo=UTC), datetime(2026, 9, 22, 13, 0, tzinfo=UTC), "y0801"),
        (datetime(2026, 9, 20, 12, 0, tzinfo=UTC), datetime(2026, 9, 22, 13, 12, tzinfo=UTC), "-49h12"),
        (datetime(2026, 11, 1, 5, 30, tzinfo=UTC), datetime(2026, 11, 1, 6, 40, tzinfo=UTC), "@0130e"),
        (datetime(2026, 11, 1, 6, 30, tzinfo=UTC), datetime(2026, 11, 1, 6, 40, tzinfo=UTC), "@0130s"),
        (datetime(2026, 11, 1, 5, 30, tzinfo=UTC), datetime(2026, 11, 2, 5, 10, tzinfo=UTC), "y0130e"),
    ],
)
def test_a_moment_is_typed_so_that_it_means_that_moment(
    desk_window: SampleWindow, moment: datetime, now: datetime, typed: str
) -> None:
    assert as_typed(moment, now, NEW_YORK) == typed
    zone = desk_window.session.situation.set_up.center.zone
    assert zone == NEW_YORK
    desk_window.session.sign_on("KM")
    desk_window.desk.clock.set(now)
    desk_window.session.refresh()
    desk_window.session.sign_on("KM")
    preview = desk_window.session.preview(f"3d {typed}")
    assert isinstance(preview, Preview)
    desk_window.session.log(f"3d {typed}")
    newest = desk_window.desk.reading.log_book.newest(1)[0]
    assert abs(newest.act.occurred_at - moment) < timedelta(minutes=1)
