from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.ui.report.form_rows import FormRows
from console.ui.report.print_fields import DEFAULT_PRINTER, MOST_COPIES, NO_PRINTER, PrintFields
from console.ui.report.report_request import ReportRequest


@pytest.fixture
def fields(qtbot: QtBot, qapp: QApplication) -> Iterator[PrintFields]:
    form = QWidget()
    qtbot.addWidget(form)
    fields = PrintFields(form)
    FormRows(form).add(fields.rows)
    fields.begin_anew()
    yield fields
    form.close()


def test_copies_and_pages_are_asked_for(fields: PrintFields) -> None:
    fields.show_printers(("Desk", "Hall"))
    fields.copies.setValue(3)
    fields.pages.setText(" 2-3 ")
    asked = fields.said_in(ReportRequest())
    assert (asked.printer, asked.copies, asked.pages) == ("Desk", 3, "2-3")


def test_nobody_prints_more_copies_than_a_tray_holds(fields: PrintFields) -> None:
    fields.copies.setValue(1000)
    assert fields.copies.value() == MOST_COPIES == 99


def test_the_next_one_is_printed_once_and_whole(fields: PrintFields) -> None:
    fields.show_printers(("Desk",))
    fields.copies.setValue(3)
    fields.pages.setText("2-3")
    fields.begin_anew()
    assert fields.said_in(ReportRequest()) == ReportRequest()
    assert fields.printer.placeholderText() == DEFAULT_PRINTER


def test_a_pc_without_a_printer_says_so_in_the_field(fields: PrintFields) -> None:
    fields.show_printers(())
    assert fields.printer.placeholderText() == NO_PRINTER
    assert not fields.printer.isEnabled()


def test_enter_in_the_pages_goes_on(fields: PrintFields, qtbot: QtBot) -> None:
    with qtbot.waitSignal(fields.entered):
        fields.pages.returnPressed.emit()
