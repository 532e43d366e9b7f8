from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from console.ui.delegates.selected_row import paint_row_mark, paint_selected_row
from console.ui.theme import Theme
from helpers.pixels import colors_of, painted, share_of

CARD = QRectF(0, 0, 100, 40)


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitActive(field)
    return field


def marked(theme: Theme, field: QLineEdit, *, current: bool) -> QImage:
    option = QStyleOptionViewItem()
    option.initFrom(field)
    option.widget = field
    option.state = QStyle.StateFlag.State_Selected if current else QStyle.StateFlag.State_Enabled
    return painted(100, 40, theme.row, lambda painter: paint_selected_row(painter, CARD, option, theme))


def test_a_ring_goes_round_the_row_the_keyboard_acts_on(theme: Theme, field: QLineEdit) -> None:
    field.setFocus()
    image = marked(theme, field, current=True)
    assert {image.pixel(1, 20), image.pixel(98, 20), image.pixel(50, 1), image.pixel(50, 38)} == {theme.focus.rgb()}


def test_a_bar_marks_the_row_while_the_keyboard_is_elsewhere(theme: Theme, field: QLineEdit) -> None:
    field.clearFocus()
    image = marked(theme, field, current=True)
    assert image.pixel(1, 20) == theme.muted.rgb()
    assert share_of(image, theme.focus) == 0


def test_other_rows_are_not_marked(theme: Theme, field: QLineEdit) -> None:
    assert colors_of(marked(theme, field, current=False)) == {theme.row.rgb()}


def test_where_several_rows_are_selected_only_the_current_one_has_the_ring(theme: Theme, field: QLineEdit) -> None:
    field.setFocus()

    def marked_among_others(state: QStyle.StateFlag) -> QImage:
        option = QStyleOptionViewItem()
        option.initFrom(field)
        option.widget = field
        option.state = state
        return painted(100, 40, theme.row, lambda painter: paint_row_mark(painter, CARD, option, theme))

    selected = QStyle.StateFlag.State_Selected
    other = marked_among_others(selected)
    assert (other.pixel(1, 20), other.pixel(98, 20)) == (theme.focus.rgb(), theme.row.rgb())
    current = marked_among_others(selected | QStyle.StateFlag.State_HasFocus)
    assert (current.pixel(1, 20), current.pixel(98, 20)) == (theme.focus.rgb(), theme.focus.rgb())
