from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.events import (
    CenterFacts,
    EntryKind,
    Facts,
    FallbackFacts,
    LineFacts,
    OperatorFacts,
    PassOnFacts,
    PatternFacts,
)
from console.domain.line import LineState
from console.domain.set_up import Operator, SetUp, ShiftPattern
from console.domain.set_up_fold import fold_set_up
from helpers.story_builder import CENTER, StoryBuilder, a_fallback, a_line, plain_act, status_act

KM, JR = Operator(initials="KM", name="Kim Moran"), Operator(initials="JR", name="Jo Reyes")
CENTER_SET = (EntryKind.CENTER_SET, CenterFacts(center=CENTER))


def folded(*said: tuple[EntryKind, Facts | None]) -> SetUp:
    record = StoryBuilder()
    for kind, facts in said:
        record.log(plain_act(0, kind, facts=facts))
    return fold_set_up(record.entries)


def test_a_center_alone_is_a_set_up() -> None:
    assert folded(CENTER_SET) == SetUp(center=CENTER)


def test_a_set_up_without_a_center_is_refused() -> None:
    with pytest.raises(ValueError, match="no entry names the center"):
        folded((EntryKind.LINE_ADDED, LineFacts(line=a_line())))


def test_lines_and_fallbacks_come_by_key_and_operators_as_they_were_added() -> None:
    set_up = folded(
        CENTER_SET,
        (EntryKind.LINE_ADDED, LineFacts(line=a_line(7))),
        (EntryKind.LINE_ADDED, LineFacts(line=a_line(1))),
        (EntryKind.FALLBACK_ADDED, FallbackFacts(fallback=a_fallback(2))),
        (EntryKind.FALLBACK_ADDED, FallbackFacts(fallback=a_fallback(1))),
        (EntryKind.OPERATOR_ADDED, OperatorFacts(operator=KM)),
        (EntryKind.OPERATOR_ADDED, OperatorFacts(operator=JR)),
    )
    assert [line.key for line in set_up.lines] == [1, 7]
    assert [one.key for one in set_up.fallbacks] == [1, 2]
    assert set_up.operators == (KM, JR)


def test_a_change_replaces_what_was_there() -> None:
    changed, renamed = a_line(1, name="911 Landline"), replace(KM, name="Kim Ito")
    elsewhere = replace(CENTER, name="Elsewhere")
    day, night = (
        ShiftPattern(name="Day", start="07:00", end="19:00"),
        ShiftPattern(name="B", start="07:00", end="15:00"),
    )
    set_up = folded(
        CENTER_SET,
        (EntryKind.LINE_ADDED, LineFacts(line=a_line(1))),
        (EntryKind.OPERATOR_ADDED, OperatorFacts(operator=KM)),
        (EntryKind.PATTERN_SET, PatternFacts(patterns=(day,))),
        (EntryKind.LINE_CHANGED, LineFacts(line=changed)),
        (EntryKind.OPERATOR_CHANGED, OperatorFacts(operator=renamed)),
        (EntryKind.PATTERN_SET, PatternFacts(patterns=(night,))),
        (EntryKind.CENTER_SET, CenterFacts(center=elsewhere)),
    )
    assert set_up == SetUp(center=elsewhere, lines=(changed,), operators=(renamed,), patterns=(night,))


def test_what_is_retired_stays_in_the_set_up_and_says_so() -> None:
    set_up = folded(
        CENTER_SET,
        (EntryKind.LINE_RETIRED, LineFacts(line=a_line(1))),
        (EntryKind.FALLBACK_RETIRED, FallbackFacts(fallback=a_fallback(1))),
        (EntryKind.OPERATOR_RETIRED, OperatorFacts(operator=KM)),
    )
    assert set_up.lines[0].retired
    assert set_up.fallbacks[0].retired
    assert set_up.operators[0].retired


def test_entries_of_other_kinds_count_for_nothing() -> None:
    record = StoryBuilder()
    record.log(
        plain_act(0, EntryKind.CENTER_SET, facts=CenterFacts(center=CENTER)),
        status_act(1, LineState.DOWN),
        plain_act(2, EntryKind.OPERATOR_ON, facts=OperatorFacts(operator=KM)),
    )
    assert fold_set_up(record.entries) == SetUp(center=CENTER)


@pytest.mark.parametrize("facts", [None, PassOnFacts(n=1)])
def test_a_set_up_entry_that_sets_up_nothing_is_refused(facts: Facts | None) -> None:
    with pytest.raises(ValueError, match="does not say what it sets up"):
        folded(CENTER_SET, (EntryKind.LINE_ADDED, facts))
