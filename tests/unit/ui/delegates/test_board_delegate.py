from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from console.ui.board.board_view import BoardView
from console.ui.delegates.board_delegate import BoardDelegate
from console.ui.models.board_model import BoardModel
from console.ui.theme import Theme
from helpers.pixels import painted, share_of
from helpers.situations import LINES, ago, operational, situation

pytestmark = pytest.mark.usefixtures("qtbot")


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> BoardView:
    model = BoardModel()
    view = BoardView(model, theme)
    qtbot.addWidget(view)
    view.resize(760, 900)
    model.show(situation())
    view.show()
    return view


def seen(view: BoardView) -> QImage:
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def row_rect(view: BoardView, key: int) -> QRect:
    at = row_of(view, key)
    parts = view.parts_at(at)
    assert parts is not None
    return parts.card.toRect()


def row_of(view: BoardView, key: int) -> int:
    model = view.model()
    assert isinstance(model, BoardModel)
    at = model.row_of(key)
    assert at is not None
    return at


def test_each_row_shows_the_chip_of_its_state_and_no_other(view: BoardView, theme: Theme) -> None:
    image = seen(view)
    for status in situation().lines:
        rect = row_rect(view, status.line.key)
        assert share_of(image, theme.fill(status.state), rect) > 0.05


def test_a_quiet_row_has_no_color_in_it(view: BoardView) -> None:
    image, rect = seen(view), row_rect(view, 6)
    hues = [image.pixelColor(x, y) for x in range(0, rect.width(), 3) for y in range(rect.top(), rect.bottom(), 3)]
    assert max(color.saturation() for color in hues if color.value() > 60) < 60


def test_what_is_said_and_whom_to_call_are_painted_below_the_name(view: BoardView, theme: Theme) -> None:
    image = seen(view)
    parts = view.parts_at(row_of(view, 3))
    assert parts is not None
    assert share_of(image, theme.text, parts.said.toRect()) > 0.005
    assert share_of(image, theme.muted, parts.call.toRect()) > 0.005


def test_a_row_painted_cell_by_cell_has_no_seams(view: BoardView) -> None:
    whole = seen(view)
    for column in range(4):
        view.viewport().update(view.visualRect(view.model().index(row_of(view, 3), column)))
    assert seen(view) == whole


def test_a_cell_paints_nothing_outside_itself(view: BoardView, theme: Theme) -> None:
    index = view.model().index(row_of(view, 3), 2)
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.rect = view.visualRect(index)
    paint = view.itemDelegate().paint
    image = painted(view.width(), view.height(), theme.exercise, lambda painter: paint(painter, option, index))
    inside = option.rect.width() * option.rect.height()
    untouched = share_of(image, theme.exercise) * image.width() * image.height()
    assert round(untouched) == image.width() * image.height() - inside


def test_the_current_row_keeps_the_gap_to_its_neighbors(view: BoardView, theme: Theme) -> None:
    view.clearFocus()
    view.select_line(3)
    parts = view.parts_at(row_of(view, 3))
    assert parts is not None
    gap = QRect(
        10,
        view.rowViewportPosition(row_of(view, 3)),
        300,
        round(parts.card.top()) - view.rowViewportPosition(row_of(view, 3)),
    )
    assert share_of(seen(view), theme.ground, gap) == 1


def test_a_line_just_logged_and_a_line_just_restored_are_outlined(view: BoardView, theme: Theme) -> None:
    model = view.model()
    assert isinstance(model, BoardModel)
    back = replace(operational(LINES[0]), since=ago(minutes=1), was_out=True)
    model.show(situation([back, operational(LINES[1])]))
    view.echo(2)
    view.select_line(1)
    image = seen(view)
    restored, echoed = row_rect(view, 1), row_rect(view, 2)
    assert image.pixel(restored.center().x(), restored.top() + 1) == theme.muted.rgb()
    assert image.pixel(echoed.center().x(), echoed.top() + 1) == theme.text.rgb()


def test_without_a_place_nothing_is_painted_or_measured(theme: Theme) -> None:
    model = BoardModel()
    model.show(situation())
    delegate = BoardDelegate(model)
    assert delegate.sizeHint(QStyleOptionViewItem(), model.index(1, 0)).height() == 0


def test_the_row_is_as_high_as_its_texts(view: BoardView) -> None:
    delegate = view.itemDelegate()
    at = row_of(view, 3)
    assert delegate.sizeHint(QStyleOptionViewItem(), view.model().index(at, 0)).height() == view.rowHeight(at)
    assert view.rowHeight(at) > view.rowHeight(row_of(view, 1))
