"""Provides the fields for a period that is typed: when it begins, and when it ends."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from console.ui.report.form_rows import FieldRow, side_by_side
from console.ui.report.report_request import ReportRequest
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label


class PeriodFields(QObject):
    """Asks.

    Signals:
        changed: Another period is meant than before.
        entered: Enter was pressed in one of the times.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.start = identify(QLineEdit(), "report.from", "Begin of the period, such as 07:00")
        self.end = identify(QLineEdit(), "report.to", "End of the period; empty means now")
        self.start.setPlaceholderText("07:00")
        self.end.setPlaceholderText("now")
        beside = side_by_side(self.start, plain_label("to"), self.end)
        self.rows = (FieldRow(label="From", field=self.start, beside=beside),)
        for field in (self.start, self.end):
            field.editingFinished.connect(self.changed)
            field.returnPressed.connect(self.entered)

    @property
    def is_complete(self) -> bool:
        """Whether it can be told which period is meant."""
        return bool(self.start.text().strip())

    def said_in(self, request: ReportRequest) -> ReportRequest:
        """The request with what is said here."""
        return replace(request, start=self.start.text().strip(), end=self.end.text().strip())
