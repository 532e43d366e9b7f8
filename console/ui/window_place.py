"""Provides where the window stands: as it was left on this screen, and whole on one that is there, always."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QRect, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow

from console.domain.line import LineGroup
from console.ui.window_state import WindowState, WindowStates, load_window_states, save_window_states

_TITLE_PX, _EDGE_PX = 40, 16
"""What the system may add above the window, and at both its sides together."""


class Shared(Protocol):
    """What divides its room and puts things away, and can be told how."""

    @property
    def wants_tabs(self) -> bool:
        """Whether panes are behind tabs however wide the window is."""
        ...

    @property
    def folded(self) -> Collection[LineGroup]:
        """Groups that are put away."""
        ...

    def set_tabs(self, *, wanted: bool) -> None:
        """Put panes behind tabs, or take them out."""
        ...

    def fold_only(self, groups: Iterable[LineGroup]) -> None:
        """Put away these groups and no others."""
        ...

    def shares(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Widths across and heights down; empty where there is nothing to divide."""
        ...

    def set_shares(self, across: tuple[int, ...] = (), down: tuple[int, ...] = ()) -> None:
        """Divide the room so, or as designed."""
        ...


class WindowPlace(QObject):
    """Remembers the layout for each screen, and brings the window back when its screen is gone.

    It never raises the window and never gives it the keyboard.

    Args:
        folder: Where the layouts are kept.
    """

    def __init__(self, window: QMainWindow, app: QGuiApplication, folder: Path, desk: Shared) -> None:
        super().__init__(window)
        self._window = window
        self._app = app
        self._folder = folder
        self._desk = desk
        self._states: WindowStates = load_window_states(folder)
        self.was_maximized = False
        app.screenRemoved.connect(self._watch)
        app.screenAdded.connect(self._take_in)
        for screen in app.screens():
            self._take_in(screen)

    def restore(self) -> None:
        """Stand as the window was left on the screen it was left on; on another one where that is gone."""
        there = {screen_name(screen): screen for screen in self._app.screens()}
        self._stand(there.get(self._states.last, self._app.primaryScreen()))

    def divide(self) -> None:
        """Divide the room between the panes as it was; they are all there now."""
        self._divide(self._known(self._window.screen()))

    def note(self) -> None:
        """Remember how the window stands: its screen may be gone the next moment."""
        if not self._window.isVisible() or self._window.isMinimized():
            return
        screen = self._window.screen()
        if screen.geometry().intersects(self._window.frameGeometry()):
            self._states = self._states.left(screen_name(screen), self._state(screen))

    def keep(self) -> None:
        """Keep the layouts for next time."""
        self.note()
        save_window_states(self._folder, self._states)

    def reset(self) -> None:
        """As designed, on this screen."""
        screen = self._window.screen()
        self._states = self._states.forgotten(screen_name(screen))
        if self._window.isMaximized():
            self._divide(WindowState())
            return
        self._take(WindowState(), screen)

    def _stand(self, screen: QScreen) -> None:
        known = self._known(screen)
        self.was_maximized = known.maximized
        self._take(known, screen)

    def _known(self, screen: QScreen) -> WindowState:
        states = self._states
        return states.by_screen.get(screen_name(screen)) or states.by_screen.get(states.last) or WindowState()

    def _take(self, state: WindowState, screen: QScreen) -> None:
        place = fitted(state, screen.availableGeometry(), self._window.minimumSize().width())
        self._window.resize(place.size())
        self._window.move(place.topLeft())
        self._divide(state)

    def _divide(self, state: WindowState) -> None:
        self._desk.set_tabs(wanted=state.tabs)
        self._desk.fold_only(state.folded)
        self._desk.set_shares(state.splitter, state.panes)

    def _state(self, screen: QScreen) -> WindowState:
        window, room = self._window, screen.availableGeometry()
        before = self._states.by_screen.get(screen_name(screen), WindowState())
        normal = window.normalGeometry() if window.isMaximized() else window.geometry()
        if window.isMaximized():
            x, y = before.x, before.y
        else:
            corner = window.pos() - room.topLeft()
            x, y = max(0, corner.x()), max(0, corner.y())
        across, down = self._desk.shares()
        return WindowState(
            x=x,
            y=y,
            width=normal.width(),
            height=normal.height(),
            maximized=window.isMaximized(),
            splitter=across or before.splitter,
            panes=down or before.panes,
            tabs=self._desk.wants_tabs,
            folded=tuple(sorted(self._desk.folded)),
        )

    def _take_in(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._watch)

    def _watch(self, *_: object) -> None:
        # The system moves things by itself first; then the window looks where it is.
        QTimer.singleShot(0, self, self._come_back)

    def _come_back(self) -> None:
        """A screen went away or changed its size: stand whole on one that is there."""
        window = self._window
        rooms = [screen.availableGeometry() for screen in self._app.screens()]
        place = window.frameGeometry()
        if window.isMaximized():  # the system keeps it on a screen; its frame may be hidden beyond the edge
            place = QRect(place.center(), QSize(1, 1))
        if window.isVisible() and not any(room.contains(place) for room in rooms):
            self._stand(window.screen())


def screen_name(screen: QScreen) -> str:
    """What tells this screen from others: ``DP-1 1920x1080``."""
    size = screen.geometry().size()
    return f"{screen.name()} {size.width()}x{size.height()}"


def fitted(state: WindowState, room: QRect, least_width: int = 0) -> QRect:
    """Where a window that was left so stands whole in this room, below its title."""
    most_width, most_height = room.width() - _EDGE_PX, room.height() - _TITLE_PX
    width = max(min(state.width, most_width), min(least_width, most_width))
    height = min(state.height, most_height)
    x = (most_width - width) // 2 if state.x is None else min(state.x, most_width - width)
    y = (most_height - height) // 2 if state.y is None else min(state.y, most_height - height)
    return QRect(room.left() + x, room.top() + y, width, height)
