from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.ui.chosen_settings import ChosenSettings
from console.ui.theme import TEXT_PT, Theme
from console.ui.window_look import WindowLook


@pytest.fixture
def settings(theme: Theme, tmp_path: Path) -> ChosenSettings:
    return ChosenSettings(tmp_path)


def test_the_program_is_dressed_before_anybody_is_told(
    qtbot: QtBot, qapp: QApplication, settings: ChosenSettings
) -> None:
    look = WindowLook(qapp, settings)
    sizes: list[float] = []
    look.changed.connect(lambda _: sizes.append(qapp.font().pointSizeF()))
    look.step_zoom(1)
    look.step_zoom(-1)
    assert sizes == [TEXT_PT * 1.1, TEXT_PT]


def test_the_text_size_of_last_time_is_there_again(qapp: QApplication, settings: ChosenSettings) -> None:
    settings.change(text_percent=150)
    look = WindowLook(qapp, settings)
    assert look.theme.zoom == 1.5
    look.reset_zoom()
    assert look.theme.zoom == 1.0
    assert settings.now.text_percent == 100


def test_a_setting_that_is_no_part_of_the_look_changes_nothing(
    qtbot: QtBot, qapp: QApplication, settings: ChosenSettings
) -> None:
    look = WindowLook(qapp, settings)
    with qtbot.assertNotEmitted(look.changed):
        settings.changed.emit(settings.now)
