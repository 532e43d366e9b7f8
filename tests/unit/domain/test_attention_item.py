from __future__ import annotations

from console.domain.attention_item import AttentionKind, AttentionSwitches
from console.domain.line import LineGroup

SHEET = {"not_verified", "verify_due", "fallback_test_due", "not_accepted"}
ALWAYS = {"not_saved", "clock_changed", "backup_old"}


def test_the_kinds_of_the_shift_sheet_are_those_of_the_contract() -> None:
    assert {kind.value for kind in AttentionKind if kind.at_shift_sheet} == SHEET


def test_the_kinds_that_are_always_on_cannot_be_switched_off() -> None:
    none = AttentionSwitches(off=frozenset(AttentionKind))
    assert {kind.value for kind in AttentionKind if none.shows(kind)} == ALWAYS
    assert {kind.value for kind in AttentionKind if kind.always_on} == ALWAYS


def test_by_default_all_kinds_are_on_and_only_911_lines_ask_for_an_update_after_an_hour() -> None:
    usual = AttentionSwitches()
    assert all(usual.shows(kind) for kind in AttentionKind)
    assert usual.no_update_min == {LineGroup.NINE_ONE_ONE: 60}
