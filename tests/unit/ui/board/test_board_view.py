from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.board.board_view import BoardView
from console.ui.board.line_menu import LineMenu
from console.ui.models.board_model import BoardColumn, BoardModel
from console.ui.theme import Theme
from helpers.pixels import Repaints
from helpers.situations import LINES, NOW, down, quiet_situation, situation, with_status

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def model() -> BoardModel:
    model = BoardModel()
    model.show(situation())
    return model


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, model: BoardModel) -> BoardView:
    view = BoardView(model, theme)
    qtbot.addWidget(view)
    view.resize(760, 900)
    view.show()
    view.activateWindow()
    qtbot.waitActive(view)
    view.setFocus()
    return view


def row(model: BoardModel, key: int) -> int:
    at = model.row_of(key)
    assert at is not None
    return at


def chip_of(view: BoardView, at: int) -> QPoint:
    parts = view.parts_at(at)
    assert parts is not None
    return parts.chip.center().toPoint()


def open_menu(view: BoardView) -> LineMenu:
    found = [menu for menu in view.findChildren(LineMenu) if menu.isVisible()]
    assert len(found) == 1
    return found[0]


def test_only_the_clocks_are_painted_again_each_second(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    qtbot.waitExposed(view)
    QApplication.processEvents()
    repaints = Repaints(view.viewport())
    view.tick(NOW + timedelta(seconds=1))
    qtbot.waitUntil(lambda: bool(repaints.regions))
    clocks = QRegion()
    for at in range(model.rowCount()):
        clocks += QRegion(view.clock_rect(at))
    assert all(clocks.contains(rect) and (QRegion(rect) - clocks).isEmpty() for rect in repaints.regions)


def test_arrows_go_from_line_to_line_past_the_headers(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    keys = []
    for _ in range(10):
        current = view.line_at_current()
        assert current is not None
        keys.append(current.key)
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert keys == [1, 2, 3, 4, 5, 6, 7, 8, 9, 9]
    for key, there in ((Qt.Key.Key_Home, 1), (Qt.Key.Key_Up, 1), (Qt.Key.Key_End, 9), (Qt.Key.Key_Up, 8)):
        QTest.keyClick(view, key)
        assert view.currentIndex().row() == row(model, there)


def test_pages_go_to_lines_too(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    view.resize(760, 200)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    first = view.line_at_current()
    assert first is not None
    assert first.key > 1
    for _ in range(8):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.currentIndex().row() == row(model, 9)
    for _ in range(12):
        QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == row(model, 1)


def test_a_board_without_lines_has_nowhere_to_go(qtbot: QtBot, theme: Theme) -> None:
    view = BoardView(BoardModel(), theme)
    qtbot.addWidget(view)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert not view.currentIndex().isValid()


def test_the_current_cell_is_always_the_one_with_the_sentence(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().column() == BoardColumn.KEY
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=chip_of(view, row(model, 5)))
    assert view.currentIndex() == model.index(row(model, 5), BoardColumn.KEY)


def test_tab_leaves_the_board(qtbot: QtBot, theme: Theme, model: BoardModel) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view, field = BoardView(model, theme), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(view)
    layout.addWidget(field)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert window.focusWidget() is field


def test_a_new_situation_never_takes_the_keyboard(qtbot: QtBot, theme: Theme, model: BoardModel) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view, field = BoardView(model, theme), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(view)
    layout.addWidget(field)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    field.setFocus()
    model.show(with_status(quiet_situation(), 3, down(LINES[2])))
    view.echo(3)
    view.select_line(3)
    view.tick(NOW + timedelta(seconds=1))
    assert window.focusWidget() is field


def test_typed_text_belongs_to_the_command_line(qtbot: QtBot, view: BoardView) -> None:
    typed: list[str] = []
    view.typed.connect(typed.append)
    QTest.keyClicks(view, "3d ?")
    QTest.keyClick(view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert "".join(typed) == "3d ?"


def test_two_clicks_log_a_state(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=chip_of(view, row(model, 6)))
    menu = open_menu(view)
    with qtbot.waitSignal(view.status_chosen) as caught:
        next(act for act in menu.actions() if act.objectName() == "act.down").trigger()
    assert caught.args == [6, LineState.DOWN]
    menu.hide()


def test_a_click_beside_the_chip_only_selects(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    at = row(model, 6)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, view.rowViewportPosition(at) + 20))
    assert view.currentIndex().row() == at
    assert [menu for menu in view.findChildren(LineMenu) if menu.isVisible()] == []


def test_a_double_click_and_enter_open_the_menu(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    place = QPoint(60, view.rowViewportPosition(row(model, 6)) + 20)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = open_menu(view)
    assert menu.accessibleName() == "Line 6, Text-to-911"
    menu.hide()
    view.select_line(9)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert open_menu(view).accessibleName() == "Line 9, School district"


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_menu_key_and_the_right_button_open_the_menu(
    view: BoardView, model: BoardModel, reason: QContextMenuEvent.Reason
) -> None:
    view.select_line(4)
    place = chip_of(view, row(model, 4))
    event = QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place))
    view.contextMenuEvent(event)
    assert open_menu(view).accessibleName().startswith("Line 4,")


def test_the_menu_asks_for_verifying_and_noting_that_line(qtbot: QtBot, view: BoardView, model: BoardModel) -> None:
    menu = view.open_menu(row(model, 3))
    assert menu is not None
    acts = {act.objectName(): act for act in menu.actions()}
    with qtbot.waitSignal(view.verify_chosen) as verified, qtbot.waitSignal(view.note_chosen) as noted:
        acts["act.verify"].trigger()
        acts["act.note"].trigger()
    assert (verified.args, noted.args) == ([3], [3])
    menu.hide()


def test_a_header_has_no_menu(qtbot: QtBot, view: BoardView) -> None:
    assert view.open_menu(0) is None
    assert view.open_menu(-1) is None
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert view.line_at_current() is not None


def test_there_is_always_a_current_line(view: BoardView, model: BoardModel) -> None:
    assert view.line_at_current() is not None
    model.show(situation([down(line) for line in LINES[3:5]]))
    current = view.line_at_current()
    assert current is not None
    assert current.key == 4


def test_a_line_just_logged_is_outlined_for_ten_seconds(view: BoardView) -> None:
    delegate = view._painter
    view.echo(3)
    view.tick(NOW + timedelta(seconds=9))
    assert delegate.echoed == {3}
    view.tick(NOW + timedelta(seconds=10))
    assert delegate.echoed == frozenset()


def test_an_echo_before_the_first_situation_is_none(qtbot: QtBot, theme: Theme) -> None:
    view = BoardView(BoardModel(), theme)
    qtbot.addWidget(view)
    view.echo(3)
    assert view._painter.echoed == frozenset()


def test_selecting_a_line_that_is_not_there_changes_nothing(view: BoardView) -> None:
    before = view.currentIndex()
    view.select_line(99)
    assert view.currentIndex() == before


def test_larger_text_makes_larger_rows(view: BoardView, model: BoardModel, theme: Theme) -> None:
    before = view.rowHeight(row(model, 3))
    view.apply_theme(theme.zoomed(2))
    assert view.rowHeight(row(model, 3)) > 1.5 * before


def test_a_screen_reader_finds_the_sentence_in_the_row(view: BoardView, model: BoardModel) -> None:
    board = QAccessible.queryAccessibleInterface(view)
    assert board.text(QAccessible.Text.Name) == "Board"
    cells = [board.child(at) for at in range(board.childCount())]
    names = [cell.text(QAccessible.Text.Name) for cell in cells]
    assert any(name.startswith("Line 3, 911 Wireless Verizon, Down, 42 minutes") for name in names)
    assert view.accessibleIdentifier() == "board.lines"
