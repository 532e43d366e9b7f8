from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from console.bootstrap.reading import open_reading
from console.services.board_page import board_page_path
from console.services.reading import Reading
from console.services.whole_file import half_of
from console.ui.board_page_keeper import ANEW_MS, GATHER_MS, BoardPageKeeper
from console.ui.chosen_settings import ChosenSettings
from console.ui.exercise.live_watch import LiveWatch
from console.ui.runner import Failed, InlineRunner, WorkerRunner
from console.ui.session import Session
from helpers.desks import SampleDesk
from helpers.windows import open_session


def _raise(error: Exception) -> None:
    raise error


class Pages:
    """The worker that writes pages: at once, or when it is told to; counts them."""

    def __init__(self, desk: SampleDesk) -> None:
        self._runner: InlineRunner[Reading] = InlineRunner(
            partial(open_reading, desk.folder, desk.clock, exercise=False), _raise
        )
        self.waits = False
        self.waiting: list[Callable[[], None]] = []
        self.count = 0

    def submit(self, job: Callable[[Reading], Any], on_done: Callable[[Any], None], on_failed: Failed) -> None:
        self.count += 1
        work = partial(self._runner.submit, job, on_done, on_failed)
        self.waiting.append(work) if self.waits else work()

    def close(self) -> None:
        self._runner.close()


class Kept:
    """A board page that is kept, and what is said about it."""

    def __init__(self, folder: Path) -> None:
        self.shared = folder / "share"
        self.shared.mkdir()
        self.desk = SampleDesk(folder / "record")
        self.session: Session = open_session(self.desk)
        self.settings = ChosenSettings(folder)
        self.pages = Pages(self.desk)
        self.keeper = BoardPageKeeper(self.session, self.settings, self.pages)
        self.said: list[str] = []
        self.keeper.failed.connect(self.said.append)

    @property
    def page(self) -> str:
        path = board_page_path(self.shared, exercise=False)
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def log(self, text: str) -> None:
        self.desk.log(text)
        self.session.feed.look()

    def close(self) -> None:
        self.keeper.stop()
        self.session.close()
        self.desk.close()


@pytest.fixture
def kept(tmp_path: Path, qtbot: QtBot) -> Iterator[Kept]:
    kept = Kept(tmp_path)
    yield kept
    kept.close()


def test_nothing_is_written_before_a_folder_is_chosen(kept: Kept) -> None:
    kept.keeper.start()
    kept.keeper.write()
    assert (kept.pages.count, list(kept.shared.iterdir())) == (0, [])


def test_the_page_is_there_soon_after_the_choice_and_after_each_entry(qtbot: QtBot, kept: Kept) -> None:
    kept.keeper.start()
    kept.settings.change(board_page_folder=str(kept.shared))
    qtbot.waitUntil(lambda: "911 Wireless Verizon" in kept.page)
    kept.log("3d ~north")
    qtbot.waitUntil(lambda: "north" in kept.page)


def test_three_hundred_entries_in_a_burst_are_few_pages_and_the_last_is_on_it(qtbot: QtBot, kept: Kept) -> None:
    kept.settings.change(board_page_folder=str(kept.shared))
    for number in range(300):
        kept.desk.log(f"3d ~part {number}")
    for _ in range(300):
        kept.session.committed.emit(None)
    qtbot.waitUntil(lambda: "part 299" in kept.page)
    assert kept.pages.count <= 3


def test_while_a_page_is_being_written_the_next_one_waits_and_is_one(qtbot: QtBot, kept: Kept) -> None:
    kept.settings.change(board_page_folder=str(kept.shared))
    kept.pages.waits = True
    for _ in range(5):
        kept.keeper.write()
    assert len(kept.pages.waiting) == 1
    kept.pages.waits = False
    kept.log("3d ~meanwhile")
    kept.pages.waiting.pop()()
    qtbot.waitUntil(lambda: "meanwhile" in kept.page)


