from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.line import OUT_STATES, Basis, LineState, Symptom
from console.domain.line_run import says_state
from console.domain.log_entry import Act
from console.domain.outage import Outage, Segment, line_segments, not_verified_s, outages, seconds_by_state
from console.domain.story import StoryItem
from helpers.story_builder import StoryBuilder, at, minutes, plain_act, status_act, told, verified_act

DOWN, UP, DEGRADED, INTERMITTENT = LineState.DOWN, LineState.OPERATIONAL, LineState.DEGRADED, LineState.INTERMITTENT
UNKNOWN, MAINTENANCE = LineState.UNKNOWN, LineState.MAINTENANCE
SHIFT = minutes(0, 480)

acts = st.one_of(
    st.builds(
        status_act,
        st.integers(min_value=-60, max_value=600),
        st.sampled_from(LineState),
        basis=st.sampled_from([None, Basis.CALL, Basis.CARRIER]),
        refs=st.sampled_from([(), ("A",), ("B",)]),
        symptoms=st.sampled_from([(), (Symptom.BUSY,), (Symptom.NOANI, Symptom.BUSY)]),
    ),
    st.builds(verified_act, st.integers(min_value=-60, max_value=600)),
)
periods = st.builds(
    lambda start, length: minutes(start, start + length),
    st.integers(min_value=-30, max_value=540),
    st.integers(min_value=0, max_value=300),
)


def the_outage(*said: Act) -> Outage:
    (found,) = outages(told(*said), SHIFT)
    return found


def states(segments: Sequence[Segment]) -> list[tuple[LineState, bool]]:
    return [(segment.state, segment.verified) for segment in segments]


def test_a_line_is_unknown_before_its_first_entry() -> None:
    assert line_segments((), SHIFT) == (Segment(state=UNKNOWN, verified=False, start=at(0), end=at(480)),)
    segments = line_segments(told(status_act(60, UP)), SHIFT)
    assert states(segments) == [(UNKNOWN, False), (UP, False)]
    assert segments[0].end == at(60)


def test_minutes_are_counted_half_open_from_the_period_start_to_its_end() -> None:
    items = told(status_act(-30, UP), status_act(0, DOWN), status_act(120, UP), status_act(480, DOWN))
    seconds = seconds_by_state(line_segments(items, SHIFT))
    assert seconds == {**dict.fromkeys(LineState, 0), DOWN: 7200, UP: 21600}


def test_operational_time_is_cut_where_it_was_verified() -> None:
    items = told(status_act(0, UP, basis=Basis.CARRIER), verified_act(20), verified_act(30))
    segments = line_segments(items, SHIFT)
    assert states(segments) == [(UP, False), (UP, True)]
    assert not_verified_s(segments) == 1200


def test_a_verification_does_not_cut_any_other_state() -> None:
    segments = line_segments(told(status_act(0, DOWN), verified_act(20)), SHIFT)
    assert states(segments) == [(DOWN, False)]


def test_operational_time_verified_at_once_or_before_the_period_is_verified_all_along() -> None:
    assert not_verified_s(line_segments(told(status_act(0, UP, basis=Basis.CALL)), SHIFT)) == 0
    assert not_verified_s(line_segments(told(status_act(-9, UP), verified_act(-5)), SHIFT)) == 0


def test_a_state_of_no_length_leaves_no_stretch() -> None:
    items = told(status_act(0, UP), status_act(10, DOWN), status_act(10, UP))
    assert states(line_segments(items, SHIFT)) == [(UP, False)]


def test_an_outage_runs_through_all_three_states_and_its_worst_is_the_worst_of_them() -> None:
    found = the_outage(status_act(0, DEGRADED), status_act(10, DOWN), status_act(20, INTERMITTENT), status_act(30, UP))
    assert (found.started_at, found.ended_at, found.seconds, found.worst) == (at(0), at(30), 1800, DOWN)
    assert not found.is_open


@pytest.mark.parametrize("state", [UP, UNKNOWN, MAINTENANCE])
def test_any_other_state_ends_an_outage(state: LineState) -> None:
    assert the_outage(status_act(0, DOWN), status_act(10, state)).ended_at == at(10)


def test_intermittent_is_worse_than_degraded() -> None:
    assert the_outage(status_act(0, INTERMITTENT), status_act(9, DEGRADED)).worst is INTERMITTENT


def test_an_outage_from_before_the_period_keeps_its_true_start_and_counts_only_inside() -> None:
    found = the_outage(status_act(-60, DOWN), status_act(10, UP))
    assert (found.started_at, found.ended_at, found.seconds) == (at(-60), at(10), 600)


def test_an_open_outage_has_no_end_and_counts_to_the_end_of_the_period() -> None:
    found = the_outage(status_act(470, DOWN))
    assert (found.ended_at, found.is_open, found.seconds) == (None, True, 600)


