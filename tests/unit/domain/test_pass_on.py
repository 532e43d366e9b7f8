from __future__ import annotations

from msgspec.structs import replace

from console.domain.events import EntryKind, PassOnFacts
from console.domain.log_entry import Act
from console.domain.pass_on import PassOn, fold_pass_ons
from helpers.story_builder import StoryBuilder, at, plain_act, told


def opened(minute: float, n: int, text: str | None = "check line 3") -> Act:
    return plain_act(minute, EntryKind.PASS_ON, note=text, facts=PassOnFacts(n=n))


def closed(minute: float, n: int) -> Act:
    return plain_act(minute, EntryKind.PASS_ON_CLOSED, facts=PassOnFacts(n=n))


def test_a_pass_on_is_open_until_closed_and_all_are_told_by_number() -> None:
    assert fold_pass_ons(told(opened(5, 2, None), opened(0, 1), closed(9, 1))) == (
        PassOn(n=1, text="check line 3", by="KM", at=at(0), closed_at=at(9)),
        PassOn(n=2, text="", by="KM", at=at(5)),
    )


def test_a_pass_on_says_whether_its_times_are_guesses() -> None:
    both = told(replace(opened(0, 1), approx=True), replace(closed(9, 1), approx=True), opened(3, 2), closed(4, 2))
    assert [(one.approx, one.closed_approx) for one in fold_pass_ons(both)] == [(True, True), (False, False)]


def test_a_corrected_pass_on_shows_the_corrected_text() -> None:
    record = StoryBuilder()
    record.correct(record.log(opened(0, 1)), opened(0, 1, "check line 4"), by="JR")
    (one,) = fold_pass_ons(record.items)
    assert (one.text, one.by) == ("check line 4", "JR")


def test_a_voided_pass_on_is_gone_with_its_closing() -> None:
    record = StoryBuilder()
    first = record.log(opened(0, 1))
    record.log(closed(5, 1))
    record.void(first)
    assert fold_pass_ons(record.items) == ()


def test_a_voided_closing_leaves_it_open() -> None:
    record = StoryBuilder()
    record.log(opened(0, 1))
    record.void(record.log(closed(5, 1)))
    assert fold_pass_ons(record.items)[0].closed_at is None


def test_the_first_closing_counts() -> None:
    assert fold_pass_ons(told(opened(0, 1), closed(5, 1), closed(9, 1)))[0].closed_at == at(5)


def test_other_acts_count_for_nothing() -> None:
    assert fold_pass_ons(told(plain_act(0, EntryKind.NOTE, note="x"))) == ()


def test_a_pass_on_was_open_at_some_time_of_a_stretch_if_it_overlaps_it() -> None:
    one = PassOn(n=1, text="x", by="KM", at=at(10), closed_at=at(20))
    assert one.was_open(at(0), at(10))
    assert one.was_open(at(20), at(30))
    assert not one.was_open(at(0), at(9))
    assert not one.was_open(at(21), at(30))
    assert PassOn(n=1, text="x", by="KM", at=at(10)).was_open(at(500), at(600))
