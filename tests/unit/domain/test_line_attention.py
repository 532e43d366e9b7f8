from __future__ import annotations

from msgspec.structs import replace

from console.domain.attention_item import AttentionItem, AttentionKind, AttentionSwitches
from console.domain.events import EntryKind
from console.domain.line import Basis, Line, LineGroup, LineState
from console.domain.line_attention import about_line
from console.domain.line_board import fold_line
from console.domain.log_entry import Act
from helpers.story_builder import CENTER, a_line, at, plain_act, status_act, told, verified_act

DOWN, UP, MAINTENANCE = LineState.DOWN, LineState.OPERATIONAL, LineState.MAINTENANCE
VERIZON = a_line(3, name="911 Wireless Verizon")
ADMIN = replace(VERIZON, group=LineGroup.ADMIN)


def items(
    minute: float, *acts: Act, line: Line = VERIZON, switches: AttentionSwitches | None = None
) -> list[AttentionItem]:
    status = fold_line(line, told(*acts))
    return list(about_line(status, at(minute), CENTER.zone, switches or AttentionSwitches()))


def test_a_911_line_asks_after_an_hour_without_a_word_and_not_at_the_hour() -> None:
    assert items(60, status_act(0, DOWN)) == []
    (item,) = items(63, status_act(0, DOWN))
    assert (item.kind, item.line, item.fallback) == (AttentionKind.NO_UPDATE, 3, None)
    assert item.raised_at == at(60)
    assert item.text == "3 911 Wireless Verizon is down, and no word about it for 1 h 03 m"


def test_any_word_about_the_line_counts_as_an_update() -> None:
    note = plain_act(40, EntryKind.LINE_NOTE, line=3, note="still out, says the carrier")
    assert items(63, status_act(0, DOWN), note) == []
    assert items(63, status_act(0, DOWN), verified_act(40)) == []


def test_a_line_in_order_never_logged_or_of_a_group_that_does_not_ask_needs_no_update() -> None:
    assert items(9999, status_act(0, UP)) == []
    assert items(9999) == []
    assert items(9999, plain_act(0, EntryKind.LINE_NOTE, note="x")) == []
    assert items(9999, status_act(0, DOWN), line=ADMIN) == []


def test_another_group_asks_when_it_is_told_to() -> None:
    switches = AttentionSwitches(no_update_min={LineGroup.ADMIN: 30})
    (item,) = items(31, status_act(0, DOWN), line=ADMIN, switches=switches)
    assert item.raised_at == at(30)


def test_an_expected_end_that_has_passed_asks_while_the_line_is_not_back() -> None:
    act = status_act(0, MAINTENANCE, expected=at(30))
    assert items(29, act) == []
    (item,) = items(30, act)
    assert (item.kind, item.raised_at, item.line) == (AttentionKind.EXPECTED_PASSED, at(30), 3)
    assert item.text == "3 911 Wireless Verizon is still in maintenance: its expected end, 08:30 EDT, has passed"
    assert items(30, act, status_act(20, UP, basis=Basis.CALL)) == []


def test_a_line_restored_on_a_word_asks_to_be_verified() -> None:
    (item,) = items(20, status_act(0, DOWN), status_act(10, UP, basis=Basis.CARRIER, approx=True))
    assert (item.kind, item.raised_at, item.line) == (AttentionKind.NOT_VERIFIED, at(10), 3)
    assert item.text == (
        "3 911 Wireless Verizon is operational since ~08:10 EDT on the carrier's word only,"
        " not verified by a call or test"
    )
    assert items(20, status_act(0, DOWN), status_act(10, UP, basis=Basis.CALL)) == []
    assert items(20, status_act(0, DOWN), status_act(10, UP), verified_act(15)) == []


def test_a_restore_on_nobody_s_word_in_particular_says_so() -> None:
    (item,) = items(20, status_act(0, DOWN), status_act(10, UP))
    assert "on someone's word only" in item.text


def test_a_stale_verification_asks_when_its_interval_has_passed() -> None:
    line = replace(VERIZON, verify_every_h=1)
    assert items(59, status_act(0, UP, basis=Basis.CALL), line=line) == []
    (item,) = items(60, status_act(0, UP, basis=Basis.CALL), line=line)
    assert (item.kind, item.raised_at) == (AttentionKind.VERIFY_DUE, at(60))
    assert item.text == "3 911 Wireless Verizon was last verified 08:00 EDT: its interval of 1 h has passed"
    (never,) = items(60, status_act(0, UP), line=line)
    assert "was never verified" in never.text


def test_a_verification_or_a_word_at_a_guessed_time_stays_a_guess() -> None:
    line = replace(VERIZON, verify_every_h=1)
    (stale,) = items(60, status_act(0, UP, basis=Basis.CALL, approx=True), line=line)
    assert "was last verified ~08:00 EDT:" in stale.text
    (silent,) = items(63, status_act(0, DOWN, approx=True))
    assert silent.text.endswith("no word about it for about 1 h 03 m")


def test_no_sentence_suggests_dialing_anything() -> None:
    line = replace(VERIZON, verify_every_h=1)
    said = [
        *items(99, status_act(0, DOWN, expected=at(30))),
        *items(99, status_act(0, DOWN), status_act(10, UP), line=line),
    ]
    assert len(said) == 4
    assert not any(word in item.text.lower() for item in said for word in ("dial", "call 911", "test it", "try"))
