from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage

from console.paper.page_images import page_image
from console.paper.paper_size import A4, LETTER, PaperSize
from console.paper.report_pages import report_pages
from helpers.pixels import look_alike
from helpers.report_builder import outage_report

pytestmark = pytest.mark.usefixtures("qapp")

WHITE = QColor("white")


@pytest.mark.parametrize(("paper", "height"), [(LETTER, 792), (A4, 866)])
def test_a_page_has_the_shape_of_its_paper(paper: PaperSize, height: int) -> None:
    image = page_image(report_pages(outage_report(), paper), 0, 612, WHITE)
    assert (image.width(), image.height()) == (612, height)


def test_each_page_is_another_picture() -> None:
    pages = report_pages(outage_report())
    images = [page_image(pages, index, 612, WHITE) for index in range(pages.count)]
    assert all(not look_alike(one, other) for one, other in pairwise(images))


def test_paper_is_shown_as_the_sheet_and_ink_stays_dark() -> None:
    image = page_image(report_pages(outage_report()), 0, 612, QColor(120, 110, 100)).convertToFormat(
        QImage.Format.Format_RGB32
    )
    assert image.pixelColor(2, 2) == QColor(120, 110, 100)
    assert min(image.pixelColor(x, 44).lightness() for x in range(40, 300)) < 40
