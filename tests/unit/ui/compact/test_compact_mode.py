from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from console.domain.errors import Refusal
from console.domain.line import LineState
from console.domain.quick_entry.preview import Preview
from console.ui.compact.compact_mode import CompactMode
from console.ui.compact.compact_place import load_compact_place
from console.ui.compact.compact_window import CompactWindow
from console.ui.entry_acts import WAITS
from console.ui.shift.sign_on import SignOnDialog
from helpers.unreadable import unreadable
from helpers.windows import SampleWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
DOWN, UP = LineState.DOWN, LineState.OPERATIONAL
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    return desk_window


@pytest.fixture
def mode(window: SampleWindow) -> CompactMode:
    found = window.window.findChild(CompactMode)
    assert isinstance(found, CompactMode)
    return found


@pytest.fixture
def compact(window: SampleWindow, mode: CompactMode) -> Iterator[CompactWindow]:
    window.press(Qt.Key.Key_F8)
    compact = mode.compact
    assert compact is not None
    yield compact
    compact.hide()
    compact.deleteLater()


def is_over(mode: CompactMode) -> bool:
    return mode.compact is not None


def active(compact: CompactWindow) -> CompactWindow:
    compact.activateWindow()
    QTest.qWaitForWindowActive(compact)
    return compact


def enter(window: SampleWindow, compact: CompactWindow, text: str = "") -> None:
    QTest.keyClicks(compact.entry.field, text)
    window.desk.clock.pass_time(1)
    QTest.keyClick(compact.entry.field, Qt.Key.Key_Return)


def test_nothing_of_it_is_made_before_it_is_wanted(window: SampleWindow) -> None:
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, CompactWindow) and one.isVisible()]


def test_f8_goes_over_and_back_and_one_of_the_two_is_there(
    window: SampleWindow, mode: CompactMode, compact: CompactWindow
) -> None:
    assert not window.window.isVisible()
    assert compact.isVisible()
    QTest.keyClick(active(compact).entry.field, Qt.Key.Key_F8)
    assert not is_over(mode)
    assert window.window.isVisible()
    QTest.qWaitForWindowActive(window.window)
    window.press(Qt.Key.Key_F8)
    assert mode.compact is compact  # made once
    assert not isinstance(compact, QMainWindow)


def test_two_clicks_log_a_state(window: SampleWindow, compact: CompactWindow) -> None:
    before = window.desk.reading.log_book.last_seq()
    tile = next(tile for tile in compact.board.tiles if tile.key == 9)
    QTest.mouseClick(tile, LEFT)
    assert window.desk.reading.log_book.last_seq() == before
    QTest.mouseClick(compact.board.panel.states.buttons[DOWN], LEFT)
    assert window.state(9) is DOWN
    assert window.desk.reading.log_book.last_seq() == before + 1
    assert compact.board.panel.key is None
    assert tile.row.state is DOWN
    assert compact.entry.answer.startswith("SAVED")
    assert compact.head.saved.text().startswith("Saved")
    assert compact.head.worst.worst == "9 School district"


