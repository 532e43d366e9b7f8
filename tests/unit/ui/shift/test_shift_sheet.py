from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.domain.events import EntryKind
from console.domain.facts import AcceptedFacts, ShiftFacts
from console.domain.log_entry import LogEntry
from console.ui.report.report_page import ReportPage
from console.ui.shift.shift_sheet import ShiftSheet
from helpers.windows import SampleWindow


@pytest.fixture
def sheet(desk_window: SampleWindow) -> ShiftSheet:
    desk_window.session.sign_on("KM")
    desk_window.log("3d ~north")
    desk_window.log("f1a")
    desk_window.log("p Technician expected")
    desk_window.press(Qt.Key.Key_F2)
    return desk_window.page(ShiftSheet)


def _answer(sheet: ShiftSheet) -> str:
    label = sheet.findChild(QLabel, "shift.answer")
    assert isinstance(label, QLabel)
    return label.text()


def _newest(desk_window: SampleWindow, kind: EntryKind) -> LogEntry:
    return next(one for one in desk_window.desk.reading.log_book.newest(20) if one.kind is kind)


def test_the_sheet_lists_abnormal_lines_fallbacks_on_and_pass_ons(sheet: ShiftSheet) -> None:
    assert [box.accessibleName()[:10] for box in sheet.ticks.boxes] == ["3 911 Wire", "Fallback 1"]
    assert [box.accessibleName() for box in sheet.pass_on_ticks.boxes] == ["Pass-on 1: Technician expected · KM 12:00"]


def test_space_on_every_item_then_initials_and_enter_start_the_shift(
    desk_window: SampleWindow, sheet: ShiftSheet
) -> None:
    assert desk_window.focused is sheet.ticks.boxes[0]
    desk_window.press(*[Qt.Key.Key_Space] * 3)
    desk_window.type("jr")
    desk_window.press(Qt.Key.Key_Return)
    shift = desk_window.desk.reading.shifts.current()
    assert shift is not None
    assert shift.opened
    assert shift.on_now == ("JR",)
    accepted = _newest(desk_window, EntryKind.SHIFT_ACCEPTED).act.facts
    assert isinstance(accepted, AcceptedFacts)
    assert len(accepted.covered) == 3
    assert accepted.not_covered == ()
    assert desk_window.window.pages.on_desk
    assert desk_window.session.operator == "JR"


def test_nothing_has_to_be_ticked_and_what_is_left_is_recorded_as_not_covered(
    desk_window: SampleWindow, sheet: ShiftSheet
) -> None:
    desk_window.press(Qt.Key.Key_Space)
    desk_window.type("jr")
    desk_window.press(Qt.Key.Key_Return)
    accepted = _newest(desk_window, EntryKind.SHIFT_ACCEPTED).act.facts
    assert isinstance(accepted, AcceptedFacts)
    assert len(accepted.covered) == 1
    assert len(accepted.not_covered) == 2


def test_other_initials_take_over_an_open_shift(desk_window: SampleWindow, sheet: ShiftSheet) -> None:
    desk_window.type("km")
    desk_window.press(Qt.Key.Key_Return)
    desk_window.press(Qt.Key.Key_F2)
    assert sheet.begin_button.text() == "Hand over"
    desk_window.type("jr")
    desk_window.press(Qt.Key.Key_Return)
    newest = desk_window.desk.reading.shifts.all()
    assert [one.on_now for one in newest][-1] == ("JR",)
    assert newest[0].handed_over


def test_the_initials_of_someone_on_end_the_shift_with_a_second_enter(
    qtbot: QtBot, desk_window: SampleWindow, sheet: ShiftSheet
) -> None:
    desk_window.type("km")
    desk_window.press(Qt.Key.Key_Return)
    desk_window.press(Qt.Key.Key_F2)
    desk_window.type("km")
    desk_window.press(Qt.Key.Key_Return)
    assert "Enter again ends shift" in _answer(sheet)
    assert desk_window.desk.reading.shifts.all()[-1].ended_at is None
    qtbot.waitUntil(sheet.end_button.hasFocus)
    desk_window.press(Qt.Key.Key_Return)
    assert desk_window.desk.reading.shifts.all()[-1].ended_at is not None
    assert desk_window.is_shown(ReportPage)
    assert desk_window.session.operator is None


