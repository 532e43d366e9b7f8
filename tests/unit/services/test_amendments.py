from __future__ import annotations

import pytest

from console.domain.events import ClockCheckFacts, EntryKind
from console.domain.line import LineState
from helpers.desks import SampleDesk


def test_a_correction_says_only_what_is_different(desk: SampleDesk) -> None:
    (wrong,) = desk.log("3d ~north #VZ1 ;first note").entries
    desk.clock.pass_time(30)
    (correction,) = desk.log(f"c{wrong.seq} g").entries
    assert (correction.kind, correction.corrects) == (EntryKind.CORRECTION, wrong.seq)
    assert correction.corrected_kind is EntryKind.LINE_STATUS
    act = correction.act
    assert (act.state, act.scope, act.refs, act.note) == (LineState.DEGRADED, "north", ("VZ1",), "first note")
    assert act.occurred_at == wrong.act.occurred_at
    original = desk.reading.log_book.entry(wrong.seq)
    assert original is not None
    assert (original.act.state, original.corrected_by) == (LineState.DOWN, correction.seq)


def test_a_correction_without_a_number_means_my_own_newest(desk: SampleDesk) -> None:
    desk.log("3d", by="KM")
    desk.log("9d", by="JR")
    desk.log("c i", by="KM")
    assert desk.board[3].state is LineState.INTERMITTENT
    assert desk.board[9].state is LineState.DOWN


def test_a_correction_can_move_an_entry_to_another_line_and_time(desk: SampleDesk) -> None:
    (wrong,) = desk.log("3d").entries
    desk.log(f"c{wrong.seq} 2 1140")
    assert desk.board[3].state is LineState.UNKNOWN
    moved = desk.board[2]
    assert moved.state is LineState.DOWN
    assert moved.since is not None
    assert moved.since.isoformat() == "2026-09-22T15:40:00+00:00"


def test_parts_can_be_cleared(desk: SampleDesk) -> None:
    (wrong,) = desk.log("3d ~north ^busy #VZ1 ;first note").entries
    (correction,) = desk.log(f"c{wrong.seq} ~- ^- #- ;-").entries
    act = correction.act
    assert (act.scope, act.symptoms, act.refs, act.note) == (None, (), (), None)


@pytest.mark.parametrize(
    ("logged", "typed", "why"),
    [
        ("n a note", "c{seq} 3", "about no line"),
        ("n a note", "c{seq} d", "sets no state"),
        ("n a note", "c{seq} ~north", "no scope"),
        ("3d", "c{seq} d", "says that already"),
        ("3g ~north", "c{seq} u", "with a scope"),
        ("3d", "c999 g", "does not exist"),
        ("/shift start Day KM", "c{seq} ;text", "can't be corrected"),
    ],
)
def test_a_correction_stays_of_the_same_kind_and_changes_something(
    desk: SampleDesk, logged: str, typed: str, why: str
) -> None:
    entry = desk.log(logged).entries[-1]
    assert why in desk.refused(typed.format(seq=entry.seq)).sentence


def test_a_verification_stays_a_verification(desk: SampleDesk) -> None:
    desk.log("3u !carrier")
    (entry,) = desk.log("t3").entries
    assert "only a call" in desk.refused(f"c{entry.seq} !carrier").sentence


def test_a_second_correction_corrects_the_story_as_it_stands(desk: SampleDesk) -> None:
    (wrong,) = desk.log("3d ~north").entries
    (first,) = desk.log(f"c{wrong.seq} g").entries
    (second,) = desk.log(f"c{first.seq} ;by mail").entries
    assert second.corrects == wrong.seq
    assert (second.act.state, second.act.scope, second.act.note) == (LineState.DEGRADED, "north", "by mail")


def test_voiding_a_correction_returns_to_what_stood_before(desk: SampleDesk) -> None:
    (wrong,) = desk.log("3d").entries
    (correction,) = desk.log(f"c{wrong.seq} g").entries
    desk.log(f"v{correction.seq}")
    assert desk.board[3].state is LineState.DOWN
    original = desk.reading.log_book.entry(wrong.seq)
    assert original is not None
    assert original.corrected_by is None


