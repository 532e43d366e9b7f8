from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.plain_text import plain_label


class Box(QWidget):
    """As large as it says."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._size = QSize(width, height)

    @override
    def sizeHint(self) -> QSize:
        return self._size

    @override
    def minimumSizeHint(self) -> QSize:
        return self._size


def flow(qtbot: QtBot, *sizes: tuple[int, int], parts: bool = False) -> tuple[QWidget, FlowLayout, list[Box]]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = FlowLayout(window, spacing=10, parts=parts)
    layout.setContentsMargins(0, 0, 0, 0)
    boxes = [Box(*size) for size in sizes]
    for box in boxes:
        layout.addWidget(box)
    window.show()
    return window, layout, boxes


def test_what_fits_stands_side_by_side(qtbot: QtBot) -> None:
    _window, layout, boxes = flow(qtbot, (100, 30), (50, 30))
    layout.setGeometry(QRect(0, 0, 160, 30))
    assert [box.x() for box in boxes] == [0, 110]
    assert layout.heightForWidth(160) == 30
    assert layout.sizeHint() == QSize(160, 30)


def test_what_does_not_fit_goes_to_the_next_row_whole(qtbot: QtBot) -> None:
    _window, layout, boxes = flow(qtbot, (100, 30), (50, 30), (80, 20))
    layout.setGeometry(QRect(0, 0, 159, 100))
    assert [(box.x(), box.y()) for box in boxes] == [(0, 0), (0, 40), (60, 45)]
    assert layout.heightForWidth(159) == 70
    assert layout.minimumSize() == QSize(100, 30)


def test_hidden_parts_take_no_room(qtbot: QtBot) -> None:
    _window, layout, boxes = flow(qtbot, (100, 30), (50, 30), (80, 30))
    boxes[1].hide()
    layout.setGeometry(QRect(0, 0, 200, 30))
    assert boxes[2].x() == 110


def test_a_head_keeps_its_buttons_at_the_right(qtbot: QtBot) -> None:
    _window, layout, boxes = flow(qtbot, (100, 30), (50, 30), (50, 30), parts=True)
    layout.setGeometry(QRect(0, 0, 400, 30))
    assert [box.x() for box in boxes] == [0, 290, 350]


def test_where_a_head_is_narrow_its_title_has_a_row_to_itself(qtbot: QtBot) -> None:
    _window, layout, boxes = flow(qtbot, (100, 30), (50, 30), (50, 30), parts=True)
    layout.setGeometry(QRect(0, 0, 200, 70))
    assert [(box.x(), box.y()) for box in boxes] == [(0, 0), (0, 40), (60, 40)]
    assert layout.heightForWidth(200) == 70


def test_only_words_wider_than_a_row_break_into_lines(qtbot: QtBot) -> None:
    _window, layout, (box,) = flow(qtbot, (300, 30))
    words = plain_label("The entries of the whole shift and what became of them", wraps=True)
    layout.addWidget(words)
    words.show()
    wide = words.sizeHint()
    narrow = wide.width() // 2
    layout.setGeometry(QRect(0, 0, narrow, layout.heightForWidth(narrow)))
    assert words.geometry() == QRect(0, 40, narrow, words.heightForWidth(narrow))
    assert words.height() > wide.height()
    assert box.width() == 300
    layout.setGeometry(QRect(0, 0, 900, layout.heightForWidth(900)))
    assert words.size() == wide


@pytest.mark.parametrize("width", range(40, 400, 30))
def test_nothing_overlaps_or_runs_out_at_any_width(qtbot: QtBot, width: int) -> None:
    _window, layout, boxes = flow(qtbot, (40, 30), (40, 20), (30, 32), (25, 30))
    layout.setGeometry(QRect(0, 0, width, layout.heightForWidth(width)))
    for at, box in enumerate(boxes):
        assert box.geometry().right() < width
        assert box.geometry().bottom() < layout.heightForWidth(width)
        assert not any(box.geometry().intersects(other.geometry()) for other in boxes[at + 1 :])


def test_an_item_can_be_taken_out_and_places_past_the_end_are_empty(qtbot: QtBot) -> None:
    _window, layout, boxes = flow(qtbot, (40, 30))
    assert layout.itemAt(5) is None
    assert layout.takeAt(5) is None
    taken = layout.takeAt(0)
    assert taken is not None
    assert taken.widget() is boxes[0]
    assert layout.count() == 0
    assert layout.heightForWidth(100) == 0


def test_it_asks_for_no_more_room_than_it_needs(qtbot: QtBot) -> None:
    _window, layout, _boxes = flow(qtbot, (40, 30))
    assert layout.expandingDirections() == Qt.Orientation(0)
    assert layout.hasHeightForWidth()
