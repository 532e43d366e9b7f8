from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from console.domain.line import LineGroup
from console.ui.window_place import WindowPlace, fitted, screen_name
from console.ui.window_state import WindowState, WindowStates, load_window_states, save_window_states
from helpers.windows import SampleWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

STATE = WindowState(
    x=30,
    y=40,
    width=500,
    height=400,
    splitter=(300, 200),
    panes=(100, 200, 100),
    tabs=True,
    folded=(LineGroup.ADMIN,),
)


class Desk:
    """Remembers how its room is divided, and what is put away."""

    def __init__(self) -> None:
        self.divided: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
        self.wants_tabs = False
        self.folded: tuple[LineGroup, ...] = ()

    def set_tabs(self, *, wanted: bool) -> None:
        self.wants_tabs = wanted

    def fold_only(self, groups: Iterable[LineGroup]) -> None:
        self.folded = tuple(groups)

    def shares(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        return self.divided

    def set_shares(self, across: tuple[int, ...] = (), down: tuple[int, ...] = ()) -> None:
        self.divided = (across, down)


class Console:
    """A window on the one screen of the tests, and where it keeps its layouts."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path) -> None:
        self.app = app
        self.folder = folder
        self.screen = screen_name(app.primaryScreen())
        self.room = app.primaryScreen().availableGeometry()
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.desk = Desk()
        self.place = WindowPlace(self.window, app, folder, self.desk)

    def show(self) -> None:
        self.place.restore()
        self.window.show()
        assert QTest.qWaitForWindowExposed(self.window)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def console(qtbot: QtBot, qapp: QApplication, folder: Path) -> Iterator[Console]:
    console = Console(qtbot, qapp, folder)
    yield console
    console.window.close()


def leave(folder: Path, screen: str, state: WindowState) -> None:
    save_window_states(folder, WindowStates().left(screen, state))


def test_a_screen_is_known_by_its_name_and_size(qapp: QApplication) -> None:
    screen = qapp.primaryScreen()
    size = screen.geometry().size()
    assert screen_name(screen) == f"{screen.name()} {size.width()}x{size.height()}"


def test_the_window_stands_as_it_was_left_on_this_screen(qtbot: QtBot, qapp: QApplication, folder: Path) -> None:
    leave(folder, screen_name(qapp.primaryScreen()), STATE)
    console = Console(qtbot, qapp, folder)
    console.show()
    assert console.window.size().toTuple() == (500, 400)
    assert (console.window.pos() - console.room.topLeft()).toTuple() == (30, 40)
    assert console.desk.divided == (STATE.splitter, STATE.panes)


def test_the_first_time_it_stands_in_the_middle_and_whole(console: Console) -> None:
    console.show()
    assert console.room.contains(console.window.frameGeometry())
    assert abs(console.window.geometry().center().x() - console.room.center().x()) <= 10


def test_a_window_left_on_a_screen_that_is_gone_comes_back_whole_on_one_that_is_there(
    qtbot: QtBot, qapp: QApplication, folder: Path
) -> None:
    far = WindowState(x=5000, y=3000, width=4000, height=3000, splitter=(300, 200), panes=(100, 200, 100))
    leave(folder, "DP-9 5120x2880", far)
    console = Console(qtbot, qapp, folder)
    console.show()
    assert console.room.contains(console.window.frameGeometry())
    assert console.desk.divided == (far.splitter, far.panes)
    console.place.keep()
    kept = load_window_states(folder)
    assert kept.by_screen["DP-9 5120x2880"] == far
    assert kept.last == console.screen


def test_a_screen_that_is_unplugged_while_it_runs_brings_the_window_back_without_taking_the_keyboard(
    qtbot: QtBot, console: Console
) -> None:
    console.show()
    other = QMainWindow()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    QTest.qWaitForWindowActive(other)
    console.window.move(console.room.right() + 900, 50)
    console.app.screenRemoved.emit(console.app.primaryScreen())
    qtbot.waitUntil(lambda: console.room.contains(console.window.frameGeometry()))
    assert other.isActiveWindow()


def test_a_screen_that_comes_or_changes_leaves_a_window_alone_that_is_seen_whole(
    qtbot: QtBot, console: Console
) -> None:
    console.show()
    console.window.resize(300, 200)
    console.window.move(console.room.left() + 7, console.room.top() + 9)
    before = console.window.geometry()
    console.app.screenAdded.emit(console.app.primaryScreen())
    console.app.primaryScreen().availableGeometryChanged.emit(console.room)
    QApplication.processEvents()  # what the signals have queued is done
    assert console.window.geometry() == before


def test_how_it_stands_is_noted_while_it_stands_there(console: Console, folder: Path) -> None:
    console.show()
    console.window.resize(333, 222)
    console.desk.divided = ((10, 20), (1, 2, 3))
    console.place.note()
    console.window.hide()
    console.desk.divided = ((), ())
    console.place.keep()
    kept = load_window_states(folder).by_screen[console.screen]
    assert (kept.width, kept.height, kept.splitter, kept.panes) == (333, 222, (10, 20), (1, 2, 3))


def test_a_window_behind_tabs_keeps_how_its_room_was_divided(console: Console, folder: Path) -> None:
    leave(folder, console.screen, STATE)
    again = WindowPlace(console.window, console.app, folder, console.desk)
    again.restore()
    console.window.show()
    console.desk.divided = ((), ())
    again.keep()
    kept = load_window_states(folder).by_screen[console.screen]
    assert (kept.splitter, kept.panes) == (STATE.splitter, STATE.panes)


def test_a_maximized_window_remembers_its_size_for_when_it_is_not(console: Console, folder: Path) -> None:
    leave(folder, console.screen, STATE)
    again = WindowPlace(console.window, console.app, folder, console.desk)
    again.restore()
    console.window.showMaximized()
    again.keep()
    kept = load_window_states(folder).by_screen[console.screen]
    assert kept.maximized
    assert (kept.x, kept.y) == (STATE.x, STATE.y)
    third = WindowPlace(console.window, console.app, folder, console.desk)
    third.restore()
    assert third.was_maximized


def test_the_layout_is_reset_on_this_screen(console: Console, folder: Path) -> None:
    leave(folder, console.screen, STATE)
    again = WindowPlace(console.window, console.app, folder, console.desk)
    again.restore()
    console.window.show()
    again.reset()
    assert console.desk.divided == ((), ())
    assert console.window.width() > STATE.width
    assert console.room.contains(console.window.frameGeometry())
    console.window.showMaximized()
    console.desk.divided = ((1, 2), (3, 4, 5))
    again.reset()
    assert console.window.isMaximized()
    assert console.desk.shares() == ((), ())


@given(
    x=st.none() | st.integers(0, 9000),
    y=st.none() | st.integers(0, 9000),
    width=st.integers(0, 9000),
    height=st.integers(0, 9000),
    room=st.builds(QRect, st.integers(-4000, 4000), st.integers(-4000, 4000), st.just(800), st.just(600)),
)
def test_no_window_stands_beyond_its_screen(x: int | None, y: int | None, width: int, height: int, room: QRect) -> None:
    state = WindowState(x=x, y=y, width=width, height=height)
    assert room.contains(fitted(state, room, least_width=640)) or height == 0


def test_the_real_window_is_noted_with_every_tick_and_reset_from_the_menu(desk_window: SampleWindow) -> None:
    window = desk_window.window
    window.resize(1100, 700)
    window.desk.set_shares((300, 700), (100, 100, 400))
    window.tick()
    window.keep()
    states = load_window_states(desk_window.desk.folder)
    assert states.by_screen[states.last].width == 1100
    before = window.desk.shares()
    window._reset_layout()
    assert window.desk.shares() != before


def test_tabs_and_folded_groups_are_as_designed_again_after_a_reset(desk_window: SampleWindow) -> None:
    desk = desk_window.window.desk
    desk.set_tabs(wanted=True)
    desk.fold_only([LineGroup.OTHER])
    desk_window.window._reset_layout()
    assert (desk.wants_tabs, desk.folded) == (False, frozenset())
