"""Provides the fields of the report page that are for the printer: which one, how many copies, which pages."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from console.ui.report.form_rows import FieldRow, side_by_side
from console.ui.report.report_request import ReportRequest
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.wheel_proof import NumberBox, PickList

DEFAULT_PRINTER, NO_PRINTER = "the default printer", "none on this PC"
MOST_COPIES = 99


class PrintFields(QObject):
    """Asks.

    Signals:
        entered: Enter was pressed in the pages.
    """

    entered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.printer = identify(PickList(), "report.printer", "Printer")
        self.copies = identify(NumberBox(), "report.copies", "Copies")
        self.copies.setRange(1, MOST_COPIES)
        self.pages = identify(QLineEdit(), "report.pages", "Pages to print, such as 2-3; empty means all")
        self.pages.setPlaceholderText("all, or 2-3")
        pages_label = plain_label("Pages")
        pages_label.setBuddy(self.pages)
        self.rows = (
            FieldRow(label="Printer", field=self.printer),
            FieldRow(label="Copies", field=self.copies, beside=side_by_side(self.copies, pages_label, self.pages)),
        )
        self.pages.returnPressed.connect(self.entered)

    def begin_anew(self) -> None:
        """One copy of all pages; the printers are not known yet."""
        self.copies.setValue(1)
        self.pages.clear()
        self.show_printers(None)

    def show_printers(self, names: Sequence[str] | None) -> None:
        """Offer these printers, the first of them chosen; None while they are not known."""
        self.printer.clear()
        self.printer.addItems(list(names or ()))
        self.printer.setPlaceholderText(DEFAULT_PRINTER if names is None else NO_PRINTER)
        self.printer.setCurrentIndex(0 if names else -1)
        self.printer.setEnabled(bool(names))

    def said_in(self, request: ReportRequest) -> ReportRequest:
        """The request with what is said here."""
        return replace(
            request,
            printer=self.printer.currentText(),
            copies=self.copies.value(),
            pages=self.pages.text().strip(),
        )
