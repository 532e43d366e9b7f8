from __future__ import annotations

from datetime import timedelta

from console.domain.clock import Period
from console.ui.timeline.time_window import LEAST_S, TimeWindow
from helpers.story_builder import at, minutes

WHOLE = TimeWindow.whole(minutes(0, 480))


def test_a_closer_look_keeps_its_moment_in_place() -> None:
    closer = WHOLE.zoomed(1, at(240))
    assert closer.shown == minutes(80, 400)
    left = WHOLE.zoomed(1, at(0))
    assert left.shown == minutes(0, 320)
    assert closer.zoomed(-1, at(240)).is_whole


def test_no_look_is_closer_than_five_minutes_nor_farther_than_everything() -> None:
    closest = WHOLE.zoomed(50, at(240))
    assert closest.shown.seconds == LEAST_S
    assert closest.zoomed(-99, at(240)) == WHOLE
    short = TimeWindow.whole(Period(at(0), at(0) + timedelta(seconds=10)))
    assert short.zoomed(3, at(0)).is_whole


def test_moving_stops_at_the_ends() -> None:
    closer = WHOLE.zoomed(2, at(0))
    assert closer.panned(0.25).shown.start > closer.shown.start
    assert closer.panned(-5) == closer
    assert closer.panned(99).shown.end == at(480)


def test_what_is_chosen_comes_into_sight_with_the_least_move() -> None:
    closer = TimeWindow(axis=minutes(0, 480), shown=minutes(100, 200))
    assert closer.showing(at(120), at(130)) == closer
    assert closer.showing(at(190), at(220)).shown == minutes(120, 220)
    assert closer.showing(at(300), at(470)).shown == minutes(300, 400)
    assert closer.showing(at(20), at(30)).shown == minutes(20, 120)
    assert closer.showing(at(50), at(150)) == closer


def test_a_longer_axis_keeps_what_is_in_sight() -> None:
    longer = minutes(0, 540)
    assert WHOLE.on(longer) == TimeWindow.whole(longer)
    assert WHOLE.zoomed(1, at(240)).on(longer).shown == minutes(80, 400)
    assert WHOLE.zoomed(1, at(480)).on(minutes(0, 300)).shown == minutes(0, 300)
