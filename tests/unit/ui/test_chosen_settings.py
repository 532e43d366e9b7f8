from __future__ import annotations

import shutil
from pathlib import Path

from pytestqt.qtbot import QtBot

from console.services.settings import Settings, load_settings, save_settings
from console.ui.chosen_settings import ChosenSettings


def test_a_change_counts_and_is_kept_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    settings = ChosenSettings(tmp_path)
    with qtbot.waitSignal(settings.changed) as told:
        settings.change(text_percent=125)
    assert told.args == [settings.now]
    assert settings.now.text_percent == 125
    assert load_settings(tmp_path) == settings.now


def test_choosing_what_holds_already_tells_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    settings = ChosenSettings(tmp_path)
    with qtbot.assertNotEmitted(settings.changed):
        settings.change(text_percent=100)


def test_a_change_that_can_not_be_kept_counts_all_the_same_and_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "record"
    folder.mkdir()
    settings = ChosenSettings(folder)
    shutil.rmtree(folder)
    with qtbot.waitSignals([settings.not_kept, settings.changed]):
        settings.change(text_percent=125)
    assert settings.now.text_percent == 125


def test_what_another_window_of_this_console_chose_meanwhile_is_not_undone(qtbot: QtBot, tmp_path: Path) -> None:
    live, exercise = ChosenSettings(tmp_path), ChosenSettings(tmp_path)
    live.change(backup_folder="/media/stick", text_percent=150)
    exercise.change(text_percent=125)
    assert exercise.now == load_settings(tmp_path)
    assert (exercise.now.backup_folder, exercise.now.text_percent) == ("/media/stick", 125)


def test_what_could_not_be_kept_is_kept_with_the_next_change(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "record"
    folder.mkdir()
    settings = ChosenSettings(folder)
    shutil.rmtree(folder)
    settings.change(text_percent=125)
    folder.mkdir()
    save_settings(folder, Settings(text_percent=175))
    settings.change(sound=True)
    assert load_settings(folder) == Settings(text_percent=125, sound=True)
    settings.change(sound=False)
    assert load_settings(folder) == settings.now == Settings(text_percent=125)
