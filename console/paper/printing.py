"""The printers of this PC, and one of them ready to be painted on.

Any of this may wait for a print server for as long as it likes: to be done by :func:`ask_printer`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from console.domain.errors import StorageUnavailable
from console.paper.apart import do_apart
from console.paper.print_queue import queue_refusal

T = TypeVar("T")

ANSWER_WITHIN_S: Final = 30
"""So long a printer may take to answer before somebody is told that it does not."""

PRINTER_SILENT: Final = "The printer does not answer: see to it, or print the PDF elsewhere."

NO_PRINTER = "This PC has no printer: save the PDF, and print it where there is one."


def ask_printer(job: Callable[[], T]) -> T:
    """Do what talks to a printer in a process of its own: one that hangs holds nothing else up.

    Args:
        job: As for :func:`console.paper.apart.do_apart`.

    Raises:
        StorageUnavailable: The printer refused, or does not answer.
    """
    return do_apart(job, ANSWER_WITHIN_S, PRINTER_SILENT)


def printer_names() -> tuple[str, ...]:
    """Every printer the system knows, its default first; may take its time where a print server does not answer."""
    default = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(dict.fromkeys([*([default] if default in names else []), *names]))


def open_printer(name: str, title: str) -> QPrinter:
    """A printer with no margins of its own: the pages have theirs.

    Args:
        title: What the printer's queue calls the job.

    Raises:
        StorageUnavailable: There is no printer of this name.
    """
    if name not in QPrinterInfo.availablePrinterNames():
        raise StorageUnavailable(f"The printer {name} is not there any more: choose another one, or save the PDF.")
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    return printer


def ensure_taken(name: str) -> None:
    """Make sure that the queue of this printer took what this thread has just printed.

    Raises:
        StorageUnavailable: It did not.
    """
    refusal = queue_refusal()
    if refusal:
        raise StorageUnavailable(f"The printer {name} did not take it ({refusal}).")


def stands_still(name: str) -> bool:
    """Whether this printer takes pages and prints none of them, until somebody sees to it."""
    return QPrinterInfo.printerInfo(name).state() == QPrinter.PrinterState.Error
