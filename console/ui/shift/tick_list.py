"""Provides the cross-check of a hand-over: one tick box for each open item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.tick_box import TickBox

_NOT_TYPED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class TickList(QWidget):
    """Space ticks and goes on to the next box; letters typed here are meant for the initials.

    Signals:
        ticked_through: The last box was ticked or passed.
        typed: A printable key that no box knows.
    """

    ticked_through = Signal()
    typed = Signal(str)

    def __init__(self, identifier: str, when_empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._identifier = identifier
        self._when_empty = when_empty
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._rows: list[QWidget] = []
        self._boxes: list[tuple[TickBox, str]] = []

    @property
    def boxes(self) -> tuple[TickBox, ...]:
        """The boxes, in order."""
        return tuple(box for box, _ in self._boxes)

    @property
    def covered(self) -> tuple[str, ...]:
        """Sentences of the items ticked."""
        return tuple(text for box, text in self._boxes if box.isChecked())

    @property
    def not_covered(self) -> tuple[str, ...]:
        """Sentences of the items left unticked."""
        return tuple(text for box, text in self._boxes if not box.isChecked())

    def show_items(self, sentences: Sequence[str]) -> None:
        """Start over with these items, none of them ticked."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.deleteLater()
        self._rows, self._boxes = [], []
        for number, text in enumerate(sentences, 1):
            self._add(number, text)
        if not sentences:
            self._rows = [plain_label(self._when_empty, wraps=True, parent=self)]
            self._layout.addWidget(self._rows[0])

    def _add(self, number: int, text: str) -> None:
        box = identify(TickBox(text, self), f"{self._identifier}.{number}", text)
        box.installEventFilter(self)
        self._layout.addWidget(box)
        self._rows.append(box)
        self._boxes.append((box, text))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on a box."""
        place = next((at for at, (box, _) in enumerate(self._boxes) if box is watched), None)
        if place is None or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Space:
            self._boxes[place][0].toggle()
            self._go_to(place + 1)
            return True
        text = event.text()
        if text.isalnum() and not event.modifiers() & _NOT_TYPED:
            self.typed.emit(text)
            return True
        return super().eventFilter(watched, event)

    def focus_first(self) -> bool:
        """Go to the first box; False when there is none."""
        if self._boxes:
            self._boxes[0][0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self._boxes)

    def _go_to(self, place: int) -> None:
        if place < len(self._boxes):
            self._boxes[place][0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.ticked_through.emit()
