from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from console.domain.errors import RuleViolation
from console.domain.line import LineState
from console.domain.timeline import Timeline
from console.services.timelines import Span, TimelineRequest, Timelines
from helpers.desks import NOON, SAMPLE, SampleDesk


def made(desk: SampleDesk, span: Span = Span.SHIFT, start: str = "", end: str = "") -> Timeline:
    return Timelines(desk.reading).made(TimelineRequest(span=span, start=start, end=end))


def refused(desk: SampleDesk, span: Span, start: str = "", end: str = "") -> str:
    with pytest.raises(RuleViolation) as refusal:
        made(desk, span, start, end)
    return refusal.value.sentence


def test_the_running_shift_is_shown_up_to_now_with_a_little_room_for_what_is_to_come(desk: SampleDesk) -> None:
    desk.clock.pass_time(600)
    timeline = made(desk)
    assert timeline.title == "Shift Day"
    assert (timeline.period.start, timeline.period.end) == (NOON - timedelta(hours=5), NOON + timedelta(seconds=601))
    assert (timeline.axis.end, timeline.as_of) == (NOON + timedelta(hours=1), timeline.period.end)


def test_what_was_logged_this_very_moment_is_there(desk: SampleDesk) -> None:
    desk.log("3d")
    (row,) = (row for row in made(desk).lines if row.line.key == 3)
    assert row.stretches[-1].segment.state is LineState.DOWN


def test_a_shift_that_has_just_begun_has_its_first_second(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM")
    assert made(desk).period.seconds == 1


def test_the_last_shift_is_shown_as_it_was(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM")
    desk.clock.pass_time(1800)
    desk.log("/shift end")
    desk.clock.pass_time(7200)
    timeline = made(desk, Span.LAST_SHIFT)
    assert (timeline.title, timeline.period.seconds, timeline.axis) == ("Shift Day", 1800, timeline.period)


@pytest.mark.parametrize(
    ("span", "hours", "title"),
    [
        (Span.HOURS_12, 12, "Last 12 hours"),
        (Span.HOURS_24, 24, "Last 24 hours"),
        (Span.DAYS_7, 24 * 7, "Last 7 days"),
    ],
)
def test_the_last_hours_and_days_end_now(desk: SampleDesk, span: Span, hours: int, title: str) -> None:
    timeline = made(desk, span)
    assert (timeline.title, timeline.period.start) == (title, NOON - timedelta(hours=hours))
    assert timeline.period.end == NOON + timedelta(seconds=1)


def test_a_period_is_taken_as_typed_and_never_goes_beyond_now(desk: SampleDesk) -> None:
    past = made(desk, Span.PERIOD, "08:00", "09:30")
    assert (past.period.seconds, past.axis) == (5400, past.period)
    assert made(desk, Span.PERIOD, "08:00", "18:00").period.end == NOON + timedelta(seconds=1)


def test_what_is_no_period_is_refused_in_words(desk: SampleDesk) -> None:
    assert "can't be read" in refused(desk, Span.PERIOD, "eight")
    assert "is empty" in refused(desk, Span.PERIOD, "09:30", "08:00")
    assert "No shift has ended yet" in refused(desk, Span.LAST_SHIFT)


def test_without_a_shift_there_is_a_way_out(tmp_path: Path) -> None:
    desk = SampleDesk(tmp_path / "none", set_up=SAMPLE.partition("[[shift]]")[0])
    assert "choose the last hours" in refused(desk, Span.SHIFT)
    desk.close()


def test_notes_fallback_numbers_and_what_began_before_are_there(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.clock.pass_time(4 * 3600)
    for text in ("n storm", "3 ;odd tone", "f1a"):
        desk.log(text)
    desk.clock.pass_time(60)
    timeline = made(desk, Span.PERIOD, "15:00")
    (row,) = (row for row in timeline.lines if row.line.key == 3)
    assert (row.stretches[0].began_at, row.notes[0].text) == (NOON, "odd tone")
    assert [one.text for one in timeline.notes] == ["storm"]
    assert [one.fallback.key for one in timeline.fallbacks] == [1]
    assert timeline.events == 2