def test_unknown_initials_are_refused_with_who_is_known(desk_window: SampleWindow, sheet: ShiftSheet) -> None:
    QTest.keyClicks(sheet.initials, "zz")
    sheet.begin_button.click()
    assert _answer(sheet) == "zz is not an operator of this record; known are KM, JR."
    sheet.initials.clear()
    sheet.begin_button.click()
    assert _answer(sheet) == "The initials are missing; known are KM, JR."


def test_the_scheduled_shift_is_proposed(sheet: ShiftSheet) -> None:
    assert sheet.name_box.currentText() == "Day"


def test_a_shift_can_not_be_ended_that_nobody_opened(sheet: ShiftSheet) -> None:
    assert not sheet.end_button.isVisible()


def _started(desk_window: SampleWindow) -> ShiftFacts:
    facts = _newest(desk_window, EntryKind.SHIFT_STARTED).act.facts
    assert isinstance(facts, ShiftFacts)
    return facts


def test_a_shift_with_two_abnormal_lines_is_started_with_six_keys(desk_window: SampleWindow) -> None:
    """F2, Space for each, two initials, Enter: 4 + n (desk.md §3.3)."""
    desk_window.session.sign_on("KM")
    desk_window.log("3d")
    desk_window.log("1d")
    keys = (Qt.Key.Key_F2, Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_K, Qt.Key.Key_M, Qt.Key.Key_Return)
    desk_window.press(*keys)
    assert _started(desk_window).operators == ("KM",)
    accepted = _newest(desk_window, EntryKind.SHIFT_ACCEPTED).act.facts
    assert isinstance(accepted, AcceptedFacts)
    assert len(accepted.covered) == 2


