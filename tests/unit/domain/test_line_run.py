from __future__ import annotations

from console.domain.events import EntryKind
from console.domain.line import Basis, LineState
from console.domain.line_run import runs, says_state
from helpers.story_builder import at, plain_act, status_act, told, verified_act

DOWN, UP, UNKNOWN = LineState.DOWN, LineState.OPERATIONAL, LineState.UNKNOWN


def test_a_run_lasts_while_the_state_is_repeated_and_keeps_its_first_moment() -> None:
    first, second = runs(told(status_act(0, DOWN, approx=True), status_act(5, DOWN), status_act(9, UP)))
    assert (first.state, first.started_at, first.approx) == (DOWN, at(0), True)
    assert [item.act.occurred_at for item in first.statuses] == [at(0), at(5)]
    assert (second.state, second.started_at, second.approx) == (UP, at(9), False)


def test_a_run_holds_its_verifications_and_no_notes() -> None:
    note = plain_act(2, EntryKind.LINE_NOTE, note="x")
    (run,) = runs(told(status_act(0, UP), verified_act(1), note))
    assert [item.act.kind for item in run.items] == [EntryKind.LINE_STATUS, EntryKind.LINE_VERIFIED]


def test_a_verification_before_the_first_state_belongs_to_no_run() -> None:
    assert runs(told(verified_act(0))) == ()
    (run,) = runs(told(verified_act(0), status_act(1, UP)))
    assert run.first_verification is None


def test_the_first_verification_is_a_status_on_a_call_or_a_verification_as_shown() -> None:
    (by_status,) = runs(told(status_act(0, UP, basis=Basis.CALL), verified_act(3)))
    (by_test,) = runs(told(status_act(0, UP, basis=Basis.CARRIER), verified_act(3, Basis.TEST), verified_act(4)))
    assert by_status.first_verification is not None
    assert by_status.first_verification.act.occurred_at == at(0)
    assert by_test.first_verification is not None
    assert by_test.first_verification.act.occurred_at == at(3)


def test_nothing_verifies_an_unknown_line() -> None:
    (run,) = runs(told(status_act(0, UNKNOWN, basis=Basis.CALL), verified_act(1)))
    assert run.first_verification is None


def test_only_a_status_entry_says_a_state() -> None:
    status, verified = told(status_act(0, UP), verified_act(1))
    assert says_state(status)
    assert not says_state(verified)
