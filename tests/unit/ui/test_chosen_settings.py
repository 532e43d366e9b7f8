from __future__ import annotations

import shutil
from pathlib import Path

from pytestqt.qtbot import QtBot

from console.services.settings import load_settings
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
