"""Bad days in the whole window: each gives a calm sentence, keeps the text, and is over when the trouble is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.domain.attention import AttentionKind
from console.domain.line import LineState
from console.services.drafts import Drafts
from console.ui.chosen_settings import ChosenSettings
from console.ui.command_line.answer_line import Tag
from console.ui.main_window import MainWindow
from helpers.desks import SampleDesk
from helpers.small_disks import fill, make_room, only_to_be_read, small_disk
from helpers.unreadable import unreadable
from helpers.windows import SampleWindow, open_session


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[SampleWindow]:
    window = SampleWindow(qtbot, qapp, tmp_path / "record")
    window.session.sign_on("KM")
    yield window
    window.close()


@pytest.fixture
def on_small_disk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[tuple[SampleWindow, Path]]:
    with small_disk(tmp_path / "small") as disk:
        window = SampleWindow(qtbot, qapp, disk / "record")
        window.session.sign_on("KM")
        yield window, disk
        window.close()


_HOLDER = """
import sqlite3, sys
record = sqlite3.connect(sys.argv[1], isolation_level=None)
record.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def _writing_elsewhere(folder: Path) -> Iterator[None]:
    """Another program writes and does not finish; in a process of its own, since the system's locks are a process's."""
    command = [sys.executable, "-c", _HOLDER, str(folder / "record.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield
        other.communicate()


def _is_not_saved(window: SampleWindow, text: str) -> bool:
    line, bar = window.window.line, window.window.bar
    kinds = [item.kind for item in window.session.situation.attention]
    return line.unsaved.texts == (text,) and bar.saved.failed and AttentionKind.NOT_SAVED in kinds


def _reason(window: MainWindow) -> str:
    """Why what stands under the command line is not saved."""
    return " ".join(label.text() for label in window.line.unsaved.findChildren(QLabel))


def _retry(window: SampleWindow) -> None:
    next(one for one in window.window.line.unsaved.findChildren(QPushButton) if one.text() == "Retry").click()


def test_a_record_locked_by_another_program_keeps_the_entry_until_it_is_let_go(window: SampleWindow) -> None:
    with _writing_elsewhere(window.desk.folder):
        window.enter("1d")
        assert _is_not_saved(window, "1d")
        assert "being written by another program: wait a moment and try again." in _reason(window.window)
    _retry(window)
    assert window.state(1) is LineState.DOWN
    assert not window.window.line.unsaved.texts
    assert not window.window.bar.saved.failed


def test_a_full_disk_keeps_every_text_until_there_is_room(on_small_disk: tuple[SampleWindow, Path]) -> None:
    window, disk = on_small_disk
    fill(disk)
    refused = ""
    for number in range(400):
        refused = f"n {number} {'x' * 3000}"
        window.session.log(refused)
        if window.window.bar.saved.failed:
            break
    assert _is_not_saved(window, refused)
    assert "The disk is full: make room on the disk that holds" in _reason(window.window)
    make_room(disk)
    _retry(window)
    assert window.desk.reading.log_book.newest(1)[0].act.note == refused.removeprefix("n ")
    assert not window.window.bar.saved.failed


def test_a_folder_that_may_only_be_read_shows_the_board_and_keeps_the_entry(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "small") as disk:
        desk = SampleDesk(disk / "record")
        desk.log("3d")
        desk.close()
        with only_to_be_read(disk):
            session = open_session(desk)
            window = MainWindow(
                qapp, session, Drafts(desk.folder, desk.clock), ChosenSettings(desk.folder), tmp_path / "reports"
            )
            window.furnish()
            window.ask_to_leave = lambda _: True
            qtbot.addWidget(window)
            session.sign_on("KM")
            assert window.bar.tiles[LineState.DOWN].words == "1 DOWN"
            session.log("1d")
            assert window.line.unsaved.texts == ("1d",)
            assert window.bar.saved.failed
            assert "nothing can be saved until the folder may be written again" in _reason(window)
            window.keep()
            session.close()


def test_a_record_that_can_not_be_read_is_said_and_the_window_stays(window: SampleWindow) -> None:
    with unreadable(window.desk.folder):
        window.session.refresh()
        assert window.window.line.answer.tag is Tag.NOT_READ
        assert window.window.isVisible()
        assert window.window.desk.board.model().rowCount() > 0
    window.session.refresh()
    assert window.window.desk.board.line_at_current() is not None


@pytest.mark.parametrize("jump_s", [-3600, 7200])
def test_a_clock_that_jumps_is_an_entry_and_asks_for_a_look(window: SampleWindow, jump_s: int) -> None:
    window.enter("1d")
    window.desk.clock.jump(jump_s)
    window.enter("n after the jump")
    window.session.refresh()
    said = [item.text for item in window.session.situation.attention if item.kind is AttentionKind.CLOCK_CHANGED]
    assert len(said) == 1
    assert "compare it with the master clock" in said[0]
    assert window.window.line.answer.tag is Tag.SAVED


def test_ten_thousand_entries_in_one_shift_keep_the_window_quick(window: SampleWindow, qtbot: QtBot) -> None:
    window.log("/shift start Day KM")
    writer = window.desk.writing
    with writer.writer.writing() as transaction:
        for number in range(5000):
            at = transaction.now
            writer.status_log.append_replayed(f"n {number}", transaction, by="KM", at=at)
            writer.status_log.append_replayed("3d" if number % 2 else "3u!", transaction, by="KM", at=at)
    window.session.feed.poll()
    window.enter("1d")
    assert window.state(1) is LineState.DOWN
    assert window.window.desk.log.view.model().rowCount() > 0
