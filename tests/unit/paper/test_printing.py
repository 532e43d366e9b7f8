from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from console.domain.errors import StorageUnavailable
from console.paper.key_card import KeyCardPage
from console.paper.printing import open_printer, printer_names
from helpers.cards import key_card
from helpers.pdf_reading import open_pdf

pytestmark = pytest.mark.usefixtures("qapp")


def test_printers_are_those_of_the_system_its_default_first() -> None:
    names = printer_names()
    assert sorted(names) == sorted(QPrinterInfo.availablePrinterNames())
    assert not names or names[0] == (QPrinterInfo.defaultPrinterName() or names[0])


def test_a_printer_that_is_not_there_any_more_is_said() -> None:
    with pytest.raises(StorageUnavailable, match="not there any more"):
        open_printer("no such printer", "Card")


def test_a_card_fills_a_printers_page(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    size = printer.pageLayout().fullRectPoints().size().toSizeF()
    KeyCardPage(key_card(), size).print_on(printer)
    with open_pdf((tmp_path / "printed.pdf").read_bytes()) as pdf:
        assert [round(float(side)) for side in pdf.pages[0].MediaBox][2:] == [595, 842]


@pytest.mark.qt_log_ignore("Returned false")
def test_a_device_that_takes_nothing_is_said(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    with pytest.raises(StorageUnavailable, match="could not be printed"):
        KeyCardPage(key_card(), printer.pageLayout().fullRectPoints().size().toSizeF()).print_on(printer)
