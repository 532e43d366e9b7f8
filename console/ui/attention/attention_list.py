"""The list behind the strip: every item whole, and the ways to deal with one: seen, snoozed, parked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.set_aside import occasion_of
from console.ui.delegates.attention_delegate import AttentionDelegate
from console.ui.models.attention_model import AttentionModel, AttentionRow
from console.ui.theme import Theme
from console.ui.widgets.act_key import for_typed
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import PaneHead
from console.ui.widgets.row_view import RowView

SNOOZE_MIN = (15, 30, 60)
"""For how long an item may be snoozed (desk.md §1)."""

_LEAST_HEIGHT = 160
_EDGE_PX = 16


class AttentionList(QFrame):
    """A popup above the strip; Esc and a click beside it close it.

    Signals:
        acknowledge_chosen: Number of an item that was seen, from 1; 0 for all of them.
        snooze_chosen: Number of an item, and minutes.
        park_chosen: Number of an item that is to wait for a date or a reference.
        kinds_chosen: It is to be seen what asks at all.
    """

    acknowledge_chosen = Signal(int)
    snooze_chosen = Signal(int, int)
    park_chosen = Signal(int)
    kinds_chosen = Signal()

    def __init__(self, model: AttentionModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        identify(self, "attention.popup", "Things that ask for attention")
        self.setFrameShape(QFrame.Shape.Box)
        self._model = model
        self._to_snooze: object = None
        self._add_head(theme)
        self.menu = self._snooze_menu()
        self.view = identify(RowView(model), "attention.items", "Things that ask for attention")
        self._painter = AttentionDelegate(theme, lambda: self.view.viewport().width(), self.view)
        self.view.setItemDelegate(self._painter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self._head)
        layout.addWidget(self.view, 1)
        self.view.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(self._offer)

    def _add_head(self, theme: Theme) -> None:
        self._head = PaneHead("ATTENTION · oldest first", "attention", theme)
        add = self._head.add_button
        self._seen = add("Seen (Enter)", "btn.seen", "Say that the selected item was seen")
        self._snooze = add("Snooze… (S)", "btn.snooze", "Let the selected item come back in up to an hour")
        self._park = add("Park… (P)", "btn.park", "Let a silent line wait for a date or a reference")
        self._all = add("All seen (A)", "btn.all_seen", "Say that every item was seen")
        kinds = add("What asks… (W)", "btn.attention_kinds", "See and choose what may ask for attention")
        for_typed(self._seen, "a and its number")
        for_typed(self._all, "a")
        self._seen.clicked.connect(self._acknowledge_current)
        self._snooze.clicked.connect(self._open_snooze_menu)
        self._park.clicked.connect(self._park_current)
        self._all.clicked.connect(partial(self._acknowledge, 0))
        kinds.clicked.connect(self._open_kinds)

    def _snooze_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName("Snooze for")
        menu.setAccessibleIdentifier("menu.snooze")
        for minutes in SNOOZE_MIN:
            action = menu.addAction(f"&{minutes} minutes")
            action.setObjectName(f"act.snooze_{minutes}")
            action.triggered.connect(lambda _checked=False, one=minutes: self._snooze_current(one))
        return menu

    def open_above(self, strip: QRect) -> None:
        """Show the list above this place of the screen, as wide as it."""
        self._offer()
        self._stand(strip, _LEAST_HEIGHT)
        self.show()
        # rows are as high as the width of the view that is shown makes them
        self._head.setFixedHeight(max(self._head.sizeHint().height(), self._head.heightForWidth(strip.width() - 4)))
        wanted = self._head.height() + self._rows_height() + _EDGE_PX
        self._stand(strip, max(_LEAST_HEIGHT, min(strip.top(), wanted)))
        self.view.setFocus()

    def _stand(self, strip: QRect, height: int) -> None:
        self.setGeometry(strip.left(), max(0, strip.top() - height), strip.width(), height)

    def lay_out_again(self) -> None:
        """Measure the rows anew; without any, there is no list."""
        self.view.lay_out_again()
        self._offer()
        if not self._model.rows:
            self.hide()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._painter.theme = theme
        self._head.apply_theme(theme)
        on_ground(self.view)
        self.lay_out_again()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on the list, which would otherwise look for a row that begins with the letter."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_alone(event):
            acts: dict[int, Callable[[], None]] = {
                Qt.Key.Key_Return: self._acknowledge_current,
                Qt.Key.Key_Enter: self._acknowledge_current,
                Qt.Key.Key_S: self._open_snooze_menu,
                Qt.Key.Key_P: self._park_current,
                Qt.Key.Key_A: partial(self._acknowledge, 0),
                Qt.Key.Key_W: self._open_kinds,
            }
            if event.key() in acts:
                acts[event.key()]()
                return True
        return super().eventFilter(watched, event)

    def _rows_height(self) -> int:
        return sum(self.view.sizeHintForRow(at) for at in range(len(self._model.rows)))

    @property
    def _current(self) -> AttentionRow | None:
        """The current row, if it asks for something."""
        row = self._model.row_at(self.view.currentIndex().row())
        return row if row is not None and row.n else None

    def _offer(self, *_: QModelIndex) -> None:
        current = self._current
        self._seen.setEnabled(current is not None)
        self._snooze.setEnabled(current is not None)
        self._park.setEnabled(current is not None and current.parkable)
        self._all.setEnabled(bool(self._model.asking))

    def _acknowledge_current(self) -> None:
        if self._current is not None:
            self._acknowledge(self._current.n)

    def _acknowledge(self, number: int) -> None:
        if self._model.asking:
            self.hide()
            self.acknowledge_chosen.emit(number)

    def _open_snooze_menu(self) -> None:
        if self._current is not None:
            self._to_snooze = _occasion(self._current)
            self.menu.popup(self._snooze.mapToGlobal(QPoint(0, self._snooze.height())))

    def _snooze_current(self, minutes: int) -> None:
        """The one the menu was opened for: while it is open, the list may change."""
        asked = self._to_snooze or (_occasion(self._current) if self._current is not None else None)
        meant = next((row for row in self._model.asking if _occasion(row) == asked), None)
        self._to_snooze = None
        self.hide()
        if meant is not None:
            self.snooze_chosen.emit(meant.n, minutes)

    def _open_kinds(self) -> None:
        self.hide()
        self.kinds_chosen.emit()

    def _park_current(self) -> None:
        current = self._current
        if current is not None and current.parkable:
            self.hide()
            self.park_chosen.emit(current.n)


def _occasion(row: AttentionRow) -> object:
    """What tells this row's item from every other."""
    return occasion_of(row.item) if row.item is not None else None


def _is_alone(event: QKeyEvent) -> bool:
    """Whether nothing is held with the key; one of the number pad, such as its Enter, is as good as any."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
