"""A screen that nobody sees: an X server of the test's own, for programs that need a real window."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A running X server."""

    display: str

    def environment(self) -> Mapping[str, str]:
        """The environment of a program whose windows shall appear here."""
        ours = {name: value for name, value in os.environ.items() if name not in {"WAYLAND_DISPLAY", "XAUTHORITY"}}
        return {**ours, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def press(self, *arguments: str) -> str:
        """Move the mouse or press keys as ``xdotool`` does, and return what it printed."""
        command = ["xdotool", *arguments]
        done = subprocess.run(command, env=self.environment(), check=True, capture_output=True, text=True)
        return done.stdout

    def found(self, *arguments: str) -> list[str]:
        """What a search of ``xdotool`` finds: the numbers of windows, none when there are none."""
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment(), capture_output=True, text=True, check=False
        )
        return done.stdout.split()

    def top_window(self) -> str:
        """The number of the window seen in the middle of the screen."""
        self.press("mousemove", "400", "400")
        shown = self.press("getmouselocation", "--shell")
        return next(line.removeprefix("WINDOW=") for line in shown.splitlines() if line.startswith("WINDOW="))


@contextmanager
def own_screen(width: int = 1280, height: int = 1024) -> Iterator[Screen]:
    """Start an X server on a free display; it is gone when the block is left."""
    reading, writing = os.pipe()
    # Without -noreset it starts anew, and refuses whoever comes meanwhile, each time its last guest leaves.
    shape = ["-screen", "0", f"{width}x{height}x24", "-noreset"]
    command = ["Xvfb", "-displayfd", str(writing), *shape, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()  # written once it takes connections; empty if it could not start
        assert number, "Xvfb did not start"
        yield Screen(display=f":{number}")
    finally:
        server.terminate()
        server.wait()
