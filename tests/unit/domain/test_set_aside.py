from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from console.domain.attention import AttentionFacts, AttentionItem, AttentionKind, attention_items, seen_items
from console.domain.attention_item import AttentionSwitches
from console.domain.events import AcknowledgedFacts, EntryKind
from console.domain.line import LineGroup, LineState
from console.domain.line_board import fold_line
from console.domain.log_entry import Act
from console.domain.set_aside import SNOOZE_MOST, chosen_items, is_parking, why_not_parked
from console.domain.story import StoryItem
from helpers.story_builder import a_line, a_set_up, at, plain_act, status_act, told

ADMIN = a_line(7, group=LineGroup.ADMIN)
DAY = 24 * 60


def silent(as_of: float, *acts: Act, words: tuple[Act, ...] = (), said: tuple[Act, ...] = ()) -> AttentionFacts:
    """An admin line down since 0, with no word for an hour counting as silence."""
    story = told(status_act(0, LineState.DOWN, line=7), *words)
    return AttentionFacts(
        set_up=a_set_up(lines=(ADMIN,)),
        as_of=at(as_of),
        exercise=True,
        lines=(fold_line(ADMIN, story),),
        fallbacks=(),
        created_at=at(0),
        acknowledged=told(*acts),
        words={7: _numbered(said)},
        switches=AttentionSwitches(no_update_min={LineGroup.ADMIN: 60}),
    )


def _numbered(said: tuple[Act, ...]) -> tuple[StoryItem, ...]:
    return tuple(StoryItem(seq=100 + at, act=act, by="KM", source=100 + at) for at, act in enumerate(said))


def aside(minute: float, *, until: float | None = None, ref: str | None = None, raised: float = 60) -> Act:
    facts = AcknowledgedFacts(item="no_update", line=7, raised_at=at(raised))
    act = plain_act(minute, EntryKind.ACKNOWLEDGED, line=7, facts=facts)
    return replace(act, expected=None if until is None else at(until), refs=(ref,) if ref else ())


def asks(facts: AttentionFacts) -> bool:
    shown, seen = attention_items(facts), seen_items(facts)
    assert len(shown) + len(seen) == 1
    return bool(shown)


def test_a_snoozed_item_comes_back_when_its_time_is_up() -> None:
    snoozed = aside(65, until=80)
    assert not asks(silent(79, snoozed))
    (seen,) = seen_items(silent(79, snoozed))
    assert (seen.by, seen.at, seen.until, seen.snoozed, seen.parked) == ("KM", at(65), at(80), True, False)
    assert asks(silent(80, snoozed))


def test_the_newest_word_on_an_item_counts() -> None:
    assert not asks(silent(90, aside(65, until=80), aside(81, until=100)))
    assert asks(silent(90, aside(65, until=100), aside(70, until=75)))


def test_putting_an_item_aside_is_no_word_about_its_line() -> None:
    status = fold_line(ADMIN, told(status_act(0, LineState.DOWN, line=7), aside(65, until=80)))
    assert status.last_word_at == at(0)
    seen = fold_line(ADMIN, told(status_act(0, LineState.DOWN, line=7), aside(65)))
    assert seen.last_word_at == at(65)


def test_a_line_parked_until_a_date_stays_parked_through_notes_about_it() -> None:
    note = plain_act(DAY, EntryKind.LINE_NOTE, line=7, note="part ordered")
    parked = aside(65, until=3 * DAY)
    assert not asks(silent(DAY + 70, parked, words=(note,)))
    (seen,) = seen_items(silent(DAY + 70, parked, words=(note,)))
    assert seen.parked
    assert not seen.snoozed
    assert asks(silent(3 * DAY, parked, words=(note,)))


def test_a_parked_line_in_another_state_asks_again() -> None:
    worse = status_act(DAY, LineState.DEGRADED, line=7)
    assert asks(silent(DAY + 70, aside(65, until=3 * DAY), words=(worse,)))


@pytest.mark.parametrize(
    "word",
    [
        status_act(DAY, LineState.DOWN, line=7, refs=("vz88",)),
        plain_act(DAY, EntryKind.LINE_NOTE, line=7, note="ticket (#VZ88), closed"),
    ],
)
def test_a_line_parked_for_a_reference_asks_again_once_it_is_said(word: Act) -> None:
    parked = aside(65, ref="VZ88")
    other = plain_act(DAY, EntryKind.LINE_NOTE, line=7, note="VZ881 is another one")
    assert not asks(silent(DAY, parked))
    assert not asks(silent(DAY + 70, parked, words=(other,), said=(other,)))
    assert asks(silent(DAY + 70, parked, words=(word,), said=(word,)))


def test_a_reference_that_nobody_says_is_waited_for_thirty_days() -> None:
    assert not asks(silent(65 + 30 * DAY - 1, aside(65, ref="VZ88")))
    assert asks(silent(65 + 30 * DAY, aside(65, ref="VZ88")))


def test_what_was_said_before_it_was_parked_brings_nothing_back() -> None:
    before = plain_act(10, EntryKind.LINE_NOTE, line=7, note="#VZ88")
    assert not asks(silent(80, aside(65, ref="VZ88"), said=(before,)))


def test_an_item_about_no_line_waits_for_its_time_only() -> None:
    facts = AcknowledgedFacts(item="not_saved", raised_at=at(0))
    act = replace(plain_act(1, EntryKind.ACKNOWLEDGED, facts=facts), refs=("X",))
    given = replace(silent(30), lines=(), not_saved_at=at(0), acknowledged=told(act))
    assert not asks(given)


def test_more_than_an_hour_or_a_reference_is_parking() -> None:
    assert not is_parking(aside(65))
    assert not is_parking(aside(65, until=65 + SNOOZE_MOST / timedelta(minutes=1)))
    assert is_parking(aside(65, until=126))
    assert is_parking(aside(65, ref="X"))


def test_only_a_silent_line_outside_911_may_be_parked() -> None:
    def of(kind: AttentionKind, line: int | None = None) -> AttentionItem:
        return AttentionItem(kind=kind, text="", raised_at=at(0), line=line)

    lines = (ADMIN, a_line(1, group=LineGroup.NINE_ONE_ONE))
    assert why_not_parked([of(AttentionKind.NO_UPDATE, 7)], lines) is None
    assert "911 line is never parked" in str(why_not_parked([of(AttentionKind.NO_UPDATE, 1)], lines))
    assert "Only a line without a word" in str(why_not_parked([of(AttentionKind.EXPECTED_PASSED, 7)], lines))


def test_without_a_number_the_items_of_the_strip_are_meant() -> None:
    strip = AttentionItem(kind=AttentionKind.NO_UPDATE, text="", raised_at=at(0))
    sheet = AttentionItem(kind=AttentionKind.VERIFY_DUE, text="", raised_at=at(0))
    assert chosen_items(None, (strip, sheet)) == (strip,)
    assert chosen_items(2, (strip, sheet)) == (sheet,)
    assert chosen_items(3, (strip, sheet)) == ()
