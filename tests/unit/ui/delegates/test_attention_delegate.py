from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from console.domain.attention import SeenItem
from console.ui.delegates.attention_delegate import AttentionDelegate
from console.ui.models.attention_model import AttentionModel
from console.ui.theme import Theme
from console.ui.widgets.row_view import RowView
from helpers.pixels import colors_of
from helpers.situations import ATTENTION, NOW, situation


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> RowView:
    model = AttentionModel()
    model.show(replace(situation(), seen=(SeenItem(item=ATTENTION[0], by="KM", at=NOW),)))
    view = RowView(model)
    model.setParent(view)
    qtbot.addWidget(view)
    view.setItemDelegate(AttentionDelegate(theme, lambda: view.viewport().width(), view))
    view.resize(500, 400)
    view.show()
    return view


def test_a_heading_is_lower_than_an_item_and_grows_with_the_text(view: RowView, theme: Theme) -> None:
    painter = view.itemDelegate()
    assert isinstance(painter, AttentionDelegate)
    heights = [painter.sizeHint(QStyleOptionViewItem(), view.model().index(at, 0)).height() for at in range(4)]
    assert heights[2] < heights[0]
    painter.theme = theme.zoomed(2)
    assert painter.sizeHint(QStyleOptionViewItem(), view.model().index(2, 0)).height() > heights[2]


def test_a_heading_stands_on_the_ground_and_items_on_cards(view: RowView, theme: Theme) -> None:
    def seen(at: int) -> set[int]:
        return colors_of(view.viewport().grab(view.visualRect(view.model().index(at, 0))).toImage())

    assert theme.row.rgb() in seen(0)
    assert theme.row.rgb() not in seen(2)
    assert theme.text.rgb() in seen(2)
