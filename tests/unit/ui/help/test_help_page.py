from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from console.ui.actions import ACTS
from console.ui.chosen_settings import ChosenSettings
from console.ui.help.help_page import TRY, HelpPage
from console.ui.keys.keys_in_force import KeysInForce
from console.ui.page_name import PageName
from console.ui.theme import Theme
from helpers.windows import SampleWindow


@pytest.fixture
def keys(tmp_path: Path) -> KeysInForce:
    return KeysInForce(ChosenSettings(tmp_path))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, keys: KeysInForce) -> HelpPage:
    page = HelpPage(theme, keys)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def _texts(page: HelpPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)}


def test_every_state_is_shown_with_its_letter_and_its_word(page: HelpPage) -> None:
    words = {"OPERATIONAL", "DEGRADED", "INTERMITTENT", "DOWN", "UNKNOWN", "MAINTENANCE"}
    assert words <= {text.partition("\n")[0] for text in _texts(page)}
    assert set("ugidkm") <= _texts(page)


def test_the_first_key_of_every_act_is_shown(page: HelpPage) -> None:
    shown = {key for text in _texts(page) for key in text.split("  ")}
    assert {act.keys[0] for act in ACTS if act.keys} <= shown


@pytest.mark.parametrize("key", sorted({key for act in ACTS for key in act.keys}))
def test_every_key_of_the_table_is_found(page: HelpPage, key: str) -> None:
    page.filter.setText(key)
    assert page._key_box.isVisibleTo(page)


def test_a_key_that_changes_is_shown_at_once(page: HelpPage, keys: KeysInForce) -> None:
    keys.give("void_last", ["Ctrl+K"])
    assert "Ctrl+K" in _texts(page)
    assert "Ctrl+Z" not in _texts(page)


def test_it_never_suggests_a_call_to_911_as_a_test(page: HelpPage) -> None:
    assert not [text for text in _texts(page) if "dial" in text.lower() or "call 911" in text.lower()]


def test_what_is_typed_narrows_all_columns(page: HelpPage) -> None:
    QTest.keyClicks(page.filter, "FALL")
    assert _texts(page) >= {"f1a", "f1x", "F7"}
    assert not _texts(page) & {"3d", "Ctrl+Z", "u"}
    page.filter.setText("out oos")
    assert "d" in _texts(page)
    page.filter.clear()
    assert _texts(page) >= {"3d", "Ctrl+Z", "u"}


def test_what_nothing_has_is_said(page: HelpPage) -> None:
    page.filter.setText("xyzzy")
    assert _texts(page) == {"Help", f"Nothing has xyzzy. {TRY}"}
    page.filter.setText("")
    assert not [text for text in _texts(page) if text.startswith("Nothing has")]


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ("works", "3u!"),
        ("working", "3u!"),
        ("back", "3u!"),
        ("mistake", "c13 3g"),
        ("undo", "v13 why"),
        ("undo", "Ctrl+Z"),
        ("print", "Ctrl+P"),
        ("shift report", "Ctrl+P"),
        ("partly", "3g ~north"),
        ("partial", "3g ~north"),
        ("out", "3d"),
        ("not working", "3d"),
        ("wrong", "c13 ^noise"),
        ("theme", "F9  Ctrl+,"),
    ],
)
def test_words_that_people_use_find_what_they_mean(page: HelpPage, words: str, typed: str) -> None:
    page.filter.setText(words)
    assert typed in _texts(page)


def test_help_opens_with_what_one_wants_to_say(page: HelpPage) -> None:
    tops = {box: box.mapTo(page, box.rect().topLeft()) for box in page._boxes}
    assert tops[page._first].y() < tops[page._entries].y()
    assert tops[page._first].x() == tops[page._entries].x()
    assert {"line 3 is down", "fallback number 1 on", "print what happened"} <= _texts(page)


def test_an_act_without_a_key_is_left_out_of_what_one_wants_to_say(page: HelpPage, keys: KeysInForce) -> None:
    keys.give("open_report", [])
    assert "print what happened" not in _texts(page)


def test_what_was_narrowed_stays_narrow_in_another_look(page: HelpPage, theme: Theme) -> None:
    page.filter.setText("fallback")
    page.apply_theme(theme.zoomed(1.5))
    assert "3d" not in _texts(page)
    assert "f1a" in _texts(page)


def test_columns_stand_one_under_the_other_where_there_is_no_room(page: HelpPage, theme: Theme) -> None:
    boxes = (page._entries, page._states, page._key_box)
    assert len({box.mapTo(page, box.rect().topLeft()).x() for box in boxes}) == 3
    page.resize(700, 800)
    page._columns.activate()
    assert page._columns.direction().name == "TopToBottom"
    page.resize(1280, 800)
    assert page._columns.direction().name == "LeftToRight"
    page.apply_theme(theme.zoomed(2.0))
    assert page._columns.direction().name == "TopToBottom"


def test_all_of_it_is_seen_at_once_on_a_third_monitor_below_a_bar_in_two_rows(
    desk_window: SampleWindow, qtbot: QtBot
) -> None:
    height = desk_window.window.bar.height()
    for text in ("/shift start Day KM JR", "1d", "2g", "3i", "7m", "f1a"):
        desk_window.log(f"KM: {text}")
    assert desk_window.window.bar.height() > 1.5 * height
    desk_window.open(PageName.HELP)
    page = desk_window.page(HelpPage)
    scroll = page.findChild(QScrollArea, "help.scroll")
    assert isinstance(scroll, QScrollArea)
    qtbot.waitUntil(lambda: page._entries.height() > 100)
    assert scroll.verticalScrollBar().maximum() == 0


def test_esc_in_the_filter_goes_back(qtbot: QtBot, page: HelpPage) -> None:
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.filter, Qt.Key.Key_Escape)
