from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.line import LineState
from console.domain.line_board import LineStatus
from console.domain.shift import Shift
from console.ui.bar_words import (
    Length,
    Wording,
    always,
    date_wording,
    fallback_wording,
    live_wording,
    longest_worst_wording,
    middle_cut,
    operator_wording,
    quiet_wording,
    same_room,
    saved_wording,
    shift_wording,
    worst_line,
    worst_wording,
)
from helpers.situations import LINES, NOW, SET_UP, ago, busy_board, down, operational, quiet_situation, situation

SHIFT = Shift(id=12, name="B", operators=("KM", "JR"), on_now=("KM", "JR"), started_at=ago(hours=8))


def test_the_worst_line_is_the_one_in_the_worst_state_and_of_those_the_one_that_has_been_longest() -> None:
    found = worst_line([operational(LINES[0]), down(LINES[3], minutes=5), down(LINES[2], minutes=42)])
    assert found is not None
    assert found.line.key == 3
    assert worst_line(busy_board()) == busy_board()[2]
    milder = replace(down(LINES[1], minutes=900), state=LineState.DEGRADED)
    assert worst_line([milder, down(LINES[3])]) == down(LINES[3])


def test_without_an_abnormal_line_there_is_no_worst_one() -> None:
    assert worst_line([operational(LINES[0]), LineStatus(line=LINES[1])]) is None


def test_the_worst_line_is_told_with_key_name_word_and_clock() -> None:
    wording = worst_wording(down(LINES[2], minutes=42.17), NOW)
    assert wording.texts == (
        "3 911 Wireless Verizon DOWN 00:42:10",
        "3 911 Wireless Verizon DOWN 00:42:10",
        "3 DOWN 00:42:10",
    )
    assert wording.spoken == "Worst: line 3, 911 Wireless Verizon, Down, 42 minutes"


def test_a_guess_stays_a_guess_in_the_bar() -> None:
    wording = worst_wording(replace(down(LINES[2], minutes=42), approx=True), NOW)
    assert wording.at(Length.SHORTEST) == "3 DOWN ~00:42:00"
    assert wording.spoken.endswith("about 42 minutes")


@pytest.mark.parametrize("state", [state for state in LineState if state is not LineState.OPERATIONAL])
def test_however_long_a_name_is_the_word_of_the_state_is_never_cut(state: LineState) -> None:
    line = replace(LINES[2], name="Regional overflow of the eastern district " * 8)
    for text in worst_wording(replace(down(line), state=state), NOW).texts:
        assert f" {state.value.upper()} " in text
        assert len(text) < 70


def test_a_long_name_keeps_its_beginning_and_its_end() -> None:
    assert middle_cut("911 Wireless Verizon north tower", 20) == "911 Wirele…rth tower"
    assert middle_cut("911 Landline", 20) == "911 Landline"
    assert middle_cut("anything", 0) == ""


@given(st.text(max_size=60), st.integers(min_value=3, max_value=40))
def test_a_cut_name_is_never_longer_than_asked(text: str, letters: int) -> None:
    assert len(middle_cut(text, letters)) <= max(letters, 0)


def test_only_digits_take_the_same_room() -> None:
    assert same_room("14:07:32 EDT", "14:07:33 EDT")
    assert not same_room("01:59:59 EDT", "01:00:00 EST")
    assert not same_room("23:59:59", "1d 00:00")


def test_a_quiet_board_says_when_it_was_last_looked_at_and_by_whom() -> None:
    shown = replace(quiet_situation(), last_reviewed_by="KM")
    assert quiet_wording(shown).texts == (
        "9 of 9 operational · last board check 13:10 KM",
        "9 of 9 operational · check 13:10 KM",
        "9 of 9 OK · check 13:10 KM",
    )
    nobody = replace(shown, last_reviewed_by=None)
    assert quiet_wording(nobody).at(Length.FULL) == "9 of 9 operational · last board check 13:10"
    never = quiet_wording(replace(shown, last_reviewed_at=None))
    assert (never.at(Length.FULL), never.at(Length.SHORTEST)) == ("9 of 9 operational", "9 of 9 OK")


