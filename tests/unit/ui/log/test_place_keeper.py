from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication
from pytestqt.qtbot import QtBot

from console.ui.log.log_view import LogView
from console.ui.models.log_model import MOST, LogModel
from console.ui.models.log_rows import EntryRow
from console.ui.theme import Theme
from helpers.log_entries import KeptLog, entry, note, notes
from helpers.situations import SET_UP, ago

COUNT = 2000
MOVE = QAbstractSlider.SliderAction.SliderMove


@pytest.fixture
def log() -> KeptLog:
    return KeptLog(*notes(COUNT))


@pytest.fixture
def model(log: KeptLog) -> LogModel:
    return LogModel(log, SET_UP)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, model: LogModel) -> LogView:
    view = LogView(model, theme)
    qtbot.addWidget(view)
    view.resize(480, 400)
    view.show()
    model.load()
    return view


def settle() -> None:
    """Let the list read on."""
    for _ in range(5):
        QApplication.processEvents()


def top(view: LogView, model: LogModel) -> int:
    """The entry at the upper edge."""
    rows = (row for at, row in enumerate(model.rows) if view.visualRect(model.index(at)).bottom() > 2)
    return next(row.seq for row in rows if isinstance(row, EntryRow))


def drag(view: LogView, share: float) -> None:
    view.bar.setSliderDown(True)
    view.bar.setSliderPosition(round(view.bar.maximum() * share))
    view.bar.triggerAction(MOVE)
    settle()
    view.bar.setSliderDown(False)


def test_the_bar_stands_for_the_whole_log(view: LogView, model: LogModel) -> None:
    settle()
    assert view.bar.value() == 0
    assert view.bar.maximum() + view.bar.pageStep() == COUNT
    assert len(model.entries) <= MOST


@pytest.mark.parametrize("share", [0.25, 0.5, 0.9])
def test_dragging_the_bar_shows_that_place_of_the_log(view: LogView, model: LogModel, share: float) -> None:
    drag(view, share)
    assert abs(top(view, model) - COUNT * (1 - share)) < 10
    assert abs(view.bar.value() - view.bar.maximum() * share) < 10
    assert len(model.entries) <= MOST


def test_dragging_to_the_ends_shows_the_first_and_the_last_entry(view: LogView, model: LogModel) -> None:
    drag(view, 1)
    assert model.entries[0].seq == 1
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert view.bar.value() == view.bar.maximum()
    drag(view, 0)
    assert top(view, model) == COUNT
    assert view.bar.value() == 0


def test_dragging_over_the_whole_log_reads_nothing_between(view: LogView, log: KeptLog) -> None:
    settle()
    log.asked.clear()
    view.bar.setSliderDown(True)
    for share in range(1, 100):
        view.bar.setSliderPosition(view.bar.maximum() * share // 100)
        view.bar.triggerAction(MOVE)
    settle()
    assert len(log.asked) <= 3


def test_scrolling_on_and_on_meets_every_entry_once_and_in_order(view: LogView, model: LogModel) -> None:
    settle()
    seen = [top(view, model)]
    while seen[-1] > 1500:
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 50)
        settle()
        seen.append(top(view, model))
        assert 0 <= seen[-2] - seen[-1] <= 2
        assert len(model.entries) <= MOST
    assert abs(view.bar.value() - (COUNT - seen[-1])) <= 1
    while seen[-1] < COUNT:
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 50)
        settle()
        seen.append(top(view, model))
        assert 0 <= seen[-1] - seen[-2] <= 2


def test_home_and_end_go_to_the_ends_of_the_whole_log(view: LogView, model: LogModel) -> None:
    settle()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert model.entries[0].seq == 1
    current = view.current_entry()
    assert current is not None
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert top(view, model) == COUNT
    assert model.entries[-1].seq == COUNT


def test_an_entry_is_shown_among_its_neighbors_wherever_it_stands(view: LogView, model: LogModel) -> None:
    view.places.go_to(777)
    settle()
    current = view.current_entry()
    assert current is not None
    assert current.seq == 777
    place = view.visualRect(view.currentIndex())
    assert view.viewport().rect().contains(place.center())
    assert {770, 784} <= {one.seq for one in model.entries}


def test_a_selected_entry_is_still_selected_when_one_comes_back_to_it(view: LogView, model: LogModel) -> None:
    view.places.go_to(1990)
    bar = view.verticalScrollBar()
    while model.row_of(1990) is not None:
        bar.setValue(bar.value() + 400)
        settle()
    while model.row_of(1990) is None:
        bar.setValue(bar.value() - 400)
        settle()
    current = view.current_entry()
    assert current is not None
    assert current.seq == 1990


def test_a_new_entry_leaves_the_place_in_the_middle_of_the_log(view: LogView, model: LogModel, log: KeptLog) -> None:
    drag(view, 0.5)
    before = top(view, model)
    log.commit(model, entry(COUNT + 1, note("new", ago())))
    settle()
    assert top(view, model) == before
    assert view.bar.maximum() + view.bar.pageStep() >= COUNT


def test_the_buttons_of_the_bar_go_by_rows(view: LogView, model: LogModel) -> None:
    settle()
    view.bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
    settle()
    after_page = top(view, model)
    assert COUNT - 12 < after_page < COUNT - 2
    view.bar.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepAdd)
    assert after_page - 3 < top(view, model) <= after_page


def test_selecting_rows_far_apart_keeps_them(view: LogView, model: LogModel) -> None:
    view.setFocus()
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
        settle()
    assert len(view.selected_rows()) > MOST
    assert model.entries[-1].seq == COUNT
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert not model.keeps_all


def test_an_answer_that_comes_late_is_still_put_in_its_place(view: LogView, model: LogModel, log: KeptLog) -> None:
    settle()
    log.waits = True
    view.places.go_to(500)
    log.commit(model, entry(COUNT + 1, note("meanwhile", ago())))
    log.answer()
    current = view.current_entry()
    assert current is not None
    assert current.seq == 500
