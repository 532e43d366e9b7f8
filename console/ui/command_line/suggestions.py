"""Provides the list under the command line: completions while typing, candidates when an entry is not clear."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from console.ui.command_line.entry_reading import Suggestion
from console.ui.delegates.target_rows import TargetRows
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.identity import identify

ROWS_SHOWN = 8


class SuggestionList(QListView):
    """Lies over the board so that nothing below moves; never takes the focus from the field.

    Signals:
        picked: The text of a suggestion chosen by mouse.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._suggestions: tuple[Suggestion, ...] = ()
        self._rows = QStringListModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(TargetRows(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.setSpacing(1)
        self.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)  # in the color of the text: it lies over others
        self.setLineWidth(2)
        identify(self, "command.suggestions", "Suggestions")
        self.clicked.connect(self._pick)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether there is anything to take."""
        return bool(self._suggestions)

    @property
    def current_text(self) -> str | None:
        """The text of the row walked to, or None when none was."""
        row = self.currentIndex().row()
        return self._suggestions[row].text if 0 <= row < len(self._suggestions) else None

    @property
    def first_text(self) -> str | None:
        """The text Tab takes when no row was walked to."""
        return self._suggestions[0].text if self._suggestions else None

    def apply_theme(self, theme: Theme) -> None:
        """Take on the text size; texts stand in a column of their own."""
        self.setFont(theme.font(SMALL_PT, mono=True))

    def offer(self, suggestions: Sequence[Suggestion], below: QWidget) -> None:
        """Open with these rows under ``below``, or close when there are none."""
        if tuple(suggestions) == self._suggestions:
            return
        self._suggestions = tuple(suggestions)
        widest = max((len(one.text) for one in suggestions), default=0)
        rows = [f"{one.text:<{widest}}  {one.label}".rstrip() for one in suggestions]
        self._rows.setStringList([f"{row}   [Tab]" for row in rows] if len(rows) == 1 else rows)
        self.setCurrentIndex(QModelIndex())
        if not suggestions:
            self.hide()
            return
        self.place(below)
        self.show()
        self.raise_()

    def place(self, below: QWidget) -> None:
        """Lie directly under a widget of the same window, no wider than it and than its words need."""
        at = below.mapTo(self._over, QPoint(0, below.height()))
        rows = min(len(self._suggestions), ROWS_SHOWN)
        around, gap = 2 * self.frameWidth() + 2 * self.spacing(), 2 * self.spacing()
        height = min(rows * (self.sizeHintForRow(0) + gap) + around, self._over.height() - at.y())
        width = min(self.sizeHintForColumn(0) + around + self.verticalScrollBar().sizeHint().width(), below.width())
        self.setGeometry(at.x(), at.y(), width, height)

    def step(self, by: int) -> None:
        """Walk up or down; above the first row is the field again."""
        row = min(self.currentIndex().row() + by, len(self._suggestions) - 1)
        self.setCurrentIndex(self._rows.index(row) if row >= 0 else QModelIndex())

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self._suggestions[index.row()].text)
