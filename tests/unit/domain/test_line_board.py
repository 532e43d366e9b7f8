from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.events import EntryKind
from console.domain.line import OUT_STATES, Basis, LineGroup, LineState, Symptom
from console.domain.line_board import (
    LineStatus,
    count_states,
    elapsed_s,
    fold_line,
    group_summary,
    verify_due,
    verify_due_at,
)
from console.domain.line_run import says_state
from console.domain.log_entry import Act
from console.domain.story import StoryItem
from helpers.story_builder import StoryBuilder, a_line, at, plain_act, status_act, told, verified_act

DOWN, UP, DEGRADED, INTERMITTENT = LineState.DOWN, LineState.OPERATIONAL, LineState.DEGRADED, LineState.INTERMITTENT
UNKNOWN, MAINTENANCE = LineState.UNKNOWN, LineState.MAINTENANCE
LINE = a_line()

acts = st.one_of(
    st.builds(
        status_act,
        st.integers(min_value=0, max_value=30),
        st.sampled_from(LineState),
        basis=st.sampled_from([None, Basis.DESK, Basis.CALL, Basis.TEST, Basis.CARRIER]),
        scope=st.sampled_from([None, "north", "south"]),
        approx=st.booleans(),
        refs=st.sampled_from([(), ("A",), ("B", "C")]),
    ),
    st.builds(verified_act, st.integers(min_value=0, max_value=30), st.sampled_from([Basis.CALL, Basis.TEST])),
    st.builds(plain_act, st.integers(min_value=0, max_value=30), st.just(EntryKind.LINE_NOTE), note=st.just("seen")),
)


def board(*said: Act, **line: int) -> LineStatus:
    return fold_line(replace(LINE, verify_every_h=line.get("verify_every_h")), told(*said))


def test_a_line_never_logged_is_unknown_and_the_rest_is_empty() -> None:
    assert board() == LineStatus(line=LINE)
    assert elapsed_s(board(), at(5)) is None
    assert not board().is_abnormal


def test_a_line_with_only_a_note_is_never_logged_but_not_without_a_word() -> None:
    status = board(plain_act(4, EntryKind.LINE_NOTE, note="odd noise"))
    assert (status.state, status.since, status.seq, status.last_word_at) == (UNKNOWN, None, None, at(4))


def test_a_status_shows_all_that_it_says() -> None:
    said = status_act(
        0,
        DOWN,
        approx=True,
        basis=Basis.CARRIER,
        symptoms=(Symptom.BUSY,),
        scope="north",
        expected=at(60),
        refs=("VZ1",),
        note="said so",
    )
    status = board(said)
    assert status == LineStatus(
        line=LINE,
        state=DOWN,
        basis=Basis.CARRIER,
        symptoms=(Symptom.BUSY,),
        scope="north",
        since=at(0),
        approx=True,
        expected=at(60),
        by="KM",
        note="said so",
        refs=("VZ1",),
        seq=1,
        last_word_at=at(0),
        last_word_approx=True,
        out_since=at(0),
        out_since_approx=True,
    )


def test_an_unsaid_basis_is_the_desk() -> None:
    assert board(status_act(0, DOWN)).basis is Basis.DESK


def test_a_repeat_keeps_the_clock_and_what_it_leaves_unsaid() -> None:
    status = board(
        status_act(0, DOWN, approx=True, basis=Basis.CALLER, scope="north", refs=("A",), expected=at(60), note="first"),
        status_act(9, DOWN, symptoms=(Symptom.NOISE,), basis=Basis.DESK),
    )
    assert (status.since, status.approx, status.seq, status.note) == (at(0), True, 2, None)
    assert (status.basis, status.scope, status.refs, status.expected) == (Basis.CALLER, "north", ("A",), at(60))
    assert status.symptoms == (Symptom.NOISE,)


def test_a_repeat_replaces_what_it_says() -> None:
    status = board(
        status_act(0, DOWN, basis=Basis.CALLER, symptoms=(Symptom.BUSY,), scope="north", refs=("A",), expected=at(60)),
        status_act(
            9,
            DOWN,
            basis=Basis.CARRIER,
            symptoms=(Symptom.NOISE,),
            scope="south",
            refs=("B",),
            expected=at(90),
            note="newer",
        ),
    )
    assert (status.basis, status.symptoms, status.scope) == (Basis.CARRIER, (Symptom.NOISE,), "south")
    assert (status.refs, status.expected, status.note) == (("B",), at(90), "newer")


def test_by_note_and_seq_are_those_of_the_newest_status_not_of_a_verification_or_a_note() -> None:
    record = StoryBuilder()
    record.log(status_act(0, UP, note="up"), by="JR")
    record.log(verified_act(1), plain_act(2, EntryKind.LINE_NOTE, line=3, note="quiet"))
    status = fold_line(LINE, record.items)
    assert (status.by, status.note, status.seq, status.last_word_at) == ("JR", "up", 1, at(2))


