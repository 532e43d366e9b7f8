from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from console.domain.attention import (
    AttentionFacts,
    AttentionItem,
    AttentionKind,
    AttentionSwitches,
    attention_items,
)
from console.domain.events import AcceptedFacts, AcknowledgedFacts, ClockFacts, EntryKind, Facts
from console.domain.fallback_life import fold_fallback
from console.domain.line import LineState
from console.domain.line_board import fold_line
from console.domain.story import StoryItem
from helpers.story_builder import a_fallback, a_line, a_set_up, at, fallback_act, plain_act, status_act, told

DOWN, UP = LineState.DOWN, LineState.OPERATIONAL
QUIET = AttentionFacts(
    set_up=a_set_up(), as_of=at(0), exercise=False, lines=(), fallbacks=(), created_at=at(0), newest_backup_at=at(0)
)
DAY = 24 * 60


def jump(minute: float, seconds: int) -> StoryItem:
    (item,) = told(plain_act(minute, EntryKind.CLOCK_CHANGED, facts=ClockFacts(jump_s=seconds)))
    return item


def of(kind: EntryKind, facts: Facts | None) -> tuple[StoryItem, ...]:
    return told(plain_act(0, kind, facts=facts))


def acknowledged(item: AttentionItem) -> tuple[StoryItem, ...]:
    facts = AcknowledgedFacts(item=item.kind, line=item.line, fallback=item.fallback, raised_at=item.raised_at)
    return of(EntryKind.ACKNOWLEDGED, facts)


def kinds(facts: AttentionFacts) -> list[str]:
    return [item.kind.value for item in attention_items(facts)]


def test_a_quiet_board_asks_for_nothing() -> None:
    assert attention_items(QUIET) == ()


def test_an_entry_that_could_not_be_saved_asks_until_it_is() -> None:
    (item,) = attention_items(replace(QUIET, not_saved_at=at(-5)))
    assert (item.kind, item.raised_at) == (AttentionKind.NOT_SAVED, at(-5))


@pytest.mark.parametrize(
    ("seconds", "said"), [(3600, "forward by 1 h 00 m"), (-7, "back by 7 s"), (172800, "forward by 2 d 00 h")]
)
def test_a_clock_jump_asks_for_a_look_at_the_master_clock(seconds: int, said: str) -> None:
    (item,) = attention_items(replace(QUIET, clock_jumps=(jump(0, seconds),)))
    assert item.text == f"This computer's clock jumped {said} at 08:00 EDT: compare it with the master clock"
    assert (item.kind, item.raised_at) == (AttentionKind.CLOCK_CHANGED, at(0))


def test_a_clock_jump_asks_for_a_day_unless_acknowledged() -> None:
    jumps = (jump(0, 60), jump(5, 60))
    fresh = replace(QUIET, as_of=at(5), clock_jumps=jumps)
    first, second = attention_items(fresh)
    assert (first.raised_at, second.raised_at) == (at(0), at(5))
    assert attention_items(replace(fresh, acknowledged=acknowledged(first))) == (second,)
    later = replace(fresh, as_of=at(DAY), newest_backup_at=at(DAY))
    assert [item.raised_at for item in attention_items(later)] == [at(5)]
    assert attention_items(replace(fresh, as_of=at(-1))) == ()


def test_a_clock_act_without_its_facts_asks_for_nothing() -> None:
    assert attention_items(replace(QUIET, clock_jumps=of(EntryKind.CLOCK_CHANGED, None))) == ()


def test_an_old_backup_asks_after_a_day_and_not_before() -> None:
    old = replace(QUIET, as_of=at(DAY + 1), created_at=at(-DAY))
    assert kinds(replace(old, as_of=at(DAY))) == []
    (item,) = attention_items(old)
    assert (item.kind, item.raised_at) == (AttentionKind.BACKUP_OLD, at(DAY))
    assert item.text == "No verified backup of the record for 1 d 00 h"


def test_a_record_without_a_backup_asks_once_it_is_a_day_old() -> None:
    bare = replace(QUIET, newest_backup_at=None)
    assert kinds(replace(bare, as_of=at(DAY))) == []
    assert kinds(replace(bare, as_of=at(DAY + 1))) == ["backup_old"]


