from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from console.services.settings import ThemeName
from console.ui.contrast import GRAPHIC_RATIO, contrast
from console.ui.palette import THEMES
from console.ui.theme import Theme, dress
from console.ui.widgets.titled_box import TitledBox
from helpers.pixels import share_of


@pytest.mark.parametrize("name", ThemeName)
def test_its_frame_and_its_title_are_seen_in_every_theme(
    qtbot: QtBot, qapp: QApplication, theme: Theme, name: ThemeName
) -> None:
    dress(qapp, Theme(tokens=THEMES[name]))
    box = TitledBox("Look")
    qtbot.addWidget(box)
    QVBoxLayout(box).addWidget(QLabel("inside"))
    box.resize(200, 120)
    image = box.grab().toImage()
    ground = THEMES[name].ground
    left = [QColor(image.pixel(x, 80)).name() for x in range(6)]
    assert max(contrast(color, ground) for color in left) >= GRAPHIC_RATIO
    title = image.copy(0, 0, 100, 20)
    assert share_of(title, QColor(THEMES[name].text)) > 0.01
    dress(qapp, theme)


def test_it_is_a_group_with_a_name_to_a_screen_reader(qtbot: QtBot, theme: Theme) -> None:
    box = TitledBox("Look")
    qtbot.addWidget(box)
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface.role() == QAccessible.Role.Grouping
    assert interface.text(QAccessible.Text.Name) == "Look"
