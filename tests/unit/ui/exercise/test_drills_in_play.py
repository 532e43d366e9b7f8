from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from console.domain.drill import Drill, DrillInject
from console.ui.theme import Theme
from helpers.windows import SampleWindow

DRILL = Drill(
    title="Sample",
    injects=(
        DrillInject(after_s=0, clock="12:00", text="no calls"),
        DrillInject(after_s=60, clock="12:01", text="a caller on the routine line"),
    ),
)


@pytest.fixture
def exercise(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[SampleWindow]:
    window = SampleWindow(qtbot, qapp, tmp_path / "record", exercise=True)
    yield window
    window.close()


def _notes(window: SampleWindow) -> list[str]:
    return [one.act.note for one in reversed(window.desk.reading.log_book.newest(10)) if one.act.note]


def _title(window: SampleWindow) -> str:
    label = window.window.exercise.strip.findChild(QLabel, "drill.title")
    assert isinstance(label, QLabel)
    return label.text()


def test_injects_are_shown_spoken_and_in_the_record_as_time_passes(exercise: SampleWindow) -> None:
    drills, strip = exercise.window.exercise.drills, exercise.window.exercise.strip
    spoken: list[str] = []
    drills.said.connect(spoken.append)
    drills.play(DRILL, pace=1)
    assert strip.isVisible()
    assert strip.sentence == "12:00  no calls"
    exercise.desk.clock.pass_time(60)
    exercise.window.tick()
    assert strip.sentence == "12:01  a caller on the routine line"
    assert _notes(exercise) == ["INJECT 12:00 no calls", "INJECT 12:01 a caller on the routine line"]
    assert spoken[-1] == "Exercise. Drill, 12:01: a caller on the routine line"


def test_an_inject_takes_neither_the_keyboard_nor_the_draft(exercise: SampleWindow) -> None:
    exercise.window.exercise.drills.play(DRILL, pace=1)
    exercise.type("3d -1")
    exercise.desk.clock.pass_time(60)
    exercise.window.tick()
    assert exercise.window.line.field.text() == "3d -1"
    assert exercise.has_keyboard(exercise.window.line.field)


def test_the_buttons_hold_the_pace_in_hand(exercise: SampleWindow) -> None:
    drills, strip = exercise.window.exercise.drills, exercise.window.exercise.strip
    drills.play(DRILL, pace=1)
    strip.pause.click()
    assert _title(exercise).endswith("paused")
    strip.pause.click()
    assert "next in" in _title(exercise)
    strip.say_next.click()
    assert "that was all" in _title(exercise)
    strip.end.click()
    assert drills.player is None
    assert not strip.isVisible()
    drills.tick()


def test_a_second_drill_takes_the_place_of_the_first(exercise: SampleWindow) -> None:
    drills = exercise.window.exercise.drills
    drills.play(DRILL, pace=1)
    first = drills.player
    drills.play(DRILL, pace=5)
    assert drills.player is not first


def test_an_inject_that_can_not_be_kept_is_said(exercise: SampleWindow, qtbot: QtBot) -> None:
    live = exercise.desk.folder / "record.db"
    exercise.session._writes.close()
    moved = live.rename(live.with_suffix(".away"))
    with qtbot.waitSignal(exercise.session.reading_failed) as told:
        exercise.window.exercise.drills.play(DRILL, pace=1)
    assert told.args
    moved.rename(live)
