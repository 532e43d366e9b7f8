from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from console.services.settings import ThemeName
from console.ui.palette import THEMES
from console.ui.theme import Theme, dress
from console.ui.widgets.ground import on_ground
from console.ui.widgets.outlines import outline
from helpers.pixels import share_of


@pytest.mark.parametrize("name", ThemeName)
def test_a_list_lies_on_the_ground_of_whatever_theme_is_chosen_later(
    qtbot: QtBot, qapp: QApplication, theme: Theme, name: ThemeName
) -> None:
    view = QListView()
    qtbot.addWidget(view)
    on_ground(view)
    view.show()
    worn = Theme(tokens=THEMES[name])
    dress(qapp, worn)
    outline(qapp, worn)
    qapp.processEvents()
    assert share_of(view.viewport().grab().toImage(), worn.ground) == 1
    dress(qapp, theme)


def test_the_scroll_bar_of_a_list_keeps_the_look_of_all_others(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    outline(qapp, theme)
    view = QListView()
    qtbot.addWidget(view)
    on_ground(view)
    bar = view.verticalScrollBar()
    seen = bar.palette().color(QPalette.ColorRole.Window)
    assert seen == QApplication.palette(bar).color(QPalette.ColorRole.Window) != theme.ground
