from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from console.domain.errors import StorageUnavailable
from console.domain.events import EntryKind
from console.domain.line import LineState
from console.ui.command_line.answer_line import Tag
from console.ui.entry_acts import WAITS
from console.ui.log.entry_showing import show_in_context
from console.ui.log.log_page import LogPage
from console.ui.shift.sign_on import SignOnDialog
from helpers.windows import SampleWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    return desk_window


def _do(window: SampleWindow, name: str) -> None:
    action = window.window.findChild(QAction, f"act.{name}")
    assert isinstance(action, QAction)
    action.trigger()


def _dialog() -> SignOnDialog:
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, SignOnDialog) and one.isVisible()]
    return dialog


def test_ctrl_z_and_enter_void_my_last_entry(window: SampleWindow) -> None:
    window.enter("3d")
    window.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert "911 Wireless Verizon DOWN" in window.answer
    window.enter()
    assert window.desk.board[3].state is LineState.OPERATIONAL
    assert window.desk.reading.log_book.newest(1)[0].kind is EntryKind.VOID


def test_ctrl_z_takes_back_typing_while_there_is_a_draft(window: SampleWindow) -> None:
    window.type("3d")
    window.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert window.window.line.field.text() != "v"


def test_ctrl_e_begins_the_correction_of_the_selected_entry(window: SampleWindow) -> None:
    window.enter("3d")
    seq = window.desk.reading.log_book.last_seq()
    window.window.desk.log.view.places.go_to(seq)
    window.press(Qt.Key.Key_E, modifier=CONTROL)
    assert window.window.line.field.text() == f"c{seq} "
    _do(window, "void_selected")
    assert window.window.line.field.text() == f"v{seq} "


def test_f5_and_enter_log_a_review_of_the_board(window: SampleWindow) -> None:
    window.press(Qt.Key.Key_F5)
    assert window.desk.reading.log_book.newest(1)[0].kind is not EntryKind.BOARD_REVIEWED
    window.enter()
    assert window.desk.reading.log_book.newest(1)[0].kind is EntryKind.BOARD_REVIEWED


def test_a_review_that_could_not_be_saved_is_tried_again_as_a_review(
    window: SampleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageUnavailable("The disk is full: make room")

    unsaved = window.window.line.unsaved
    with monkeypatch.context() as broken:
        broken.setattr("console.services.status_log.StatusLog.review_board", full)
        window.press(Qt.Key.Key_F5)
        window.enter()
    assert unsaved.texts == ("Board reviewed",)
    window.desk.clock.pass_time(1800)
    retry = next(one for one in unsaved.findChildren(QPushButton) if one.text() == "Retry")
    retry.click()
    assert window.desk.reading.log_book.newest(1)[0].kind is EntryKind.BOARD_REVIEWED
    assert unsaved.isHidden()


def test_a_review_that_is_refused_puts_no_words_in_the_field(window: SampleWindow) -> None:
    window.session.sign_on("ZZ")
    window.session.review_board()
    assert window.window.line.field.text() == ""
    assert "ZZ" in window.answer


def test_the_situation_is_copied_as_text(window: SampleWindow) -> None:
    window.enter("3d")
    window.press(Qt.Key.Key_C, modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert "911 Wireless Verizon" in QGuiApplication.clipboard().text()
    assert "DOWN" in QGuiApplication.clipboard().text()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(("start_told", "w "), ("start_note", "n "), ("start_pass_on", "p "), ("start_clock_check", "/clock ")),
        ("void_last", "v"),
    ],
)
def test_a_menu_begins_an_entry_and_the_draft_in_hand_is_offered_back(
    window: SampleWindow, name: str, text: str
) -> None:
    window.type("5 x")
    _do(window, name)
    assert window.window.line.field.text() == text
    assert window.window.line.draft.text == "5 x"


def test_the_first_entry_of_nobody_asks_who_logs_it_and_then_logs_it(desk_window: SampleWindow) -> None:
    desk_window.enter("3d")
    dialog = _dialog()
    assert desk_window.state(3) is LineState.OPERATIONAL
    QTest.keyClicks(dialog.initials, "km")
    QTest.keyClick(dialog.initials, Qt.Key.Key_Return)
    assert desk_window.state(3) is LineState.DOWN
    assert desk_window.desk.board[3].by == "KM"
    assert desk_window.session.operator == "KM"


def test_while_the_initials_are_asked_for_nothing_is_said_to_be_being_saved(desk_window: SampleWindow) -> None:
    desk_window.enter("3d")
    waits = desk_window.window.line.answer.tag, desk_window.answer
    QTest.keyClicks(_dialog().initials, "km")
    QTest.keyClick(_dialog().initials, Qt.Key.Key_Return)
    assert waits == (Tag.WHO, f"3d   {WAITS}")
    assert desk_window.window.line.answer.tag is Tag.SAVED


def test_what_was_logged_by_mouse_is_said_to_be_saved_while_a_draft_is_offered(window: SampleWindow) -> None:
    window.type("5d -10")
    window.press(Qt.Key.Key_Escape)
    window.window.acts.log_state(3, LineState.DOWN)
    line = window.window.line
    assert (line.answer.tag, line.answer.isVisible()) == (Tag.SAVED, True)
    assert (line.draft.text, line.draft.isVisible()) == ("5d -10", True)


def test_an_entry_of_nobody_comes_back_when_the_question_is_left(desk_window: SampleWindow) -> None:
    desk_window.enter("3d")
    _dialog().reject()
    assert desk_window.window.line.field.text() == "3d"
    assert "nobody is signed on" in desk_window.answer
    assert desk_window.desk.board[3].state is LineState.OPERATIONAL


