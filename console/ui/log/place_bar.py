"""Provides the scroll bar of the log: it stands for the whole log, of which the list holds only a piece."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QWidget
from typing_extensions import override

from console.ui.widgets.identity import identify

_STEPS = (
    QAbstractSlider.SliderAction.SliderSingleStepAdd,
    QAbstractSlider.SliderAction.SliderSingleStepSub,
    QAbstractSlider.SliderAction.SliderPageStepAdd,
    QAbstractSlider.SliderAction.SliderPageStepSub,
)


class PlaceBar(QScrollBar):
    """Beside a list that scrolls by itself.

    While every row is in the list it is that list's scroll bar; else it counts entries from the newest.

    Args:
        rows: The list's own scroll bar, which is out of sight.

    Signals:
        place_chosen: So many entries from the newest.
    """

    place_chosen = Signal(int)

    def __init__(self, rows: QScrollBar, identifier: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        identify(self, identifier, "Place in the log")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows = rows
        self._by_rows = True
        self.actionTriggered.connect(self._act)

    def show_rows(self) -> None:
        """Stand for the rows."""
        self._by_rows = True
        with QSignalBlocker(self):
            self.setRange(self._rows.minimum(), self._rows.maximum())
            self.setPageStep(self._rows.pageStep())
            self.setValue(self._rows.value())
        self.update()

    def show_place(self, place: int, seen: int, total: int) -> None:
        """Stand for ``total`` entries, of which ``seen`` are in sight from ``place`` on."""
        self._by_rows = False
        with QSignalBlocker(self):
            self.setRange(0, max(0, total - seen))
            self.setPageStep(max(1, seen))
            if not self.isSliderDown():
                self.setValue(place)
        self.update()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel goes by rows here too."""
        self._rows.event(event)

    def _act(self, number: int) -> None:
        action = QAbstractSlider.SliderAction(number)
        if self._by_rows:
            self._rows.setValue(self.sliderPosition())
        elif action in _STEPS:
            self._rows.triggerAction(action)
            self.setSliderPosition(self.value())
        else:
            self.place_chosen.emit(self.sliderPosition())
