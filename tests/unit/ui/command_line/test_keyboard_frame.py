from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.ui.command_line.keyboard_frame import KeyboardFrame
from console.ui.theme import Theme


def _strong_pixels(frame: KeyboardFrame, theme: Theme) -> int:
    image = frame.grab().toImage()
    return sum(image.pixel(20, y) == theme.focus.rgb() for y in range(image.height() // 2))


def test_a_strong_frame_says_that_the_keyboard_is_here(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    frame = KeyboardFrame(theme, window)
    frame.resize(200, 60)
    window.show()
    monkeypatch.setattr(frame, "isActiveWindow", lambda: True)
    assert _strong_pixels(frame, theme) >= 3
    monkeypatch.setattr(frame, "isActiveWindow", lambda: False)
    assert _strong_pixels(frame, theme) == 0


def test_it_is_painted_anew_when_the_keyboard_comes_or_goes(qtbot: QtBot, theme: Theme) -> None:
    painted: list[None] = []

    class Counted(KeyboardFrame):
        def update(self, *_: object) -> None:
            painted.append(None)

    window = QWidget()
    qtbot.addWidget(window)
    frame = Counted(theme, window)
    QApplication.sendEvent(frame, QEvent(QEvent.Type.WindowActivate))
    QApplication.sendEvent(frame, QEvent(QEvent.Type.WindowDeactivate))
    frame.set_frame_theme(theme)
    assert len(painted) == 3
