from __future__ import annotations

from console.domain.events import EntryKind, OperatorFacts, ShiftFacts
from console.domain.ids import Initials, Seq
from console.domain.log_entry import Act
from console.domain.set_up import Operator
from console.domain.shift import Shift, fold_shifts
from helpers.story_builder import StoryBuilder, at, plain_act, told


def started(minute: float, name: str, *operators: Initials, handed_over: bool = False) -> Act:
    facts = ShiftFacts(name=name, operators=operators, handed_over=handed_over)
    return plain_act(minute, EntryKind.SHIFT_STARTED, facts=facts)


def ended(minute: float, shift: Seq | None, *, handed_over: bool = False) -> Act:
    facts = ShiftFacts(name="", shift=shift, handed_over=handed_over)
    return plain_act(minute, EntryKind.SHIFT_ENDED, facts=facts)


def crew(minute: float, kind: EntryKind, initials: Initials) -> Act:
    return plain_act(minute, kind, facts=OperatorFacts(operator=Operator(initials=initials, name="")))


def test_no_entries_are_no_shifts() -> None:
    assert fold_shifts(()) == ()


def test_a_started_shift_is_open_with_all_its_operators_on() -> None:
    assert fold_shifts(told(started(0, "Day", "KM", "JR", "KM"))) == (
        Shift(id=1, name="Day", operators=("KM", "JR"), on_now=("KM", "JR"), started_at=at(0)),
    )


def test_an_ended_shift_has_nobody_on_and_its_last_entry() -> None:
    (shift,) = fold_shifts(told(started(0, "Day", "KM"), ended(480, 1)))
    assert (shift.ended_at, shift.on_now, shift.operators, shift.last_seq) == (at(480), (), ("KM",), 2)
    assert not shift.handed_over


def test_a_hand_over_is_an_end_and_a_start_in_one_batch() -> None:
    acts = [started(0, "Day", "KM"), ended(480, 1, handed_over=True), started(480, "Evening", "JR", handed_over=True)]
    day, evening = fold_shifts(told(*acts))
    assert (day.ended_at, day.handed_over, day.last_seq) == (at(480), True, 2)
    assert (evening.id, evening.started_at, evening.ended_at, evening.on_now) == (3, at(480), None, ("JR",))
    assert not evening.handed_over


def test_a_start_alone_hands_over_too() -> None:
    day, evening = fold_shifts(told(started(0, "Day", "KM"), started(480, "Evening", "JR")))
    assert (day.ended_at, day.handed_over, day.last_seq, day.on_now) == (at(480), True, 1, ())
    assert evening.ended_at is None


def test_operators_come_on_and_go_off_and_all_who_were_on_are_remembered() -> None:
    on, off = EntryKind.OPERATOR_ON, EntryKind.OPERATOR_OFF
    acts = [started(0, "Day", "KM"), crew(1, on, "JR"), crew(2, off, "KM"), crew(3, on, "JR"), crew(4, off, "XX")]
    (shift,) = fold_shifts(told(*acts))
    assert (shift.operators, shift.on_now) == (("KM", "JR"), ("JR",))
    (back,) = fold_shifts(told(*acts, crew(5, on, "KM")))
    assert (back.operators, back.on_now) == (("KM", "JR"), ("JR", "KM"))


def test_what_belongs_to_no_open_shift_changes_nothing() -> None:
    on = crew(1, EntryKind.OPERATOR_ON, "JR")
    assert fold_shifts(told(on, ended(2, None))) == ()
    closed = told(started(0, "Day", "KM"), ended(5, 1))
    assert fold_shifts((*closed, *told(*[ended(6, 1)] * 3)[2:])) == fold_shifts(closed)


def test_an_end_that_names_another_shift_leaves_the_open_one_open() -> None:
    (shift,) = fold_shifts(told(started(0, "Day", "KM"), ended(5, 99)))
    assert shift.ended_at is None


def test_an_end_that_names_no_shift_ends_the_open_one() -> None:
    (shift,) = fold_shifts(told(started(0, "Day", "KM"), ended(5, None)))
    assert shift.ended_at == at(5)


def test_shifts_follow_each_other_as_recorded_even_when_the_clock_was_set_back() -> None:
    record = StoryBuilder()
    record.log(started(60, "Day", "KM"), ended(50, 1), started(40, "Evening", "JR"))
    assert [shift.name for shift in fold_shifts(record.items)] == ["Day", "Evening"]
    assert [shift.ended_at for shift in fold_shifts(record.items)] == [at(50), None]
