from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from console.ui.delegates.fallback_delegate import FallbackDelegate
from console.ui.delegates.text_lines import text_width
from console.ui.models.fallback_model import FallbackModel
from console.ui.theme import Theme
from console.ui.widgets.row_view import RowView
from helpers.pixels import share_of
from helpers.situations import situation


@pytest.fixture
def model() -> FallbackModel:
    model = FallbackModel()
    model.show(situation())
    return model


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [360, 500, 800])
def test_nothing_runs_out_of_the_row_or_into_its_neighbor(
    model: FallbackModel, theme: Theme, zoom: float, width: int
) -> None:
    delegate = FallbackDelegate(model, theme.zoomed(zoom), lambda: width)
    for row in model.rows:
        parts = delegate.parts(row, QRectF(0, 0, width, 0))
        places = [place for place in (parts.key, parts.tag, parts.clock, parts.number, parts.said) if place.width() > 0]
        assert max(place.right() for place in places) <= width
        assert not any(one.intersects(other) for one, other in pairwise(places))
        assert parts.bottom >= places[-1].bottom()


def test_a_clock_has_room_for_a_whole_day(model: FallbackModel, theme: Theme) -> None:
    parts = FallbackDelegate(model, theme, lambda: 500).parts(model.rows[0], QRectF(0, 0, 500, 0))
    assert parts.clock.width() >= text_width("23:59:59", theme.font())


def test_a_number_that_is_on_stands_out_without_a_color(qtbot: QtBot, model: FallbackModel, theme: Theme) -> None:
    view = RowView(model)
    qtbot.addWidget(view)
    delegate = FallbackDelegate(model, theme, lambda: view.viewport().width())
    view.setItemDelegate(delegate)
    view.resize(500, 400)
    view.show()
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    shares = []
    for at, row in enumerate(model.rows[:2]):
        tag = delegate.parts(row, view.visualRect(model.index(at)).toRectF()).tag
        shares.append(share_of(image, theme.text, tag.toRect()))
    assert shares[0] > 0.4
    assert shares[1] < 0.05


def test_a_row_is_as_high_as_its_texts(model: FallbackModel, theme: Theme) -> None:
    delegate = FallbackDelegate(model, theme, lambda: 400)
    heights = [delegate.sizeHint(QStyleOptionViewItem(), model.index(at)).height() for at in range(3)]
    assert heights[0] > heights[1] >= 32
