from __future__ import annotations

from console.domain.attention import AttentionKind
from console.domain.events import AcceptedFacts, EntryKind, ShiftFacts
from console.domain.quick_entry.commands import ShiftStart
from console.services.shifts import HandOver
from helpers.desks import SampleDesk


def test_a_shift_is_started_with_its_people(desk: SampleDesk) -> None:
    (entry,) = desk.log("/shift start Day KM JR").entries
    assert entry.act.facts == ShiftFacts(name="Day", operators=("KM", "JR"), no_handover=True)
    shift = desk.reading.shifts.current()
    assert shift is not None
    assert (shift.id, shift.opened, shift.on_now) == (entry.seq, True, ("KM", "JR"))


def test_a_shift_without_a_name_takes_the_scheduled_one(desk: SampleDesk) -> None:
    desk.log("/shift start")
    shift = desk.reading.shifts.current()
    assert shift is not None
    assert (shift.name, shift.operators) == ("Day", ("KM",))


def test_starting_while_one_is_open_hands_over(desk: SampleDesk) -> None:
    (first,) = desk.log("/shift start Day KM").entries
    desk.clock.pass_time(3600)
    entries = desk.log("/shift start Evening JR", by="JR").entries
    assert [entry.kind for entry in entries] == [EntryKind.SHIFT_ENDED, EntryKind.SHIFT_STARTED]
    assert entries[0].batch is not None
    day, evening = desk.reading.shifts.all()
    assert (day.id, day.handed_over, day.ended_at) == (first.seq, True, desk.clock.now())
    assert evening.ended_at is None


def test_a_pass_on_of_which_nobody_spoke_is_recorded_as_not_covered_too(desk: SampleDesk) -> None:
    desk.log("911all+7+9 u!")
    desk.log("p headset of position 2")
    desk.log("p closed by then")
    desk.log("px2")
    accepted = desk.log("/shift start Day KM").entries[-1]
    assert isinstance(accepted.act.facts, AcceptedFacts)
    assert accepted.act.facts.not_covered == ("Pass-on 1: headset of position 2",)


def test_what_is_not_covered_is_recorded_as_not_covered(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.log("f1a")
    accepted = desk.log("/shift start Day KM").entries[-1]
    assert accepted.kind is EntryKind.SHIFT_ACCEPTED
    assert isinstance(accepted.act.facts, AcceptedFacts)
    assert accepted.act.facts.not_covered == (
        "3 911 Wireless Verizon is down since 12:00 EDT, still open",
        "Fallback 1 (203) 555-0142 is on since 12:00 EDT",
    )
    kinds = [item.kind.value for item in desk.reading.situations.now().attention]
    assert kinds.count("not_accepted") == 1


def test_what_the_incoming_person_ticked_is_covered(desk: SampleDesk) -> None:
    changes = desk.writing.status_log.start_shift(
        ShiftStart(name="Day", operators=("KM",)), HandOver(covered=("3 down",)), by="KM"
    )
    assert changes.entries[-1].act.facts == AcceptedFacts(shift=None, covered=("3 down",))


def started(desk: SampleDesk, outgoing: tuple[str, ...] | None) -> ShiftFacts:
    command = ShiftStart(name="Evening", operators=("JR",))
    entries = desk.writing.status_log.start_shift(command, HandOver(outgoing=outgoing), by="JR").entries
    facts = entries[-1].act.facts
    assert isinstance(facts, ShiftFacts)
    return facts


def test_who_handed_over_is_recorded_and_so_is_that_nobody_did(desk: SampleDesk) -> None:
    nobody_open = started(desk, None)
    assert (nobody_open.handed_over, nobody_open.outgoing, nobody_open.no_handover) == (False, (), True)
    from_jr = started(desk, ("JR",))
    assert (from_jr.handed_over, from_jr.outgoing, from_jr.no_handover) == (True, ("JR",), False)
    not_said = started(desk, None)
    assert (not_said.handed_over, not_said.outgoing, not_said.no_handover) == (True, (), False)
    nobody = started(desk, ())
    assert (nobody.handed_over, nobody.outgoing, nobody.no_handover) == (True, (), True)


def test_ending_a_shift_makes_a_verified_backup(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM")
    changes = desk.log("/shift end")
    assert changes.entries[0].kind is EntryKind.SHIFT_ENDED
    assert changes.warnings == ()
    assert list((desk.folder / "backups").iterdir())


def test_without_an_open_shift_there_is_nothing_to_end(desk: SampleDesk) -> None:
    assert "No shift is open" in desk.refused("/shift end").sentence
    assert "No shift is open" in desk.refused("/on JR").sentence


def test_operators_come_and_go_within_a_shift(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM")
    desk.log("/on JR")
    assert "is on already" in desk.refused("/on JR").sentence
    desk.log("/off KM")
    assert "is not on" in desk.refused("/off KM").sentence
    shift = desk.reading.shifts.current()
    assert shift is not None
    assert (shift.operators, shift.on_now) == (("KM", "JR"), ("JR",))


def test_with_no_shift_open_the_scheduled_one_is_marked_as_not_opened(desk: SampleDesk) -> None:
    shift = desk.reading.shifts.current()
    assert shift is not None
    assert (shift.name, shift.id, shift.opened) == ("Day", None, False)


def test_what_was_not_covered_under_a_clock_that_ran_ahead_is_not_said_of_the_next_shift(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM")
    desk.log("3d")
    desk.clock.jump(3600)
    desk.log("/shift start Evening KM")
    asked = [item.kind for item in desk.reading.situations.now().attention]
    assert AttentionKind.NOT_ACCEPTED in asked
    desk.clock.jump(-3540)
    covered = HandOver(covered=("3 911 Wireless Verizon DOWN",), outgoing=("KM",))
    desk.writing.status_log.start_shift(ShiftStart(name="Night", operators=("JR",)), covered, by="JR")
    asked = [item.kind for item in desk.reading.situations.now().attention]
    assert AttentionKind.NOT_ACCEPTED not in asked
