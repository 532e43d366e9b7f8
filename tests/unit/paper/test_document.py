from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize, QPdfWriter

from console.domain.errors import StorageUnavailable
from console.paper.document import print_on
from console.paper.pdf import pdf_writer
from console.paper.report_pages import report_pages
from helpers.pdf_reading import page_texts, squeezed
from helpers.report_builder import outage_report, quiet_report

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(("wanted", "numbers"), [(None, [1, 2, 3]), ([2], [3]), ([1, 2], [2, 3])])
def test_the_pages_that_are_wanted_are_painted(wanted: list[int] | None, numbers: list[int]) -> None:
    buffer, document = QBuffer(), report_pages(outage_report())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    print_on(document, pdf_writer(buffer, QPageSize(document.paper.page), document.title), wanted)
    texts = page_texts(bytes(buffer.data().data()))
    assert len(texts) == len(numbers)
    assert all(squeezed(f"Page {number} of 3") in text for number, text in zip(numbers, texts, strict=True))


@pytest.mark.qt_log_ignore("QPainter|QPdf")
def test_a_device_that_takes_nothing_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="could not be printed"):
        print_on(report_pages(quiet_report()), QPdfWriter(str(tmp_path / "absent" / "r.pdf")))
