from __future__ import annotations

import pytest
from PySide6.QtPrintSupport import QPrinterInfo

from console.domain.errors import StorageUnavailable
from console.paper.printing import open_printer, printer_names

pytestmark = pytest.mark.usefixtures("qapp")


def test_printers_are_those_of_the_system_its_default_first() -> None:
    names = printer_names()
    assert sorted(names) == sorted(QPrinterInfo.availablePrinterNames())
    assert not names or names[0] == (QPrinterInfo.defaultPrinterName() or names[0])


def test_a_printer_that_is_not_there_any_more_is_said() -> None:
    with pytest.raises(StorageUnavailable, match="not there any more"):
        open_printer("no such printer", "Card")
