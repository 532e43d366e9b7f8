"""Provides the rows under the command line for entries that could not be saved: nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from itertools import count

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from console.ui.widgets.identity import identify
from console.ui.widgets.wrapped_label import WrappedLabel


class UnsavedEntries(QFrame):
    """One row for each entry that is not in the record, with its text, why, and what can be done.

    Signals:
        retried: The text, to be logged again, and when it was begun.
        changed: How many there are now.
    """

    retried = Signal(str, object)
    changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "command.unsaved", "Not saved")
        self._rows: dict[str, QWidget] = {}
        self._begun: dict[str, datetime | None] = {}
        self._numbers = count(1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """The entries that are not saved, oldest first."""
        return tuple(self._rows)

    @property
    def begun(self) -> Mapping[str, datetime | None]:
        """The same with when each was begun."""
        return self._begun

    def add(self, text: str, sentence: str, begun_at: datetime | None = None, since: str = "") -> None:
        """Show that this text is not saved, and why; the same text once.

        Args:
            since: When it was begun, as people read it.
        """
        self.drop(text)
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        number, head = next(self._numbers), f"NOT SAVED {since}".rstrip()
        label = identify(WrappedLabel(f"{head}  {text}\n{sentence}", row), f"unsaved.{number}", "")
        layout.addWidget(label, 1)
        for name, act in (("Retry", self._retry), ("Copy", self._copy), ("Put aside", self.drop)):
            button = identify(QPushButton(name, row), f"unsaved.{number}.{name.lower()}", f"{name}: {text}")
            button.clicked.connect(lambda _checked=False, act=act: act(text))
            layout.addWidget(button)
        self._layout.addWidget(row)
        self._rows[text], self._begun[text] = row, begun_at
        self.show()
        self.changed.emit(len(self._rows))

    def drop(self, text: str) -> None:
        """The text needs no row any more: it was saved, or a person put it aside."""
        row, _ = self._rows.pop(text, None), self._begun.pop(text, None)
        if row is None:
            return
        self._layout.removeWidget(row)
        row.deleteLater()
        self.setVisible(bool(self._rows))
        self.changed.emit(len(self._rows))

    def _retry(self, text: str) -> None:
        begun_at = self._begun.get(text)
        self.drop(text)
        self.retried.emit(text, begun_at)

    @staticmethod
    def _copy(text: str) -> None:
        QGuiApplication.clipboard().setText(text)
