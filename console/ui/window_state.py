"""Provides where the window was and how large its text: a small file in the record's folder, no registry."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

FILE_NAME = "window.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowState:
    """How the window was left.

    Attributes:
        width, height: Of the window, in device-independent pixels.
        splitter: Widths of the board and of the panes beside it.
        panes: Heights of the log and of the fallback pane under it.
        zoom: Factor on all text.
    """

    width: int = 1280
    height: int = 960
    maximized: bool = False
    splitter: tuple[int, ...] = ()
    panes: tuple[int, ...] = ()
    zoom: float = 1.0


def load_window_state(folder: Path) -> WindowState:
    """How the window was left last time; anything unreadable is as if there had been no last time."""
    try:
        said = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        return WindowState(
            width=int(said["width"]),
            height=int(said["height"]),
            maximized=bool(said["maximized"]),
            splitter=tuple(int(part) for part in said["splitter"]),
            panes=tuple(int(part) for part in said["panes"]),
            zoom=float(said["zoom"]),
        )
    except (OSError, ValueError, TypeError, KeyError):
        return WindowState()


def save_window_state(folder: Path, state: WindowState) -> None:
    """Keep it for next time; where it can't be kept, next time starts as the first did."""
    try:
        (folder / FILE_NAME).write_text(json.dumps(asdict(state), indent=1), encoding="utf-8")
    except OSError:
        return
