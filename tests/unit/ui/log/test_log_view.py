from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from console.ui.log.log_view import LogView
from console.ui.models.log_model import LogModel
from console.ui.models.log_rows import EntryRow
from console.ui.theme import Theme
from helpers.log_entries import entry, loaded, note, story
from helpers.situations import ago

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def model() -> LogModel:
    return loaded(*story())


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, model: LogModel) -> LogView:
    view = LogView(model, theme)
    qtbot.addWidget(view)
    view.resize(480, 300)
    view.show()
    return view


def acts(menu: QMenu | None) -> dict[str, QAction]:
    assert menu is not None
    return {act.objectName(): act for act in menu.actions()}


def place_of(view: LogView, model: LogModel, seq: int) -> QPoint:
    view.places.go_to(seq)
    return view.visualRect(model.index(model.row_of(seq) or 0)).center()


def test_the_menu_asks_to_correct_and_to_void_that_entry(qtbot: QtBot, view: LogView, model: LogModel) -> None:
    menu = view.open_menu(model.row_of(36) or 0, QPoint(5, 5))
    with qtbot.waitSignal(view.correct_chosen) as corrected, qtbot.waitSignal(view.void_chosen) as voided:
        acts(menu)["act.correct"].trigger()
        acts(menu)["act.void"].trigger()
    assert (corrected.args, voided.args) == ([36], [36])
    assert menu is not None
    assert menu.accessibleName() == "Entry 36"
    menu.hide()


def test_what_is_void_can_be_neither_corrected_nor_voided(qtbot: QtBot, view: LogView, model: LogModel) -> None:
    menu = view.open_menu(model.row_of(32) or 0, QPoint(5, 5))
    assert not acts(menu)["act.correct"].isEnabled()
    assert not acts(menu)["act.void"].isEnabled()
    with qtbot.assertNotEmitted(view.void_chosen), qtbot.assertNotEmitted(view.correct_chosen):
        view.void_current()
        view.correct_current()
    assert menu is not None
    menu.hide()


def test_a_folded_batch_is_voided_as_one(qtbot: QtBot, view: LogView, model: LogModel) -> None:
    menu = view.open_menu(model.row_of(27) or 0, QPoint(5, 5))
    assert not acts(menu)["act.correct"].isEnabled()
    with qtbot.waitSignal(view.batch_void_chosen) as voided:
        acts(menu)["act.void"].trigger()
    assert voided.args == [27]
    assert menu is not None
    menu.hide()


def test_one_entry_of_a_batch_is_voided_alone_or_with_the_others(qtbot: QtBot, view: LogView, model: LogModel) -> None:
    model.toggle(model.row_of(27) or 0)
    menu = view.open_menu(model.row_of(29) or 0, QPoint(5, 5))
    with qtbot.waitSignal(view.void_chosen) as alone, qtbot.waitSignal(view.batch_void_chosen) as all_of_them:
        acts(menu)["act.void"].trigger()
        acts(menu)["act.void_batch"].trigger()
    assert (alone.args, all_of_them.args) == ([29], [29])
    assert menu is not None
    menu.hide()


def test_a_batch_opens_by_menu_by_keyboard_and_by_double_click(qtbot: QtBot, view: LogView, model: LogModel) -> None:
    folded = model.rowCount()
    menu = view.open_menu(model.row_of(27) or 0, QPoint(5, 5))
    acts(menu)["act.fold"].trigger()
    assert menu is not None
    menu.hide()
    assert model.rowCount() == folded + 5
    at = (model.row_of(27) or 0) - 5
    view.setCurrentIndex(model.index(at))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert model.rowCount() == folded
    place = place_of(view, model, 27)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert model.rowCount() == folded + 5


def test_a_double_click_on_an_entry_opens_its_menu(qtbot: QtBot, view: LogView, model: LogModel) -> None:
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, model, 36))
    menu = next(menu for menu in view.findChildren(QMenu) if menu.isVisible())
    assert menu.accessibleName() == "Entry 36"
    menu.hide()


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_key_and_the_right_button_open_the_menu(
    view: LogView, model: LogModel, reason: QContextMenuEvent.Reason
) -> None:
    place = place_of(view, model, 38)
    view.contextMenuEvent(QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place)))
    menu = next(menu for menu in view.findChildren(QMenu) if menu.isVisible())
    assert menu.accessibleName() == "Entry 38"
    menu.hide()


