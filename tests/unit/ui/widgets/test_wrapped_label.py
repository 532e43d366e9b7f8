from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.ui.widgets.wrapped_label import WrappedLabel

LONG_WORD = "Shared_folder_of_the_second_position_and_of_the_supervisors_office"


def _label(qtbot: QtBot, text: str, width: int = 200) -> WrappedLabel:
    label = WrappedLabel(text)
    qtbot.addWidget(label)
    label.resize(width, label.heightForWidth(width))
    label.show()
    return label


def _ink(label: QLabel) -> QRect:
    """What of the label is painted in another color than its ground."""
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = image.pixel(image.width() - 1, 0)
    spots = [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) != ground]
    assert spots
    across, down = [x for x, _ in spots], [y for _, y in spots]
    return QRect(min(across), min(down), max(across) - min(across) + 1, max(down) - min(down) + 1)


def test_a_word_wider_than_the_label_is_broken_and_nothing_touches_the_edge(qtbot: QtBot) -> None:
    label = _label(qtbot, f"Saved /home/{LONG_WORD}/report.pdf")
    lines = label.height() // label.fontMetrics().height()
    wanted = label.fontMetrics().horizontalAdvance(label.text()) / label.width()
    assert lines >= wanted
    assert label.rect().contains(_ink(label))
    assert _ink(label).right() < label.width() - 1


def test_it_makes_nothing_wider(qtbot: QtBot) -> None:
    assert _label(qtbot, LONG_WORD).minimumSizeHint().width() == 0


def test_where_there_is_room_it_wants_one_line_and_every_line_that_was_typed(qtbot: QtBot) -> None:
    one, two = _label(qtbot, "Saved report.pdf", 900), _label(qtbot, "Saved\n\nreport.pdf", 900)
    assert one.height() == one.sizeHint().height() < 2 * one.fontMetrics().height()
    assert two.height() == 3 * one.height()
    assert two.sizeHint().width() < one.sizeHint().width()


@pytest.mark.parametrize(
    ("alignment", "top"),
    [(Qt.AlignmentFlag.AlignTop, range(12)), (Qt.AlignmentFlag.AlignVCenter, range(40, 60))],
)
def test_a_higher_label_has_its_words_where_it_is_told(qtbot: QtBot, alignment: Qt.AlignmentFlag, top: range) -> None:
    label = _label(qtbot, "Saved", 200)
    label.setAlignment(alignment | Qt.AlignmentFlag.AlignLeft)
    label.resize(200, 110)
    assert _ink(label).top() in top


def test_margins_are_kept_free(qtbot: QtBot) -> None:
    label = WrappedLabel("Saved Saved Saved")
    qtbot.addWidget(label)
    label.setContentsMargins(30, 20, 10, 5)
    label.resize(100, label.heightForWidth(100))
    assert label.contentsRect().contains(_ink(label))
    assert label.height() == label.heightForWidth(100) == 25 + WrappedLabel("Saved Saved Saved").heightForWidth(60)
