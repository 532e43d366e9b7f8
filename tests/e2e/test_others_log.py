"""What others log: shown within a second, and nothing of one's own is disturbed."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from helpers.accessible_window import OpenWindow, ReadScreen, missing, read_screen
from helpers.command_line import CommandLine
from helpers.desks import SAMPLE
from helpers.waiting import wait_for

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing() or "nothing is missing")

WITHIN_S = 1.0


class OtherWriter:
    """Another process that writes into the same record."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def log(self, text: str) -> int:
        """Log one entry; its number, once it is on disk for good."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{text}\n".encode())
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert answer["saved"], answer
        return int(answer["entries"][-1]["seq"])


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadScreen]:
    with read_screen(tmp_path_factory.mktemp("bus")) as found:
        yield found


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    folder = tmp_path_factory.mktemp("others")
    (folder / "setup.toml").write_text(SAMPLE, encoding="utf-8")
    (folder / "board").mkdir()
    lineboard = CommandLine(folder=folder / "data")
    lineboard.done("init", "--setup", folder / "setup.toml")
    settings = {"board_page_folder": str(folder / "board")}
    (folder / "data" / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    return lineboard


@pytest.fixture(scope="module")
def window(screen: ReadScreen, record: CommandLine) -> Iterator[OpenWindow]:
    with screen.window(record) as found:
        found.sign_on("km")
        yield found


@contextmanager
def other_writer(record: CommandLine) -> Iterator[OtherWriter]:
    process = record.started("log", "-", "--by", "JR")
    try:
        yield OtherWriter(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=20)
        for stream in (process.stdout, process.stderr):
            assert stream is not None
            stream.close()


def test_an_entry_of_another_process_is_on_board_and_log_within_a_second(
    window: OpenWindow, record: CommandLine
) -> None:
    with other_writer(record) as other:
        other.log("n ready")  # the writer is up: from now on an entry takes no start
        other.log("2i ~north side")
        row = window.wait_for_row("Line 2, 911 Wireless AT&T, Intermittent", within_s=WITHIN_S)
        assert "north side" in row
        seq = other.log("7d ~hall")
        entry = window.wait_for_row(f"Entry {seq},", within_s=WITHIN_S)
        assert "7 Routine line DOWN" in entry
        assert "by J R" in entry


def test_it_takes_neither_keyboard_nor_draft(window: OpenWindow, record: CommandLine) -> None:
    window.take_keyboard()
    window.press("ctrl+l")
    window.type("3d ~half a")
    window.wait_until_showing("command.answer", "911 Wireless Verizon")
    before = len(window.reader.heard())
    with other_writer(record) as other:
        other.log("n ready")
        seq = other.log("9d")
        window.wait_for_row(f"Entry {seq},", "DOWN", within_s=WITHIN_S)
    assert window.moves(before) == []
    window.wait_until_showing("command.answer", "911 Wireless Verizon")
    window.type(" thought")
    window.wait_until_showing("command.answer", "half a thought")
    window.press("Escape")


def test_a_window_behind_another_stays_there(
    screen: ReadScreen, window: OpenWindow, record: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "setup.toml").write_text(SAMPLE, encoding="utf-8")
    in_front = CommandLine(folder=tmp_path / "data")
    in_front.done("init", "--setup", tmp_path / "setup.toml")
    with screen.window(in_front) as front, other_writer(record) as other:
        before = len(window.reader.heard())
        seq = other.log("1d")
        window.wait_for_row(f"Entry {seq},", "DOWN")
        assert screen.screen.top_window() == front.numbers()[0]
        assert window.moves(before) == []
    window.take_keyboard()


def test_the_page_for_others_follows_and_says_who_logged_it(window: OpenWindow, record: CommandLine) -> None:
    assert record.folder is not None
    page = record.folder.parent / "board" / "lineboard-board.html"
    with other_writer(record) as other:
        other.log("1g ~page test")
    wait_for(lambda: page.exists() and "page test" in page.read_text(encoding="utf-8"), "the page", within_s=3.0)
    assert [one.name for one in page.parent.iterdir()] == [page.name]
