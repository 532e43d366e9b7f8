from __future__ import annotations

from console.domain.events import ClockCheckFacts, EntryKind
from helpers.desks import SampleDesk


def test_a_note_is_kept_as_typed(desk: SampleDesk) -> None:
    (entry,) = desk.log("n cause so far: equipment; no evidence of an attack").entries
    assert (entry.kind, entry.act.note) == (EntryKind.NOTE, "cause so far: equipment; no evidence of an attack")


def test_who_was_told_is_kept_apart_from_the_note(desk: SampleDesk) -> None:
    (entry,) = desk.log("w State 911 office #STATE-1 ;asked for their list").entries
    assert (entry.act.told, entry.act.refs, entry.act.note) == (
        "State 911 office",
        ("STATE-1",),
        "asked for their list",
    )


def test_pass_ons_are_numbered_through_the_whole_record(desk: SampleDesk) -> None:
    desk.log("p first")
    desk.log("p second")
    desk.log("px1 ;done")
    desk.log("p third")
    assert [(one.n, one.text) for one in desk.reading.situations.now().pass_ons] == [(2, "second"), (3, "third")]


def test_a_pass_on_that_is_not_open_can_not_be_closed(desk: SampleDesk) -> None:
    desk.log("p first")
    desk.log("px1")
    desk.log("p second")
    assert "closed already" in desk.refused("px1").sentence
    refusal = desk.refused("px7")
    assert "does not exist" in refusal.sentence
    assert refusal.candidates == ("px2",)


def test_a_board_review_verifies_nothing(desk: SampleDesk) -> None:
    desk.log("3u")
    changes = desk.writing.status_log.review_board(by="KM")
    assert changes.entries[0].kind is EntryKind.BOARD_REVIEWED
    assert not desk.board[3].verified
    found = desk.reading.situations.now()
    assert (found.last_reviewed_at, found.last_reviewed_by) == (desk.clock.now(), "KM")


def test_a_clock_check_says_how_far_this_pc_is_off_when_and_by_whom(desk: SampleDesk) -> None:
    (entry,) = desk.log("JR: /clock -3 -10 ;by radio from county").entries
    assert (entry.kind, entry.act.facts, entry.by) == (EntryKind.CLOCK_CHECKED, ClockCheckFacts(ahead_s=-3), "JR")
    assert (entry.act.note, entry.late) == ("by radio from county", True)