def test_a_shift_is_ended_with_five_keys(qtbot: QtBot, desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("/shift start Day KM")
    desk_window.press(Qt.Key.Key_F2, Qt.Key.Key_K, Qt.Key.Key_M, Qt.Key.Key_Return)
    qtbot.waitUntil(desk_window.page(ShiftSheet).end_button.hasFocus)
    desk_window.press(Qt.Key.Key_Return)
    assert desk_window.desk.reading.shifts.all()[-1].ended_at is not None


def test_a_shift_that_nobody_hands_over_to_is_recorded_as_no_handover(
    desk_window: SampleWindow, sheet: ShiftSheet
) -> None:
    desk_window.type("km")
    desk_window.press(Qt.Key.Key_Return)
    assert (_started(desk_window).outgoing, _started(desk_window).no_handover) == ((), True)
    desk_window.press(Qt.Key.Key_F2)
    assert sheet.who.outgoing.text() == "KM"
    sheet.who.outgoing.clear()
    desk_window.type("jr")
    desk_window.press(Qt.Key.Key_Return)
    started = _started(desk_window)
    assert (started.handed_over, started.outgoing, started.no_handover) == (True, (), True)


def test_those_on_now_hand_over_unless_they_stay_on(desk_window: SampleWindow, sheet: ShiftSheet) -> None:
    desk_window.type("km")
    desk_window.press(Qt.Key.Key_Return)
    desk_window.press(Qt.Key.Key_F2)
    desk_window.type("jr")
    desk_window.press(Qt.Key.Key_Return)
    assert _started(desk_window).outgoing == ("KM",)
    desk_window.press(Qt.Key.Key_F2)
    QTest.keyClicks(sheet.initials, "jr")
    sheet.begin_button.click()
    started = _started(desk_window)
    assert (started.handed_over, started.outgoing, started.no_handover) == (True, (), False)


def test_outgoing_initials_that_are_not_known_are_refused(desk_window: SampleWindow, sheet: ShiftSheet) -> None:
    desk_window.type("km")
    QTest.keyClicks(sheet.who.outgoing, "zz")
    QTest.keyClick(sheet.who.outgoing, Qt.Key.Key_Return)
    assert _answer(sheet) == "zz is not an operator of this record; known are KM, JR."
    assert sheet.who.outgoing.hasFocus()


def test_what_is_logged_meanwhile_shows_without_losing_ticks_or_typing(
    desk_window: SampleWindow, sheet: ShiftSheet
) -> None:
    desk_window.press(Qt.Key.Key_Space)
    sheet.initials.setText("k")
    desk_window.desk.log("1d", by="JR")
    desk_window.desk.log("p From the other position", by="JR")
    desk_window.session.feed.poll()
    assert [box.accessibleName()[:6] for box in sheet.ticks.boxes] == ["1 911 ", "3 911 ", "Fallba"]
    assert [box.isChecked() for box in sheet.ticks.boxes] == [False, True, False]
    assert len(sheet.pass_on_ticks.boxes) == 2
    assert sheet.initials.text() == "k"


def test_a_line_that_changed_its_state_has_to_be_ticked_anew(desk_window: SampleWindow, sheet: ShiftSheet) -> None:
    desk_window.press(Qt.Key.Key_Space)
    desk_window.desk.clock.pass_time(60)
    desk_window.desk.log("3g ~north", by="JR")
    desk_window.session.feed.poll()
    assert not sheet.ticks.boxes[0].isChecked()


def test_a_pass_on_is_closed_and_another_added_from_here(desk_window: SampleWindow, sheet: ShiftSheet) -> None:
    button = sheet.findChild(QPushButton, "shift.pass_on.1.close")
    assert isinstance(button, QPushButton)
    button.click()
    assert not sheet.pass_on_ticks.covered + sheet.pass_on_ticks.not_covered
    QTest.keyClicks(sheet.pass_ons.text, "order headsets")
    QTest.keyClick(sheet.pass_ons.text, Qt.Key.Key_Return)
    assert [box.accessibleName()[:25] for box in sheet.pass_on_ticks.boxes] == ["Pass-on 2: order headsets"]
    assert desk_window.is_shown(ShiftSheet)


def test_people_come_on_and_go_off_within_the_shift(desk_window: SampleWindow, sheet: ShiftSheet) -> None:
    assert not sheet.crew.isVisible()
    desk_window.type("km")
    desk_window.press(Qt.Key.Key_Return)
    desk_window.press(Qt.Key.Key_F2)
    sheet.crew.people.setCurrentIndex(sheet.crew.people.findData("JR"))
    sheet.crew.button.click()
    shift = desk_window.desk.reading.shifts.current()
    assert shift is not None
    assert shift.on_now == ("KM", "JR")
    assert sheet.who.outgoing.text() == "KM JR"
    assert "KM, JR" in desk_window.window.bar.shift.text()


def test_what_else_is_due_is_listed_and_can_be_seen(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("3d")
    desk_window.log("/shift start Day KM")
    desk_window.press(Qt.Key.Key_F2)
    sheet = desk_window.page(ShiftSheet)
    button = sheet.findChild(QPushButton, "shift.due.1.seen")
    assert isinstance(button, QPushButton)
    assert button.accessibleName().startswith("Seen: Not covered at the hand-over: 3 911")
    button.click()
    assert not sheet.due.isVisible()


def test_who_hands_over_stays_as_typed_while_time_passes_and_no_shift_is_open(
    desk_window: SampleWindow, sheet: ShiftSheet
) -> None:
    QTest.keyClicks(sheet.who.outgoing, "jr")
    desk_window.session.refresh()
    QTest.keyClicks(sheet.who.outgoing, ", km")
    assert sheet.who.outgoing.text() == "jr, km"


def test_an_impatient_enter_starts_one_shift_and_after_a_refusal_another_may_be_asked_for(
    qtbot: QtBot, desk_window: SampleWindow
) -> None:
    sheet = ShiftSheet()
    qtbot.addWidget(sheet)
    asked: list[object] = []
    sheet.begin_asked.connect(asked.append)
    sheet.show_sheet(desk_window.session.situation, (), "KM")
    for _ in range(3):
        sheet.begin_button.click()
    assert len(asked) == 1
    assert _answer(sheet) == "Saving..."
    sheet.tell("The record is locked by another program: try again in a moment.")
    sheet.begin_button.click()
    assert len(asked) == 2


def test_an_impatient_enter_ends_a_shift_once(qtbot: QtBot, desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("/shift start Day KM")
    sheet = ShiftSheet()
    qtbot.addWidget(sheet)
    asked: list[str] = []
    sheet.end_asked.connect(asked.append)
    sheet.show_sheet(desk_window.session.situation, (), "KM")
    sheet.initials.setText("km")
    for _ in range(2):
        sheet.end_button.click()
    assert asked == ["KM"]


def test_lines_that_nobody_logged_are_never_said_to_be_operational(desk_window: SampleWindow) -> None:
    desk_window.press(Qt.Key.Key_F2)
    empty = desk_window.page(ShiftSheet).findChild(QLabel, "shift.tick.empty")
    assert isinstance(empty, QLabel)
    assert empty.text().startswith("No line is out and no fallback is on. 5 lines are UNKNOWN")
    desk_window.session.sign_on("KM")
    for text in ("911all u!", "admin u!", "school u!"):
        desk_window.log(text)
    desk_window.press(Qt.Key.Key_F2)
    assert empty.text() == "Every line is operational and no fallback is on."