def test_a_corrected_status_shows_the_corrector_and_its_own_place() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, DOWN))
    record.correct(first, status_act(0, DEGRADED), by="JR")
    status = fold_line(LINE, record.items)
    assert (status.state, status.by, status.seq) == (DEGRADED, "JR", first)


def test_a_change_of_state_carries_nothing_over() -> None:
    status = board(
        status_act(0, DOWN, basis=Basis.CALL, scope="north", refs=("A",), expected=at(60), approx=True),
        status_act(9, UP),
    )
    assert (status.basis, status.scope, status.refs, status.expected) == (Basis.DESK, None, (), None)
    assert (status.since, status.approx, status.verified) == (at(9), False, False)


@pytest.mark.parametrize("basis", Basis)
def test_only_a_call_or_a_test_verifies_a_restored_line(basis: Basis) -> None:
    status = board(status_act(0, DOWN), status_act(5, UP, basis=basis))
    assert status.verified is (basis in (Basis.CALL, Basis.TEST))
    assert status.awaits_verification is not status.verified
    assert status.last_verified == (at(5) if status.verified else None)


def test_a_verification_as_shown_verifies_the_run_and_a_repeat_on_a_word_does_not_take_it_back() -> None:
    status = board(status_act(0, UP, basis=Basis.CARRIER), verified_act(3), status_act(4, UP, basis=Basis.MEDIA))
    assert (status.verified, status.last_verified, status.basis) == (True, at(3), Basis.MEDIA)


def test_the_newest_verification_is_remembered_through_other_states() -> None:
    status = board(status_act(0, UP, basis=Basis.CALL), status_act(5, DOWN), status_act(6, UP))
    assert (status.verified, status.last_verified) == (False, at(0))


def test_the_newest_verification_and_the_newest_word_say_whether_they_are_guesses() -> None:
    guessed = board(status_act(0, UP, basis=Basis.CALL, approx=True), status_act(5, DOWN))
    assert (guessed.last_verified_approx, guessed.last_word_approx, guessed.approx) == (True, False, False)
    known = board(status_act(0, UP, basis=Basis.CALL, approx=True), verified_act(5))
    assert (known.last_verified_approx, known.approx) == (False, True)


def test_a_word_about_a_line_that_has_no_state_may_be_a_guess() -> None:
    status = board(replace(verified_act(5), approx=True))
    assert (status.last_verified, status.last_verified_approx, status.last_word_approx) == (at(5), True, True)


def test_an_outage_counts_from_a_guess_when_its_first_state_did() -> None:
    status = board(status_act(0, UP), status_act(1, DEGRADED, approx=True), status_act(2, DOWN))
    assert (status.out_since_approx, status.approx) == (True, False)
    assert not board(status_act(1, DEGRADED), status_act(2, DOWN, approx=True)).out_since_approx


def test_a_line_that_came_from_unknown_or_maintenance_does_not_await_verification() -> None:
    assert not board(status_act(0, UP)).awaits_verification
    assert not board(status_act(0, DOWN), status_act(1, MAINTENANCE), status_act(2, UP)).awaits_verification


def test_an_outage_counts_from_its_first_state_to_its_last() -> None:
    status = board(status_act(0, UP), status_act(1, DEGRADED), status_act(2, DOWN), status_act(3, INTERMITTENT))
    assert (status.since, status.out_since, status.is_out, status.is_abnormal) == (at(3), at(1), True, True)


def test_a_line_is_abnormal_in_maintenance_and_logged_unknown_but_not_out() -> None:
    for state in (MAINTENANCE, UNKNOWN):
        status = board(status_act(0, state))
        assert (status.is_abnormal, status.is_out, status.out_since) == (True, False, None)


def test_elapsed_is_whole_seconds_since_the_run_began_and_never_negative() -> None:
    status = board(status_act(0, DOWN), status_act(5, DOWN))
    assert elapsed_s(status, at(10)) == 600
    assert elapsed_s(status, at(-10)) == 0


def test_verification_is_due_once_the_interval_has_passed() -> None:
    status = board(status_act(0, UP, basis=Basis.CALL), verify_every_h=1)
    assert (verify_due(status, at(59)), verify_due(status, at(60))) == (False, True)
    assert verify_due_at(status) == at(60)


def test_a_line_never_verified_is_due_an_interval_after_it_was_said_to_be_up() -> None:
    status = board(status_act(10, UP), verify_every_h=1)
    assert (verify_due(status, at(69)), verify_due(status, at(70))) == (False, True)


def test_verification_is_never_due_without_an_interval_never_logged_or_not_operational() -> None:
    late = at(100_000)
    assert not verify_due(board(status_act(0, UP)), late)
    assert not verify_due(board(verify_every_h=1), late)
    assert not verify_due(board(status_act(0, DOWN), verify_every_h=1), late)


