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
        zoom: In percent of the paper; 0 = as large as there is room.
        dots_an_inch: Of the screen.
        sheet: Color of the paper.
    """

    report: ReportRequest
    look: int
    index: int
    room: QSize
    zoom: int = 0
    dots_an_inch: float = 96.0
    sheet: QColor
    by: Initials | None = None


class PagePicture(Struct, frozen=True, kw_only=True):
    """One page as it will be on paper.

    Attributes:
        index: Which one, from 0.
        count: How many the document has.
        percent: Of the paper: how large it is here; ``fitted`` shows the whole page.
        text: What the document says, for whoever can't see it.
    """

    image: QImage
    index: int
    count: int
    percent: float = 100.0
    fitted: float = 100.0
    text: str = ""
