"""The panel of fallback numbers: what is on stands out, four buttons log the steps of the selected one."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.fallback_number import Stage
from console.domain.situation import Situation
from console.ui.delegates.fallback_delegate import FallbackDelegate
from console.ui.models.fallback_model import FallbackModel, FallbackRow
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.act_key import for_typed
from console.ui.widgets.ground import on_ground
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import PaneHead
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.row_view import RowView

NONE_SET = "No fallback numbers are set up."

_STEPS = (
    ("a", "On", "Turn the selected fallback number on"),
    ("p", "Published", "The selected fallback number has been published"),
    ("t", "Tested", "The selected fallback number has been tested"),
    ("x", "Off", "Turn the selected fallback number off"),
)
"""Letter typed after ``f1``, button text, name (contract §2)."""


class FallbackView(RowView):
    """The list of fallback numbers.

    Signals:
        menu_asked: Point of the screen at which the menu of the current number is wanted.
    """

    menu_asked = Signal(QPoint)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the number under the mouse, or of the current one for the menu key."""
        place = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(place))
        else:
            place = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_asked.emit(self.viewport().mapToGlobal(place))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the menu."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.menu_asked.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))
        else:
            super().keyPressEvent(event)


class FallbackPane(QWidget):
    """Fallback numbers.

    Attributes:
        view: The list itself.

    Signals:
        step_chosen: Key of a number and the letter of the step: ``a`` on, ``p`` published, ``t`` tested, ``x`` off.
    """

    step_chosen = Signal(int, str)

    def __init__(self, model: FallbackModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "fallback.pane", "Fallback numbers")
        self.setAutoFillBackground(True)
        self._model = model
        self._theme = theme
        self._head = PaneHead("FALLBACK", "fallback", theme)
        self.view = identify(FallbackView(model), "fallback.numbers", "Fallback numbers")
        self._painter = FallbackDelegate(model, theme, lambda: self.view.viewport().width())
        self.view.setItemDelegate(self._painter)
        self._buttons = {letter: self._add_button(letter, text, name) for letter, text, name in _STEPS}
        self._none = identify(plain_label(NONE_SET, wraps=True, parent=self), "fallback.none", NONE_SET)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setFont(theme.font(SMALL_PT))
        self._stack = QStackedLayout()
        self._stack.addWidget(self._none)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._head)
        layout.addLayout(self._stack, 1)
        model.dataChanged.connect(self.view.lay_out_again)
        self.view.menu_asked.connect(self.open_menu)
        self.view.selectionModel().currentChanged.connect(self._offer)
        self._offer()

    def show_situation(self, situation: Situation) -> None:
        """Take a new situation."""
        self._model.show(situation)
        on = len(situation.fallbacks_on)
        self._head.set_title(f"FALLBACK · {on} ON" if on else "FALLBACK")
        self._stack.setCurrentWidget(self.view if self._model.rows else self._none)
        self._show_clocks()
        self._offer()

    def tick(self, now: datetime) -> None:
        """Move the clocks; only their own places are painted again."""
        self._model.tick(now)
        self._show_clocks()

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        self._painter.theme = theme
        self._head.apply_theme(theme)
        self._none.setFont(theme.font(SMALL_PT))
        on_ground(self.view)
        self.view.lay_out_again()

    def current(self) -> FallbackRow | None:
        """The number that is selected."""
        return self._model.row_at(self.view.currentIndex().row())

    def open_menu(self, place: QPoint) -> QMenu | None:
        """Open the menu of the selected number at a point of the screen."""
        row = self.current()
        if row is None:
            return None
        menu = identify(QMenu(self), "menu.fallback", f"Fallback {row.key}, {row.number}")
        menu.setFont(self._theme.font())
        for letter, text, _ in _STEPS:
            action = menu.addAction(f"{text}\tf{row.key}{letter}")
            action.setObjectName(f"act.fallback_{letter}")
            action.setEnabled(_may(row, letter))
            action.triggered.connect(lambda _=False, said=letter, key=row.key: self.step_chosen.emit(key, said))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
        return menu

    def _add_button(self, letter: str, text: str, name: str) -> QPushButton:
        button = self._head.add_button(text, f"btn.fallback_{letter}", name)
        button.clicked.connect(lambda: self._step(letter))
        return button

    def _step(self, letter: str) -> None:
        row = self.current()
        if row is not None:
            self.step_chosen.emit(row.key, letter)

    def _offer(self, *_: QModelIndex) -> None:
        row = self.current()
        for letter, button in self._buttons.items():
            button.setEnabled(row is not None and _may(row, letter))
            for_typed(button, f"f{row.key}{letter}" if row else "")

    def _show_clocks(self) -> None:
        for at, row in enumerate(self._model.rows):
            if row.is_on:
                self.view.viewport().update(self._clock_rect(at, row))

    def _clock_rect(self, at: int, row: FallbackRow) -> QRect:
        rect = self.view.visualRect(self._model.index(at))
        return self._painter.parts(row, rect.toRectF()).clock.toAlignedRect()


def _may(row: FallbackRow, letter: str) -> bool:
    # Steps come in any order on a bad night; only what changes nothing is not offered.
    match letter:
        case "a":
            return not row.is_on
        case "p":
            return row.status.stage is not Stage.PUBLISHED
        case "x":
            return row.is_on
        case _:
            return True