def test_an_outage_that_ends_after_the_period_is_told_as_the_period_left_it() -> None:
    found = the_outage(status_act(470, DOWN), status_act(490, UP, basis=Basis.CALL))
    assert (found.ended_at, found.is_open, found.seconds) == (None, True, 600)
    assert (found.claimed_at, found.verified_at) == (None, None)


def test_an_outage_that_ends_with_the_period_is_over() -> None:
    found = the_outage(status_act(470, DOWN), status_act(480, UP))
    assert (found.ended_at, found.is_open) == (at(480), False)


def test_outages_outside_the_period_are_left_out() -> None:
    assert outages(told(status_act(-60, DOWN), status_act(0, UP)), SHIFT) == ()
    assert outages(told(status_act(480, DOWN)), SHIFT) == ()
    assert outages(told(status_act(500, DOWN), status_act(510, UP)), SHIFT) == ()


def test_an_outage_of_less_than_a_second_is_told_though_it_counts_no_time() -> None:
    found = the_outage(status_act(0, DOWN), status_act(0, UP))
    assert (found.started_at, found.ended_at, found.seconds, found.worst) == (at(0), at(0), 0, DOWN)


def test_outages_are_told_one_by_one() -> None:
    items = told(status_act(0, DOWN), status_act(5, UP), status_act(9, DEGRADED), status_act(12, MAINTENANCE))
    assert [(one.started_at, one.seconds) for one in outages(items, SHIFT)] == [(at(0), 300), (at(9), 180)]


def test_an_outage_says_how_it_was_known_and_whether_its_start_is_a_guess() -> None:
    found = the_outage(status_act(0, DEGRADED, basis=Basis.CALLER, approx=True), status_act(5, DOWN, basis=Basis.TEST))
    assert (found.known_by, found.approx) == (Basis.CALLER, True)
    assert the_outage(status_act(0, DOWN)).known_by is Basis.DESK


def test_an_outage_gathers_every_reference_once_and_the_newest_scope() -> None:
    found = the_outage(
        status_act(0, DOWN, scope="north", refs=("B", "A")),
        status_act(5, DOWN, scope="south", refs=("A", "C")),
        status_act(9, DEGRADED),
        status_act(12, UP, refs=("Z",)),
    )
    assert (found.scope, found.refs) == ("south", ("B", "A", "C"))
    assert the_outage(status_act(0, DOWN)).scope is None


def test_an_outage_gathers_everything_that_was_wrong_in_it_once() -> None:
    outage = the_outage(
        status_act(0, DOWN, symptoms=(Symptom.BUSY,)),
        status_act(10, DOWN),
        status_act(20, DEGRADED, symptoms=(Symptom.ONEWAY, Symptom.BUSY)),
        status_act(30, UP, symptoms=(Symptom.DELAY,)),
    )
    assert outage.symptoms == (Symptom.BUSY, Symptom.ONEWAY)


@given(said=st.lists(acts, max_size=12))
def test_what_was_wrong_in_the_outages_is_what_was_said_while_the_line_was_out(said: list[Act]) -> None:
    items = told(*said)
    found = outages(items, minutes(-100, 700))
    said_of = {symptom for item in items if item.act.state in OUT_STATES for symptom in item.act.symptoms}
    assert {symptom for outage in found for symptom in outage.symptoms} == said_of
    assert all(len(outage.symptoms) == len(set(outage.symptoms)) for outage in found)


def test_a_restore_on_a_word_is_claimed_then_and_verified_when_a_call_came_in() -> None:
    found = the_outage(status_act(0, DOWN), status_act(30, UP, basis=Basis.CARRIER), verified_act(50))
    assert (found.claimed_at, found.claimed_basis) == (at(30), Basis.CARRIER)
    assert (found.verified_at, found.verified_basis) == (at(50), Basis.CALL)


def test_a_restore_on_a_call_is_claimed_and_verified_at_once() -> None:
    found = the_outage(status_act(0, DOWN), status_act(30, UP, basis=Basis.CALL))
    assert (found.claimed_at, found.verified_at) == (at(30), at(30))


def test_a_restore_that_nobody_verified_stays_a_claim() -> None:
    items = told(status_act(0, DOWN), status_act(30, UP), status_act(40, DOWN), verified_act(45))
    found = outages(items, SHIFT)[0]
    assert (found.claimed_at, found.claimed_basis, found.verified_at) == (at(30), Basis.DESK, None)


def test_an_outage_that_ended_in_the_unknown_is_claimed_over_when_first_said_operational() -> None:
    found = the_outage(status_act(0, DOWN), status_act(30, UNKNOWN), status_act(40, UP), verified_act(45))
    assert (found.ended_at, found.claimed_at, found.verified_at) == (at(30), at(40), at(45))


