from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.domain.line import LineGroup, LineState
from console.domain.quarter_hours import Quarters
from console.ui.board.board_view import BoardView
from console.ui.delegates.board_painter import BoardPainter
from console.ui.models.board_model import BoardModel
from console.ui.theme import Theme
from helpers.pixels import painted, share_of
from helpers.situations import LINES, ago, operational, quiet_situation, situation

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


def test_a_clock_painted_alone_looks_as_in_the_whole_row(view: BoardView) -> None:
    whole = seen(view)
    view.viewport().update(view.clock_rect(row_of(view, 3)))
    assert seen(view) == whole


def test_a_clock_painted_alone_leaves_the_outline_of_its_row_whole(view: BoardView, theme: Theme) -> None:
    painter, model = view._painter, view.model()
    assert isinstance(model, BoardModel)
    view.resize(view.width(), 300)  # rows stand as close as they can
    at, card = row_of(view, 3), row_rect(view, 3)
    parts = view.parts_at(at)
    assert parts is not None
    assert parts.clock.top() < card.top() + 2 <= view.clock_rect(at).top()
    image = painted(view.width(), view.height(), theme.exercise, lambda paint: painter.paint_clock(paint, at, 0))
    for edge in (
        QRect(card.left(), card.top(), card.width(), 2),
        QRect(card.right() - 1, card.top(), 2, card.height()),
    ):
        assert share_of(image, theme.exercise, edge) == 1


def test_a_clock_painted_alone_paints_nothing_else(view: BoardView, theme: Theme) -> None:
    painter, model = view._painter, view.model()
    assert isinstance(model, BoardModel)
    at = row_of(view, 3)
    parts = view.parts_at(at)
    assert parts is not None
    image = painted(view.width(), view.height(), theme.exercise, lambda paint: painter.paint_clock(paint, at, 0))
    clock = parts.clock.toAlignedRect()
    untouched = share_of(image, theme.exercise) * image.width() * image.height()
    assert image.width() * image.height() - untouched <= clock.width() * clock.height()
    assert share_of(image, theme.text, clock) > 0.02


def test_a_row_is_painted_where_it_is_told_to_be(view: BoardView, theme: Theme) -> None:
    at = row_of(view, 3)
    rect = view.row_rect(at)
    height = rect.height()

    def paint(painter: QPainter) -> None:
        view._painter.paint(painter, at, rect.top(), is_current=False, has_keyboard=False)

    image = painted(view.width(), 200, theme.exercise, paint)
    below = QRect(0, height + 1, view.width(), 200 - height - 1)
    assert share_of(image, theme.fill(LineState.DOWN), QRect(0, 0, view.width(), height)) > 0.05
    assert share_of(image, theme.exercise, below) == 1


def test_a_header_points_down_while_it_is_open_and_sideways_while_it_is_folded(view: BoardView, theme: Theme) -> None:
    model = view.model()
    assert isinstance(model, BoardModel)
    model.show(quiet_situation())
    pointer = QRect(10, view.row_rect(0).top(), 18, view.row_rect(0).height())
    opened = seen(view).copy(pointer)
    model.fold({LineGroup.NINE_ONE_ONE})
    folded = seen(view).copy(pointer)
    assert opened != folded
    assert share_of(opened, theme.muted) == pytest.approx(share_of(folded, theme.muted), abs=0.03)


def test_the_header_that_has_the_keyboard_has_the_ring(qtbot: QtBot, view: BoardView, theme: Theme) -> None:
    view.activateWindow()
    qtbot.waitActive(view)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    ringed = view.row_rect(0).adjusted(0, 0, 0, -1)
    assert share_of(seen(view), theme.focus, QRect(0, ringed.top(), view.viewport().width(), 2)) > 0.9


def test_a_verification_that_is_due_is_marked_by_word_form_and_brightness(view: BoardView, theme: Theme) -> None:
    model = view.model()
    assert isinstance(model, BoardModel)
    stale = operational(replace(LINES[0], verify_every_h=1))
    model.show(situation([stale, operational(LINES[1])]))
    due, fresh = view.clock_rect(row_of(view, 1)), view.clock_rect(row_of(view, 2))
    image = seen(view)
    assert share_of(image, theme.text, due) > 0.005
    assert share_of(image, theme.text, fresh) == 0
    glyph = QRect(due.left(), due.top(), 18, due.height())
    assert share_of(image, theme.text, glyph) > 0.02


def test_the_strip_of_the_shift_is_painted_at_the_right_of_its_row(view: BoardView, theme: Theme) -> None:
    model = view.model()
    assert isinstance(model, BoardModel)
    view.resize(1100, 900)
    quarters = Quarters(start=ago(hours=1), states=(LineState.OPERATIONAL, LineState.DOWN, LineState.UNKNOWN))
    model.show(quiet_situation(), {1: quarters})
    parts, empty = view.parts_at(row_of(view, 1)), view.parts_at(row_of(view, 2))
    assert parts is not None
    assert empty is not None
    image = seen(view)
    assert share_of(image, theme.fill(LineState.DOWN), parts.strip.toRect()) > 0.01
    assert share_of(image, theme.row, empty.strip.toRect()) == 1


def test_the_current_row_keeps_the_gap_to_its_neighbors(view: BoardView, theme: Theme) -> None:
    view.clearFocus()
    view.select_line(3)
    parts = view.parts_at(row_of(view, 3))
    assert parts is not None
    top = view.row_rect(row_of(view, 3)).top()
    gap = QRect(10, top, 300, round(parts.card.top()) - top)
    assert share_of(seen(view), theme.ground, gap) == 1


def test_a_line_just_logged_or_restored_is_in_brackets_and_in_no_ring(view: BoardView, theme: Theme) -> None:
    model = view.model()
    assert isinstance(model, BoardModel)
    back = replace(operational(LINES[0]), since=ago(minutes=1), was_out=True)
    model.show(situation([back, operational(LINES[1]), operational(LINES[2])]))
    view.echo(2)
    view.select_line(3)
    image = seen(view)
    restored, echoed = row_rect(view, 1), row_rect(view, 2)
    for card, color in ((restored, theme.muted), (echoed, theme.text)):
        assert image.pixel(card.right() - 1, card.center().y()) == color.rgb()
        assert image.pixel(card.right() - 8, card.top() + 1) == color.rgb()
        assert image.pixel(card.center().x(), card.top() + 1) == theme.row.rgb()


def test_without_a_place_nothing_is_painted(theme: Theme) -> None:
    model = BoardModel()
    model.show(situation())
    board = BoardPainter(model)
    image = painted(
        20, 20, theme.exercise, lambda painter: board.paint(painter, 1, 0, is_current=True, has_keyboard=True)
    )
    assert share_of(image, theme.exercise) == 1


def test_the_row_is_as_high_as_its_texts(view: BoardView) -> None:
    assert view.row_rect(row_of(view, 3)).height() > view.row_rect(row_of(view, 1)).height()
