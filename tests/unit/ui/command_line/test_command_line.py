from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.domain.errors import Refusal, StorageUnavailable
from console.domain.line import LineState
from console.ui.announcer import Announcer
from console.ui.command_line.answer_line import Tag
from console.ui.command_line.command_line import CommandLine
from helpers.windows import SampleWindow

DOWN = LineState.DOWN
FULL = "The disk is full: make room"


def _retry(line: CommandLine) -> None:
    next(one for one in line.unsaved.findChildren(QPushButton) if one.text() == "Retry").click()


@pytest.fixture
def signed_on(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    return desk_window


@pytest.fixture
def line(signed_on: SampleWindow) -> CommandLine:
    return signed_on.window.line


def test_three_keys_log_a_line_down(signed_on: SampleWindow) -> None:
    keys = [Qt.Key.Key_3, Qt.Key.Key_D, Qt.Key.Key_Return]
    signed_on.press(*keys)
    assert signed_on.desk.board[3].state is DOWN
    assert signed_on.window.line.answer.tag is Tag.SAVED
    assert signed_on.window.line.field.text() == ""


def test_what_enter_would_log_is_said_before_enter(signed_on: SampleWindow) -> None:
    signed_on.type("3d")
    assert "911 Wireless Verizon" in signed_on.answer
    assert "OPERATIONAL → DOWN" in signed_on.answer
    assert "by KM" in signed_on.answer
    assert signed_on.desk.board[3].state is LineState.OPERATIONAL


def test_a_note_comes_with_its_hint_which_is_no_warning(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.type("3d ;fast busy")
    assert signed_on.answer.endswith("\nNo caller names or locations in notes.")
    assert line.answer.tag is Tag.PREVIEW


def test_what_can_not_be_read_points_at_the_character_and_logs_nothing(
    signed_on: SampleWindow, line: CommandLine
) -> None:
    signed_on.enter("3x")
    assert line.answer.tag is Tag.NOT_READ
    assert line.field.wrong_at == 1
    assert line.field.text() == "3x"
    assert signed_on.desk.board[3].state is LineState.OPERATIONAL


def test_candidates_open_at_enter_and_one_is_picked_by_down_and_enter(
    signed_on: SampleWindow, line: CommandLine
) -> None:
    signed_on.enter("3")
    assert line.suggestions.isVisible()
    signed_on.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert line.field.text() == "3d"
    assert not line.suggestions.isVisible()
    assert signed_on.desk.board[3].state is LineState.OPERATIONAL
    signed_on.enter()
    assert signed_on.desk.board[3].state is DOWN


def test_a_candidate_is_picked_by_mouse(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.enter("3")
    view = line.suggestions
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert line.field.text() == "3d"


def test_tab_takes_a_completion_only_while_the_list_is_open(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.type("att")
    assert line.suggestions.isVisible()
    signed_on.press(Qt.Key.Key_Tab)
    assert line.field.text().startswith("att ")
    assert signed_on.focused is line.field
    line.fill("3d")
    signed_on.press(Qt.Key.Key_Tab)
    assert signed_on.focused is not line.field


def test_a_list_opens_by_itself_after_a_pause(qtbot: QtBot, signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.type("3")
    assert not line.suggestions.isVisible()
    qtbot.waitUntil(line.suggestions.isVisible)


def test_an_entry_for_many_lines_wants_enter_twice(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.enter("911d")
    assert line.answer.tag is Tag.AGAIN
    assert signed_on.desk.board[1].state is LineState.UNKNOWN
    signed_on.enter()
    assert signed_on.desk.board[1].state is DOWN
    assert signed_on.desk.board[6].state is LineState.UNKNOWN


def test_an_enter_asked_for_another_text_is_not_the_second_one(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.enter("911d")
    signed_on.press(Qt.Key.Key_Backspace)
    signed_on.enter("d")
    assert line.field.text() == "911d"
    assert line.answer.tag is Tag.AGAIN
    assert signed_on.desk.board[1].state is LineState.UNKNOWN


def test_the_bounce_of_enter_is_not_the_second_enter(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.type("911d")
    signed_on.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert line.answer.tag is Tag.AGAIN
    assert signed_on.desk.board[1].state is LineState.UNKNOWN


def test_a_held_enter_logs_once(signed_on: SampleWindow, line: CommandLine) -> None:
    before = signed_on.desk.reading.log_book.last_seq()
    signed_on.enter("3d")
    line.fill("3d")
    signed_on.press(Qt.Key.Key_Return)
    assert signed_on.desk.reading.log_book.last_seq() == before + 1


def test_esc_clears_the_line_and_the_text_can_be_had_back(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.type("5 x")
    signed_on.press(Qt.Key.Key_Escape)
    signed_on.press(Qt.Key.Key_Escape)
    assert line.field.text() == ""
    assert line.draft.text == "5 x"
    line.draft._use.click()
    assert line.field.text() == "5 x"
    assert line.draft.text == ""


@pytest.mark.parametrize(
    ("typed", "minutes", "used", "shown", "meant_minutes_ago"),
    [
        ("9d", 1, "9d @1200", "12:00 EDT", 1),
        ("9d", 150, "9d @1200", "12:00 EDT (recorded 14:30)", 150),
        ("9d -10 ~north", 5, "9d @1150 ~north", "11:50 EDT (recorded 12:05)", 15),
        ("9d 1140", 5, "9d 1140", "11:40 EDT (recorded 12:05)", 25),
    ],
)
def test_a_draft_that_is_used_is_logged_as_of_what_it_meant_and_the_preview_says_so(
    signed_on: SampleWindow,
    line: CommandLine,
    typed: str,
    minutes: int,
    used: str,
    shown: str,
    meant_minutes_ago: int,
) -> None:
    signed_on.type(typed)
    signed_on.press(Qt.Key.Key_Escape)
    signed_on.desk.clock.pass_time(60 * minutes)
    line.draft._use.click()
    assert line.field.text() == used
    assert f"   {shown}   by KM" in signed_on.answer
    assert "(now)" not in signed_on.answer
    signed_on.enter()
    newest = signed_on.desk.reading.log_book.newest(1)[0]
    late = newest.recorded_at - newest.act.occurred_at
    assert newest.act.state is DOWN
    assert late.total_seconds() // 60 == meant_minutes_ago


def test_losing_the_keyboard_neither_logs_nor_clears_what_is_typed(signed_on: SampleWindow, line: CommandLine) -> None:
    before = signed_on.desk.reading.log_book.last_seq()
    signed_on.type("3d")
    signed_on.press(Qt.Key.Key_F6)
    assert not line.field.hasFocus()
    assert line.field.text() == "3d"
    signed_on.press(Qt.Key.Key_F2)
    signed_on.window.activateWindow()
    assert line.field.text() == "3d"
    assert signed_on.desk.reading.log_book.last_seq() == before


def test_a_dropped_draft_is_gone(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.type("n x")
    signed_on.press(Qt.Key.Key_Escape)
    line.draft._drop.click()
    assert line.draft.text == ""
    assert line.answer.isVisible()


def test_up_on_a_draft_goes_through_what_was_typed(signed_on: SampleWindow, line: CommandLine) -> None:
    for text in ("3d", "3g"):
        signed_on.enter(text)
    signed_on.type("n")
    signed_on.press(Qt.Key.Key_Escape) if line.suggestions.isVisible() else None
    signed_on.press(Qt.Key.Key_Up)
    assert line.field.text() == "3g"
    signed_on.press(Qt.Key.Key_Up)
    assert line.field.text() == "3d"
    signed_on.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert line.field.text() == "n"


def test_up_and_down_on_the_empty_line_select_a_row_of_the_board(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    selected = signed_on.window.desk.board.line_at_current()
    assert selected is not None
    assert selected.key == 2
    assert signed_on.focused is line.field


def test_an_entry_that_could_not_be_saved_stays_with_its_reason(signed_on: SampleWindow, line: CommandLine) -> None:
    line.tell_not_saved("3d", "The disk is full: make room")
    said = [label.text() for label in line.findChildren(QLabel) if label.isVisible()]
    assert sum("The disk is full" in one for one in said) == 1
    assert line.answer.tag is Tag.NOT_SAVED
    assert line.answer.sentence == "3d is kept below until it is in the record."  # the reason stands there, once
    assert line.unsaved.texts == ("3d",)
    assert line.unsaved.isVisible()


def test_retry_logs_the_text_that_was_not_saved(
    signed_on: SampleWindow, line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageUnavailable("The disk is full: make room")

    with monkeypatch.context() as broken:
        broken.setattr("console.services.status_log.StatusLog.log", full)
        signed_on.enter("3d")
    assert signed_on.window.bar.saved.failed
    assert list(line.unsaved.texts) == ["3d"]
    _retry(line)
    assert signed_on.desk.board[3].state is DOWN
    assert not list(line.unsaved.texts)
    assert not signed_on.window.bar.saved.failed


def test_an_old_draft_says_when_it_was_begun(signed_on: SampleWindow) -> None:
    signed_on.type("3d")
    assert "begun" not in signed_on.answer
    signed_on.desk.clock.pass_time(timedelta(minutes=3).total_seconds())
    signed_on.window.tick()
    assert "begun at 12:00" in signed_on.answer


def test_the_answer_never_moves_what_is_below_while_a_plain_entry_is_typed(
    signed_on: SampleWindow, line: CommandLine
) -> None:
    height = line.height()
    for key in "3d -10 ~north":
        signed_on.type(key)
        assert line.height() == height


def test_a_long_preview_is_never_cut(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.window.resize(800, 600)
    signed_on.type("911d -20 ~" + "the whole of the north side " * 4)
    label = line.answer._label
    assert label.height() >= label.heightForWidth(label.width())


def test_a_menu_entry_that_needs_a_look_waits_in_the_line(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.type("n half")
    line.log_whole("911d")
    assert line.field.text() == "911d"
    assert line.answer.tag is Tag.AGAIN
    assert line.draft.text == "n half"


def test_a_menu_entry_that_is_clear_is_logged_and_the_draft_stays(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.type("n half")
    line.log_whole("3d")
    assert signed_on.desk.board[3].state is DOWN
    assert line.field.text() == "n half"


def test_a_proposal_is_done_by_enter_and_dropped_by_any_other_key(signed_on: SampleWindow, line: CommandLine) -> None:
    done: list[str] = []
    line.propose("Do it", lambda: done.append("once"))
    signed_on.type("3")
    line.field.clear()
    signed_on.enter()
    assert done == []
    line.propose("Do it", lambda: done.append("once"))
    signed_on.enter()
    assert done == ["once"]


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_F7, Qt.Key.Key_F9]
)
def test_keys_that_type_nothing_drop_a_proposal_too(signed_on: SampleWindow, line: CommandLine, key: Qt.Key) -> None:
    done: list[str] = []
    line.propose("Do it", lambda: done.append("once"))
    signed_on.press(key)
    assert signed_on.answer == ""
    line.field.setFocus()
    signed_on.enter()
    assert done == []


def test_a_key_that_only_goes_with_others_leaves_a_proposal(signed_on: SampleWindow, line: CommandLine) -> None:
    done: list[str] = []
    line.propose("Do it", lambda: done.append("once"))
    signed_on.press(Qt.Key.Key_Shift)
    signed_on.enter()
    assert done == ["once"]


def test_esc_drops_a_proposal_and_no_more(qtbot: QtBot, signed_on: SampleWindow, line: CommandLine) -> None:
    line.propose("Do it", lambda: None)
    with qtbot.assertNotEmitted(line.escaped):
        signed_on.press(Qt.Key.Key_Escape)
    assert signed_on.answer == ""


def test_a_proposal_is_dropped_when_something_else_is_said_in_its_place(
    signed_on: SampleWindow, line: CommandLine
) -> None:
    done: list[str] = []
    line.propose("Do it", lambda: done.append("unseen"))
    line.say(Tag.COPIED, "The situation is on the clipboard as text.")
    signed_on.enter()
    assert done == []


def test_a_late_retry_is_looked_at_first_for_it_would_be_logged_as_of_now(
    signed_on: SampleWindow, line: CommandLine
) -> None:
    line.in_hand.send("3d", signed_on.desk.clock.now())
    line.tell_not_saved("3d", FULL)
    row = line.unsaved.findChild(QLabel)
    assert row is not None
    assert row.text() == f"NOT SAVED 12:00  3d\n{FULL}"
    signed_on.desk.clock.pass_time(1800)
    _retry(line)
    assert signed_on.desk.board[3].state is LineState.OPERATIONAL
    assert line.field.text() == "3d @1200"
    assert "12:00 EDT (recorded 12:30)" in signed_on.answer


def test_a_retry_that_fails_again_is_as_old_as_it_was(
    signed_on: SampleWindow, line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageUnavailable(FULL)

    monkeypatch.setattr("console.services.status_log.StatusLog.log", full)
    first = signed_on.desk.clock.now()
    signed_on.enter("3d")
    signed_on.desk.clock.pass_time(90)
    _retry(line)
    assert line.unsaved.begun == {"3d": first}


def test_what_the_record_refused_waits_in_a_row_when_another_was_begun(
    signed_on: SampleWindow, line: CommandLine
) -> None:
    signed_on.type("1d")
    line.tell_refused("px2", Refusal(sentence="Pass-on 2 is closed already"))
    assert line.field.text() == "1d"
    assert line.unsaved.texts == ("px2",)
    assert line.field.wrong_at is None


def test_a_second_text_put_away_leaves_the_first_to_be_had_back(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.type("n a long note, half typed")
    signed_on.press(Qt.Key.Key_Escape)
    signed_on.type("3d")
    signed_on.press(Qt.Key.Key_Escape)
    assert line.draft.text == "3d"
    signed_on.type("x")
    signed_on.press(Qt.Key.Key_Up)
    assert line.field.text() == "n a long note, half typed"


@pytest.mark.parametrize("tag", [Tag.SAVED, Tag.NOT_SAVED])
def test_what_became_of_an_entry_gives_way_to_what_the_next_one_would_log(
    signed_on: SampleWindow, line: CommandLine, tag: Tag
) -> None:
    signed_on.type("1d")
    line.say(tag, "12:00:00  3 DOWN")
    signed_on.window.tick()
    assert line.answer.tag is Tag.PREVIEW
    assert "→ DOWN" in signed_on.answer


def test_a_long_text_put_away_leaves_the_window_as_wide_as_it_is(signed_on: SampleWindow, line: CommandLine) -> None:
    signed_on.window.resize(800, 600)
    long = "n " + "the technician called again about the north side " * 6
    signed_on.type(long)
    signed_on.press(Qt.Key.Key_Escape)
    use = line.findChild(QPushButton, "draft.use")
    assert isinstance(use, QPushButton)
    QApplication.processEvents()
    assert use.isVisible()
    assert use.mapTo(signed_on.window, use.rect().topRight()).x() < signed_on.window.width()
    assert line.width() < signed_on.window.width()
    label = line.findChild(QLabel, "draft.text")
    assert isinstance(label, QLabel)
    assert long.strip() in label.toolTip()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a reader is told."""
    heard: list[str] = []
    monkeypatch.setattr(Announcer, "tell", lambda _, sentence: heard.append(sentence))
    return heard


def test_what_enter_could_not_do_is_heard(signed_on: SampleWindow, heard: list[str]) -> None:
    signed_on.enter("3x")
    assert heard == [signed_on.answer]
    heard.clear()
    signed_on.window.line.fill("")
    signed_on.enter("911d")
    assert heard[0].startswith("Enter again logs it. ")
    heard.clear()
    signed_on.window.line.propose("Board reviewed.   [Enter]", lambda: None)
    assert heard == ["Board reviewed. Enter logs it."]