def test_a_restored_record_counts_from_when_it_was_made_here() -> None:
    assert kinds(replace(QUIET, as_of=at(DAY + 1), created_at=at(5), newest_backup_at=at(-9))) == []


def test_an_exercise_never_asks_for_a_backup() -> None:
    assert kinds(replace(QUIET, as_of=at(9 * DAY), exercise=True)) == []


def test_what_was_not_covered_at_the_hand_over_asks() -> None:
    said = AcceptedFacts(shift=1, covered=("x",), not_covered=("3 Line 3 is down", "Pass-on 1: y"))
    (item,) = attention_items(replace(QUIET, accepted=of(EntryKind.SHIFT_ACCEPTED, said)))
    assert (item.kind, item.raised_at) == (AttentionKind.NOT_ACCEPTED, at(0))
    assert item.text == "Not covered at the hand-over: 3 Line 3 is down; Pass-on 1: y"
    for all_covered in (AcceptedFacts(shift=1, covered=("x",)), None):
        assert kinds(replace(QUIET, accepted=of(EntryKind.SHIFT_ACCEPTED, all_covered))) == []


def busy() -> AttentionFacts:
    """One line down and expected back, one back on a word, a fallback on for it."""
    out = a_line(1, verify_every_h=1)
    lines = (
        fold_line(out, told(status_act(0, DOWN, line=1, expected=at(30)))),
        fold_line(a_line(2), told(status_act(0, DOWN, line=2), status_act(40, UP, line=2))),
        fold_line(a_line(4, retired=True), told(status_act(0, DOWN, line=4))),
    )
    serving, riding = a_fallback(1, serves=(2,)), a_fallback(2, rides_on=(1,))
    fallbacks = tuple(
        fold_fallback(one, told(fallback_act(20, EntryKind.FALLBACK_ACTIVATED, fallback=one.key)))
        for one in (serving, riding)
    )
    return replace(QUIET, as_of=at(70), lines=lines, fallbacks=fallbacks)


def test_items_come_oldest_first_and_retired_lines_ask_for_nothing() -> None:
    found = attention_items(busy())
    assert [(item.kind.value, item.line, item.fallback) for item in found] == [
        ("fallback_rides_on_failed", 1, 2),
        ("expected_passed", 1, None),
        ("fallback_still_on", None, 1),
        ("not_verified", 2, None),
        ("no_update", 1, None),
    ]
    assert [item.raised_at for item in found] == sorted(item.raised_at for item in found)


def test_each_kind_can_be_switched_off_but_those_always_on() -> None:
    facts = replace(busy(), not_saved_at=at(60))
    for kind in {item.kind for item in attention_items(facts)}:
        shown = kinds(replace(facts, switches=AttentionSwitches(off=frozenset({kind}))))
        assert (kind.value in shown) is kind.always_on


def test_an_acknowledgement_silences_its_one_occasion() -> None:
    facts = busy()
    for item in attention_items(facts):
        left = attention_items(replace(facts, acknowledged=acknowledged(item)))
        assert left == tuple(one for one in attention_items(facts) if one != item)


def test_an_item_raised_anew_is_shown_again() -> None:
    facts = busy()
    item = attention_items(facts)[0]
    earlier = replace(item, raised_at=item.raised_at - timedelta(seconds=1))
    assert item in attention_items(replace(facts, acknowledged=acknowledged(earlier)))


def test_an_acknowledgement_is_known_by_its_whole_second() -> None:
    facts = replace(QUIET, not_saved_at=at(0) + timedelta(microseconds=123456))
    (item,) = attention_items(facts)
    cut = replace(item, raised_at=item.raised_at.replace(microsecond=123000))
    assert attention_items(replace(facts, acknowledged=acknowledged(cut))) == ()


def test_an_acknowledgement_that_names_no_occasion_silences_nothing() -> None:
    facts = replace(QUIET, not_saved_at=at(0))
    for vague in (None, AcknowledgedFacts(item="not_saved")):
        assert kinds(replace(facts, acknowledged=of(EntryKind.ACKNOWLEDGED, vague))) == ["not_saved"]
