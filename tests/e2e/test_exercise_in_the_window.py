"""Into the exercise and back, in the real program with real keys: the live record sees nothing of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.services.board_page import board_page_path
from console.ui.chosen_settings import ChosenSettings
from helpers.command_line import CommandLine
from helpers.desks import SAMPLE
from helpers.screen import Screen, own_screen
from helpers.waiting import wait_for

pytestmark = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xdotool") is None, reason="Xvfb and xdotool are not on this machine"
)
LIVE, EXERCISE = "^LINE STATUS", "^EXERCISE"


@pytest.fixture
def screen() -> Iterator[Screen]:
    with own_screen() as screen:
        yield screen


@pytest.fixture
def live(tmp_path: Path) -> CommandLine:
    (tmp_path / "setup.toml").write_text(SAMPLE, encoding="utf-8")
    lineboard = CommandLine(folder=tmp_path / "data")
    lineboard.done("init", "--setup", tmp_path / "setup.toml")
    return lineboard


def _take_keyboard(screen: Screen, title: str) -> None:
    def focused() -> bool:
        windows = screen.found("search", "--onlyvisible", "--name", title)
        if windows:
            screen.press("windowfocus", "--sync", windows[-1])
        return bool(windows)

    wait_for(focused, f"a window named {title}")


def _enter(screen: Screen, text: str) -> None:
    screen.press("type", text)
    screen.press("key", "Return")


def _state(record: CommandLine, key: int) -> str:
    return str(next(line["state"] for line in record.json("status")["lines"] if line["key"] == key))


def test_an_exercise_is_entered_logged_in_and_left_by_keys(live: CommandLine, screen: Screen, tmp_path: Path) -> None:
    exercise = CommandLine(folder=live.folder, exercise=True)
    ChosenSettings(tmp_path / "data").change(board_page_folder=str(tmp_path))
    before = live.json("entries")["entries"]
    command = [sys.executable, "-m", "console", "--data", str(live.folder)]
    program = subprocess.Popen(command, env=dict(screen.environment()), stderr=subprocess.PIPE)
    try:
        _take_keyboard(screen, LIVE)
        screen.press("key", "ctrl+shift+x")
        _enter(screen, "exercise")
        _take_keyboard(screen, EXERCISE)
        _enter(screen, "km: 3d")
        wait_for(lambda: _state(exercise, 3) == "down", "line 3 down in the exercise")
        # Who reads the live board from another room relies on it during the exercise too.
        page = board_page_path(tmp_path, exercise=False)
        live.done("log", "9d ~real", "--by", "KM")
        wait_for(lambda: page.exists() and "real" in page.read_text(encoding="utf-8"), "the live board page")
        before = live.json("entries")["entries"]
        screen.press("key", "ctrl+shift+x", "Tab", "Tab", "Return", "Return")
        _take_keyboard(screen, LIVE)
        assert live.json("entries")["entries"] == before
        _enter(screen, "km: 1d")
        wait_for(lambda: _state(live, 1) == "down", "line 1 down in the live record")
    finally:
        program.terminate()
        _, said = program.communicate(timeout=30)
    assert said == b""
