"""Provides how the window stood on each screen: a small file in the record's folder, no registry."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from console.domain.line import LineGroup

FILE_NAME = "window.json"
MOST_PX = 32_767
"""No screen is larger; Qt would not take every number a broken file may hold."""

_BROKEN = (ValueError, TypeError, KeyError, OverflowError, AttributeError)


class WindowState(Struct, frozen=True, kw_only=True):
    """How the window was left on one screen.

    Attributes:
        x, y: From the corner of the room that the screen leaves to windows, in device-independent pixels; None = in
            the middle of it.
        width, height: Of the window, in the same.
        splitter: Widths of the board and of the panes beside it.
        panes: Heights of the log and of the fallback pane under it.
        tabs: Whether the panes beside the board are behind tabs.
        folded: Groups of the board that are put away.
    """

    x: int | None = None
    y: int | None = None
    width: int = 1280
    height: int = 960
    maximized: bool = False
    splitter: tuple[int, ...] = ()
    panes: tuple[int, ...] = ()
    tabs: bool = False
    folded: tuple[LineGroup, ...] = ()


class WindowStates(Struct, frozen=True, kw_only=True):
    """How the window was left on every screen it has been on.

    Attributes:
        last: Name of the screen it was on when it was left; empty before the first time.
        by_screen: By name and size of the screen.
    """

    last: str = ""
    by_screen: Mapping[str, WindowState] = field(default_factory=dict)

    def left(self, screen: str, state: WindowState) -> WindowStates:
        """The same, with the window left so on this screen."""
        return replace(self, last=screen, by_screen={**self.by_screen, screen: state})

    def forgotten(self, screen: str) -> WindowStates:
        """The same, as if the window had never been on this screen."""
        return replace(self, by_screen={name: one for name, one in self.by_screen.items() if name != screen})


def load_window_states(folder: Path) -> WindowStates:
    """How the window was left last time; anything unreadable is as if there had been no last time."""
    try:
        said = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        named = {name: _state(one) for name, one in said["screens"].items()}
        return WindowStates(
            last=str(said["last"]), by_screen={name: one for name, one in named.items() if one is not None}
        )
    except (OSError, RecursionError, *_BROKEN):
        return WindowStates()


def save_window_states(folder: Path, states: WindowStates) -> None:
    """Keep it for next time; where it can't be kept, next time starts as the first did."""
    said = {"last": states.last, "screens": {name: asdict(one) for name, one in states.by_screen.items()}}
    try:
        (folder / FILE_NAME).write_text(json.dumps(said, indent=1), encoding="utf-8")
    except OSError:
        return


def _state(said: Any) -> WindowState | None:  # noqa: ANN401 - whatever a file may hold
    """One screen's; None where it can't be read, and then the others still count."""
    try:
        return WindowState(
            x=None if said["x"] is None else _pixels(said["x"]),
            y=None if said["y"] is None else _pixels(said["y"]),
            width=_pixels(said["width"]),
            height=_pixels(said["height"]),
            maximized=bool(said["maximized"]),
            splitter=tuple(_pixels(part) for part in said["splitter"]),
            panes=tuple(_pixels(part) for part in said["panes"]),
            tabs=bool(said.get("tabs")),
            folded=tuple(LineGroup(group) for group in said.get("folded", ())),
        )
    except _BROKEN:
        return None


def _pixels(said: int) -> int:
    pixels = int(said)
    if not 0 <= pixels <= MOST_PX:
        raise ValueError(f"{pixels} is no length on a screen")
    return pixels
