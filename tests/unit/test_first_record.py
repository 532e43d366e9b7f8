from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.first_record import first_record
from console.record_turns import RecordPlace
from console.storage.opening import is_there
from console.ui.setup.first_run import FirstRunDialog
from helpers.clocks import SettableClock
from helpers.desks import NOON, SAMPLE


def _dialog() -> FirstRunDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FirstRunDialog)
    return dialog


@pytest.fixture
def place(tmp_path: Path) -> RecordPlace:
    return RecordPlace(data_folder=tmp_path / "data", exercise=False)


def test_a_set_up_file_makes_the_live_record(
    qtbot: QtBot, qapp: QApplication, place: RecordPlace, tmp_path: Path
) -> None:
    file = tmp_path / "setup.toml"
    file.write_text(SAMPLE, encoding="utf-8")
    QTimer.singleShot(0, lambda: _dialog().load_file(file))
    assert first_record(qapp, place, SettableClock(NOON)) == place
    assert is_there(place.folder)


def test_the_demo_is_an_exercise_and_leaves_the_live_record_to_be_made(
    qtbot: QtBot, qapp: QApplication, place: RecordPlace
) -> None:
    QTimer.singleShot(0, lambda: _dialog()._make_demo())
    made = first_record(qapp, place, SettableClock(NOON))
    assert made == RecordPlace(data_folder=place.data_folder, exercise=True)
    assert is_there(made.folder)
    assert not is_there(place.folder)


def test_whoever_leaves_makes_nothing(qtbot: QtBot, qapp: QApplication, place: RecordPlace) -> None:
    QTimer.singleShot(0, lambda: _dialog().reject())
    assert first_record(qapp, place, SettableClock(NOON)) is None
    assert not is_there(place.folder)
