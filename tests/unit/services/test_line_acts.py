from __future__ import annotations

from console.domain.events import EntryKind
from console.domain.line import Basis, LineState, Symptom
from helpers.desks import SampleDesk


def test_three_keys_take_a_line_down(desk: SampleDesk) -> None:
    (entry,) = desk.log("3d").entries
    assert (entry.kind, entry.act.line, entry.act.state) == (EntryKind.LINE_STATUS, 3, LineState.DOWN)
    assert (entry.by, entry.previous_state, entry.batch) == ("KM", LineState.UNKNOWN, None)
    assert desk.board[3].state is LineState.DOWN


def test_an_entry_keeps_everything_that_was_said(desk: SampleDesk) -> None:
    (entry,) = desk.log("3d ~north ^busy ^noali !carrier 1150? >1500 #VZ1 #VZ2 ;NOC says fiber").entries
    act = entry.act
    assert (act.scope, act.symptoms) == ("north", (Symptom.BUSY, Symptom.NOALI))
    assert (act.basis, act.refs, act.note) == (Basis.CARRIER, ("VZ1", "VZ2"), "NOC says fiber")
    assert act.approx
    assert act.occurred_at.isoformat() == "2026-09-22T15:50:00+00:00"
    assert act.expected is not None
    assert act.expected.isoformat() == "2026-09-22T19:00:00+00:00"
    assert entry.late


def test_one_command_on_several_lines_is_one_batch(desk: SampleDesk) -> None:
    changes = desk.log("911d")
    assert [entry.act.line for entry in changes.entries] == [1, 2, 3]
    assert changes.batch is not None
    assert {entry.batch for entry in changes.entries} == {changes.batch}


def test_previous_state_is_what_the_board_showed(desk: SampleDesk) -> None:
    desk.log("3u!")
    desk.log("3d")
    (entry,) = desk.log("3i").entries
    assert entry.previous_state is LineState.DOWN


def test_a_note_about_a_line_leaves_its_state(desk: SampleDesk) -> None:
    desk.log("3d")
    (entry,) = desk.log("3 ;two callers so far").entries
    assert (entry.kind, entry.act.state, entry.act.note) == (EntryKind.LINE_NOTE, None, "two callers so far")
    assert desk.board[3].state is LineState.DOWN


def test_verified_as_shown_verifies_and_changes_no_state(desk: SampleDesk) -> None:
    desk.log("3u !carrier")
    assert not desk.board[3].verified
    (entry,) = desk.log("t3").entries
    assert (entry.kind, entry.act.basis, entry.act.state) == (EntryKind.LINE_VERIFIED, Basis.CALL, None)
    assert desk.board[3].verified


def test_an_unknown_line_can_not_be_verified_as_shown(desk: SampleDesk) -> None:
    refusal = desk.refused("t9")
    assert "UNKNOWN" in refusal.sentence
    assert refusal.candidates == ("9u!",)