def test_it_is_written_each_minute_without_entries_too(kept: Kept) -> None:
    kept.settings.change(board_page_folder=str(kept.shared))
    kept.keeper.start()
    assert kept.pages.count == 1
    (minute,) = [timer for timer in kept.keeper.findChildren(QTimer) if timer.interval() == ANEW_MS]
    assert (minute.isActive(), minute.isSingleShot(), ANEW_MS) == (True, False, 60_000)
    kept.desk.clock.pass_time(60)
    before = kept.page
    minute.timeout.emit()
    assert kept.pages.count == 2
    assert kept.page != before


def test_entries_that_are_gathered_are_on_the_page_within_a_second() -> None:
    assert GATHER_MS < 1000


def test_during_an_exercise_the_live_page_follows_what_others_log_in_the_live_record(qtbot: QtBot, kept: Kept) -> None:
    watch = LiveWatch(partial(open_reading, kept.desk.folder, kept.desk.clock, exercise=False))
    keeper = BoardPageKeeper(watch, kept.settings, Pages(kept.desk))
    kept.settings.change(board_page_folder=str(kept.shared))
    watch.tick()
    keeper.start()
    kept.desk.log("3d ~live")
    watch.tick()
    qtbot.waitUntil(lambda: "live" in kept.page.partition("</header>")[2], timeout=2000)
    keeper.stop()
    watch.close()


def test_a_folder_that_is_gone_is_said_once_and_again_only_after_it_worked(kept: Kept) -> None:
    kept.settings.change(board_page_folder=str(kept.shared / "gone"))
    for _ in range(3):
        kept.keeper.write()
    assert len(kept.said) == 1
    assert "what you log is saved all the same" in kept.said[0]
    (kept.shared / "gone").mkdir()
    kept.keeper.write()
    assert len(kept.said) == 1
    for path in (kept.shared / "gone").iterdir():
        path.unlink()
    (kept.shared / "gone").rmdir()
    kept.keeper.write()
    kept.keeper.write()
    assert len(kept.said) == 2


def test_switched_off_it_forgets_what_failed(kept: Kept) -> None:
    kept.settings.change(board_page_folder=str(kept.shared / "gone"))
    kept.keeper.write()
    kept.settings.change(board_page_folder="")
    kept.keeper.write()
    kept.settings.change(board_page_folder=str(kept.shared / "gone"))
    kept.keeper.write()
    assert len(kept.said) == 2


def test_once_stopped_nothing_is_written_any_more(kept: Kept) -> None:
    kept.keeper.start()
    kept.settings.change(board_page_folder=str(kept.shared))
    kept.keeper.stop()
    assert [timer.isActive() for timer in kept.keeper.findChildren(QTimer)] == [False, False]
    assert kept.page == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a place that does not answer is a pipe nobody reads")
def test_a_share_that_does_not_answer_holds_nothing_else_up(qtbot: QtBot, tmp_path: Path) -> None:
    desk = SampleDesk(tmp_path / "record")
    session = open_session(desk)
    settings = ChosenSettings(tmp_path)
    pages = WorkerRunner(partial(open_reading, desk.folder, desk.clock, exercise=False), _raise)
    pages.start()
    half = half_of(board_page_path(tmp_path, exercise=False))
    os.mkfifo(half)
    keeper = BoardPageKeeper(session, settings, pages)
    said: list[str] = []
    keeper.failed.connect(said.append)
    settings.change(board_page_folder=str(tmp_path))
    keeper.write()
    desk.log("3d")
    with qtbot.waitSignal(session.committed):
        session.feed.look()
    assert said == []
    with half.open("rb") as pipe:
        assert pipe.read(15) == b"<!doctype html>"
    qtbot.waitUntil(lambda: bool(said) or board_page_path(tmp_path, exercise=False).exists())
    keeper.stop()
    session.close()
    desk.close()