def test_a_day_has_no_menu_and_is_never_current(view: LogView) -> None:
    assert view.open_menu(0, QPoint(5, 5)) is None
    assert isinstance(view.current_entry(), EntryRow)


def test_whoever_looks_at_the_top_sees_the_new_entry(view: LogView, model: LogModel) -> None:
    for seq in range(40, 46):
        model.add_entries([entry(seq, note("new", ago()))])
    assert view.verticalScrollBar().value() == 0
    assert view.visualRect(model.index(model.row_of(45) or 0)).top() < 60


def test_whoever_reads_further_down_keeps_the_place(view: LogView, model: LogModel) -> None:
    view.places.go_to(26)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    top = view.indexAt(QPoint(5, 5))
    row, place = model.row_at(top.row()), view.visualRect(top).top()
    model.add_entries([entry(40, note("new", ago())), entry(41, note("newer", ago()))])
    still = view.indexAt(QPoint(5, 5))
    assert model.row_at(still.row()) == row
    assert abs(view.visualRect(still).top() - place) <= 1


def test_larger_text_makes_higher_rows(view: LogView, model: LogModel, theme: Theme) -> None:
    at = model.index(model.row_of(36) or 0)
    before = view.visualRect(at).height()
    view.apply_theme(theme.zoomed(2))
    assert view.visualRect(at).height() > 1.5 * before


def test_a_narrower_view_gives_wrapped_texts_the_room_they_need(qtbot: QtBot, view: LogView, model: LogModel) -> None:
    model.add_entries((entry(90, note("a long note that goes on and on " * 4, ago(minutes=1))),))
    index = model.index(model.row_of(90) or 0)
    wide = view.visualRect(index).height()
    view.resize(260, 300)
    qtbot.waitUntil(lambda: view.visualRect(index).height() > wide)
    assert view.visualRect(index).width() <= view.viewport().width()


def test_rows_are_copied_as_text_ready_to_paste(qtbot: QtBot, view: LogView, model: LogModel) -> None:
    view.places.go_to(37)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(view.copied) as copied:
        QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied.args == [2]
    assert QGuiApplication.clipboard().text() == (
        "Tue 22 Sep 2026\n"
        "13:25  KM  3 911 Wireless Verizon DOWN  late, typed 13:37  (#36)\n"
        "13:54  JR  Fallback f1 (203) 555-0142 Temporary emergency number ON  keyed by KM  (#37)\n"
    )


def test_enter_goes_on_with_the_entry_where_that_leads_somewhere(qtbot: QtBot, view: LogView) -> None:
    view.places.go_to(36)
    view.enter_goes_on = True
    with qtbot.waitSignal(view.entered) as entered:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert entered.args == [36]


def test_space_opens_a_batch_where_enter_goes_on(view: LogView, model: LogModel) -> None:
    view.places.go_to(27)
    view.enter_goes_on = True
    folded = model.rowCount()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert model.rowCount() == folded + 5


def test_the_menu_asks_for_history_and_neighbors_and_copies(qtbot: QtBot, view: LogView, model: LogModel) -> None:
    menu = view.open_menu(model.row_of(36) or 0, QPoint(5, 5))
    with qtbot.waitSignal(view.history_chosen) as history, qtbot.waitSignal(view.context_chosen) as context:
        acts(menu)["act.history"].trigger()
        acts(menu)["act.context"].trigger()
    assert (history.args, context.args) == ([36], [36])
    with qtbot.waitSignal(view.copied):
        acts(menu)["act.copy"].trigger()
    assert menu is not None
    menu.hide()


def test_nothing_selected_is_nothing_copied(qtbot: QtBot, view: LogView) -> None:
    view.clearSelection()
    with qtbot.assertNotEmitted(view.copied):
        view.copy_selected()
