from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.domain.errors import StorageUnavailable
from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.log_entry import LogEntry
from console.services.paper_log import PaperDrafts, RowField, TypedRow
from console.services.writing import Writing
from console.ui.command_line.answer_line import Tag
from console.ui.page_name import PageName
from console.ui.paper_log.paper_log_page import PaperLogPage
from console.ui.runner import Failed, Runner
from console.ui.shift.sign_on import SignOnDialog
from helpers.typist import Typist
from helpers.windows import SampleWindow

T = TypeVar("T")

TEN_ROWS = (
    *(("1101", "KM", "3d"), ("1102", "", "2+3d ^busy"), ("1103", "", "w Chief ;by phone"), ("1104", "JR", "f1a")),
    *(("1105", "", "n carrier has no time yet"), ("1106", "", "3 ;east side only"), ("1107?", "", "1i !caller")),
    *(("1108", "KM", "p ask the carrier"), ("1109", "", "3u!"), ("1110", "", "f1x")),
)


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    desk_window.desk.clock.pass_time(60)
    desk_window.open(PageName.PAPER_LOG)
    return desk_window


@pytest.fixture
def page(window: SampleWindow) -> PaperLogPage:
    return window.page(PaperLogPage)


def key_in(window: SampleWindow, time: str, by: str, what: str) -> None:
    """One row with real keys, a second between Enters."""
    for text in (time, by, what):
        window.enter(text)


def newest(window: SampleWindow) -> LogEntry:
    return window.desk.reading.log_book.newest(1)[0]


def test_a_row_is_logged_at_once_as_of_its_time_for_the_person_on_the_paper(
    window: SampleWindow, page: PaperLogPage
) -> None:
    key_in(window, "1105", "jr", "3d ^busy ;east side")
    entry = newest(window)
    assert (entry.kind, entry.act.line, entry.act.state) == (EntryKind.LINE_STATUS, 3, LineState.DOWN)
    assert (entry.by, entry.keyed_by, entry.late) == ("JR", "KM", True)
    assert entry.act.occurred_at.strftime("%H:%M") == "15:05"
    assert page.answer.tag is Tag.SAVED
    assert page.count.text() == "1 row keyed in"
    assert [row.numbers for row in page.rows] == [str(entry.seq)]
    assert window.has_keyboard(page.fields.fields[RowField.TIME])


def test_before_enter_it_is_said_in_words(window: SampleWindow, page: PaperLogPage) -> None:
    window.enter("1105")
    window.enter("jr")
    window.type("2g ~north")
    assert page.answer.tag is Tag.PREVIEW
    assert "2  911 Wireless AT&T" in page.answer.sentence
    assert "11:05 EDT" in page.answer.sentence
    assert "by JR, keyed by KM" in page.answer.sentence


