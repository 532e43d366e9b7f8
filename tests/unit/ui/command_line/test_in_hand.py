from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from helpers.windows import SampleWindow


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    return desk_window


def test_what_is_typed_comes_before_what_was_put_away_each_with_its_own_time(window: SampleWindow) -> None:
    in_hand = window.window.line.in_hand
    first = window.desk.clock.now()
    window.type("5d -10")
    window.press(Qt.Key.Key_Escape)
    assert (in_hand.text, in_hand.begun_at) == ("5d -10", first)
    window.desk.clock.pass_time(300)
    window.type("3d")
    assert (in_hand.text, in_hand.begun_at) == ("3d", window.desk.clock.now())
    window.window.keep()
    kept = window.drafts.load()
    assert kept is not None
    assert (kept.text, kept.begun_at) == ("3d", in_hand.begun_at)


def test_nothing_is_in_hand_once_all_is_saved(window: SampleWindow) -> None:
    in_hand = window.window.line.in_hand
    window.enter("3d")
    assert (in_hand.text, in_hand.begun_at) == ("", None)


def test_a_text_on_its_way_to_the_record_is_in_hand(window: SampleWindow) -> None:
    in_hand = window.window.line.in_hand
    in_hand.send("3d")
    assert in_hand.text == "3d"
    in_hand.let_go("3d")
    assert in_hand.text == ""


def test_what_was_sent_or_not_saved_keeps_the_time_at_which_it_was_begun(window: SampleWindow) -> None:
    line, clock = window.window.line, window.desk.clock
    window.type("5d -10")
    window.press(Qt.Key.Key_Escape)
    clock.pass_time(300)
    sent_at = clock.now()
    line.in_hand.send("3d", sent_at)
    assert (line.in_hand.text, line.in_hand.begun_at) == ("3d", sent_at)
    clock.pass_time(60)
    line.tell_not_saved("3d", "The disk is full: make room")
    assert (line.in_hand.text, line.in_hand.begun_at) == ("3d", sent_at)


def test_all_that_would_be_lost_is_told_once_each_the_likeliest_to_be_missed_first(window: SampleWindow) -> None:
    line = window.window.line
    window.type("5d -10")
    window.press(Qt.Key.Key_Escape)
    for text in ("1d", "2d"):
        line.tell_not_saved(text, "The disk is full: make room")
    line.in_hand.send("6d")
    assert [text for text, _ in line.in_hand.texts] == ["6d", "1d", "2d", "5d -10"]
    window.type("2d")
    assert [text for text, _ in line.in_hand.texts] == ["2d", "6d", "1d", "5d -10"]


def test_what_is_put_aside_does_not_come_back(window: SampleWindow) -> None:
    line = window.window.line
    for text in ("1d", "2d"):
        line.tell_not_saved(text, "The disk is full: make room")
    window.window.keep()
    button = next(one for one in line.unsaved.findChildren(QPushButton) if one.accessibleName() == "Put aside: 1d")
    button.click()
    window.window.keep()
    kept = window.drafts.load()
    assert kept is not None
    assert (kept.text, kept.others) == ("2d", ())


def test_what_nobody_typed_was_begun_now(window: SampleWindow) -> None:
    assert window.window.line.in_hand.begun_of("3d") == window.desk.clock.now()
