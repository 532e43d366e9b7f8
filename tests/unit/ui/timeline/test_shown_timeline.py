from __future__ import annotations

from datetime import timedelta

from console.ui.timeline.shown_timeline import ShownTimeline
from helpers.story_builder import at
from helpers.timelines import BUSY, timeline_of

SHOWN = ShownTimeline.of(timeline_of(*BUSY), None)


def test_the_times_in_sight_stay_while_it_is_about_the_same() -> None:
    closer = SHOWN.zoomed(1, at(240))
    later = timeline_of(*BUSY, room=timedelta(minutes=30))
    assert ShownTimeline.of(later, closer).window.shown == closer.window.shown
    other = timeline_of(*BUSY, title="Last 7 days")
    assert ShownTimeline.of(other, closer).window.is_whole


def test_a_closer_look_goes_to_what_is_chosen_if_that_is_in_sight() -> None:
    down = SHOWN.rows[1].marks[1]
    assert SHOWN.middle(None) == at(240)
    assert SHOWN.middle(down) == at(120)
    right = SHOWN.zoomed(4, at(480))
    assert right.middle(down) > at(300)


def test_what_is_in_sight_moves_and_comes_back() -> None:
    closer = SHOWN.zoomed(3, at(480))
    assert closer.with_in_sight(SHOWN.rows[1].marks[1]).window.shown.start == at(120)
    assert closer.panned(-0.5).window.shown.start < closer.window.shown.start
    assert closer.whole().window.is_whole


def test_a_mark_is_told_in_words() -> None:
    assert SHOWN.sentence(SHOWN.rows[1].marks[1]).startswith("3 Verizon DOWN from 10:00 EDT to 11:00 EDT")
