from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.bootstrap.reading import open_reading
from console.paths import exercise_folder
from console.record_turns import OTHER_WINDOW, OpenRecords, RecordPlace, RecordTurn
from console.services.exercises import begin_exercise
from console.storage.window_lock import WindowLock
from helpers.desks import SampleDesk
from helpers.windows import SampleWindow

TO_EXERCISE = True


@pytest.fixture
def live_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[SampleWindow]:
    window = SampleWindow(qtbot, qapp, tmp_path / "record")
    yield window
    window.close()


@pytest.fixture
def held() -> Iterator[ExitStack]:
    with ExitStack() as held:
        yield held


def test_the_exercise_record_lies_inside_the_folder(tmp_path: Path) -> None:
    assert RecordPlace(data_folder=tmp_path, exercise=False).folder == tmp_path
    assert RecordPlace(data_folder=tmp_path, exercise=True).folder.parent == tmp_path


def test_a_record_is_held_until_it_is_let_go(tmp_path: Path, held: ExitStack) -> None:
    records, other = OpenRecords(held), WindowLock(tmp_path)
    assert records.take(tmp_path)
    assert records.take(tmp_path)
    assert not other.acquire()
    other.request_raise()
    assert records.raise_requested()
    assert not records.raise_requested()
    records.let_go(tmp_path)
    records.let_go(tmp_path)
    assert other.acquire()
    other.release()


def test_a_record_of_another_window_makes_that_one_come_forward(tmp_path: Path, held: ExitStack) -> None:
    other = WindowLock(tmp_path)
    assert other.acquire()
    assert not OpenRecords(held).take(tmp_path)
    assert other.raise_requested()
    other.release()


def test_the_exercise_comes_next_when_it_is_asked_for(live_window: SampleWindow, held: ExitStack) -> None:
    records, folder = OpenRecords(held), live_window.desk.folder
    place = RecordPlace(data_folder=folder, exercise=False)
    left: list[bool] = []
    turn = RecordTurn(place, records, live_window.window, lambda: left.append(True))
    begin_exercise(folder, live_window.desk.reading.set_up, live_window.desk.clock, fresh=False)
    live_window.window.exercise.switch.switch_asked.emit(TO_EXERCISE)
    assert turn.next_place == RecordPlace(data_folder=folder, exercise=True)
    assert left
    turn.close()
    assert not WindowLock(exercise_folder(folder)).acquire()


def test_a_record_open_elsewhere_is_refused_where_it_was_asked_for(
    qtbot: QtBot, live_window: SampleWindow, held: ExitStack
) -> None:
    folder = live_window.desk.folder
    place = RecordPlace(data_folder=folder, exercise=False)
    turn = RecordTurn(place, OpenRecords(held), live_window.window, pytest.fail)
    switch = live_window.window.exercise.switch
    exercise_folder(folder).write_text("no folder", encoding="utf-8")
    with qtbot.waitSignal(switch.refused):
        switch.switch_asked.emit(TO_EXERCISE)
    exercise_folder(folder).unlink()
    begin_exercise(folder, live_window.desk.reading.set_up, live_window.desk.clock, fresh=False)
    other = WindowLock(exercise_folder(folder))
    assert other.acquire()
    with qtbot.waitSignal(switch.refused) as refused:
        switch.switch_asked.emit(TO_EXERCISE)
    other.release()
    assert refused.args == [OTHER_WINDOW]
    assert turn.next_place is None


def test_live_counts_show_during_an_exercise_and_it_is_let_go_at_its_end(
    qtbot: QtBot, qapp: QApplication, held: ExitStack, tmp_path: Path
) -> None:
    live = SampleDesk(tmp_path / "data")
    live.log("1d")
    window = SampleWindow(qtbot, qapp, exercise_folder(live.folder), exercise=True)
    records = OpenRecords(held)
    place = RecordPlace(data_folder=live.folder, exercise=True)
    assert records.take(place.folder)
    turn = RecordTurn(place, records, window.window, pytest.fail)
    assert window.window.exercise.switch.can_end
    assert [one for one, _ in turn.boards_to_keep] == [place]
    assert records.take(live.folder)
    assert [one for one, _ in turn.boards_to_keep] == [place, RecordPlace(data_folder=live.folder, exercise=False)]
    tile = window.window.exercise.live
    assert tile.words.startswith("LIVE: 1 DOWN")
    live.log("3d")
    window.window.tick()
    assert tile.words.startswith("LIVE: 2 DOWN")
    with closing(open_reading(live.folder, live.clock, exercise=False)) as reading:
        assert reading.log_book.last_seq() == live.reading.log_book.last_seq()
    turn.close()
    other = WindowLock(place.folder)
    assert other.acquire()
    other.release()
    window.close()
    live.close()
