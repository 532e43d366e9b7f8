from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.ui.board.board_pane import BoardPane
from console.ui.models.board_model import BoardModel
from console.ui.theme import Theme
from helpers.pixels import Repaints
from helpers.situations import NOW, situation


def test_a_board_without_lines_offers_to_set_them_up(qtbot: QtBot, theme: Theme) -> None:
    pane = BoardPane(BoardModel(), theme)
    qtbot.addWidget(pane)
    pane.show_situation(situation([]))
    pane.show()
    label = pane.findChild(QLabel, "board.no_lines")
    button = pane.findChild(QPushButton, "btn.set_up")
    assert isinstance(label, QLabel)
    assert isinstance(button, QPushButton)
    assert label.text() == "No lines yet."
    assert label.isVisible()
    with qtbot.waitSignal(pane.set_up_chosen):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    spreadsheet = pane.findChild(QPushButton, "btn.import")
    assert isinstance(spreadsheet, QPushButton)
    with qtbot.waitSignal(pane.import_chosen):
        QTest.mouseClick(spreadsheet, Qt.MouseButton.LeftButton)


def test_lines_take_the_place_of_the_offer(qtbot: QtBot, theme: Theme) -> None:
    model = BoardModel()
    pane = BoardPane(model, theme)
    qtbot.addWidget(pane)
    pane.show_situation(situation())
    assert pane.currentWidget() is pane.view
    pane.tick(NOW + timedelta(seconds=1))
    assert model.now == NOW + timedelta(seconds=1)


def test_the_offer_grows_with_the_text_size(qtbot: QtBot, theme: Theme) -> None:
    pane = BoardPane(BoardModel(), theme)
    qtbot.addWidget(pane)
    pane.apply_theme(theme.zoomed(2))
    button = pane.findChild(QPushButton, "btn.set_up")
    assert isinstance(button, QPushButton)
    assert button.font().pointSizeF() == 32


def test_a_new_situation_moves_the_clocks_too(qtbot: QtBot, theme: Theme) -> None:
    model = BoardModel()
    pane = BoardPane(model, theme)
    qtbot.addWidget(pane)
    pane.resize(760, 900)
    pane.show_situation(situation())
    pane.show()
    qtbot.waitExposed(pane)
    QApplication.processEvents()
    repaints = Repaints(pane.view.viewport())
    pane.show_situation(replace(situation(), as_of=NOW + timedelta(seconds=1)))
    at = model.row_of(3)
    assert at is not None
    clock = pane.view.clock_rect(at)
    qtbot.waitUntil(lambda: any(rect.contains(clock) for rect in repaints.regions))
