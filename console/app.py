"""Composition root with Qt: from a folder to the window of its record, and the event loop."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from console import __version__
from console.bootstrap.reading import open_reading
from console.display import screen_held
from console.domain.clock import Clock
from console.faults import install_excepthook
from console.late import late
from console.quick_start import settle
from console.record_turns import OpenRecords, RecordPlace, RecordTurn
from console.resources import resource_folder
from console.services.drafts import Drafts
from console.services.recovering import recover
from console.storage.opening import is_there
from console.system_clock import SystemClock
from console.ui.chosen_settings import ChosenSettings
from console.ui.command_line.answer_line import Tag
from console.ui.first_frame import AfterFirstFrame
from console.ui.main_window import MainWindow
from console.ui.runner import InlineRunner, WorkerRunner
from console.ui.session import Session
from console.ui.theme import STYLED, Theme, dress, load_fonts, missing_fonts
from console.ui.widgets.outlines import outline
from console.ui.widgets.plain_text import plain_message

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from console.bootstrap.writing import open_writing
    from console.diagnostics import tell_fault
    from console.first_record import first_record
    from console.ui.board_page_keeper import BoardPageKeeper, Logged
    from console.ui.sound.player import own_player
else:
    open_writing = late("console.bootstrap.writing", "open_writing")
    tell_fault = late("console.diagnostics", "tell_fault")
    first_record = late("console.first_record", "first_record")
    BoardPageKeeper = late("console.ui.board_page_keeper", "BoardPageKeeper")
    own_player = late("console.ui.sound.player", "own_player")

RAISE_POLL_MS = 500
BACKUP_MS = 3_600_000
SEEN_MS, SETTLED_MS = 10, 200
"""After the first frame comes the rest of the window, and after that what nobody sees."""


def run_window(data_folder: Path, *, exercise: bool) -> int:
    """Open the window of a record and stay until it is closed; the exercise and the live record take turns in it.

    Returns:
        0; also when another window has the record open: that one comes forward instead.

    Raises:
        StorageUnavailable: There is no screen, or the record can't be opened.
    """
    clock = SystemClock()
    place = RecordPlace(data_folder=data_folder, exercise=exercise)
    with ExitStack() as held:
        with screen_held(sys.platform, os.environ):
            locks = OpenRecords(held)
            if is_there(place.folder) and not locks.take(place.folder):
                return 0
            app = _application()
        _install_faults(app)
        to_show = place if is_there(place.folder) else first_record(app, place, clock)
        if to_show is None or not locks.take(to_show.folder):
            return 0
        told = missing_fonts()
        while to_show is not None:
            to_show = _run(app, to_show, clock, locks, told)
            told = ""
    return 0


def _application() -> QApplication:
    app = QApplication(["lineboard", *STYLED])
    app.setApplicationName("lineboard")
    app.setApplicationDisplayName("Lineboard")
    app.setApplicationVersion(__version__)
    load_fonts(resource_folder() / "fonts")
    dress(app, Theme())
    outline(app, Theme())
    return app


def _wear_icon(app: QApplication) -> None:
    icon = QtGui.QIcon()
    for file in (resource_folder() / "icons").glob("lineboard-*.png"):  # one for each size
        icon.addFile(str(file))
    app.setWindowIcon(icon)


class _FaultTeller(QObject):
    """Shows a fault of the program on the window's thread, one at a time, wherever it happened."""

    told = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._box: QMessageBox | None = None
        self.told.connect(self._show)

    def _show(self, sentence: str) -> None:
        if self._box is not None:
            return
        self._box = plain_message(None, "Lineboard", sentence, QtWidgets.QMessageBox.Icon.Warning)
        self._box.finished.connect(self._forget)
        self._box.open()

    def _forget(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
        self._box = None


def _install_faults(app: QApplication) -> None:
    teller = _FaultTeller(app)
    install_excepthook(teller.told.emit, tell_fault)


def _run(app: QApplication, place: RecordPlace, clock: Clock, locks: OpenRecords, told: str) -> RecordPlace | None:
    """Show one record until its window is left.

    Args:
        told: A sentence to begin with; may be empty.

    Returns:
        The record to show next; None = none, the program ends.
    """
    recovered = recover(place.folder, clock)
    session, settings = _open_session(place, clock), ChosenSettings(place.data_folder)
    window = MainWindow(app, session, Drafts(place.folder, clock), settings, _reports_folder())
    turn = RecordTurn(place, locks, window, app.quit)
    board_pages: list[BoardPageKeeper] = []
    keep_board_pages = partial(_keep_board_pages, board_pages, turn, clock, settings, session)
    window.showMaximized() if window.was_maximized else window.show()
    window.line.field.setFocus()
    timers = (
        _every(RAISE_POLL_MS, lambda: window.come_forward() if locks.raise_requested() else None),
        _every(BACKUP_MS, session.back_up),
    )
    _end_on_signals(app)
    try:
        window.line.say(Tag.NONE, told)
        for sentence in recovered:
            session.reading_failed.emit(sentence)
        AfterFirstFrame(window, lambda: _when_seen(app, window, keep_board_pages), SEEN_MS)
        app.exec()
    finally:
        for timer in timers:
            timer.stop()
        turn.close()
        window.keep()
        for page in board_pages:
            page.stop()
        session.close()
        _let_go(app, window)
    return turn.next_place


def _when_seen(app: QApplication, window: MainWindow, keep_board_pages: Callable[[], None]) -> None:
    """The window is there; what was left out of its start comes now."""
    _wear_icon(app)
    window.start()
    window.cues.sounded.connect(lambda earcon: own_player().play(earcon))
    QTimer.singleShot(SETTLED_MS, window, lambda: _when_settled(window.session, keep_board_pages))


def _when_settled(session: Session, keep_board_pages: Callable[[], None]) -> None:
    settle()
    session.get_ready()
    session.check_health()
    keep_board_pages()


def _open_session(place: RecordPlace, clock: Clock) -> Session:
    reading = open_reading(place.folder, clock, exercise=place.exercise)
    writes = WorkerRunner(partial(open_writing, place.folder, clock, exercise=place.exercise), _report_fault)
    reads = WorkerRunner(partial(open_reading, place.folder, clock, exercise=place.exercise), _report_fault)
    look_ups = WorkerRunner(partial(open_reading, place.folder, clock, exercise=place.exercise), _report_fault)
    for runner in (writes, reads, look_ups):
        runner.start()
    return Session(reading, writes, reads, clock, look_ups=look_ups, situation=reading.situations.first_look())


def _let_go(app: QApplication, window: MainWindow) -> None:
    """Take the window down before another one is made: two main windows at a time have crashed PySide6."""
    window.hide()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _keep_board_pages(
    kept: list[BoardPageKeeper], turn: RecordTurn, clock: Clock, settings: ChosenSettings, session: Session
) -> None:
    for place, logged in turn.boards_to_keep:
        kept.append(_keep_board_page(place, clock, logged, settings, session))
        kept[-1].start()


def _keep_board_page(
    place: RecordPlace, clock: Clock, logged: Logged, settings: ChosenSettings, session: Session
) -> BoardPageKeeper:
    pages = WorkerRunner(partial(open_reading, place.folder, clock, exercise=place.exercise), _report_fault)
    pages.start()
    keeper = BoardPageKeeper(logged, settings, pages)
    keeper.failed.connect(session.reading_failed)
    return keeper


def _report_fault(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def _every(milliseconds: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer()
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    timer.start()
    return timer


def _end_on_signals(app: QApplication) -> None:
    def end(_number: int, _frame: FrameType | None) -> None:
        app.exit(0)

    # Nothing is lost by ending at once: what was answered as saved is saved, and the draft is kept.
    signal.signal(signal.SIGINT, end)
    signal.signal(signal.SIGTERM, end)


def _reports_folder() -> Path:
    paths = QtCore.QStandardPaths
    documents = paths.writableLocation(paths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents else Path.home()


def build_window_offscreen(folder: Path) -> str:
    """Build the whole window of a record where nobody sees it, and paint it once.

    Returns:
        What was built, in words.

    Raises:
        StorageUnavailable: The record can't be opened.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    clock = SystemClock()
    app = _application()
    reading = open_reading(folder, clock, exercise=False)
    writes = InlineRunner(partial(open_writing, folder, clock, exercise=False), _report_fault)
    reads = InlineRunner(partial(open_reading, folder, clock, exercise=False), _report_fault)
    session = Session(reading, writes, reads, clock)
    try:
        window = MainWindow(app, session, Drafts(folder, clock), ChosenSettings(folder), folder)
        window.furnish()
        painted = window.grab()
        return f"built and painted, {painted.width()} by {painted.height()}"
    finally:
        session.close()
