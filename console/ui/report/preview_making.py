"""Provides the making of a page's picture; runs on a worker, and is imported with the first report only."""

from __future__ import annotations

from console.paper.document import Document
from console.paper.page_images import page_image
from console.paper.paperwork import pages_of
from console.services.reading import Reading
from console.services.settings import PaperName
from console.ui.report.preview_request import PagePicture, PreviewRequest
from console.ui.report.report_making import report_of


class PreviewMaking:
    """Keeps the pages it laid out last: turning to the next one is quick. Used by one worker at a time."""

    def __init__(self) -> None:
        self._look = -1
        self._pages: Document | None = None

    def picture(self, wanted: PreviewRequest, reading: Reading) -> PagePicture:
        """Paint the page that is wanted, or the last one where there are fewer.

        Raises:
            RuleViolation: There is no such shift or period.
            StorageUnavailable: The record can't be read.
        """
        if self._pages is None or self._look != wanted.look:
            report = report_of(wanted.report, reading, wanted.by)
            self._pages = pages_of(report, PaperName(wanted.report.paper))
            self._look = wanted.look
        pages = self._pages
        index = min(wanted.index, pages.count - 1)
        width = min(wanted.room.width(), wanted.room.height() * pages.paper.width / pages.paper.height)
        image = page_image(pages, index, max(1, int(width)), wanted.sheet)
        return PagePicture(image=image, index=index, count=pages.count)
