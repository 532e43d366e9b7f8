"""A document sent to a printer."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from console.domain.errors import RuleViolation
from console.paper.document import Document, MakeDocument, print_on
from console.paper.printing import ensure_taken, open_printer, printer_names, stands_still


class PrintOrder(Struct, frozen=True, kw_only=True):
    """What is wanted of a printer.

    Attributes:
        printer: Its name; empty for the default one.
        copies: At least one.
        first, last: Pages, counted from 1; None = to the end.
    """

    printer: str = ""
    copies: int = 1
    first: int = 1
    last: int | None = None


class Printed(Struct, frozen=True, kw_only=True):
    """What became of a document that was to be printed.

    Attributes:
        printer: Whose queue has it.
        stands_still: The printer waits for somebody to see to it.
    """

    printer: str
    stands_still: bool = False


def print_document(make: MakeDocument, order: PrintOrder) -> Printed | None:
    """Send a document to a printer; None where this PC has none. To be done by :func:`ask_printer`.

    Raises:
        RuleViolation: The document has no page of those wanted.
        StorageUnavailable: The printer is gone, or did not take it.
    """
    name = order.printer or next(iter(printer_names()), "")
    if not name:
        return None
    document = make()
    wanted = wanted_pages(document, order)
    device = open_printer(name, document.title)
    device.setColorMode(QPrinter.ColorMode.GrayScale)
    device.setPageSize(QPageSize(document.paper.page))
    device.setCopyCount(order.copies)
    print_on(document, device, wanted)
    ensure_taken(name)
    return Printed(printer=name, stands_still=stands_still(name))


def wanted_pages(document: Document, order: PrintOrder) -> range:
    """Indices of the pages that are wanted, counted from 0.

    Raises:
        RuleViolation: There is none.
    """
    last = document.count if order.last is None else min(order.last, document.count)
    wanted = range(order.first - 1, last)
    if not wanted:
        raise RuleViolation(f"There is no such page: this document has {document.count}, ask for some of them")
    return wanted
