from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.ui.models.pass_on_model import PassOnModel
from console.ui.pass_on.pass_on_pane import PassOnPane
from console.ui.theme import Theme
from helpers.situations import situation


@pytest.fixture
def model() -> PassOnModel:
    return PassOnModel()


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, model: PassOnModel) -> PassOnPane:
    pane = PassOnPane(model, theme)
    qtbot.addWidget(pane)
    pane.resize(500, 300)
    pane.show_situation(situation())
    pane.show()
    return pane


def button(pane: PassOnPane, name: str) -> QPushButton:
    found = pane.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_the_head_counts_what_is_open(pane: PassOnPane) -> None:
    title = pane.findChild(QLabel, "pass_on.title")
    assert isinstance(title, QLabel)
    assert title.text() == "PASS-ON · 2"


def test_adding_and_closing_are_asked_for(qtbot: QtBot, pane: PassOnPane, model: PassOnModel) -> None:
    pane.view.setCurrentIndex(model.index(1))
    with qtbot.waitSignal(pane.add_chosen):
        QTest.mouseClick(button(pane, "btn.pass_on_add"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.close_chosen) as caught:
        QTest.mouseClick(button(pane, "btn.pass_on_close"), Qt.MouseButton.LeftButton)
    assert caught.args == [2]


def test_with_nothing_open_there_is_nothing_to_close(qtbot: QtBot, pane: PassOnPane) -> None:
    pane.show_situation(replace(situation(), pass_ons=()))
    none = pane.findChild(QLabel, "pass_on.none")
    assert isinstance(none, QLabel)
    assert none.isVisible()
    assert not button(pane, "btn.pass_on_close").isEnabled()
    assert button(pane, "btn.pass_on_add").isEnabled()
    with qtbot.assertNotEmitted(pane.close_chosen):
        pane._close_current()


def test_it_grows_with_the_text_size(pane: PassOnPane, model: PassOnModel, theme: Theme) -> None:
    before = pane.view.visualRect(model.index(0)).height()
    pane.apply_theme(theme.zoomed(2))
    assert pane.view.visualRect(model.index(0)).height() > 1.5 * before
