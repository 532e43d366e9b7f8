from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from console.domain.fallback_number import Stage
from console.ui.fallback.fallback_pane import FallbackPane
from console.ui.models.fallback_model import FallbackModel
from console.ui.theme import Theme
from helpers.pixels import Repaints, pixels
from helpers.situations import NOW, situation

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def model() -> FallbackModel:
    return FallbackModel()


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, model: FallbackModel) -> FallbackPane:
    pane = FallbackPane(model, theme)
    qtbot.addWidget(pane)
    pane.resize(520, 400)
    pane.show_situation(situation())
    pane.show()
    return pane


def button(pane: FallbackPane, letter: str) -> QPushButton:
    found = pane.findChild(QPushButton, f"btn.fallback_{letter}")
    assert isinstance(found, QPushButton)
    return found


def title(pane: FallbackPane) -> str:
    label = pane.findChild(QLabel, "fallback.title")
    assert isinstance(label, QLabel)
    return label.text()


def select(pane: FallbackPane, model: FallbackModel, at: int) -> None:
    pane.view.setCurrentIndex(model.index(at))


def test_the_head_says_how_many_are_on(pane: FallbackPane) -> None:
    assert title(pane) == "FALLBACK · 1 ON"
    pane.show_situation(replace(situation(), fallbacks=situation().fallbacks[1:]))
    assert title(pane) == "FALLBACK"


@pytest.mark.parametrize(("at", "offered"), [(0, "tx"), (1, "apt"), (2, "apt")])
def test_only_steps_that_change_something_are_offered(
    pane: FallbackPane, model: FallbackModel, at: int, offered: str
) -> None:
    select(pane, model, at)
    assert "".join(letter for letter in "aptx" if button(pane, letter).isEnabled()) == offered


def test_a_button_asks_for_the_step_of_the_selected_number(
    qtbot: QtBot, pane: FallbackPane, model: FallbackModel
) -> None:
    select(pane, model, 1)
    with qtbot.waitSignal(pane.step_chosen) as caught:
        QTest.mouseClick(button(pane, "a"), Qt.MouseButton.LeftButton)
    assert caught.args == [2, "a"]


def test_the_menu_asks_for_the_same_and_shows_what_to_type(qtbot: QtBot, pane: FallbackPane) -> None:
    menu = pane.open_menu(QPoint(0, 0))
    assert menu is not None
    acts = {act.objectName(): act for act in menu.actions()}
    assert acts["act.fallback_x"].text() == "Off\tf1x"
    assert not acts["act.fallback_a"].isEnabled()
    with qtbot.waitSignal(pane.step_chosen) as caught:
        acts["act.fallback_x"].trigger()
    assert caught.args == [1, "x"]
    menu.hide()


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_right_button_and_the_menu_key_open_the_menu(
    pane: FallbackPane, model: FallbackModel, reason: QContextMenuEvent.Reason
) -> None:
    select(pane, model, 1)
    place = pane.view.visualRect(model.index(1)).center()
    pane.view.contextMenuEvent(QContextMenuEvent(reason, place, pane.view.viewport().mapToGlobal(place)))
    menu = next(menu for menu in pane.findChildren(QMenu) if menu.isVisible())
    assert menu.accessibleName() == "Fallback 2, (203) 555-0177"
    menu.hide()


def test_enter_opens_the_menu_and_arrows_move(qtbot: QtBot, pane: FallbackPane) -> None:
    QTest.keyClick(pane.view, Qt.Key.Key_Down)
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    menu = next(menu for menu in pane.findChildren(QMenu) if menu.isVisible())
    assert menu.accessibleName().startswith("Fallback 2,")
    menu.hide()


def test_without_numbers_it_says_so_and_offers_nothing(qtbot: QtBot, pane: FallbackPane) -> None:
    pane.show_situation(replace(situation(), fallbacks=()))
    none = pane.findChild(QLabel, "fallback.none")
    assert isinstance(none, QLabel)
    assert none.isVisible()
    assert not any(button(pane, letter).isEnabled() for letter in "aptx")
    assert pane.open_menu(QPoint(0, 0)) is None
    with qtbot.assertNotEmitted(pane.step_chosen):
        pane._step("a")


def test_only_the_clock_is_painted_again_each_second(qtbot: QtBot, pane: FallbackPane) -> None:
    qtbot.waitExposed(pane)
    pane.view.viewport().repaint()
    repaints = Repaints(pane.view.viewport())
    pane.tick(NOW + timedelta(seconds=1))
    qtbot.waitUntil(lambda: bool(repaints.regions))
    assert max(rect.width() for rect in repaints.regions) < 150


def test_it_grows_with_the_text_size(pane: FallbackPane, model: FallbackModel, theme: Theme) -> None:
    before = pane.view.visualRect(model.index(0)).height()
    pane.apply_theme(theme.zoomed(2))
    assert pane.view.visualRect(model.index(0)).height() > 1.5 * before


def test_with_a_situation_in_which_no_number_changed_only_its_clock_is_painted(
    qtbot: QtBot, pane: FallbackPane, model: FallbackModel
) -> None:
    qtbot.waitExposed(pane)
    QApplication.processEvents()
    repaints = Repaints(pane.view.viewport())
    pane.show_situation(replace(situation(), as_of=NOW + timedelta(seconds=1)))
    qtbot.waitUntil(lambda: bool(repaints.regions))
    clock = pane._clock_rect(0, model.rows[0])
    assert repaints.regions == [clock]


def test_what_stands_on_the_screen_is_what_there_is_to_show(qtbot: QtBot, pane: FallbackPane) -> None:
    qtbot.waitExposed(pane)
    off = tuple(replace(one, stage=Stage.INACTIVE, on_since=None) for one in situation().fallbacks)
    worded = tuple(
        replace(one, fallback=replace(one.fallback, restriction="only at night, and never for the school " * 3))
        for one in situation().fallbacks
    )
    for number, fallbacks in enumerate((situation().fallbacks, off, worded, worded[:1], situation().fallbacks, ())):
        pane.show_situation(replace(situation(), fallbacks=fallbacks, as_of=NOW + timedelta(seconds=7 * number)))
        QApplication.processEvents()
        shown = pane.screen().grabWindow(pane.winId()).toImage()
        assert pixels(shown) == pixels(pane.grab().toImage()), number
