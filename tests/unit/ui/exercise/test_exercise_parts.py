from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.ui.page_name import PageName
from console.ui.theme import Theme
from helpers.windows import SampleWindow


@pytest.fixture
def exercise(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[SampleWindow]:
    window = SampleWindow(qtbot, qapp, tmp_path / "record", exercise=True)
    yield window
    window.close()


def test_the_reminder_is_said_under_the_command_line_but_never_over_a_draft(exercise: SampleWindow) -> None:
    exercise.settings.change(exercise_reminder_min=10)
    exercise.type("3d")
    exercise.desk.clock.pass_time(10 * 60)
    exercise.window.tick()
    assert "still an exercise" not in exercise.answer
    exercise.window.line.fill("")
    exercise.desk.clock.pass_time(10 * 60)
    exercise.window.tick()
    assert "still an exercise, for 00:20:00 now" in exercise.answer


def test_the_bands_stand_above_and_below_all_else_whatever_is_shown(exercise: SampleWindow) -> None:
    window = exercise.window
    above, below = window.exercise.bands
    for name in (None, PageName.LOG, PageName.SETTINGS):
        if name is not None:
            exercise.open(name)
        tops = [part.mapTo(window, QPoint(0, 0)).y() for part in (above, window.bar, window.strip, below)]
        assert tops == sorted(tops)
        for band in (above, below):
            assert band.visibleRegion().boundingRect() == band.rect()
            assert band.height() >= 24
            assert band.width() >= window.width() - 8


def test_the_live_window_reminds_nobody(desk_window: SampleWindow) -> None:
    desk_window.desk.clock.pass_time(60 * 60)
    desk_window.window.tick()
    assert "exercise" not in desk_window.answer
    assert desk_window.window.exercise.bands == ()


def test_the_live_counts_are_part_of_the_bar(exercise: SampleWindow) -> None:
    parts = exercise.window.exercise
    assert parts.live.parent() is exercise.window.bar
    parts.live.show_live(exercise.session.situation)
    assert parts.live.isVisible()
    parts.live.click()
    assert not exercise.window.pages.on_desk
