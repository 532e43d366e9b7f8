"""Provides what is asked when there is no record yet: load a set-up file, make a center by hand, or see the demo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.errors import ExpectedError
from console.ui.setup.wizard.wizard import Wizard
from console.ui.theme import Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain


class RecordMaking(Protocol):
    """Makes the first record."""

    def from_file(self, path: Path) -> None:
        """From a set-up file."""
        ...

    def from_text(self, text: str) -> None:
        """From the text of one."""
        ...

    def demo(self) -> None:
        """The demo's exercise record."""
        ...

    def practice(self) -> None:
        """An exercise with the lines of the record that was just made."""
        ...


_WIDTH, _HEIGHT = 900, 700
_ZOOM_KEYS = {1: ("Ctrl++", "Ctrl+="), -1: ("Ctrl+-",), 0: ("Ctrl+0",)}


class FirstRunDialog(QDialog):
    """Accepted once a record has been made; whatever stands in the way is said, and nothing is lost.

    Args:
        folder: Where the record will be.
        dress_in: Gives the program another look.
    """

    def __init__(
        self,
        making: RecordMaking,
        zones: Sequence[str],
        own_zone: str,
        folder: Path,
        dress_in: Callable[[Theme], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        identify(self, "first_run.dialog", "Set up Lineboard")
        self.setWindowTitle("Set up Lineboard")
        self._making = making
        self._is_made = False
        self._theme = Theme()
        self._dress_in = dress_in
        self._pages = QStackedWidget(self)
        self._answer = identify(plain_label(wraps=True, parent=self), "first_run.answer", "")
        self.wizard = Wizard(zones, own_zone, self._theme)
        self._pages.addWidget(self._choices(folder))
        self._pages.addWidget(self.wizard)
        self.wizard.made.connect(self._make_from_text)
        self.wizard.left.connect(self._show_choices)
        layout = QVBoxLayout(self)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._answer)
        self._answer.hide()
        for steps, keys in _ZOOM_KEYS.items():
            for key in keys:
                QShortcut(QKeySequence(key), self, partial(self._zoom, steps))
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height()))

    def _choices(self, folder: Path) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(plain_label("There is no record here yet.", parent=page))
        layout.addWidget(plain_label(f"It will be kept in {folder.absolute()}", wraps=True, parent=page))
        choices: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("first_run.by_hand", "Set up my center, step by step", self.show_wizard),
            ("first_run.file", "Load a set-up file...", self._choose_file),
            ("first_run.demo", "Look at the demo first (an exercise record)", self._make_demo),
            ("first_run.leave", "Leave", self.reject),
        )
        for identifier, text, act in choices:
            button = identify(QPushButton(text, page), identifier, text)
            button.clicked.connect(act)
            layout.addWidget(button)
        layout.addStretch(1)
        return page

    def show_wizard(self) -> None:
        """Go on by hand."""
        self._say("")
        self._pages.setCurrentWidget(self.wizard)
        self.wizard.begin()

    def load_file(self, path: Path) -> None:
        """Make the record from this file."""
        self._make(lambda: self._making.from_file(path))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes one step back, where what was typed is still there; only from the choices it leaves."""
        if event.key() == Qt.Key.Key_Escape and self._pages.currentWidget() is self.wizard:
            self._say("")
            self.wizard.go_back()
        else:
            super().keyPressEvent(event)

    def _zoom(self, steps: int) -> None:
        """Text one size larger or smaller, until there is a window that remembers it; 0 = at 100 %."""
        self._theme = self._theme.zoom_step(steps) if steps else Theme()
        self._dress_in(self._theme)
        self.wizard.apply_theme(self._theme)

    def _show_choices(self) -> None:
        self._say("")
        self._pages.setCurrentIndex(0)

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Set-up file", "", "Set-up files (*.toml);;All files (*)")
        if chosen:
            self.load_file(Path(chosen))

    def _make_from_text(self, text: str, practice: bool) -> None:  # noqa: FBT001 - a slot
        def make() -> None:
            if not self._is_made:
                self._making.from_text(text)
                self._is_made = True
            if practice:
                self._making.practice()

        self._make(make)

    def _make_demo(self) -> None:
        self._make(self._making.demo)

    def _make(self, make: Callable[[], None]) -> None:
        try:
            make()
        except ExpectedError as error:
            self._say(error.sentence)
        else:
            self.accept()

    def _say(self, sentence: str) -> None:
        show_plain(self._answer, sentence)
        self._answer.setVisible(bool(sentence))