def test_a_group_whose_lines_are_alike_has_their_state_and_otherwise_is_partial() -> None:
    down = LineStatus(line=a_line(1), state=DOWN)
    degraded = LineStatus(line=a_line(2), state=DEGRADED)
    up = LineStatus(line=a_line(7, group=LineGroup.ADMIN), state=UP)
    groups = group_summary([down, degraded, up])
    assert (groups[LineGroup.NINE_ONE_ONE].state, groups[LineGroup.NINE_ONE_ONE].worst) == ("partial", DOWN)
    assert groups[LineGroup.NINE_ONE_ONE].counts == {**dict.fromkeys(LineState, 0), DOWN: 1, DEGRADED: 1}
    assert (groups[LineGroup.ADMIN].state, groups[LineGroup.ADMIN].worst) == (UP, None)


def test_all_four_groups_are_summed_up_and_an_empty_one_has_no_state() -> None:
    groups = group_summary([])
    assert list(groups) == list(LineGroup)
    assert all(group.state is None and group.worst is None for group in groups.values())
    assert all(list(group.counts) == list(LineState) for group in groups.values())


def test_a_retired_line_is_left_out_of_its_group() -> None:
    groups = group_summary([LineStatus(line=a_line(1, retired=True), state=DOWN)])
    assert groups[LineGroup.NINE_ONE_ONE].state is None


def test_counts_hold_all_six_states() -> None:
    assert count_states([LineStatus(line=LINE)]) == {**dict.fromkeys(LineState, 0), UNKNOWN: 1}


def tail(items: Sequence[StoryItem]) -> tuple[StoryItem, ...]:
    """What storage hands out: the run and the outage it is in or ended, the status before, the newest verification."""
    statuses = [place for place, item in enumerate(items) if says_state(item)]
    if not statuses:
        return tuple(items)
    start = statuses.pop()
    state = items[start].act.state
    while statuses:
        before = items[statuses[-1]].act.state
        if not (before is state or {before, state} <= OUT_STATES):
            break
        start = statuses.pop()
    first = statuses.pop() if statuses else start
    while statuses and first < start and items[first].act.state in OUT_STATES:
        first = statuses.pop()
    verifications = [place for place in range(first) if items[place].act.verifies]
    kept = [*verifications[-1:], *range(first, len(items))]
    return tuple(items[place] for place in kept)


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, max_size=12))
@example([status_act(0, DEGRADED, basis=Basis.CALL), status_act(0, UP), status_act(1, DEGRADED), status_act(2, UP)])
def test_folding_the_tail_gives_the_same_board_as_folding_everything(said: list[Act]) -> None:
    items = told(*said)
    assert fold_line(LINE, tail(items)) == fold_line(LINE, items)


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, max_size=10, unique_by=lambda act: act.occurred_at), st.data())
def test_late_entries_in_any_order_give_the_same_board(said: list[Act], data: st.DataObject) -> None:
    in_time = fold_line(LINE, told(*sorted(said, key=lambda act: act.occurred_at)))
    typed = fold_line(LINE, told(*data.draw(st.permutations(said))))
    assert replace(typed, seq=None) == replace(in_time, seq=None)


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, min_size=1, max_size=10), acts, st.data())
def test_voids_and_corrections_give_the_board_of_the_story_as_it_stands(
    said: list[Act], corrected: Act, data: st.DataObject
) -> None:
    place = data.draw(st.integers(min_value=0, max_value=len(said) - 1))
    voided, amended = StoryBuilder(), StoryBuilder()
    for record in (voided, amended):
        record.log(*said)
    voided.void(place + 1)
    amended.correct(place + 1, corrected)
    without = [item for item in told(*said) if item.seq != place + 1]
    as_if = told(*said[:place], corrected, *said[place + 1 :])
    assert fold_line(LINE, voided.items) == fold_line(LINE, without)
    assert fold_line(LINE, amended.items) == fold_line(LINE, as_if)


def test_a_set_up_entry_about_the_line_is_no_word_about_how_it_fares() -> None:
    down = status_act(0, DOWN)
    assert board(down, plain_act(30, EntryKind.LINE_CHANGED, line=3)) == board(down)


@pytest.mark.parametrize("state", [UP, UNKNOWN, MAINTENANCE])
def test_a_line_that_came_out_of_an_outage_says_when_that_outage_began(state: LineState) -> None:
    status = board(
        status_act(1, DEGRADED, approx=True), status_act(2, DOWN), status_act(9, state), status_act(11, state)
    )
    assert (status.was_out_since, status.was_out_since_approx, status.out_since) == (at(1), True, None)


def test_only_the_outage_that_ended_just_now_counts_as_ended() -> None:
    assert board(status_act(1, DOWN), status_act(2, UNKNOWN), status_act(3, UP)).was_out_since is None
    assert board(status_act(1, DOWN), status_act(2, UP), status_act(3, DOWN)).was_out_since is None
    again = board(status_act(1, DOWN), status_act(2, UP), status_act(3, DOWN), status_act(4, UP))
    assert (again.was_out_since, again.was_out_since_approx) == (at(3), False)