def test_an_outage_that_nobody_said_was_over_has_no_claim() -> None:
    found = the_outage(status_act(0, DOWN), status_act(30, MAINTENANCE))
    assert (found.ended_at, found.claimed_at, found.claimed_basis) == (at(30), None, None)


def test_notes_change_neither_minutes_nor_outages() -> None:
    note = plain_act(5, EntryKind.LINE_NOTE, line=3, note="x", refs=("N",))
    assert the_outage(status_act(0, DOWN), note).refs == ()


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, max_size=12), periods)
def test_the_six_durations_add_up_to_the_period_exactly(said: list[Act], period: Period) -> None:
    segments = line_segments(told(*said), period)
    assert sum(seconds_by_state(segments).values()) == period.seconds
    assert all(one.end == other.start for one, other in pairwise(segments))
    assert all((one.state, one.verified) != (other.state, other.verified) for one, other in pairwise(segments))


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, max_size=12), periods)
def test_the_seconds_of_the_outages_are_those_of_the_three_outage_states(said: list[Act], period: Period) -> None:
    items = told(*said)
    seconds = seconds_by_state(line_segments(items, period))
    assert sum(one.seconds for one in outages(items, period)) == sum(seconds[state] for state in OUT_STATES)


def tail(items: Sequence[StoryItem], period: Period) -> tuple[StoryItem, ...]:
    """From the status before the outage or run that covers the start of the period."""
    before = [place for place, item in enumerate(items) if says_state(item) and item.act.occurred_at <= period.start]
    while len(before) > 1:
        this, last = items[before[-1]].act.state, items[before[-2]].act.state
        if not (this is last or {this, last} <= OUT_STATES):
            break
        before.pop()
    return tuple(items[before[-2 if len(before) > 1 else -1] :]) if before else tuple(items)


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, max_size=12), periods)
def test_folding_the_tail_gives_the_same_minutes_and_outages_as_folding_everything(
    said: list[Act], period: Period
) -> None:
    items = told(*said)
    assert line_segments(tail(items, period), period) == line_segments(items, period)
    assert outages(tail(items, period), period) == outages(items, period)


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, max_size=10, unique_by=lambda act: act.occurred_at), periods, st.data())
def test_late_entries_in_any_order_give_the_same_minutes_and_outages(
    said: list[Act], period: Period, data: st.DataObject
) -> None:
    in_time = told(*sorted(said, key=lambda act: act.occurred_at))
    typed = told(*data.draw(st.permutations(said)))
    assert line_segments(typed, period) == line_segments(in_time, period)
    assert outages(typed, period) == outages(in_time, period)


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, min_size=1, max_size=10), acts, periods, st.data())
def test_voids_and_corrections_give_the_outages_of_the_story_as_it_stands(
    said: list[Act], corrected: Act, period: Period, data: st.DataObject
) -> None:
    place = data.draw(st.integers(min_value=0, max_value=len(said) - 1))
    voided, amended = StoryBuilder(), StoryBuilder()
    for record in (voided, amended):
        record.log(*said)
    voided.void(place + 1)
    amended.correct(place + 1, corrected)
    assert outages(voided.items, period) == outages(told(*said[:place], *said[place + 1 :]), period)
    assert outages(amended.items, period) == outages(told(*said[:place], corrected, *said[place + 1 :]), period)


def test_an_outage_says_of_each_of_its_times_whether_it_is_a_guess() -> None:
    verified = replace(verified_act(50), approx=True)
    found = the_outage(status_act(0, DOWN), status_act(30, UP, basis=Basis.CARRIER, approx=True), verified)
    assert (found.approx, found.ended_approx, found.claimed_approx, found.verified_approx) == (False, True, True, True)
    known = the_outage(status_act(0, DOWN), status_act(30, UP, basis=Basis.CARRIER), verified_act(50))
    assert (known.ended_approx, known.claimed_approx, known.verified_approx) == (False, False, False)


def test_an_outage_that_went_into_maintenance_by_a_guess_may_be_claimed_over_for_certain() -> None:
    found = the_outage(status_act(0, DOWN), status_act(30, MAINTENANCE, approx=True), status_act(40, UP))
    assert (found.ended_approx, found.claimed_approx) == (True, False)


def test_an_open_outage_has_no_guessed_end() -> None:
    found = the_outage(status_act(0, DOWN, approx=True), status_act(490, UP, approx=True))
    assert (found.approx, found.ended_approx, found.claimed_approx) == (True, False, False)


def test_how_long_an_outage_lasted_is_a_guess_where_a_guess_in_the_period_bounds_it() -> None:
    assert the_outage(status_act(1, DOWN, approx=True), status_act(30, UP)).seconds_approx
    assert the_outage(status_act(1, DOWN), status_act(30, UP, approx=True)).seconds_approx
    assert not the_outage(status_act(-1, DOWN, approx=True), status_act(30, UP)).seconds_approx
