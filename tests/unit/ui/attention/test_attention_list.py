from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from console.ui.attention.attention_list import AttentionList
from console.ui.models.attention_model import AttentionModel
from console.ui.theme import Theme
from helpers.situations import situation

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
def opened(window: QWidget, theme: Theme, model: AttentionModel) -> AttentionList:
    opened = AttentionList(model, theme, window)
    opened.open_above(QRect(100, 500, 700, 32))
    return opened


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
