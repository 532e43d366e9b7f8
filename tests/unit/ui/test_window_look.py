from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from console.services.settings import ThemeName
from console.ui.chosen_settings import ChosenSettings
from console.ui.palette import DARK, HIGH_CONTRAST, THEMES
from console.ui.system_contrast import SystemContrast
from console.ui.theme import TEXT_PT, Theme
from console.ui.window_look import WindowLook
from helpers.desktop import DesktopHints


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


@pytest.mark.parametrize("name", ThemeName)
def test_every_theme_that_can_be_chosen_is_worn_at_once_and_remembered(
    qtbot: QtBot, qapp: QApplication, settings: ChosenSettings, tmp_path: Path, name: ThemeName
) -> None:
    look = WindowLook(qapp, settings)
    settings.change(theme=ThemeName.LIGHT.value)
    settings.change(theme=name.value)
    assert look.theme.tokens is THEMES[name]
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == THEMES[name].ground.lower()
    assert WindowLook(qapp, ChosenSettings(tmp_path)).theme == look.theme


def test_f9_goes_from_dark_to_night_and_back(qapp: QApplication, settings: ChosenSettings) -> None:
    look = WindowLook(qapp, settings)
    seen = []
    for _ in range(3):
        look.toggle_night()
        seen.append(look.theme.tokens.name)
    assert seen == ["Night", "Dark", "Night"]


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.HIGH_CONTRAST])
def test_f9_leaves_light_and_high_contrast_alone_and_says_where_to_go(
    qtbot: QtBot, qapp: QApplication, settings: ChosenSettings, name: ThemeName
) -> None:
    settings.change(theme=name.value)
    look = WindowLook(qapp, settings)
    with qtbot.assertNotEmitted(look.changed), qtbot.waitSignal(look.declined) as declined:
        look.toggle_night()
    assert declined.args is not None
    assert "Dark and Night only" in declined.args[0]
    assert "The settings have every theme" in declined.args[0]


def test_the_window_is_in_high_contrast_while_the_system_asks_for_it(
    qtbot: QtBot, qapp: QApplication, settings: ChosenSettings
) -> None:
    hints = DesktopHints()
    look = WindowLook(qapp, settings, contrast=SystemContrast(hints))
    hints.prefer(Qt.ContrastPreference.HighContrast)
    assert look.theme.tokens is HIGH_CONTRAST
    with qtbot.waitSignal(look.declined):
        look.toggle_night()
    hints.prefer(Qt.ContrastPreference.NoPreference)
    assert look.theme.tokens is DARK
    assert settings.now.theme == ThemeName.DARK


def test_the_system_is_not_followed_by_who_does_not_want_that(qapp: QApplication, settings: ChosenSettings) -> None:
    hints = DesktopHints()
    hints.prefer(Qt.ContrastPreference.HighContrast)
    look = WindowLook(qapp, settings, contrast=SystemContrast(hints))
    assert look.theme.tokens is HIGH_CONTRAST
    settings.change(follow_contrast=False)
    assert look.theme.tokens is DARK


def test_a_desktop_that_changes_its_colors_takes_no_outline_away(qapp: QApplication, settings: ChosenSettings) -> None:
    def outlined() -> str:
        return QPushButton().palette().color(QPalette.ColorRole.Window).name()

    look = WindowLook(qapp, settings)
    before = outlined()
    qapp.setPalette(QPalette())
    assert outlined() != before
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert outlined() == before
    assert look.theme.tokens is DARK
