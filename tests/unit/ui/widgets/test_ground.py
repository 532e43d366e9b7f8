from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from console.ui.theme import Theme
from console.ui.widgets.ground import on_ground


def test_rows_stand_out_because_the_list_lies_on_the_ground(qtbot: QtBot, theme: Theme) -> None:
    view = QListView()
    qtbot.addWidget(view)
    on_ground(view, theme)
    assert view.palette().color(QPalette.ColorRole.Base) == theme.ground != theme.row
