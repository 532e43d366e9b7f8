"""Provides the choice of what the timeline is about: a shift, the last hours or days, or a period as typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QPushButton, QWidget

from console.services.timelines import Span, TimelineRequest
from console.ui.widgets.identity import identify
from console.ui.widgets.wheel_proof import PickList

_NAMES = {
    Span.SHIFT: "This shift",
    Span.LAST_SHIFT: "Last shift",
    Span.HOURS_12: "Last 12 hours",
    Span.HOURS_24: "Last 24 hours",
    Span.DAYS_7: "Last 7 days",
    Span.PERIOD: "A period",
}
_FIELD_CHARS = 17


class SpanChoice(QWidget):
    """Never shown itself: it lends its controls to the layout of the page.

    Signals:
        asked: A :class:`TimelineRequest`.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.span = identify(PickList(), "timeline.span", "Which shift, hours or period")
        self.start = identify(QLineEdit(), "timeline.from", "Begin of the period, such as 07:00")
        self.end = identify(QLineEdit(), "timeline.to", "End of the period; empty means now")
        self.show_button = identify(QPushButton("Show"), "timeline.show", "Show this period")
        for span, name in _NAMES.items():
            self.span.addItem(name, span)
        self.start.setPlaceholderText("07:00")
        self.end.setPlaceholderText("now")
        self.span.activated.connect(self._span_chosen)
        self.show_button.clicked.connect(self.ask)
        for field in (self.start, self.end):
            field.returnPressed.connect(self.ask)
            field.setMaxLength(_FIELD_CHARS + 9)
        self._fit()

    def put_in(self, layout: QLayout) -> None:
        """Add the controls to a layout, in their order."""
        for widget in (self.span, self.start, self.end, self.show_button):
            layout.addWidget(widget)

    def fit_text(self) -> None:
        """Give the fields room for a day and a time in the font they have."""
        for field in (self.start, self.end):
            field.setFixedWidth(field.fontMetrics().horizontalAdvance("0" * _FIELD_CHARS) + 16)

    @property
    def request(self) -> TimelineRequest:
        """What is asked for now."""
        return TimelineRequest(
            span=Span(self.span.currentData()), start=self.start.text().strip(), end=self.end.text().strip()
        )

    def ask(self) -> None:
        """Ask for what is chosen."""
        self.asked.emit(self.request)

    def _span_chosen(self) -> None:
        self._fit()
        if self.request.span is Span.PERIOD:
            self.start.setFocus()
        else:
            self.ask()

    def _fit(self) -> None:
        by_period = self.request.span is Span.PERIOD
        for widget in (self.start, self.end, self.show_button):
            widget.setVisible(by_period)