def test_voiding_a_corrected_original_voids_the_story(desk: SampleDesk) -> None:
    (wrong,) = desk.log("3d").entries
    desk.log(f"c{wrong.seq} g")
    desk.log(f"v{wrong.seq}")
    assert desk.board[3].state is LineState.UNKNOWN
    assert "is void" in desk.refused(f"c{wrong.seq} i").sentence


def test_my_own_last_command_is_voided_batch_and_all(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.log("911i")
    changes = desk.log("v")
    assert len(changes.entries) == 3
    assert {entry.kind for entry in changes.entries} == {EntryKind.VOID}
    assert changes.batch is not None
    assert desk.board[3].state is LineState.DOWN
    assert desk.board[1].state is LineState.UNKNOWN


def test_one_of_a_batch_or_the_whole_of_it(desk: SampleDesk) -> None:
    entries = desk.log("911d").entries
    desk.log(f"v{entries[0].seq}")
    assert [desk.board[key].state for key in (1, 2)] == [LineState.UNKNOWN, LineState.DOWN]
    assert len(desk.log(f"v{entries[1].seq}+").entries) == 2
    assert desk.board[3].state is LineState.UNKNOWN


def test_a_void_needs_a_reason_unless_it_is_ones_own_within_60_seconds(desk: SampleDesk) -> None:
    (entry,) = desk.log("3d", by="KM").entries
    assert "needs a reason" in desk.refused(f"v{entry.seq}", by="JR").sentence
    desk.clock.pass_time(61)
    assert "needs a reason" in desk.refused(f"v{entry.seq}", by="KM").sentence
    (void,) = desk.log(f"v{entry.seq} wrong line", by="JR").entries
    assert (void.act.note, void.corrects, void.act.line) == ("wrong line", entry.seq, 3)


def test_a_void_is_not_voided_and_nothing_is_voided_twice(desk: SampleDesk) -> None:
    (entry,) = desk.log("3d").entries
    (void,) = desk.log(f"v{entry.seq}").entries
    assert "a void is not voided" in desk.refused(f"v{void.seq} why").sentence
    assert f"by entry {void.seq}" in desk.refused(f"v{entry.seq} why").sentence


def test_set_up_and_shifts_are_not_voided(desk: SampleDesk) -> None:
    assert "can't be voided" in desk.refused("v1 why").sentence
    assert "logged nothing" in desk.refused("v", by="JR").sentence


def test_a_clock_check_is_corrected_by_saying_it_again_and_voided_as_anything_else(desk: SampleDesk) -> None:
    (check,) = desk.log("/clock +2 ;radio").entries
    (corrected,) = desk.log(f"c{check.seq} /clock -2").entries
    assert (corrected.corrected_kind, corrected.act.facts) == (EntryKind.CLOCK_CHECKED, ClockCheckFacts(ahead_s=-2))
    assert (corrected.act.note, corrected.act.occurred_at) == ("radio", check.act.occurred_at)
    (gone,) = desk.log(f"v{check.seq}").entries
    assert (gone.kind, gone.act.facts) == (EntryKind.VOID, check.act.facts)


@pytest.mark.parametrize(
    ("logged", "typed", "why"),
    [
        ("/clock +2", "+3", "is a clock check: to correct its seconds type"),
        ("/clock +2", "/clock +2", "says that already"),
        ("/clock +2", "d", "sets no state"),
        ("n text", "/clock ok", "is no clock check"),
    ],
)
def test_seconds_are_not_taken_for_a_note_and_belong_to_clock_checks_only(
    desk: SampleDesk, logged: str, typed: str, why: str
) -> None:
    (entry,) = desk.log(logged).entries
    assert why in desk.refused(f"c{entry.seq} {typed}").sentence
