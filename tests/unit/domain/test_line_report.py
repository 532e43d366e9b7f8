from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from console.domain.events import EntryKind
from console.domain.line import Basis, LineState
from console.domain.line_report import line_report
from console.domain.log_entry import Act
from helpers.story_builder import StoryBuilder, a_line, at, minutes, plain_act, status_act, told, verified_act

DOWN, UP, UNKNOWN = LineState.DOWN, LineState.OPERATIONAL, LineState.UNKNOWN
LINE = a_line()
SHIFT = minutes(0, 480)


def test_a_line_never_logged_was_unknown_all_along() -> None:
    report = line_report(LINE, (), SHIFT)
    assert (report.state_at_start, report.state_at_end) == (UNKNOWN, UNKNOWN)
    assert report.seconds[UNKNOWN] == SHIFT.seconds
    assert (report.outages, report.last_verified, report.verified_by, report.verified_how) == ((), None, None, None)
    assert report.events == 0


def test_the_states_at_both_ends_are_what_the_board_showed_then() -> None:
    items = told(status_act(-5, DOWN), status_act(0, UP), status_act(480, DOWN), status_act(481, UP))
    report = line_report(LINE, items, SHIFT)
    assert (report.state_at_start, report.state_at_end) == (UP, DOWN)
    assert line_report(LINE, items, minutes(480, 960)).state_at_start is DOWN


def test_the_newest_verification_says_when_by_whom_and_how() -> None:
    record = StoryBuilder()
    record.log(status_act(-60, UP, basis=Basis.CALL), by="JR")
    record.log(verified_act(10, Basis.TEST), verified_act(490))
    report = line_report(LINE, record.items, SHIFT)
    assert (report.last_verified, report.verified_by, report.verified_how) == (at(10), "KM", "test")
    before = line_report(LINE, record.items, minutes(-60, 0))
    assert (before.last_verified, before.verified_by, before.verified_how) == (at(-60), "JR", "call")


def test_the_newest_verification_says_whether_its_time_is_a_guess() -> None:
    items = told(status_act(0, UP, basis=Basis.CALL), status_act(10, UP, basis=Basis.CALL, approx=True))
    assert line_report(LINE, items, SHIFT).verified_approx
    assert not line_report(LINE, items, minutes(0, 5)).verified_approx
    assert not line_report(LINE, (), SHIFT).verified_approx


def test_operational_time_on_a_word_is_counted_apart() -> None:
    items = told(status_act(0, DOWN), status_act(60, UP, basis=Basis.CARRIER), verified_act(90))
    report = line_report(LINE, items, SHIFT)
    assert (report.operational_not_verified_s, report.seconds[UP], report.seconds[DOWN]) == (1800, 420 * 60, 3600)
    assert [segment.state for segment in report.segments] == [DOWN, UP, UP]
    assert report.outages[0].verified_at == at(90)


def test_events_are_the_acts_about_the_line_in_the_period() -> None:
    note = plain_act(30, EntryKind.LINE_NOTE, line=3, note="x")
    items = told(status_act(-1, DOWN), status_act(0, DOWN), note, verified_act(40), status_act(480, UP))
    assert line_report(LINE, items, SHIFT).events == 3


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.builds(status_act, st.integers(min_value=0, max_value=100), st.sampled_from(LineState)),
        max_size=10,
    ),
    st.integers(min_value=0, max_value=100),
)
def test_two_reports_one_after_the_other_add_up_to_one_over_both(said: list[Act], border: int) -> None:
    items = told(*said)
    first, second = line_report(LINE, items, minutes(0, border)), line_report(LINE, items, minutes(border, 100))
    both = line_report(LINE, items, minutes(0, 100))
    assert {state: first.seconds[state] + second.seconds[state] for state in LineState} == both.seconds
    assert first.state_at_end is second.state_at_start
