from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from console.ui.delegates.note_delegate import NoteDelegate
from console.ui.models.pass_on_model import PassOnModel
from console.ui.theme import Theme
from console.ui.widgets.row_view import RowView
from helpers.pixels import share_of
from helpers.situations import situation


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_head_and_text_are_painted_whole_at_any_size(qtbot: QtBot, theme: Theme, zoom: float) -> None:
    model = PassOnModel()
    model.show(situation())
    view = RowView(model)
    qtbot.addWidget(view)
    view.setItemDelegate(NoteDelegate(theme.zoomed(zoom), lambda: view.viewport().width(), view))
    view.resize(380, 600)
    view.show()
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    place = view.visualRect(model.index(0))
    half = place.adjusted(0, place.height() // 2, 0, 0)
    assert share_of(image, theme.muted, place) > 0.002
    assert share_of(image, theme.text, half) > 0.01


def test_a_long_note_makes_a_high_row(qtbot: QtBot, theme: Theme) -> None:
    model = PassOnModel()
    model.show(situation())
    view = RowView(model)
    qtbot.addWidget(view)
    delegate = NoteDelegate(theme, lambda: 260, view)
    heights = [delegate.sizeHint(QStyleOptionViewItem(), model.index(at)).height() for at in (0, 1)]
    assert heights[0] > heights[1] >= 32
