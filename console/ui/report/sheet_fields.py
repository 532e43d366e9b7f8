"""Provides the field that says how many empty sheets are wanted."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from console.domain.blank_log import MOST_SHEETS, USUAL_SHEETS
from console.ui.report.form_rows import FieldRow
from console.ui.report.report_request import ReportRequest
from console.ui.widgets.identity import identify
from console.ui.widgets.wheel_proof import NumberBox


class SheetFields(QObject):
    """Asks.

    Signals:
        changed: Another number is meant than before.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheets = identify(NumberBox(), "report.sheets", "Number of sheets")
        self.sheets.setRange(1, MOST_SHEETS)
        self.rows = (FieldRow(label="Sheets", field=self.sheets),)
        self.begin_anew()
        self.sheets.valueChanged.connect(self.changed)

    def begin_anew(self) -> None:
        """As many as are usual."""
        self.sheets.setValue(USUAL_SHEETS)

    def said_in(self, request: ReportRequest) -> ReportRequest:
        """The request with what is said here."""
        return replace(request, sheets=self.sheets.value())
