from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from console.bootstrap.reading import open_reading
from console.domain.line import LineState
from console.services.set_up_file import read_set_up
from console.services.set_ups import make_record
from console.system_clock import SystemClock
from helpers.desks import SAMPLE
from helpers.screen import Screen, own_screen
from helpers.waiting import wait_for

needs_screen = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xdotool") is None, reason="Xvfb and xdotool are not on this machine"
)
TITLE = "LINE STATUS"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "record"
    make_record(folder, read_set_up(SAMPLE, "setup.toml", None), SystemClock())
    return folder


@pytest.fixture
def screen() -> Iterator[Screen]:
    with own_screen() as screen:
        yield screen


def _start(folder: Path, screen: Screen) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "console", "--data", str(folder)]
    return subprocess.Popen(command, env=dict(screen.environment()), stderr=subprocess.DEVNULL)


def _windows(screen: Screen) -> list[str]:
    return screen.found("search", "--onlyvisible", "--name", TITLE)


def _state_of_line_3(folder: Path) -> LineState:
    with closing(open_reading(folder, SystemClock(), exercise=False)) as reading:
        return next(one.state for one in reading.situations.now().lines if one.line.key == 3)


@needs_screen
def test_starting_twice_brings_the_first_window_forward_and_ends_with_0(folder: Path, screen: Screen) -> None:
    first = _start(folder, screen)
    try:
        wait_for(lambda: _windows(screen), "the window", within_s=60)
        second = _start(folder, screen)
        assert second.wait(60) == 0
        request = folder / "raise.request"
        wait_for(lambda: not request.exists(), "the first window to see the request")
        assert len(_windows(screen)) == 1
        assert first.poll() is None
    finally:
        first.send_signal(signal.SIGTERM)
        assert first.wait(60) == 0


@needs_screen
def test_what_was_saved_survives_a_kill_at_once(folder: Path, screen: Screen) -> None:
    program = _start(folder, screen)
    try:
        (window,) = wait_for(lambda: _windows(screen), "the window", within_s=60)
        screen.press("windowfocus", "--sync", window)
        screen.press("type", "--delay", "20", "KM: 3d")
        screen.press("key", "Return")
        wait_for(lambda: _state_of_line_3(folder) is LineState.DOWN, "the entry")
    finally:
        program.kill()
        program.wait(60)
    assert _state_of_line_3(folder) is LineState.DOWN


@needs_screen
def test_half_typed_text_survives_a_kill(folder: Path, screen: Screen) -> None:
    program = _start(folder, screen)
    try:
        (window,) = wait_for(lambda: _windows(screen), "the window", within_s=60)
        screen.press("windowfocus", "--sync", window)
        screen.press("type", "--delay", "20", "5d -10")
        draft = folder / "draft.json"
        wait_for(lambda: draft.exists() and "5d -10" in draft.read_text(), "the draft")
    finally:
        program.kill()
        program.wait(60)
    assert "5d -10" in (folder / "draft.json").read_text()


def test_the_whole_window_can_be_built_where_nobody_sees_it(folder: Path) -> None:
    # A process of its own: one program has one application, and this one may have it already.
    code = "import sys, pathlib, console.app as app; print(app.build_window_offscreen(pathlib.Path(sys.argv[1])))"
    built = subprocess.run([sys.executable, "-c", code, folder], capture_output=True, text=True, check=True)
    assert built.stdout.startswith("built and painted")