def test_a_shift_says_who_is_on_and_in_the_fewest_words_how_many_more() -> None:
    assert shift_wording(SHIFT).texts == ("shift B · KM, JR", "B · KM, JR", "B · KM +1")
    assert shift_wording(SHIFT).spoken == "Shift B K M, J R"
    alone = shift_wording(replace(SHIFT, on_now=("KM",)))
    assert alone.at(Length.SHORTEST) == "B · KM"


def test_a_shift_nobody_opened_and_no_shift_say_so() -> None:
    fallen_into = shift_wording(replace(SHIFT, opened=False, on_now=()))
    assert fallen_into.texts == ("shift B · not opened", "B · not opened", "B · not opened")
    assert fallen_into.spoken == "Shift B"
    assert shift_wording(None) == always("no shift", "No shift is open")


def test_a_long_name_of_a_shift_is_cut_but_not_who_is_on() -> None:
    long = shift_wording(replace(SHIFT, name="Overnight weekend relief of the northern desk"))
    assert long.at(Length.SHORT) == "Overnig…n desk · KM, JR"
    assert "northern desk" in long.spoken


def test_the_other_parts_say_less_where_it_is_narrow() -> None:
    assert fallback_wording(1).texts == ("FALLBACK ON: 1", "FB ON: 1", "FB:1")
    assert fallback_wording(0).texts == ("fallback off", "FB off", "FB off")
    assert operator_wording(None, "").texts == ("sign on", "sign on", "who?")
    assert operator_wording("KM", "Kim Moran").spoken == "Operator K M Kim Moran"
    assert date_wording(NOW, SET_UP.center.zone).texts == ("Tue 22 Sep", "Tue 22 Sep", "22 Sep")
    saved = saved_wording(NOW, situation())
    assert saved.texts == ("Saved 14:07:32", "Saved 14:07:32", "14:07")
    assert saved.spoken == "Saved 14:07:32"


def test_what_was_saved_on_another_day_says_which() -> None:
    assert saved_wording(ago(hours=24), situation()).texts == ("Saved Mon 14:07", "Saved Mon 14:07", "Mon 14:07")


def test_the_live_lines_are_told_by_the_worst_of_them_where_it_is_narrow() -> None:
    loud = {LineState.DOWN: 2, LineState.INTERMITTENT: 1, LineState.UNKNOWN: 1}
    full = "LIVE: 2 DOWN · 1 INT · 1 UNK"
    assert live_wording(loud, 9).texts == (full, full, "LIVE: 2 DOWN +2")
    assert live_wording({LineState.DOWN: 1}, 9).at(Length.SHORTEST) == "LIVE: 1 DOWN"
    assert live_wording({}, 9).texts == ("LIVE: 9 of 9 operational", "LIVE: 9 of 9 operational", "LIVE: all OK")


def test_words_that_need_other_room_at_any_length_are_told_from_those_that_tick() -> None:
    ticks = Wording(texts=("down 00:00:09", "00:00:09", "00:09"), spoken="Down")
    later = Wording(texts=("down 00:00:10", "00:00:10", "00:10"), spoken="Down")
    wider = Wording(texts=("down 00:00:10", "00:00:10", "1d 00:10"), spoken="Down")
    assert later.takes_room_of(ticks)
    assert not wider.takes_room_of(ticks)


def test_the_longest_wording_is_that_of_the_longest_name_when_its_line_has_just_failed() -> None:
    failed = longest_worst_wording(LINES, NOW)
    assert failed is not None
    assert failed.texts[0] == "4 911 Wireless T-Mobile DOWN 00:00:00"
    assert longest_worst_wording((), NOW) is None
