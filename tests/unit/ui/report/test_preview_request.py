from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from console.ui.report.preview_request import PreviewRequest
from console.ui.report.report_request import ReportRequest


def test_a_page_is_asked_for_without_anybody_signed_on() -> None:
    report = ReportRequest(shift="last", path=Path("x.pdf"))
    asked = PreviewRequest(report=report, look=1, index=0, room=QSize(500, 500), sheet=QColor("white"))
    assert asked.by is None
