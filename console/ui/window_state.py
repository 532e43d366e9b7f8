"""Provides where the window was and how its room was divided: a small file in the record's folder, no registry."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

FILE_NAME = "window.json"
MOST_PX = 32_767
"""No screen is larger; Qt would not take every number a broken file may hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowState:
    """How the window was left.

    Attributes:
        width, height: Of the window, in device-independent pixels.
        splitter: Widths of the board and of the panes beside it.
        panes: Heights of the log and of the fallback pane under it.
    """

    width: int = 1280
    height: int = 960
    maximized: bool = False
    splitter: tuple[int, ...] = ()
    panes: tuple[int, ...] = ()


def load_window_state(folder: Path) -> WindowState:
    """How the window was left last time; anything unreadable is as if there had been no last time."""
    try:
        said = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        return WindowState(
            width=_pixels(said["width"]),
            height=_pixels(said["height"]),
            maximized=bool(said["maximized"]),
            splitter=tuple(_pixels(part) for part in said["splitter"]),
            panes=tuple(_pixels(part) for part in said["panes"]),
        )
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return WindowState()


def _pixels(said: int) -> int:
    pixels = int(said)
    if not 0 <= pixels <= MOST_PX:
        raise ValueError(f"{pixels} is no length on a screen")
    return pixels


def save_window_state(folder: Path, state: WindowState) -> None:
    """Keep it for next time; where it can't be kept, next time starts as the first did."""
    try:
        (folder / FILE_NAME).write_text(json.dumps(asdict(state), indent=1), encoding="utf-8")
    except OSError:
        return