def test_what_needs_a_second_look_is_asked_in_place(
    window: SampleWindow, compact: CompactWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = window.session.preview

    def doubtful(text: str) -> Preview | Refusal:
        answer = preview(text)
        assert isinstance(answer, Preview)
        return replace(answer, needs_second_enter=True, remarks=("far back",))

    monkeypatch.setattr(window.session, "preview", doubtful)
    compact.board.open_panel(9)
    QTest.mouseClick(compact.board.panel.states.buttons[DOWN], LEFT)
    assert window.state(9) is LineState.UNKNOWN
    assert "far back" in compact.board.panel.question
    QTest.mouseClick(compact.board.panel.confirm, LEFT)
    assert window.state(9) is DOWN
    assert compact.board.panel.key is None


def test_a_state_that_can_not_be_read_is_said_in_place(
    window: SampleWindow, compact: CompactWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.session, "preview", lambda _: Refusal(sentence="No, because"))
    compact.board.open_panel(9)
    compact.board.panel.states.buttons[DOWN].click()
    assert compact.board.panel.question == "No, because"
    assert window.state(9) is LineState.UNKNOWN


def test_its_own_command_line_logs_through_the_same_parser(window: SampleWindow, compact: CompactWindow) -> None:
    enter(window, compact, "3g ~north")
    assert window.state(3) is LineState.DEGRADED
    assert "DEGRADED" in compact.entry.answer
    enter(window, compact, "v9999")
    assert compact.entry.answer.startswith("NOT CLEAR")
    assert compact.entry.field.text() == "v9999"


def test_a_refusal_of_the_record_gives_the_text_back(window: SampleWindow, compact: CompactWindow) -> None:
    window.session.refused.emit("3d", Refusal(sentence="Refused, because"))
    assert compact.entry.field.text() == "3d"
    assert compact.entry.answer == "NOT CLEAR  Refused, because"


def test_an_entry_of_nobody_asks_who_over_the_small_window(window: SampleWindow, compact: CompactWindow) -> None:
    window.session.sign_on(None)
    assert compact.head.operator.text() == "sign on"
    compact.board.open_panel(9)
    compact.board.panel.states.buttons[DOWN].click()
    (dialog,) = compact.findChildren(SignOnDialog)
    assert compact.entry.answer == f"WHO?  9d   {WAITS}"
    dialog.reject()
    assert window.state(9) is LineState.UNKNOWN
    assert compact.entry.field.text() == "9d"
    enter(window, compact)
    dialog = next(one for one in compact.findChildren(SignOnDialog) if one.isVisible())
    QTest.keyClicks(dialog.initials, "jr")
    QTest.keyClick(dialog.initials, Qt.Key.Key_Return)
    assert window.state(9) is DOWN
    assert compact.head.operator.text() == "JR"


def test_an_operator_signs_on_by_mouse(window: SampleWindow, compact: CompactWindow) -> None:
    compact.head.operator.click()
    (dialog,) = compact.findChildren(SignOnDialog)
    dialog.signed_on.emit("JR")
    dialog.reject()
    assert compact.head.operator.text() == "JR"


def test_a_failure_to_save_is_loud_and_can_be_tried_again(window: SampleWindow, compact: CompactWindow) -> None:
    window.session.not_saved.emit("9d", "The disk is full: make room")
    assert compact.head.saved.text() == "NOT SAVED"
    assert compact.entry.answer == "NOT SAVED  9d  The disk is full: make room"
    assert not compact.entry.retry.isHidden()
    compact.entry.retry.click()
    assert window.state(9) is DOWN
    assert compact.head.saved.text().startswith("Saved")
    assert compact.entry.retry.isHidden()


def test_what_was_meant_some_time_ago_is_looked_at_before_it_is_logged_again(
    window: SampleWindow, compact: CompactWindow
) -> None:
    begun_at = window.desk.clock.now()
    for text in ("9d", "7d"):
        window.window.line.in_hand.send(text, begun_at)
        window.session.not_saved.emit(text, "The disk is full: make room")
    window.desk.clock.pass_time(600)
    window.session.not_saved.emit("6d", "The disk is full: make room")
    compact.entry.retry.click()
    assert window.state(6) is DOWN
    assert window.state(9) is LineState.UNKNOWN
    assert compact.entry.field.text() == "9d @1200"
    assert "12:00 EDT (recorded 12:10)" in compact.entry.answer
    enter(window, compact)
    assert window.desk.board[9].since == begun_at
    compact.entry.retry.click()
    assert compact.entry.field.text() == "7d @1200"
    assert window.state(7) is LineState.UNKNOWN
    assert window.window.line.unsaved.texts == ()


def test_what_is_tried_again_and_fails_again_keeps_its_time(window: SampleWindow, compact: CompactWindow) -> None:
    begun_at = window.desk.clock.now()
    window.session.not_saved.emit("9d", "The disk is full: make room")
    window.desk.clock.pass_time(60)
    with unreadable(window.desk.folder):
        compact.entry.retry.click()
    assert window.window.line.unsaved.begun == {"9d": begun_at}


def test_a_draft_in_it_has_a_time_of_its_own_and_outlasts_what_is_saved_meanwhile(
    window: SampleWindow, mode: CompactMode
) -> None:
    window.type("3g ~north")
    window.press(Qt.Key.Key_Escape)
    window.type("7d")
    begun_at = window.desk.clock.now()
    window.desk.clock.pass_time(300)
    mode.toggle()
    compact = mode.compact
    assert compact is not None
    assert compact.entry.begun_at == begun_at
    QTest.keyClick(compact.entry.field, Qt.Key.Key_Escape)
    window.desk.clock.pass_time(300)
    QTest.keyClicks(compact.entry.field, "9d")
    window.session.log("6d")
    window.window.keep()
    kept = window.drafts.load()
    assert kept is not None
    assert (kept.text, kept.begun_at) == ("9d", window.desk.clock.now())
    mode.toggle()
    assert window.window.line.in_hand.begun_at == kept.begun_at


def test_who_was_not_said_leaves_one_draft_and_no_more(window: SampleWindow, compact: CompactWindow) -> None:
    window.session.sign_on(None)
    enter(window, compact, "9d")
    (dialog,) = compact.findChildren(SignOnDialog)
    dialog.reject()
    QTest.keyClick(compact.entry.field, Qt.Key.Key_Escape)
    assert window.window.line.in_hand.text == ""


def test_it_ends_with_the_full_window(window: SampleWindow, qtbot: QtBot) -> None:
    full, parts = QMainWindow(), window.window
    mode = CompactMode(full, window.session, parts.acts, parts.line, parts.bar.saved, parts.exercise.live, parts.look)
    mode.toggle()
    compact = mode.compact
    assert compact is not None
    full.deleteLater()
    qtbot.waitUntil(lambda: not isValid(compact))


def test_the_draft_in_hand_goes_along_both_ways(window: SampleWindow, mode: CompactMode) -> None:
    window.type("3g ~north")
    mode.toggle()
    compact = mode.compact
    assert compact is not None
    assert compact.entry.field.text() == "3g ~north"
    QTest.keyClicks(compact.entry.field, " of 35")
    mode.toggle()
    assert window.window.line.field.text() == "3g ~north of 35"
    assert compact.entry.field.text() == ""
    kept = window.drafts.load()
    window.window.keep()
    kept = window.drafts.load()
    assert kept is not None
    assert kept.text == "3g ~north of 35"


def test_what_is_typed_in_it_is_kept_as_a_draft(window: SampleWindow, compact: CompactWindow) -> None:
    QTest.keyClicks(compact.entry.field, "9d")
    window.window.keep()
    kept = window.drafts.load()
    assert kept is not None
    assert kept.text == "9d"


def test_closing_and_a_double_click_on_the_head_bring_the_full_board(
    window: SampleWindow, mode: CompactMode, compact: CompactWindow
) -> None:
    compact.close()
    assert window.window.isVisible()
    assert not is_over(mode)
    mode.toggle()
    QTest.mouseDClick(compact.head, LEFT)
    assert window.window.isVisible()
    assert not is_over(mode)


def test_a_second_start_brings_the_full_board_too(
    window: SampleWindow, mode: CompactMode, compact: CompactWindow
) -> None:
    window.window.come_forward()
    assert not is_over(mode)


def test_it_comes_back_where_it_was(window: SampleWindow, mode: CompactMode, compact: CompactWindow) -> None:
    compact.move(compact.screen().availableGeometry().topLeft() + QPoint(20, 30))
    compact.resize(300, 420)
    left = compact.geometry()
    mode.toggle()
    assert load_compact_place(window.desk.folder).screen == compact.screen().name()
    compact.resize(250, 250)
    mode.toggle()
    assert compact.geometry() == left


def test_it_follows_the_record_the_clock_and_the_text_size(
    window: SampleWindow, mode: CompactMode, compact: CompactWindow
) -> None:
    window.desk.log("3d")
    window.session.feed.poll()
    tile = next(tile for tile in compact.board.tiles if tile.key == 3)
    assert tile.row.state is DOWN
    window.desk.clock.pass_time(61)
    window.window.tick()
    assert tile.clock == "01:01"
    before = tile.height()
    window.window.look.step_zoom(5)
    assert tile.height() > 1.5 * before


def test_while_the_full_window_is_there_it_stays_quiet(
    window: SampleWindow, mode: CompactMode, compact: CompactWindow
) -> None:
    mode.toggle()
    window.log("3d")
    window.session.refused.emit("3d", Refusal(sentence="because"))
    window.session.not_saved.emit("3d", "because")
    window.window.tick()
    compact.board.chosen.emit(9, DOWN)
    assert compact.entry.answer == ""
    assert window.state(9) is LineState.UNKNOWN


def test_a_screen_that_is_gone_is_no_trouble(window: SampleWindow, mode: CompactMode) -> None:
    (window.desk.folder / "compact.json").write_text(
        '{"screen": "Unplugged-9", "places": {"Unplugged-9": [5000, 0, 300, 300]}}', encoding="utf-8"
    )
    mode.toggle()
    assert mode.compact is not None
    assert mode.compact.screen().availableGeometry().contains(mode.compact.geometry())
    mode.toggle()


def test_in_an_exercise_it_says_how_the_live_lines_stand(window: SampleWindow, mode: CompactMode) -> None:
    window.window.exercise.live.show_live(window.session.situation)
    mode.toggle()
    assert mode.compact is not None
    assert mode.compact.head.live.text().startswith("LIVE: ")
    mode.toggle()


def test_the_way_back_says_the_key_in_force(window: SampleWindow, compact: CompactWindow) -> None:
    assert compact.head.full.text() == "Full (F8)"
    action = window.window.findChild(QAction, "act.toggle_compact")
    assert isinstance(action, QAction)
    action.setShortcut("Ctrl+J")
    assert compact.head.full.text() == "Full (Ctrl+J)"
    action.setShortcuts([])
    assert compact.head.full.text() == "Full"
