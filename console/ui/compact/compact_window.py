"""The small window: head, tiles, command line; it stays on top, and it never takes the keyboard by itself."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.clock import Clock
from console.domain.situation import Situation
from console.render.wording import visible
from console.ui.command_line.entry_reading import EntryReading
from console.ui.compact.compact_entry import CompactEntry
from console.ui.compact.compact_head import CompactHead
from console.ui.compact.compact_place import LEAST_PX, MOST_PX
from console.ui.compact.tile_board import TileBoard
from console.ui.theme import Theme
from console.ui.widgets.exercise_band import ExerciseBand
from console.ui.widgets.identity import identify

_COMMAND_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_HINT = "Stays on top; a double-click on the clock brings the full board back"


class CompactWindow(QWidget):
    """A plain window of its own, created once with its flags: changing them later would make it flicker or vanish.

    Signals:
        full_wanted: The full board is wanted: the window was closed, or its head clicked twice.
    """

    full_wanted = Signal()

    def __init__(self, reading: EntryReading, clock: Clock, situation: Situation, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        identify(self, "compact", "Lineboard, compact", _HINT)
        self.head = CompactHead(theme, self)
        self.board = TileBoard(theme, self)
        self.entry = CompactEntry(reading, clock, situation.set_up.center, theme, self)
        self.band = ExerciseBand("compact.band", theme, self) if situation.exercise else None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(4)
        if self.band is not None:
            layout.addWidget(self.band)
        layout.addWidget(self.head)
        layout.addWidget(self.board, 1)
        layout.addWidget(self.entry)
        self.head.full_wanted.connect(self.full_wanted)
        self.entry.escaped.connect(self.board.close_panel)
        self.show_situation(situation)
        self.apply_theme(theme)

    def show_situation(self, situation: Situation) -> None:
        """Take a new situation."""
        prefix = "EXERCISE – " if situation.exercise else ""
        self.setWindowTitle(f"{prefix}Lineboard, small window — {visible(situation.set_up.center.name)}")
        self.head.show_situation(situation)
        self.board.show_situation(situation)
        self.entry.set_center(situation.set_up.center)

    def tick(self, now: datetime) -> None:
        """Move the clocks."""
        self.head.tick(now)
        self.board.tick(now)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size; the window may be as much wider as the text is larger."""
        for part in (self.head, self.board, self.entry):
            part.apply_theme(theme)
        if self.band is not None:
            self.band.apply_theme(theme)
        self.setMinimumWidth(LEAST_PX)
        self.setMaximumWidth(round(MOST_PX * theme.zoom))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the tiles; what is typed anywhere in the window belongs in its command line."""
        if event.key() == Qt.Key.Key_Escape:
            self.board.close_panel()
        elif event.text() and event.text().isprintable() and not event.modifiers() & _COMMAND_KEYS:
            self.entry.type_on(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the six buttons goes back to the tiles."""
        self.board.close_panel()
        event.accept()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it is the way back to the full board, not the way out."""
        self.full_wanted.emit()
        event.accept()
