"""Provides the cross-check of a hand-over: one tick box for each open item."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.render.wording import DOT, visible
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.tick_box import TickBox

_NOT_TYPED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class TickItem(Struct, frozen=True, kw_only=True):
    """One item to be covered.

    Attributes:
        key: What makes it the same item although its words may change with the hour.
        text: What is recorded as covered or not.
        source: Who said it and when, for the eye only.
        closes: Number of what its button closes; None = it has no button.
    """

    key: tuple[object, ...]
    text: str
    source: str = ""
    closes: int | None = None

    @property
    def shown(self) -> str:
        """The item as it is read."""
        return visible(f"{self.text}{DOT}{self.source}" if self.source else self.text)


class TickRow(QWidget):
    """A tick box, and the button beside it where the item has one."""

    def __init__(self, item: TickItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self.box = TickBox(item.shown, self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.box, 1)
        self.button: QPushButton | None = None
        if item.closes is not None:
            self.button = QPushButton(f"Close (px{item.closes})", self)
            self.button.setAutoDefault(False)
            self.button.setMinimumHeight(TARGET_PX)
            layout.addWidget(self.button)

    def show_item(self, item: TickItem, identifier: str) -> None:
        """Say the item in its present words, in its present place."""
        self.item = item
        self.box.say(item.shown)
        identify(self.box, identifier, item.shown)
        if self.button is not None:
            identify(self.button, f"{identifier}.close", f"Close pass-on {item.closes}")


class TickList(QWidget):
    """Space ticks and goes on to the next box; letters typed here are meant for the initials.

    Signals:
        ticked_through: The last box was ticked or passed.
        typed: A printable key that no box knows.
        close_chosen: The number of an item that is done with.
    """

    ticked_through = Signal()
    typed = Signal(str)
    close_chosen = Signal(int)

    def __init__(self, identifier: str, when_empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._identifier = identifier
        self._rows: tuple[TickRow, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._empty = identify(plain_label(when_empty, wraps=True, parent=self), f"{identifier}.empty", when_empty)
        self._layout.addWidget(self._empty)

    @property
    def boxes(self) -> tuple[TickBox, ...]:
        """The boxes, in order."""
        return tuple(row.box for row in self._rows)

    @property
    def covered(self) -> tuple[str, ...]:
        """Sentences of the items ticked."""
        return tuple(row.item.text for row in self._rows if row.box.isChecked())

    @property
    def not_covered(self) -> tuple[str, ...]:
        """Sentences of the items left unticked."""
        return tuple(row.item.text for row in self._rows if not row.box.isChecked())

    def say_when_empty(self, sentence: str) -> None:
        """What stands here while there is no item."""
        show_plain(self._empty, sentence)
        self._empty.setAccessibleName(sentence)

    def clear_ticks(self) -> None:
        """Start over: nothing is ticked."""
        for box in self.boxes:
            box.setChecked(False)

    def show_items(self, items: Sequence[TickItem]) -> None:
        """Show these items; one that was there before keeps its tick, and the keyboard if it has it."""
        held = {row.item.key: row for row in self._rows}
        keys = {item.key for item in items}
        for row in self._rows:
            self._layout.removeWidget(row)
            if row.item.key not in keys:
                row.hide()
                row.deleteLater()
        self._rows = tuple(held.get(item.key) or self._made(item) for item in items)
        for number, (row, item) in enumerate(zip(self._rows, items, strict=True), 1):
            row.show_item(item, f"{self._identifier}.{number}")
            self._layout.addWidget(row)
        self._empty.setVisible(not items)
        for before, after in pairwise((self._empty, *self.boxes)):
            QWidget.setTabOrder(before, after)

    def _made(self, item: TickItem) -> TickRow:
        row = TickRow(item, self)
        row.box.installEventFilter(self)
        if row.button is not None:
            row.button.clicked.connect(lambda: self.close_chosen.emit(item.closes))
        return row

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on a box."""
        place = next((at for at, box in enumerate(self.boxes) if box is watched), None)
        if place is None or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Space:
            self.boxes[place].toggle()
            self._go_to(place + 1)
            return True
        text = event.text()
        if text.isalnum() and not event.modifiers() & _NOT_TYPED:
            self.typed.emit(text)
            return True
        return super().eventFilter(watched, event)

    def focus_first(self) -> bool:
        """Go to the first box; False when there is none."""
        if self._rows:
            self.boxes[0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self._rows)

    def _go_to(self, place: int) -> None:
        if place < len(self._rows):
            self.boxes[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.ticked_through.emit()
