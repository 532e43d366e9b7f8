from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.ui.system_contrast import SystemContrast
from helpers.desktop import DesktopHints


def test_it_tells_at_once_when_the_desktop_asks_for_high_contrast(qtbot: QtBot) -> None:
    hints = DesktopHints()
    contrast = SystemContrast(hints)
    seen = [contrast.is_high]
    for preference in (Qt.ContrastPreference.HighContrast, Qt.ContrastPreference.NoPreference):
        with qtbot.waitSignal(contrast.changed):
            hints.prefer(preference)
        seen.append(contrast.is_high)
    assert seen == [False, True, False]


def test_a_qt_that_knows_no_such_preference_asks_for_nothing() -> None:
    assert not SystemContrast(QObject()).is_high


def test_the_hints_of_this_very_desktop_can_be_read(qapp: QApplication) -> None:
    assert SystemContrast(qapp.styleHints()).is_high in (True, False)
