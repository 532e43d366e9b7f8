from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from console.bootstrap.reading import open_reading
from console.domain.line import LineState
from console.domain.situation import Situation
from console.ui.exercise.live_watch import LOOK_EVERY_TICKS, LiveWatch
from helpers.desks import SampleDesk


@pytest.fixture
def live(qapp: QCoreApplication, tmp_path: Path) -> Iterator[SampleDesk]:
    desk = SampleDesk(tmp_path / "record")
    yield desk
    desk.close()


@pytest.fixture
def watch(live: SampleDesk) -> Iterator[LiveWatch]:
    watch = LiveWatch(partial(open_reading, live.folder, live.clock, exercise=False))
    yield watch
    watch.close()


def _seen(watch: LiveWatch) -> list[Situation | None]:
    seen: list[Situation | None] = []
    watch.changed.connect(seen.append)
    return seen


def test_an_entry_in_the_live_record_shows_within_a_second(live: SampleDesk, watch: LiveWatch) -> None:
    seen = _seen(watch)
    watch.tick()
    watch.tick()
    assert len(seen) == 1
    live.log("3d")
    watch.tick()
    assert seen[-1] is not None
    assert seen[-1].counts[LineState.DOWN] == 1


def test_what_another_program_logs_in_the_live_record_is_told_once(live: SampleDesk, watch: LiveWatch) -> None:
    watch.tick()
    told: list[object] = []
    watch.committed.connect(told.append)
    for _ in range(LOOK_EVERY_TICKS + 1):
        watch.tick()
    before = len(told)
    live.log("3d")
    watch.tick()
    watch.tick()
    assert (before, len(told)) == (0, 1)


def test_it_looks_again_now_and_then_though_nothing_was_logged(watch: LiveWatch) -> None:
    seen = _seen(watch)
    for _ in range(LOOK_EVERY_TICKS + 1):
        watch.tick()
    assert len(seen) == 2


def test_a_live_record_that_can_not_be_read_is_said_and_looked_for_again(live: SampleDesk, watch: LiveWatch) -> None:
    seen = _seen(watch)
    watch.tick()
    live.close()
    watch.close()
    record = live.folder / "record.db"
    away = record.rename(record.with_suffix(".away"))
    watch.tick()
    assert seen[-1] is None
    away.rename(record)
    watch.tick()
    assert seen[-1] is not None
