from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.ui.command_line.keyboard_frame import KeyboardFrame
from console.ui.help.help_page import HelpPage
from console.ui.page_name import PageName
from console.ui.theme import Theme
from helpers.windows import SampleWindow


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


def test_where_another_field_has_the_keyboard_the_frame_leaves_the_focus_color_to_it(
    desk_window: SampleWindow, theme: Theme
) -> None:
    line = desk_window.window.line
    assert _strong_pixels(line, theme) >= 3
    desk_window.open(PageName.HELP)
    assert desk_window.has_keyboard(desk_window.page(HelpPage).filter)
    assert _strong_pixels(line, theme) == 0
    desk_window.press(Qt.Key.Key_Escape)
    assert _strong_pixels(line, theme) >= 3
