from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from console.domain.attention import SeenItem
from console.ui.attention.attention_list import SNOOZE_MIN, AttentionList
from console.ui.models.attention_model import AttentionModel
from console.ui.theme import Theme
from helpers.situations import ATTENTION, NOW, situation

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def model() -> AttentionModel:
    model = AttentionModel()
    model.show(situation())
    return model


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def opened(window: QWidget, theme: Theme, model: AttentionModel) -> Iterator[AttentionList]:
    opened = AttentionList(model, theme, window)
    opened.open_above(QRect(100, 500, 700, 32))
    yield opened
    opened.hide()  # a popup left open would take the keyboard from the next test


def test_it_stands_right_above_the_strip_as_wide_as_it(opened: AttentionList) -> None:
    assert opened.isVisible()
    assert (opened.geometry().left(), opened.geometry().width()) == (100, 700)
    assert opened.geometry().bottom() == 499


def test_enter_says_that_the_selected_item_was_seen(qtbot: QtBot, opened: AttentionList, model: AttentionModel) -> None:
    opened.view.setCurrentIndex(model.index(1))
    with qtbot.waitSignal(opened.acknowledge_chosen) as caught:
        QTest.keyClick(opened.view, Qt.Key.Key_Return)
    assert caught.args == [2]
    assert not opened.isVisible()


def test_the_enter_of_the_number_pad_is_an_enter(qtbot: QtBot, opened: AttentionList) -> None:
    with qtbot.waitSignal(opened.acknowledge_chosen):
        QTest.keyClick(opened.view, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)


def test_all_of_them_can_be_seen_at_once(qtbot: QtBot, opened: AttentionList) -> None:
    button = opened.findChild(QPushButton, "btn.all_seen")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(opened.acknowledge_chosen) as caught:
        button.click()
    assert caught.args == [0]


def test_escape_closes_it_and_says_nothing(qtbot: QtBot, opened: AttentionList) -> None:
    with qtbot.assertNotEmitted(opened.acknowledge_chosen):
        QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_it_closes_when_nothing_is_left_on_it(opened: AttentionList, model: AttentionModel, theme: Theme) -> None:
    opened.apply_theme(theme.zoomed(1.5))
    assert opened.isVisible()
    model.show(replace(situation(), attention=()))
    opened.lay_out_again()
    assert not opened.isVisible()
    opened._acknowledge_current()


PARKABLE = replace(ATTENTION[0], line=7)
ASIDE = SeenItem(item=ATTENTION[0], by="KM", at=NOW, until=NOW, parked=False)


def button(opened: AttentionList, name: str) -> QPushButton:
    found = opened.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_every_button_shows_its_key(opened: AttentionList) -> None:
    names = ("btn.seen", "btn.snooze", "btn.park", "btn.all_seen")
    keys = [button(opened, name).text().split("(")[1] for name in names]
    assert keys == ["Enter)", "S)", "P)", "A)"]


@pytest.mark.parametrize("minutes", SNOOZE_MIN)
def test_s_and_a_digit_let_an_item_come_back(qtbot: QtBot, opened: AttentionList, minutes: int) -> None:
    QTest.keyClick(opened.view, Qt.Key.Key_S)
    assert opened.menu.isVisible()
    with qtbot.waitSignal(opened.snooze_chosen) as caught:
        QTest.keyClicks(opened.menu, str(minutes)[0])
    assert caught.args == [1, minutes]
    assert not opened.isVisible()


def test_the_item_that_is_snoozed_is_the_one_that_was_asked_about(
    qtbot: QtBot, opened: AttentionList, model: AttentionModel
) -> None:
    QTest.keyClick(opened.view, Qt.Key.Key_S)
    model.show(replace(situation(), attention=(ATTENTION[1], replace(ATTENTION[0], text="Other words"))))
    opened.lay_out_again()
    with qtbot.waitSignal(opened.snooze_chosen) as caught:
        QTest.keyClicks(opened.menu, "1")
    assert caught.args == [2, 15]


def test_an_item_that_went_while_the_menu_was_open_is_no_other(
    qtbot: QtBot, opened: AttentionList, model: AttentionModel
) -> None:
    QTest.keyClick(opened.view, Qt.Key.Key_S)
    model.show(replace(situation(), attention=ATTENTION[1:]))
    opened.lay_out_again()
    with qtbot.assertNotEmitted(opened.snooze_chosen):
        QTest.keyClicks(opened.menu, "1")


def test_p_parks_a_silent_line_outside_911_and_nothing_else(
    qtbot: QtBot, opened: AttentionList, model: AttentionModel
) -> None:
    with qtbot.assertNotEmitted(opened.park_chosen):
        QTest.keyClick(opened.view, Qt.Key.Key_P)
    assert not button(opened, "btn.park").isEnabled()
    model.show(replace(situation(), attention=(PARKABLE,)))
    opened.lay_out_again()
    assert button(opened, "btn.park").isEnabled()
    with qtbot.waitSignal(opened.park_chosen) as caught:
        QTest.keyClick(opened.view, Qt.Key.Key_P)
    assert caught.args == [1]


def test_a_says_that_all_were_seen(qtbot: QtBot, opened: AttentionList) -> None:
    with qtbot.waitSignal(opened.acknowledge_chosen) as caught:
        QTest.keyClick(opened.view, Qt.Key.Key_A)
    assert caught.args == [0]


def test_what_was_dealt_with_asks_for_nothing_more(qtbot: QtBot, opened: AttentionList, model: AttentionModel) -> None:
    model.show(replace(situation(), attention=(), seen=(ASIDE,)))
    opened.lay_out_again()
    assert opened.isVisible()
    opened.view.setCurrentIndex(model.index(1))
    for name in ("btn.seen", "btn.snooze", "btn.park", "btn.all_seen"):
        assert not button(opened, name).isEnabled()
    with qtbot.assertNotEmitted(opened.acknowledge_chosen):
        for key in (Qt.Key.Key_Return, Qt.Key.Key_S, Qt.Key.Key_A):
            QTest.keyClick(opened.view, key)
    opened._snooze_current(15)
    assert not opened.menu.isVisible()
