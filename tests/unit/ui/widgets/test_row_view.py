from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.ui.models.pass_on_model import PassOnModel
from console.ui.theme import Theme
from console.ui.widgets.row_view import RowView
from helpers.pixels import Repaints
from helpers.situations import PASS_ONS, situation


def shown(qtbot: QtBot, theme: Theme) -> tuple[QWidget, RowView, PassOnModel, QLineEdit]:
    window, model, field = QWidget(), PassOnModel(), QLineEdit()
    qtbot.addWidget(window)
    view = RowView(model)
    layout = QVBoxLayout(window)
    layout.addWidget(view)
    layout.addWidget(field)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return window, view, model, field


def test_there_is_always_a_current_row_while_there_are_rows(qtbot: QtBot, theme: Theme) -> None:
    _window, view, model, _field = shown(qtbot, theme)
    assert not view.currentIndex().isValid()
    model.show(situation())
    assert view.currentIndex().row() == 0
    model.show(replace(situation(), pass_ons=PASS_ONS[1:]))
    assert view.currentIndex().isValid()


def test_tab_leaves_the_list(qtbot: QtBot, theme: Theme) -> None:
    window, view, model, field = shown(qtbot, theme)
    model.show(situation())
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert window.focusWidget() is field


def test_new_rows_never_take_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    window, _view, model, field = shown(qtbot, theme)
    field.setFocus()
    model.show(situation())
    assert window.focusWidget() is field


def test_the_ring_comes_and_goes_with_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    _window, view, model, field = shown(qtbot, theme)
    model.show(situation())
    view.viewport().repaint()
    repaints = Repaints(view.viewport())
    view.setFocus()
    qtbot.waitUntil(lambda: bool(repaints.regions))
    repaints.regions.clear()
    field.setFocus()
    qtbot.waitUntil(lambda: bool(repaints.regions))
