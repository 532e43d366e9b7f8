from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from console.ui.delegates.log_delegate import LogDelegate
from console.ui.log.log_view import LogView
from console.ui.models.log_model import LogModel
from console.ui.models.log_rows import EntryRow
from console.ui.theme import Theme
from helpers.log_entries import loaded, story
from helpers.pixels import share_of


@pytest.fixture
def model() -> LogModel:
    return loaded(*story())


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, model: LogModel) -> LogView:
    view = LogView(model, theme)
    qtbot.addWidget(view)
    view.resize(480, 1400)
    view.show()
    return view


def delegate_of(view: LogView) -> LogDelegate:
    delegate = view.itemDelegate()
    assert isinstance(delegate, LogDelegate)
    return delegate


def row_of(model: LogModel, seq: int) -> EntryRow:
    row = model.row_at(model.row_of(seq) or -1)
    assert isinstance(row, EntryRow)
    return row


def test_corrected_and_voided_entries_are_struck_through_and_others_are_not(view: LogView, model: LogModel) -> None:
    struck = [seq for seq in range(32, 40) if delegate_of(view).said_font(row_of(model, seq)).strikeOut()]
    assert struck == [32, 34]


def test_a_struck_entry_is_still_painted_readable(view: LogView, model: LogModel, theme: Theme) -> None:
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    place = view.visualRect(model.index(model.row_of(34) or 0))
    assert share_of(image, theme.muted, place) > 0.01


def test_a_row_grows_with_its_text_and_with_the_text_size(view: LogView, model: LogModel, theme: Theme) -> None:
    def height(seq: int) -> int:
        return delegate_of(view).sizeHint(QStyleOptionViewItem(), model.index(model.row_of(seq) or 0)).height()

    short, long = height(36), height(39)
    assert long > short >= 32
    view.apply_theme(theme.zoomed(2))
    assert height(36) > 1.6 * short


def test_an_open_batch_and_a_folded_one_are_painted_differently(view: LogView, model: LogModel) -> None:
    def mark() -> QImage:
        place = view.visualRect(model.index(model.row_of(27) or 0))
        place.setWidth(30)
        return view.viewport().grab(place).toImage()

    model.toggle(model.row_of(27) or 0)
    at = (model.row_of(27) or 0) - 5
    opened = view.viewport().grab(view.visualRect(model.index(at)).adjusted(0, 0, -400, 0)).toImage()
    model.toggle(at)
    folded = view.viewport().grab(view.visualRect(model.index(at)).adjusted(0, 0, -400, 0)).toImage()
    assert opened.size() == folded.size()
    assert opened != folded
    assert mark() is not None
