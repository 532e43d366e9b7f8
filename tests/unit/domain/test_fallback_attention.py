from __future__ import annotations

from console.domain.attention_item import AttentionItem, AttentionKind
from console.domain.events import EntryKind
from console.domain.fallback_attention import about_fallback
from console.domain.fallback_life import fold_fallback
from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.line import LineGroup, LineState
from console.domain.line_board import LineStatus, fold_line
from console.domain.log_entry import Act
from helpers.story_builder import a_fallback, a_line, at, fallback_act, status_act, told

DOWN, DEGRADED, UP, UNKNOWN = LineState.DOWN, LineState.DEGRADED, LineState.OPERATIONAL, LineState.UNKNOWN
ACTIVATED, PUBLISHED, OFF = EntryKind.FALLBACK_ACTIVATED, EntryKind.FALLBACK_PUBLISHED, EntryKind.FALLBACK_DEACTIVATED
TESTED = EntryKind.FALLBACK_TESTED
NUMBER = "Fallback 1 (203) 555-0142"
ONE = a_fallback(rides_on=(7,))


def line(key: int, *acts: Act, group: LineGroup = LineGroup.NINE_ONE_ONE) -> LineStatus:
    return fold_line(a_line(key, group=group), told(*acts))


def items(*lines: LineStatus, fallback: FallbackNumber = ONE, steps: tuple[Act, ...] = ()) -> list[AttentionItem]:
    life = fold_fallback(fallback, told(*(steps or (fallback_act(10, ACTIVATED),))))
    return list(about_fallback(life, lines, at(100), at(-5000)))


def test_a_fallback_is_still_on_when_every_line_it_serves_is_back() -> None:
    one, two = line(1, status_act(0, DOWN), status_act(40, UP)), line(2, status_act(0, DOWN), status_act(50, UP))
    (item,) = items(one, two)
    assert (item.kind, item.fallback, item.line) == (AttentionKind.FALLBACK_STILL_ON, 1, None)
    assert item.raised_at == at(50)
    assert item.text == f"{NUMBER} is still on: every line it serves is back"


def test_a_fallback_asks_for_nothing_while_one_line_it_serves_is_out() -> None:
    assert items(line(1, status_act(0, DOWN), status_act(40, UP)), line(2, status_act(0, DEGRADED))) == []


def test_a_fallback_that_is_off_asks_for_nothing() -> None:
    assert items(line(1, status_act(0, UP)), steps=(fallback_act(5, PUBLISHED), fallback_act(6, OFF))) == []


def test_a_published_fallback_counts_as_on() -> None:
    (item,) = items(line(1, status_act(0, UP)), steps=(fallback_act(5, PUBLISHED),))
    assert item.kind is AttentionKind.FALLBACK_STILL_ON


def test_a_fallback_that_is_on_with_nothing_down_asks_from_the_moment_it_was_switched_on() -> None:
    (item,) = items(line(1, status_act(0, UP)), line(2))
    assert (item.raised_at, item.text) == (at(10), f"{NUMBER} is on: no line it serves is out")


def test_a_line_that_came_back_before_it_was_switched_on_did_not_come_back_in_this_use() -> None:
    (item,) = items(line(1, status_act(0, DOWN), status_act(5, UP)))
    assert (item.raised_at, item.text) == (at(10), f"{NUMBER} is on: no line it serves is out")


def test_not_every_line_is_back_while_one_is_unknown() -> None:
    (item,) = items(line(1, status_act(0, DOWN), status_act(40, UP)), line(2))
    assert item.text == f"{NUMBER} is still on: no line it serves is out any more"


def test_a_fallback_that_serves_no_line_says_so() -> None:
    (item,) = items(line(1, status_act(0, DOWN)), fallback=a_fallback(serves=()))
    assert item.text == f"{NUMBER} is on: no line it serves is out, as it serves none"


def test_a_fallback_serves_single_lines_too() -> None:
    (item,) = items(line(1, status_act(0, DOWN)), line(2, status_act(0, UP)), fallback=a_fallback(serves=(2,)))
    assert item.kind is AttentionKind.FALLBACK_STILL_ON


def test_a_fallback_that_rides_on_a_failed_line_is_warned_of() -> None:
    carrier = line(7, status_act(30, DEGRADED), status_act(40, DOWN), group=LineGroup.ADMIN)
    (item,) = items(line(1, status_act(0, DOWN)), carrier)
    assert (item.kind, item.fallback, item.line) == (AttentionKind.FALLBACK_RIDES_ON_FAILED, 1, 7)
    assert item.raised_at == at(30)
    assert item.text == f"{NUMBER} rides on 7 Line 7, which is down"


def test_the_warning_begins_when_it_is_switched_on_if_the_line_had_failed_before() -> None:
    (item,) = items(line(1, status_act(0, DOWN)), line(7, status_act(0, DOWN), group=LineGroup.ADMIN))
    assert item.raised_at == at(10)


def test_a_text_fallback_rides_on_its_line_like_any_other() -> None:
    text = a_fallback(3, number=None, label="Text 911", kind=FallbackKind.TEXT, rides_on=(6,))
    (item,) = items(line(6, status_act(20, DOWN)), fallback=text, steps=(fallback_act(10, ACTIVATED, fallback=3),))
    assert item.text == "Fallback 3 Text 911 rides on 6 Line 6, which is down"


def test_a_fallback_that_is_off_may_ride_on_a_failed_line() -> None:
    steps = (fallback_act(0, TESTED),)
    assert items(line(7, status_act(0, DOWN), group=LineGroup.ADMIN), steps=steps) == []


def test_a_test_that_is_due_asks_since_it_was_due() -> None:
    one = a_fallback(test_every_d=1)
    (item,) = items(fallback=one, steps=(fallback_act(-2000, TESTED),))
    assert (item.kind, item.raised_at, item.fallback) == (AttentionKind.FALLBACK_TEST_DUE, at(-560), 1)
    assert item.text == f"{NUMBER} was not tested in the last 1 d"
    assert items(fallback=one, steps=(fallback_act(0, TESTED),)) == []


def test_a_number_never_tested_asks_since_the_record_was_made() -> None:
    (item,) = items(fallback=a_fallback(test_every_d=90), steps=(fallback_act(0, OFF),))
    assert (item.raised_at, item.text) == (at(-5000), f"{NUMBER} has never been tested")
