from __future__ import annotations

from console.domain.acceptance import Acceptance, acceptances, hand_over_words
from console.domain.events import AcceptedFacts, EntryKind
from console.domain.log_entry import Act
from helpers.story_builder import StoryBuilder, at, minutes, plain_act

SHIFT = minutes(0, 480)
DOWN = "3 Line 3 is down since 08:10 EDT, still open"


def taken(minute: float, covered: tuple[str, ...] = (), not_covered: tuple[str, ...] = ()) -> Act:
    facts = AcceptedFacts(shift=1, covered=covered, not_covered=not_covered)
    return plain_act(minute, EntryKind.SHIFT_ACCEPTED, facts=facts)


def said(sentence: str, *acts: Act, by: str = "KM") -> tuple[Acceptance, ...]:
    record = StoryBuilder()
    record.log(*acts, by=by)
    return acceptances(sentence, hand_over_words(record.items, SHIFT))


def test_a_hand_over_says_of_each_item_whether_it_was_covered_and_by_whom() -> None:
    both = taken(480, (DOWN,), ("Fallback 1 is on",))
    assert said(DOWN, both, by="JR") == (Acceptance(by="JR", at=at(480), covered=True),)
    assert said("Fallback 1 is on", both) == (Acceptance(by="KM", at=at(480), covered=False),)


def test_what_was_not_spoken_of_has_no_word() -> None:
    assert said("7 Line 7 is down since 08:10 EDT, still open", taken(0, (DOWN,))) == ()
    assert said(DOWN, plain_act(0, EntryKind.SHIFT_ACCEPTED)) == ()


def test_hand_overs_at_both_ends_of_a_shift_count_and_those_beyond_do_not() -> None:
    words = said(DOWN, taken(-1, (DOWN,)), taken(0, (), (DOWN,)), taken(480, (DOWN,)), taken(481, (DOWN,)))
    assert [(one.at, one.covered) for one in words] == [(at(0), False), (at(480), True)]


def test_a_pass_on_is_known_by_its_number_whatever_became_of_its_text() -> None:
    assert [one.covered for one in said("Pass-on 1: as corrected", taken(5, ("Pass-on 1: as said first",)))] == [True]
    assert said("Pass-on 1: text", taken(5, ("Pass-on 11: text",))) == ()
