"""Bad days in the whole window: each gives a calm sentence, keeps the text, and is over when the trouble is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.domain.attention import AttentionKind
from console.domain.errors import RuleViolation
from console.domain.line import LineState
from console.services.drafts import Drafts
from console.ui.chosen_settings import ChosenSettings
from console.ui.command_line.answer_line import Tag
from console.ui.main_window import MainWindow
from console.ui.page_name import PageName
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


def _look_at_every_page(window: MainWindow) -> None:
    """Every page at the smallest size: nothing it holds may push the window wider."""
    window.resize(800, 600)
    for name in PageName:
        window.pages.open(name)
        QApplication.processEvents()
        assert not window.grab().isNull()
        assert window.width() == 800, name
        window.pages.go_back()
    assert window.pages.on_desk


LONGEST_NAME = "W" * 100
STRANGE_NAMES = (LONGEST_NAME, "מרכז החירום 911 שלוחה", "🚒🚑🚓 Feuerwehr 👩\u200d🚒")


def test_names_of_any_length_and_script_are_logged_and_shown_like_others(window: SampleWindow) -> None:
    named = enumerate(STRANGE_NAMES, start=10)
    lines = "".join(f'[[line]]\nkey = {key}\nname = "{name}"\ngroup = "other"\n' for key, name in named)
    window.desk.writing.set_ups.apply(lines, "strange.toml", by="KM")
    window.session.feed.poll()
    for key in range(10, 10 + len(STRANGE_NAMES)):
        window.window.line.fill(f"{key}d ;{'x' * 300} \u202egnp.live")
        window.enter()
        assert window.window.line.answer.tag is Tag.SAVED
        assert window.state(key) is LineState.DOWN
        assert "gnp.live" in window.answer
        assert "\u202e" not in window.answer  # it would turn around whatever follows
    _look_at_every_page(window.window)


def test_a_name_too_long_for_a_line_is_refused_in_a_sentence(window: SampleWindow) -> None:
    longer = f'[[line]]\nkey = 10\nname = "{LONGEST_NAME}W"\ngroup = "other"\n'
    with pytest.raises(RuleViolation, match="is 101 characters long, at most 100 fit"):
        window.desk.writing.set_ups.apply(longer, "long.toml", by="KM")


def test_a_board_of_99_lines_is_logged_on_from_its_first_to_its_last(window: SampleWindow) -> None:
    free = set(range(1, 100)) - {1, 2, 3, 6, 7, 9}
    lines = "".join(f'[[line]]\nkey = {key}\nname = "Line {key}"\ngroup = "other"\n' for key in free)
    window.desk.writing.set_ups.apply(lines, "many.toml", by="KM")
    window.session.feed.poll()
    window.log("other d")
    assert {window.state(key) for key in free} == {LineState.DOWN}
    assert window.window.bar.tiles[LineState.DOWN].words == f"{len(free)} DOWN"
    board = window.window.desk.board
    for key in (1, 99):
        board.select_line(key)
        selected = board.line_at_current()
        assert selected is not None
        assert selected.key == key
        assert board.viewport().rect().intersects(board.visualRect(board.currentIndex()))
    _look_at_every_page(window.window)


def test_a_record_without_lines_says_what_to_do_and_takes_notes(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    bare = '[center]\nname = "Sample"\ntimezone = "America/New_York"\n[[operator]]\ninitials = "KM"\nname = "Kim"\n'
    desk = SampleDesk(tmp_path / "record", set_up=bare)
    session = open_session(desk)
    drafts = Drafts(desk.folder, desk.clock)
    window = MainWindow(qapp, session, drafts, ChosenSettings(desk.folder), tmp_path / "reports")
    window.furnish()
    qtbot.addWidget(window)
    window.show()
    said = window.findChild(QLabel, "board.no_lines")
    assert isinstance(said, QLabel)
    assert said.text() == "No lines yet."
    QTest.keyClicks(window.line.field, "3d")
    assert "There is no line 3" in window.line.answer.sentence
    window.line.field.clear()
    QTest.keyClicks(window.line.field, "n quiet")
    QTest.keyClick(window.line.field, Qt.Key.Key_Return)
    assert window.line.answer.tag is Tag.SAVED
    _look_at_every_page(window)
    window.keep()
    session.close()
    desk.close()


def test_ten_thousand_entries_in_one_shift_are_no_trouble(window: SampleWindow, qtbot: QtBot) -> None:
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
    model = window.window.desk.log.view.model()
    assert "1 911 Landline" in str(model.index(1, 0).data())  # below the day it stands under
    window.open(PageName.TIMELINE)
    window.open(PageName.SHIFT)
    window.open(PageName.REPORT)
    window.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(list((window.desk.folder / "reports").glob("*.pdf"))) == 1, timeout=60_000)
