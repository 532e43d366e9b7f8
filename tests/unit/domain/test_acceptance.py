from __future__ import annotations

from console.domain.acceptance import Acceptance, acceptances, hand_over_words
from console.domain.events import AcceptedFacts, EntryKind
from console.domain.log_entry import Act
from helpers.story_builder import StoryBuilder, at, minutes, plain_act

SHIFT = minutes(0, 480)
DOWN = "3 Line 3 is down since 08:10 EDT, still open"


def taken(
    minute: float, covered: tuple[str, ...] = (), not_covered: tuple[str, ...] = (), shift: int | None = 7
) -> Act:
    facts = AcceptedFacts(shift=shift, covered=covered, not_covered=not_covered)
    return plain_act(minute, EntryKind.SHIFT_ACCEPTED, facts=facts)


def said(sentence: str, *acts: Act, by: str = "KM", shift: int | None = 7) -> tuple[Acceptance, ...]:
    record = StoryBuilder()
    record.log(*acts, by=by)
    return acceptances(sentence, hand_over_words(record.items, SHIFT, shift))


def test_a_hand_over_says_of_each_item_whether_it_was_covered_and_by_whom() -> None:
    both = taken(480, (DOWN,), ("Fallback 1 is on",))
    assert said(DOWN, both, by="JR") == (Acceptance(by="JR", at=at(480), covered=True),)
    assert said("Fallback 1 is on", both) == (Acceptance(by="KM", at=at(480), covered=False),)


def test_what_was_not_spoken_of_has_no_word() -> None:
    assert said("7 Line 7 is down since 08:10 EDT, still open", taken(0, (DOWN,))) == ()
    assert said(DOWN, plain_act(0, EntryKind.SHIFT_ACCEPTED)) == ()


def test_the_hand_over_that_ends_a_shift_counts_and_those_of_others_beyond_it_do_not() -> None:
    before, at_start, at_end = taken(-1, (DOWN,), shift=3), taken(0, (), (DOWN,), shift=3), taken(480, (DOWN,))
    words = said(DOWN, before, at_start, at_end, taken(480, (DOWN,), shift=None), taken(481, (DOWN,), shift=8))
    assert [(one.at, one.covered) for one in words] == [(at(0), False), (at(480), True)]


def test_a_period_of_no_shift_ends_before_what_is_said_at_its_end() -> None:
    words = said(DOWN, taken(0, (DOWN,)), taken(480, (DOWN,)), taken(480, (DOWN,), shift=None), shift=None)
    assert [one.at for one in words] == [at(0)]


def test_a_pass_on_is_known_by_its_number_whatever_became_of_its_text() -> None:
    assert [one.covered for one in said("Pass-on 1: as corrected", taken(5, ("Pass-on 1: as said first",)))] == [True]
    assert said("Pass-on 1: text", taken(5, ("Pass-on 11: text",))) == ()
