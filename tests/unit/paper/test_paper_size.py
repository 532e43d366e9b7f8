from __future__ import annotations

import pytest
from PySide6.QtGui import QPageSize

from console.paper.paper_size import MARGIN, PAPERS, PaperSize
from console.paper.table import WIDTH
from console.services.settings import PaperName


def test_every_paper_that_can_be_chosen_is_there() -> None:
    assert set(PAPERS) == set(PaperName)


@pytest.mark.parametrize("paper", PAPERS.values(), ids=lambda paper: paper.page.name)
def test_the_body_is_equally_wide_on_each_with_room_at_both_sides(paper: PaperSize) -> None:
    assert paper.right - paper.left == WIDTH
    assert paper.left == paper.width - paper.right
    assert 18 <= paper.left <= MARGIN  # a quarter of an inch: what printers leave blank themselves


@pytest.mark.parametrize("paper", PAPERS.values(), ids=lambda paper: paper.page.name)
def test_each_is_as_large_as_qt_says(paper: PaperSize) -> None:
    size = QPageSize(paper.page).sizePoints()
    assert (size.width(), size.height()) == (paper.width, paper.height)
