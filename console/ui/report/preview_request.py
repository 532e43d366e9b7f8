"""Provides what is asked of the picture of a page, and what comes of it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from console.domain.ids import Initials
from console.ui.report.report_request import ReportRequest


class PreviewRequest(Struct, frozen=True, kw_only=True):
    """One page to be seen.

    Attributes:
        look: Another number whenever the report has to be gathered anew.
        index: Of the page, from 0.
        room: What the picture may take, in pixels of the screen.
        sheet: Color of the paper.
    """

    report: ReportRequest
    look: int
    index: int
    room: QSize
    sheet: QColor
    by: Initials | None = None


class PagePicture(Struct, frozen=True, kw_only=True):
    """One page as it will be on paper.

    Attributes:
        index: Which one, from 0.
        count: How many the report has.
    """

    image: QImage
    index: int
    count: int
