from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.line import Basis, LineState, Symptom
from console.services.line_splits import Split
from console.services.set_up_file.writer import TomlValue
from console.ui.drawer.drawer_acts import DrawerActs
from console.ui.drawer.line_drawer import LineDrawer
from console.ui.log.log_page import LogPage
from console.ui.page_name import PageName
from console.ui.setup.set_up_applying import apply_set_up
from helpers.unreadable import unreadable
from helpers.windows import SampleWindow

KEY = Qt.Key
DOWN, DEGRADED, UP = LineState.DOWN, LineState.DEGRADED, LineState.OPERATIONAL


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    desk_window.window.desk.board.select_line(3)
    return desk_window


@pytest.fixture
def acts(window: SampleWindow) -> DrawerActs:
    found = window.window.desk.findChild(DrawerActs)
    assert isinstance(found, DrawerActs)
    return found


@pytest.fixture
def drawer(window: SampleWindow, acts: DrawerActs) -> LineDrawer:
    window.press(KEY.Key_Right)
    assert acts.drawer is not None
    return acts.drawer


def is_open(acts: DrawerActs) -> bool:
    return acts.drawer is not None


def shown(drawer: LineDrawer) -> str:
    return drawer.head.name.text()


def test_the_history_of_a_line_that_was_split_off_begins_before_the_split(
    qtbot: QtBot, window: SampleWindow, acts: DrawerActs
) -> None:
    window.log("1d ~before")
    new: tuple[dict[str, TomlValue], ...] = (
        {"key": 20, "name": "Landline north"},
        {"key": 21, "name": "Landline south"},
    )
    window.desk.writing.set_ups.split(Split(older=1, lines=new, retires=False), by="KM")
    window.desk.log("1u ;of line 1 alone")
    window.desk.log("20g ~after")
    window.session.feed.look()
    window.session.refresh()
    acts.open(20)
    drawer = acts.drawer
    assert drawer is not None
    assert drawer.head.split_from.text() == "split from 1 911 Landline"
    qtbot.waitUntil(lambda: any("after" in row for row in rows_of(drawer)))
    rows = rows_of(drawer)
    assert not any("of line 1 alone" in row for row in rows)
    (before,) = [row for row in rows if "before" in row and "DOWN" in row]
    assert "before the split from 1" in before
    assert not any("before the split" in row for row in rows if "after" in row)
    acts.open(3)
    assert drawer.head.split_from.isHidden()


