from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from ctypes.util import find_library
from pathlib import Path

import pytest

from console.display import screen_held
from console.domain.errors import StorageUnavailable
from helpers.screen import own_screen

DEAD = ":65000"
needs_xcb = pytest.mark.skipif(find_library("xcb") is None, reason="without libxcb nobody can tell")


@pytest.mark.parametrize(
    ("platform", "environment"),
    [
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}),
        ("linux", {"DISPLAY": DEAD, "QT_QPA_PLATFORM": "offscreen"}),
        ("linux", {"DISPLAY": DEAD, "WAYLAND_DISPLAY": "wayland-0"}),
        ("win32", {}),
        ("darwin", {}),
    ],
)
def test_any_screen_will_do(platform: str, environment: Mapping[str, str]) -> None:
    try:
        with screen_held(platform, environment):
            pass
        refused = ""
    except StorageUnavailable as error:
        refused = error.sentence
    assert refused == ""


@needs_xcb
def test_an_x_server_that_answers_will_do() -> None:
    with own_screen() as screen:
        with screen_held("linux", {"DISPLAY": screen.display}):
            pass
        with pytest.raises(StorageUnavailable, match="does not answer"), screen_held("linux", {"DISPLAY": DEAD}):
            pass


@needs_xcb
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not on this machine")
def test_a_server_that_is_just_starting_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("console.display._TRIES", 600)
    with own_screen() as screen:
        free = screen.display
    server = subprocess.Popen(["Xvfb", free, "-nolisten", "tcp"], stderr=subprocess.DEVNULL)
    try:
        with screen_held("linux", {"DISPLAY": free}):
            assert server.poll() is None
    finally:
        server.terminate()
        server.wait()


@pytest.mark.parametrize(("display", "sentence"), [("", "There is no screen"), (DEAD, f"The screen {DEAD} does not")])
def test_without_a_screen_the_program_says_so_and_ends_with_3(tmp_path: Path, display: str, sentence: str) -> None:
    if display and find_library("xcb") is None:
        pytest.skip("without libxcb nobody can tell")
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    command = [sys.executable, "-m", "console", "--data", str(tmp_path)]
    ended = subprocess.run(
        command, env={**environment, "DISPLAY": display}, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 3
    assert ended.stderr.startswith(f"lineboard: {sentence}")
    assert len(ended.stderr.strip().splitlines()) == 1
