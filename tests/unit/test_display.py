from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from ctypes.util import find_library
from pathlib import Path

import pytest

from console.display import require_screen
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
        require_screen(platform, environment)
        refused = ""
    except StorageUnavailable as error:
        refused = error.sentence
    assert refused == ""


@needs_xcb
def test_an_x_server_that_answers_will_do() -> None:
    with own_screen() as screen:
        require_screen("linux", {"DISPLAY": screen.display})
        with pytest.raises(StorageUnavailable, match="does not answer"):
            require_screen("linux", {"DISPLAY": DEAD})


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