def test_a_review_of_nobody_asks_who_reviewed(desk_window: SampleWindow) -> None:
    desk_window.press(Qt.Key.Key_F5)
    desk_window.enter()
    dialog = _dialog()
    QTest.keyClicks(dialog.initials, "jr")
    QTest.keyClick(dialog.initials, Qt.Key.Key_Return)
    newest = desk_window.desk.reading.log_book.newest(1)[0]
    assert (newest.kind, newest.by) == (EntryKind.BOARD_REVIEWED, "JR")


def test_ctrl_o_changes_who_is_signed_on(window: SampleWindow) -> None:
    window.press(Qt.Key.Key_O, modifier=CONTROL)
    dialog = _dialog()
    QTest.keyClicks(dialog.initials, "jr")
    QTest.keyClick(dialog.initials, Qt.Key.Key_Return)
    assert window.session.operator == "JR"
    assert window.window.bar.operator.text() == "JR"


def test_signing_off_makes_the_next_entry_ask(window: SampleWindow) -> None:
    window.press(Qt.Key.Key_O, modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.session.operator is None
    assert window.window.bar.operator.text() == "sign on"
    window.enter("3d")
    QTest.keyClicks(_dialog().initials, "jr")
    QTest.keyClick(_dialog().initials, Qt.Key.Key_Return)
    assert window.desk.board[3].by == "JR"


def test_signing_on_takes_five_keys(window: SampleWindow) -> None:
    """Ctrl and O, two initials, Enter (desk.md §3.3)."""
    window.press(Qt.Key.Key_O, modifier=CONTROL)
    dialog = _dialog()
    assert dialog.focusWidget() is dialog.initials
    for key in (Qt.Key.Key_J, Qt.Key.Key_R, Qt.Key.Key_Return):
        QTest.keyClick(dialog.initials, key)
    assert window.session.operator == "JR"


def test_an_entry_for_a_colleague_says_who_keyed_it(window: SampleWindow) -> None:
    window.enter("jr: 3d")
    newest = window.desk.reading.log_book.newest(1)[0]
    assert (newest.by, newest.keyed_by) == ("JR", "KM")
    assert window.session.operator == "KM"


def test_another_shift_makes_the_next_entry_ask_and_viewing_never_does(window: SampleWindow) -> None:
    window.desk.log("/shift start Evening JR", by="JR")
    window.session.feed.poll()
    assert window.session.operator is None
    window.press(Qt.Key.Key_F3)
    window.press(Qt.Key.Key_F2)
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, SignOnDialog) and one.isVisible()]


def test_the_mouse_logs_a_state_in_two_clicks(window: SampleWindow) -> None:
    window.window.acts.log_state(3, LineState.DOWN)
    assert window.desk.board[3].state is LineState.DOWN
    window.window.acts.log_state(3, LineState.OPERATIONAL)
    window.window.acts.log_verified(3)
    assert window.desk.board[3].verified


def test_what_panes_ask_for_begins_in_the_command_line(window: SampleWindow) -> None:
    acts, field = window.window.acts, window.window.line.field
    acts.begin_line_note(3)
    assert field.text() == "3 ;"
    acts.log_step(1, "a")
    assert "555-0142" in window.answer
    acts.close_pass_on(4)
    assert field.text() == "px4"
    acts.void_batch(12)
    assert field.text() == "v12+ "


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_attention_items_are_said_to_be_seen(window: SampleWindow) -> None:
    window.enter("3d")
    window.enter("f1a")
    window.enter("3u!")
    assert [item.kind for item in window.session.situation.attention if not item.kind.at_shift_sheet]
    window.press(Qt.Key.Key_F4)
    window.window.acts.acknowledge(0)
    assert not [item.kind for item in window.session.situation.attention if not item.kind.at_shift_sheet]


def test_ctrl_e_corrects_what_is_selected_on_the_log_page_and_not_in_the_feed_behind_it(window: SampleWindow) -> None:
    window.log("1d")
    window.log("9d")
    first = window.desk.reading.log_book.last_seq() - 1
    window.window.desk.log.view.places.go_to(first + 1)
    show_in_context(window.window.pages, first)
    window.press(Qt.Key.Key_E, modifier=CONTROL)
    assert window.window.line.field.text() == f"c{first} "


def test_ctrl_h_shows_the_history_of_the_selected_entry(window: SampleWindow) -> None:
    window.log("1d")
    seq = window.desk.reading.log_book.last_seq()
    window.window.desk.log.view.places.go_to(seq)
    _do(window, "show_history")
    page = window.page(LogPage)
    assert window.is_shown(LogPage)
    assert page.history.isVisible()
    page.history.hide()
    _do(window, "show_history")
    assert page.history.isVisible()


def test_with_no_log_in_sight_there_is_nothing_to_correct(window: SampleWindow) -> None:
    window.press(Qt.Key.Key_F1)
    _do(window, "correct_selected")
    assert window.window.line.field.text() == ""


@pytest.mark.parametrize(("act", "verb"), [("correct_selected", "correct"), ("void_selected", "void")])
def test_with_no_entry_selected_it_is_said_what_to_do(window: SampleWindow, act: str, verb: str) -> None:
    window.log("1d")
    window.window.desk.log.view.setCurrentIndex(QModelIndex())
    _do(window, act)
    assert window.window.line.field.text() == ""
    assert window.answer.startswith(f"Select in the log what to {verb}, or type {verb[0]}")
