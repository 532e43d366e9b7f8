from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from console.ui.theme import Theme
from console.ui.widgets.ground import on_ground
from console.ui.widgets.outlines import outline


def test_rows_stand_out_because_the_list_lies_on_the_ground(qtbot: QtBot, theme: Theme) -> None:
    view = QListView()
    qtbot.addWidget(view)
    on_ground(view, theme)
    assert view.palette().color(QPalette.ColorRole.Base) == theme.ground != theme.row


def test_the_scroll_bar_of_a_list_keeps_the_look_of_all_others(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    outline(qapp, theme)
    view = QListView()
    qtbot.addWidget(view)
    on_ground(view, theme)
    bar = view.verticalScrollBar()
    seen = bar.palette().color(QPalette.ColorRole.Window)
    assert seen == QApplication.palette(bar).color(QPalette.ColorRole.Window) != theme.ground
