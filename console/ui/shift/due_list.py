"""Provides what is due besides the hand-over: sentences of the attention items that belong on the shift sheet."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from console.domain.attention import AttentionItem, AttentionKind
from console.domain.situation import Situation
from console.render.wording import visible
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label


class DueItem(Struct, frozen=True, kw_only=True):
    """One thing that is due.

    Attributes:
        n: Its number on the attention list, typed after ``a``.
        hint: What settles it.
    """

    n: int
    text: str
    hint: str


def due_items(situation: Situation) -> tuple[DueItem, ...]:
    """The items of the shift sheet that nobody has seen; lines back on a word are among the lines to be covered."""
    numbered = enumerate(situation.attention, start=1)
    return tuple(
        DueItem(n=n, text=visible(item.text), hint=_hint(item))
        for n, item in numbered
        if item.kind.at_shift_sheet and item.kind is not AttentionKind.NOT_VERIFIED
    )


def _hint(item: AttentionItem) -> str:
    match item.kind:
        case AttentionKind.VERIFY_DUE:
            return f"t{item.line} once a real call came in"
        case AttentionKind.FALLBACK_TEST_DUE:
            return f"f{item.fallback}t once it was tested under your own procedure"
        case _:
            return ""


class DueList(QWidget):
    """A sentence and a button for each; nothing here has to be ticked.

    Signals:
        seen_chosen: Number of an item that was seen.
    """

    seen_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[DueItem, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_items(self, items: Sequence[DueItem]) -> None:
        """Show these; what did not change stays as it is, with the keyboard in it."""
        if tuple(items) == self._items:
            return
        self._items = tuple(items)
        while (child := self._layout.takeAt(0)) is not None:
            row = child.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for item in items:
            self._layout.addWidget(self._row(item))

    def _row(self, item: DueItem) -> QWidget:
        row = QWidget(self)
        text = f"{item.text}. {item.hint}" if item.hint else item.text
        label = identify(plain_label(text, wraps=True, parent=row), f"shift.due.{item.n}", text)
        button = identify(QPushButton(f"Seen (a{item.n})", row), f"shift.due.{item.n}.seen", f"Seen: {item.text}")
        button.setAutoDefault(False)
        button.setMinimumHeight(TARGET_PX)
        button.clicked.connect(lambda: self.seen_chosen.emit(item.n))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label, 1)
        layout.addWidget(button)
        return row
