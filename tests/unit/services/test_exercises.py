from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from console.bootstrap.reading import open_reading
from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.line import LineState
from console.paths import exercise_folder
from console.services.exercises import begin_exercise, has_exercise
from console.storage.window_lock import WindowLock
from helpers.desks import SampleDesk


@pytest.fixture
def live(tmp_path: Path) -> Iterator[SampleDesk]:
    desk = SampleDesk(tmp_path / "record")
    yield desk
    desk.close()


def _begin(live: SampleDesk, *, fresh: bool = False) -> Path | None:
    return begin_exercise(live.folder, live.reading.set_up, live.clock, fresh=fresh)


def test_an_exercise_begins_with_the_lines_of_today_all_unknown(live: SampleDesk) -> None:
    live.log("3d")
    assert not has_exercise(live.folder)
    assert _begin(live) is None
    assert has_exercise(live.folder)
    with closing(open_reading(exercise_folder(live.folder), live.clock, exercise=True)) as exercise:
        assert exercise.set_up == live.reading.set_up
        assert {one.state for one in exercise.situations.now().lines} == {LineState.UNKNOWN}


def test_an_exercise_that_is_there_goes_on_unless_a_new_one_is_wanted(live: SampleDesk) -> None:
    _begin(live)
    with closing(open_reading(exercise_folder(live.folder), live.clock, exercise=True)) as exercise:
        before = exercise.log_book.entry(1)
    assert _begin(live) is None
    with closing(open_reading(exercise_folder(live.folder), live.clock, exercise=True)) as exercise:
        assert exercise.log_book.entry(1) == before


def test_a_new_exercise_puts_the_one_before_aside_whole(live: SampleDesk) -> None:
    _begin(live)
    first = _begin(live, fresh=True)
    second = _begin(live, fresh=True)
    assert first is not None
    assert second is not None
    assert (first.name, second.name) == ("exercise-until-2026-09-22-120000", "exercise-until-2026-09-22-120000-2")
    with closing(open_reading(first, live.clock, exercise=True)) as aside:
        assert aside.log_book.last_seq() > 0


def test_nothing_of_it_reaches_the_live_record(live: SampleDesk) -> None:
    before = live.reading.log_book.last_seq()
    _begin(live)
    assert live.reading.log_book.last_seq() == before


def test_an_exercise_open_in_another_window_is_left_alone(live: SampleDesk) -> None:
    _begin(live)
    other = WindowLock(exercise_folder(live.folder))
    assert other.acquire()
    with pytest.raises(RuleViolation, match="open in another window"):
        _begin(live, fresh=True)
    other.release()
    assert _begin(live, fresh=True) is not None


def test_an_exercise_that_can_not_be_moved_is_said(live: SampleDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    _begin(live)

    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(StorageUnavailable, match="can't be put aside \\(Permission denied\\)"):
        _begin(live, fresh=True)
    monkeypatch.undo()
    assert has_exercise(live.folder)
    shutil.rmtree(exercise_folder(live.folder))
