"""The whole window on a sample center's record, with keys pressed as a person would."""

from __future__ import annotations

import builtins
import sys
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.bootstrap.reading import open_reading
from console.bootstrap.writing import open_writing
from console.domain.line import LineState
from console.services.drafts import Drafts
from console.services.reading import Reading
from console.services.writing import Writing
from console.ui.chosen_settings import ChosenSettings
from console.ui.main_window import MainWindow
from console.ui.page_name import PageName
from console.ui.runner import InlineRunner
from console.ui.session import Session
from console.ui.widgets.page import Page
from helpers.desks import SampleDesk

P = TypeVar("P", bound=Page)


def _raise(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def open_session(desk: SampleDesk, *, exercise: bool = False) -> Session:
    """A session on the desk's record, reading and writing on the spot through connections of its own."""
    reading = open_reading(desk.folder, desk.clock, exercise=exercise)
    writes: InlineRunner[Writing] = InlineRunner(
        partial(open_writing, desk.folder, desk.clock, exercise=exercise), _raise
    )
    reads: InlineRunner[Reading] = InlineRunner(
        partial(open_reading, desk.folder, desk.clock, exercise=exercise), _raise
    )
    return Session(reading, writes, reads, desk.clock)


class SampleWindow:
    """A window that is shown, on a record whose clock the test sets."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path, *, exercise: bool = False) -> None:
        self.desk = SampleDesk(folder, exercise=exercise)
        self.desk.log("3u!")
        self.session = open_session(self.desk, exercise=exercise)
        self.drafts = Drafts(folder, self.desk.clock)
        self.settings = ChosenSettings(folder)
        self.window = MainWindow(app, self.session, self.drafts, self.settings, folder / "reports")
        self.window.furnish()
        qtbot.addWidget(self.window, before_close_func=lambda _: self.close())
        self.window.resize(1280, 1024)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.window.line.field.setFocus()
        self._open = True

    def log(self, text: str) -> None:
        """Log an entry with the command line, however often it asks for Enter."""
        self.window.line.fill("")
        self.enter(text)
        if self.window.line.field.text():
            self.enter()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the keyboard is; each key counts as one keystroke."""
        for key in keys:
            QTest.keyClick(self.focused, key, modifier)

    def type(self, text: str) -> None:
        """Type text where the keyboard is."""
        QTest.keyClicks(self.focused, text)

    def enter(self, text: str = "") -> None:
        """Type text and press Enter, a second after the last one: no bounce."""
        self.type(text)
        self.desk.clock.pass_time(1)
        self.press(Qt.Key.Key_Return)

    @property
    def focused(self) -> QWidget:
        """What has the keyboard."""
        found = QApplication.focusWidget() or self.window.focusWidget()
        assert found is not None
        return found

    def open(self, name: PageName) -> None:
        """Show a page."""
        self.window.pages.open(name)

    def page(self, kind: builtins.type[P]) -> P:
        """The page of this kind, which has been opened."""
        found = self.window.pages.findChild(kind)
        assert isinstance(found, kind)
        return found

    def is_shown(self, kind: builtins.type[Page]) -> bool:
        """Whether a page of this kind stands in place of the desk."""
        return isinstance(self.window.pages.currentWidget(), kind)

    def state(self, key: int) -> LineState:
        """What the record says of a line now."""
        return self.desk.board[key].state

    def has_keyboard(self, widget: QWidget) -> bool:
        """Whether this is where keys go."""
        return self.focused is widget

    @property
    def answer(self) -> str:
        """What stands under the command line."""
        return self.window.line.answer.sentence

    @property
    def texts(self) -> list[str]:
        """What the entries of the record say, in short: kind, line, state."""
        return [
            f"{one.seq} {one.kind} {one.act.line or ''} {one.act.state or ''}".strip()
            for one in self.desk.reading.log_book.newest(5)
        ]

    def close(self) -> None:
        """Let the record go, once."""
        if self._open:
            self._open = False
            self.window.ask_to_leave = lambda _: True
            self.window.keep()
            self.session.close()
            self.desk.close()
