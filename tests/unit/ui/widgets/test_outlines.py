from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from console.ui.contrast import GRAPHIC_RATIO, contrast
from console.ui.theme import Theme
from console.ui.widgets.outlines import outline


@pytest.mark.parametrize("kind", [QLineEdit, QPushButton])
def test_the_outline_of_a_control_stands_out_from_the_ground(
    qtbot: QtBot, qapp: QApplication, theme: Theme, kind: type[QWidget]
) -> None:
    outline(qapp, theme)
    window = QWidget()
    qtbot.addWidget(window)
    control = kind(window)
    control.setGeometry(20, 20, 160, 40)
    window.resize(200, 80)
    window.show()
    control.clearFocus()
    image = window.grab().toImage()
    column = [QColor(image.pixel(100, y)).name() for y in range(15, 30)]
    assert max(contrast(color, theme.tokens.ground) for color in column) >= GRAPHIC_RATIO