def test_ten_rows_take_the_characters_and_one_enter_a_field(window: SampleWindow, page: PaperLogPage) -> None:
    typist, typed = Typist(window), 0
    for time, by, what in TEN_ROWS:
        for text in (time, by, what):
            typist.do(*([text] if text else []), "Enter")
            typed += len(text)
    assert page.count.text() == "10 rows keyed in"
    assert typist.keystrokes == typed + 3 * len(TEN_ROWS)
    keyed = list(reversed(window.desk.reading.log_book.newest(11)))
    assert [one.act.occurred_at.minute for one in keyed] == [1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    assert {one.by for one in keyed} == {"KM", "JR"}


def test_a_wrong_row_stays_with_one_sentence_and_the_keyboard_where_it_is_wrong(
    window: SampleWindow, page: PaperLogPage
) -> None:
    before = newest(window).seq
    key_in(window, "2561", "jr", "3d")
    assert page.answer.tag is Tag.NOT_READ
    assert "is not a time of the clock" in page.answer.sentence
    assert window.has_keyboard(page.fields.fields[RowField.TIME])
    assert page.fields.row.what == "3d"
    window.enter("1105")
    window.enter("zz")
    window.enter()
    assert window.has_keyboard(page.fields.fields[RowField.BY])
    window.enter("km")
    window.enter("+44")
    assert window.has_keyboard(page.fields.fields[RowField.WHAT])
    assert page.fields.row.what == "3d+44"
    assert newest(window).seq == before


def test_what_is_logged_already_takes_a_second_enter_and_is_logged_then(
    window: SampleWindow, page: PaperLogPage
) -> None:
    key_in(window, "1105", "jr", "3d")
    first = newest(window).seq
    key_in(window, "1105", "", "3d")
    assert page.answer.tag is Tag.AGAIN
    assert f"entry {first} says the same of this time already" in page.answer.sentence
    assert newest(window).seq == first
    window.enter()
    assert newest(window).seq == first + 1


def test_an_enter_that_bounces_logs_nothing_twice(window: SampleWindow, page: PaperLogPage) -> None:
    key_in(window, "1105", "jr", "3d")
    first = newest(window).seq
    window.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert newest(window).seq == first
    assert window.has_keyboard(page.fields.fields[RowField.TIME])
    window.enter("1105")
    window.enter()
    window.type("3d")
    window.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert page.answer.tag is Tag.AGAIN
    assert newest(window).seq == first


def test_an_earlier_row_is_accepted_and_said(window: SampleWindow, page: PaperLogPage) -> None:
    key_in(window, "1105", "jr", "3d")
    window.enter("1101")
    window.enter()
    window.type("2d")
    assert "earlier than the row before (11:05)" in page.answer.sentence
    window.enter()
    assert newest(window).act.line == 2


def test_esc_leaves_and_asks_nothing_and_the_row_is_there_again(window: SampleWindow, page: PaperLogPage) -> None:
    window.enter("1105")
    window.enter("jr")
    window.type("3d ;half a no")
    window.press(Qt.Key.Key_Escape)
    assert not window.is_shown(PaperLogPage)
    window.open(PageName.PAPER_LOG)
    assert page.fields.row.what == "3d ;half a no"
    assert window.has_keyboard(page.fields.fields[RowField.WHAT])


def test_a_row_in_hand_is_kept_within_a_second_and_let_go_once_it_is_logged(qtbot: QtBot, window: SampleWindow) -> None:
    kept = PaperDrafts(window.desk.folder)
    window.enter("1105")
    window.enter("jr")
    window.type("3d ;half a no")
    qtbot.waitUntil(lambda: [one.what for one in kept.load()] == ["3d ;half a no"])
    window.enter("te")
    qtbot.waitUntil(lambda: kept.load() == ())


def test_leaving_the_page_keeps_the_row_at_once(window: SampleWindow) -> None:
    window.enter("1105")
    window.enter("jr")
    window.type("3d")
    window.press(Qt.Key.Key_Escape)
    assert [one.what for one in PaperDrafts(window.desk.folder).load()] == ["3d"]


def test_rows_left_behind_by_a_crash_come_back_one_after_the_other(desk_window: SampleWindow) -> None:
    day = date(2026, 9, 21)
    left = (TypedRow(day=day, time="1105", by="JR", what="3d"), TypedRow(day=day, time="1107", by="JR", what="2d"))
    PaperDrafts(desk_window.desk.folder).save(left)
    desk_window.session.sign_on("KM")
    desk_window.open(PageName.PAPER_LOG)
    page = desk_window.page(PaperLogPage)
    assert page.fields.row == left[0]
    assert "by JR, keyed by KM" in page.answer.sentence
    desk_window.enter()
    assert page.fields.row == left[1]
    page.fields.go_to(RowField.WHAT)
    desk_window.enter()
    assert page.count.text() == "2 rows keyed in"
    assert not page.fields.row.is_begun


def test_without_anybody_signed_on_it_is_asked_who_keys_it_in(window: SampleWindow, page: PaperLogPage) -> None:
    window.session.sign_on(None)
    before = newest(window).seq
    key_in(window, "1105", "jr", "3d")
    assert newest(window).seq == before
    dialog = window.window.findChild(SignOnDialog)
    assert dialog is not None
    dialog.signed_on.emit("KM")
    dialog.close()
    assert page.fields.row.what == "3d"
    assert "KM" in page.keyed_by.text()
    page.fields.go_to(RowField.WHAT)
    window.enter()
    assert (newest(window).by, newest(window).keyed_by) == ("JR", "KM")


def test_an_empty_row_is_nothing_to_log(window: SampleWindow, page: PaperLogPage) -> None:
    page.fields.go_to(RowField.WHAT)
    window.enter()
    assert page.answer.tag is Tag.NONE


def test_the_last_row_is_voided_whole_and_shows_struck(window: SampleWindow, page: PaperLogPage) -> None:
    key_in(window, "1105", "jr", "1+2d")
    page.void_last.click()
    (row,) = page.rows
    assert row.fate.startswith("VOID")
    assert window.state(1) is not LineState.DOWN
    assert not page.void_last.isEnabled()
    assert newest(window).act.note == "keying error"


def test_a_correction_from_the_board_shows_here_too(window: SampleWindow, page: PaperLogPage) -> None:
    key_in(window, "1105", "jr", "3d")
    seq = newest(window).seq
    window.session.log(f"c{seq} 3g")
    (row,) = page.rows
    assert row.fate == f"corrected by {seq + 1}"


class HeldWrites:
    """Writes that wait until they are let go, as on a slow disk."""

    def __init__(self, writes: Runner[Writing]) -> None:
        self._writes = writes
        self._held: list[Callable[[], None]] = []

    def submit(self, job: Callable[[Writing], T], on_done: Callable[[T], None], on_failed: Failed) -> None:
        self._held.append(partial(self._writes.submit, job, on_done, on_failed))

    def let_go(self) -> None:
        held, self._held = self._held, []
        for job in held:
            job()

    def close(self) -> None:
        self._writes.close()


def said_of(page: PaperLogPage) -> tuple[Tag, str]:
    return page.answer.tag, page.answer.sentence


def full(*_: object, **__: object) -> None:
    raise StorageUnavailable("The disk is full: make room")


def test_a_row_that_could_not_be_saved_comes_back_and_the_one_begun_meanwhile_waits(
    window: SampleWindow, page: PaperLogPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldWrites(window.session._writes)
    monkeypatch.setattr(window.session, "_writes", held)
    key_in(window, "1105", "jr", "1d")
    assert page.answer.tag is Tag.SAVING
    window.enter("1107")
    window.enter()
    window.type("2d")
    with monkeypatch.context() as broken:
        broken.setattr("console.services.status_log.StatusLog.log_row", full)
        held.let_go()
    assert said_of(page) == (Tag.NOT_SAVED, "The disk is full: make room")
    assert page.fields.row.what == "1d"
    page.hide()
    assert [one.what for one in PaperDrafts(window.desk.folder).load()] == ["1d", "2d"]
    page.show()
    page.fields.go_to(RowField.WHAT)
    window.enter()
    held.let_go()
    assert window.state(1) is LineState.DOWN
    assert page.fields.row.what == "2d"


def test_a_row_that_the_record_refuses_comes_back_with_its_sentence(
    window: SampleWindow, page: PaperLogPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.log("p ask")
    held = HeldWrites(window.session._writes)
    monkeypatch.setattr(window.session, "_writes", held)
    window.session.log("px1")  # somebody closes it while the row is on its way
    key_in(window, "1105", "jr", "px1")
    held.let_go()
    assert page.answer.tag is Tag.NOT_READ
    assert "is closed already" in page.answer.sentence
    assert page.fields.row.what == "px1"


def test_a_void_that_is_refused_is_said(
    window: SampleWindow, page: PaperLogPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    key_in(window, "1105", "jr", "3d")
    with monkeypatch.context() as broken:
        broken.setattr("console.services.status_log.StatusLog.log", full)
        page.void_last.click()
    assert page.answer.sentence == "The disk is full: make room"
