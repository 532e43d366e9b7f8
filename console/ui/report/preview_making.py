"""Provides the making of a page's picture; runs on a worker, and is imported with the first report only."""

from __future__ import annotations

from console.paper.document import POINTS_AN_INCH, Document
from console.paper.page_images import page_image
from console.paper.paperwork import pages_of
from console.services.reading import Reading
from console.services.settings import PaperName
from console.ui.report.preview_request import PagePicture, PreviewRequest
from console.ui.report.report_making import report_of, text_of


class PreviewMaking:
    """Keeps the pages it laid out last: turning to the next one is quick. Used by one worker at a time."""

    def __init__(self) -> None:
        self._look = -1
        self._pages: Document | None = None
        self._text = ""

    def picture(self, wanted: PreviewRequest, reading: Reading) -> PagePicture:
        """Paint the page that is wanted, or the last one where there are fewer.

        Raises:
            RuleViolation: There is no such shift or period.
            StorageUnavailable: The record can't be read.
        """
        if self._pages is None or self._look != wanted.look:
            report = report_of(wanted.report, reading, wanted.by)
            self._pages = pages_of(report, PaperName(wanted.report.paper))
            self._text = text_of(report)
            self._look = wanted.look
        pages = self._pages
        index = min(wanted.index, pages.count - 1)
        in_paper = pages.paper.width / POINTS_AN_INCH * wanted.dots_an_inch / 100
        room = min(wanted.room.width(), wanted.room.height() * pages.paper.width / pages.paper.height)
        width = wanted.zoom * in_paper or room
        return PagePicture(
            image=page_image(pages, index, max(1, int(width)), wanted.sheet),
            index=index,
            count=pages.count,
            percent=width / in_paper,
            fitted=room / in_paper,
            text=self._text,
        )