def rows_of(drawer: LineDrawer) -> list[str]:
    """What each entry in the history says, marks and all."""
    model = drawer.history.model()
    return [str(model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(model.rowCount())]


def test_right_on_the_empty_line_opens_it_and_left_closes_it(window: SampleWindow, acts: DrawerActs) -> None:
    assert not is_open(acts)
    window.press(KEY.Key_Right)
    assert is_open(acts)
    assert window.has_keyboard(window.window.line.field)
    window.press(KEY.Key_Left)
    assert not is_open(acts)


def test_right_in_a_text_moves_in_the_text(window: SampleWindow, acts: DrawerActs) -> None:
    window.type("3d")
    window.press(KEY.Key_Left, KEY.Key_Right)
    assert not is_open(acts)


def test_esc_closes_it_and_a_page_before_it(window: SampleWindow, acts: DrawerActs, drawer: LineDrawer) -> None:
    window.open(PageName.HELP)
    window.window.line.field.setFocus()
    window.press(KEY.Key_Escape)
    assert window.window.pages.on_desk
    assert acts.drawer is drawer
    window.press(KEY.Key_Escape)
    assert not is_open(acts)


def test_on_the_board_right_opens_left_and_esc_close(window: SampleWindow, acts: DrawerActs) -> None:
    window.window.desk.board.setFocus()
    for close in (KEY.Key_Left, KEY.Key_Escape):
        window.press(KEY.Key_Right)
        assert is_open(acts)
        assert window.has_keyboard(window.window.desk.board)
        window.press(close)
        assert not is_open(acts)


def test_the_menu_opens_and_closes_it(window: SampleWindow, acts: DrawerActs) -> None:
    action = window.window.findChild(QAction, "act.open_line_drawer")
    assert isinstance(action, QAction)
    action.trigger()
    assert is_open(acts)
    action.trigger()
    assert not is_open(acts)


def test_the_menu_of_a_line_opens_it_on_that_line(window: SampleWindow, acts: DrawerActs) -> None:
    window.window.desk.board.drawer_wanted.emit(9)
    assert acts.drawer is not None
    assert shown(acts.drawer) == "9  School district"


def test_it_follows_the_line_that_is_selected(window: SampleWindow, drawer: LineDrawer) -> None:
    assert shown(drawer) == "3  911 Wireless Verizon"
    window.press(KEY.Key_Down)
    assert shown(drawer) == "6  Text-to-911"
    assert drawer.days.texts[0].startswith("no percentage")
    window.press(KEY.Key_Up)
    assert shown(drawer) == "3  911 Wireless Verizon"


def test_a_second_right_goes_into_it_and_esc_back_to_the_command_line(
    window: SampleWindow, acts: DrawerActs, drawer: LineDrawer
) -> None:
    window.press(KEY.Key_Right)
    assert drawer.isAncestorOf(window.focused)
    window.press(KEY.Key_Escape)
    assert not is_open(acts)
    assert window.has_keyboard(window.window.line.field)


def test_on_the_board_a_second_right_goes_into_it_too(window: SampleWindow, acts: DrawerActs) -> None:
    window.window.desk.board.setFocus()
    window.press(KEY.Key_Right, KEY.Key_Right)
    assert acts.drawer is not None
    assert acts.drawer.isAncestorOf(window.focused)


def test_f6_goes_through_it(window: SampleWindow, drawer: LineDrawer) -> None:
    window.press(KEY.Key_F6, KEY.Key_F6)
    assert drawer.isAncestorOf(window.focused)
    window.press(KEY.Key_F6)
    assert window.focused is window.window.strip
    window.press(KEY.Key_F6, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert drawer.isAncestorOf(window.focused)


def test_f7_gives_the_panes_their_place_back(window: SampleWindow, acts: DrawerActs, drawer: LineDrawer) -> None:
    window.press(KEY.Key_F7)
    assert not is_open(acts)
    assert window.has_keyboard(window.window.desk.fallback.view)


def test_opening_it_takes_the_keyboard_from_what_it_replaces_and_from_nothing_else(
    window: SampleWindow, acts: DrawerActs
) -> None:
    window.window.desk.log.view.setFocus()
    acts.open()
    assert window.has_keyboard(window.window.line.field)


def test_a_state_is_logged_with_what_was_chosen(window: SampleWindow, drawer: LineDrawer) -> None:
    drawer.form.scope.setText("north of Route 35")
    drawer.form.symptoms[Symptom.BUSY].click()
    drawer.form.basis.setCurrentIndex(drawer.form.basis.findData(Basis.CARRIER))
    drawer.states.buttons[DOWN].click()
    line = window.desk.board[3]
    assert (line.state, line.scope, line.symptoms, line.basis) == (
        DOWN,
        "north of Route 35",
        (Symptom.BUSY,),
        Basis.CARRIER,
    )
    assert drawer.head.chip.text() == "DOWN"
    assert "DOWN" in drawer.history.model().index(1, 0).data()
    assert drawer.form.chosen.options == ""


def test_what_was_chosen_for_one_line_never_goes_with_another(window: SampleWindow, drawer: LineDrawer) -> None:
    drawer.form.scope.setText("north")
    drawer.form.symptoms[Symptom.BUSY].click()
    window.press(KEY.Key_Down)
    drawer.states.buttons[DOWN].click()
    assert (window.desk.board[6].scope, window.desk.board[6].symptoms) == (None, ())


def test_a_scope_that_could_be_read_otherwise_waits_in_the_command_line(
    window: SampleWindow, drawer: LineDrawer
) -> None:
    drawer.form.scope.setText("north; south")
    drawer.states.buttons[DOWN].click()
    assert window.state(3) is UP
    assert window.window.line.field.text() == "3d ~north; south"
    assert "DOWN" in window.answer
    assert drawer.form.scope.text() == "north; south"


def test_what_is_refused_waits_in_the_command_line_too(window: SampleWindow, drawer: LineDrawer) -> None:
    drawer.form.scope.setText("north")
    drawer.states.buttons[UP].click()
    assert window.window.line.field.text() == "3u ~north"
    assert "still out" in window.answer


def test_a_line_that_is_a_whole_group_needs_its_second_enter(window: SampleWindow, drawer: LineDrawer) -> None:
    before = window.desk.reading.log_book.last_seq()
    window.window.line.log_whole("911d")
    assert window.desk.reading.log_book.last_seq() == before
    window.desk.clock.pass_time(1)
    window.press(KEY.Key_Return)
    assert window.state(3) is DOWN
    assert drawer.head.chip.text() == "DOWN"


def test_verified_note_and_correct_go_their_usual_ways(window: SampleWindow, drawer: LineDrawer) -> None:
    window.log("3d")
    drawer.acts.verify.click()
    assert window.desk.board[3].verified
    drawer.acts.note.click()
    assert window.window.line.field.text() == "3 ;"
    drawer.acts.correct.click()
    assert window.window.line.field.text() == f"c{window.desk.board[3].seq} "


def test_ctrl_e_corrects_the_entry_selected_in_the_history(window: SampleWindow, drawer: LineDrawer) -> None:
    window.log("3d")
    window.log("9d")
    drawer.history.setFocus()
    drawer.history.setCurrentIndex(drawer.history.model().index(1, 0))
    window.press(KEY.Key_E, modifier=Qt.KeyboardModifier.ControlModifier)
    assert window.window.line.field.text() == f"c{window.desk.board[3].seq} "


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize(("act", "histories"), [("act.context", 0), ("act.history", 1)])
def test_the_menu_of_an_entry_in_the_history_leads_to_the_log_page(
    window: SampleWindow, drawer: LineDrawer, act: str, histories: int
) -> None:
    window.log("3d")
    seq = window.desk.board[3].seq
    menu = drawer.history.open_menu(1, QPoint(5, 5))
    assert menu is not None
    {one.objectName(): one for one in menu.actions()}[act].trigger()
    menu.hide()
    assert window.is_shown(LogPage)
    page = window.page(LogPage)
    chosen = page.view.current_entry()
    assert chosen is not None
    assert (chosen.seq, page.history.isVisible()) == (seq, bool(histories))


def test_an_entry_from_outside_reaches_history_and_days(window: SampleWindow, drawer: LineDrawer) -> None:
    window.desk.clock.pass_time(60)
    window.desk.log("3d")
    window.desk.clock.pass_time(60)
    window.session.feed.poll()
    assert "DOWN" in drawer.history.model().index(1, 0).data()
    assert "1 min down" in drawer.days.texts[0]
    said = drawer.days.texts
    window.desk.log("9d")
    window.session.feed.poll()
    assert drawer.days.texts == said


def test_the_clock_runs_with_the_window(window: SampleWindow, drawer: LineDrawer) -> None:
    window.log("3d")
    window.desk.clock.pass_time(61)
    window.window.tick()
    assert drawer.head.clock.text() == "00:01:01"


def test_esc_on_the_board_leads_back_to_the_command_line_and_what_stands_there(window: SampleWindow) -> None:
    window.type("undo")
    window.window.desk.board.setFocus()
    window.press(Qt.Key.Key_Escape)
    assert window.has_keyboard(window.window.line.field)
    window.type("3d")
    assert window.window.line.field.text() == "3d"


def test_a_line_that_is_retired_takes_its_drawer_along(
    window: SampleWindow, acts: DrawerActs, drawer: LineDrawer
) -> None:
    text = '[center]\nname = "Sample Regional Dispatch"\ntimezone = "America/New_York"\n'
    line = '[[line]]\nkey = 3\nname = "911 Wireless Verizon"\ngroup = "911"\nretired = true\n'
    failures: list[object] = []
    apply_set_up(window.session, text + line, lambda _: None, failures.append)
    assert failures == []
    assert not is_open(acts)


def test_a_board_without_lines_has_no_drawer(
    window: SampleWindow, acts: DrawerActs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.window.desk.board, "line_at_current", lambda: None)
    acts.open()
    assert not is_open(acts)


def test_a_record_that_can_not_be_read_is_said_and_the_window_goes_on(
    window: SampleWindow, acts: DrawerActs, drawer: LineDrawer, qtbot: QtBot
) -> None:
    with unreadable(window.desk.folder), qtbot.waitSignal(window.session.reading_failed):
        window.press(KEY.Key_Down)
    assert shown(drawer) == "6  Text-to-911"


@pytest.mark.parametrize("size", [(800, 600), (640, 480)])
def test_in_a_narrow_window_it_stands_beside_the_tabs(
    window: SampleWindow, drawer: LineDrawer, size: tuple[int, int]
) -> None:
    window.window.resize(*size)
    QApplication.processEvents()
    desk = window.window.desk
    assert drawer.width() <= 0.56 * desk.width()
    assert desk.tabs.isVisible()


@pytest.mark.parametrize("steps", range(6))
def test_with_large_text_it_is_never_wider_than_its_room(window: SampleWindow, drawer: LineDrawer, steps: int) -> None:
    window.window.look.step_zoom(steps)
    QApplication.processEvents()
    desk = window.window.desk
    assert drawer.geometry().right() < desk.width()
    assert desk.width() <= window.window.width()


def test_with_large_text_in_a_small_window_it_stands_alone_and_esc_brings_the_board_back(
    window: SampleWindow, drawer: LineDrawer
) -> None:
    window.window.resize(800, 600)
    window.window.look.step_zoom(5)
    QApplication.processEvents()
    desk = window.window.desk
    assert drawer.width() == desk.width()
    assert not desk.tabs.isVisible()
    window.press(KEY.Key_F6)
    assert drawer.isAncestorOf(window.focused)
    window.press(KEY.Key_Escape)
    assert desk.tabs.isVisible()


def test_at_1280_it_has_two_fifths_and_the_board_is_not_covered(window: SampleWindow, drawer: LineDrawer) -> None:
    QApplication.processEvents()
    desk = window.window.desk
    assert drawer.width() == pytest.approx(0.4 * desk.width(), abs=1)
    board = desk.board.mapTo(desk, desk.board.rect().topRight())
    assert board.x() < drawer.x()
    assert not desk.down.isVisible()


def test_how_the_room_was_divided_is_as_before_it_was_opened(window: SampleWindow, acts: DrawerActs) -> None:
    desk = window.window.desk
    desk.set_shares((700, 500), (400, 200, 100))
    before = desk.shares()
    acts.open()
    assert desk.shares() == before
    acts.close()
    acts.close()
    QApplication.processEvents()
    assert desk.shares() == before


def test_its_parts_follow_the_text_size(window: SampleWindow, acts: DrawerActs, drawer: LineDrawer) -> None:
    before = drawer.head.chip.sizeHint().width()
    acts.close()
    window.window.look.step_zoom(5)
    acts.open()
    assert drawer.head.chip.sizeHint().width() > 1.5 * before
