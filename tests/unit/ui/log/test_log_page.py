from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.domain.log_filter import KindGroup, LogFilter
from console.ui.log.history_pane import STANDS
from console.ui.log.log_page import LogPage
from console.ui.log.period_choice import PeriodChoice
from console.ui.page_name import PageName
from console.ui.theme import Theme
from helpers.log_entries import KeptLog, correcting, entry, notes, status, with_fates
from helpers.situations import NOW, ago, situation
from helpers.windows import SampleWindow

WRONG = entry(150, status(4, LineState.DOWN, ago(minutes=3)))
RIGHT = correcting(301, WRONG, status(4, LineState.DEGRADED, ago(minutes=3)), ago(minutes=1))


class Kept:
    """A log in memory of which a filter chooses every tenth entry."""

    def __init__(self) -> None:
        self.log = KeptLog(*notes(149), WRONG, *notes(150, first=151), RIGHT)
        self.tenth = KeptLog(*(one for one in self.log.entries if one.seq % 10 == 0))
        self.whole = self.log
        self.wanted: list[LogFilter] = []
        self.fails = False

    def chosen(self, wanted: LogFilter) -> KeptLog:
        self.wanted.append(wanted)
        return self.log if wanted.is_everything else self.tenth

    def count(self) -> int:
        if self.fails:
            raise self.log.error
        return 1_000_301

    def history(self, seq: int) -> tuple[object, ...]:
        if self.fails:
            raise self.log.error
        return with_fates([WRONG, RIGHT]) if seq in (150, 301) else with_fates(self.log.entries)[seq - 1 : seq]

    def now(self) -> object:
        return NOW


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, kept: Kept) -> LogPage:
    page = LogPage(kept, situation(), theme)  # type: ignore[arg-type]
    page.apply_theme(theme)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.start_over(situation())
    page.activateWindow()
    qtbot.waitActive(page)
    return page


def answer(page: LogPage) -> str:
    label = page.findChild(QLabel, "log.page_head.title")
    assert isinstance(label, QLabel)
    return label.text()


def button(page: LogPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def current(page: LogPage) -> int:
    row = page.view.current_entry()
    assert row is not None
    return row.seq


def find(page: LogPage, words: str) -> None:
    page.filters.words.setText(words)
    page.look()


def press(page: LogPage, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key)


def choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))


def test_without_a_filter_the_whole_log_is_shown_and_its_length_said(page: LogPage) -> None:
    assert answer(page) == "1,000,301 entries, newest first."
    assert current(page) == 301


def test_what_is_typed_is_looked_for_after_a_pause(qtbot: QtBot, page: LogPage, kept: Kept) -> None:
    page.filters.words.setText("radio")
    assert kept.wanted[-1].words == ""
    qtbot.waitUntil(lambda: kept.wanted[-1].words == "radio")
    assert answer(page) == '30 entries · with "radio"'


def test_all_filters_hold_together_and_a_sentence_says_what_is_shown(page: LogPage, kept: Kept) -> None:
    find(page, "radio")
    choose(page.filters.line, 3)
    choose(page.filters.by, "KM")
    choose(page.filters.group, KindGroup.NOTES)
    choose(page.filters.period, PeriodChoice.DAY)
    assert kept.wanted[-1] == LogFilter(
        words="radio", line=3, by="KM", group=KindGroup.NOTES, start=NOW - timedelta(hours=24)
    )
    assert answer(page) == '30 entries · with "radio" · 3 911 Wireless Verizon · by KM · notes · 24 hours'


def test_what_the_program_did_by_itself_can_be_asked_for(page: LogPage, kept: Kept) -> None:
    choose(page.filters.by, "program")
    assert kept.wanted[-1] == LogFilter(by_program=True)
    assert answer(page) == "30 entries · by the program"


def test_where_there_are_more_than_were_read_they_are_not_counted(page: LogPage, kept: Kept) -> None:
    kept.tenth.entries = list(notes(250))
    find(page, "radio")
    assert answer(page) == 'The newest 100 entries, older ones below · with "radio"'


def test_nothing_found_is_said(page: LogPage, kept: Kept) -> None:
    kept.tenth.entries = []
    find(page, "zzz")
    assert answer(page) == 'No entry · with "zzz"'
    assert not button(page, "log.context").isEnabled()


def test_a_time_that_is_none_is_said_and_the_log_stays(page: LogPage) -> None:
    choose(page.filters.period, PeriodChoice.TYPED)
    page.filters.start.setText("7")
    page.look()
    assert answer(page) == '"7" is not a time: type 2024-10-22T14:05, or 14:05 for today.'
    assert current(page) == 301


def test_a_log_that_can_not_be_read_is_one_sentence(page: LogPage, kept: Kept) -> None:
    kept.tenth.fails = True
    find(page, "radio")
    assert answer(page) == "The record can't be read: try again"
    kept.fails = True
    page.filters.clear()
    assert answer(page) == "The record can't be read: try again"
    page.show_history(150)
    assert answer(page) == "The record can't be read: try again"
    assert page.history.isHidden()


def test_an_older_search_never_overwrites_a_newer_one(page: LogPage, kept: Kept) -> None:
    kept.tenth.waits = True
    find(page, "slow")
    other = KeptLog(*notes(3))
    kept.tenth, slow = other, kept.tenth
    find(page, "quick")
    slow.answer()
    assert current(page) == 3
    assert answer(page) == '3 entries · with "quick"'


def test_enter_shows_what_was_found_among_its_neighbors_and_leads_back(page: LogPage) -> None:
    find(page, "radio")
    page.view.places.go_to(150)
    page.view.setFocus()
    press(page, Qt.Key.Key_Return)
    assert current(page) == 150
    assert {149, 151} <= {one.seq for one in page.view.places._model.entries}
    assert answer(page) == "Entry 150 among its neighbors in the whole log. Esc goes back."
    assert page.view.hasFocus()
    press(page, Qt.Key.Key_Return)
    assert current(page) == 150
    assert answer(page) == '30 entries · with "radio"'


def test_the_button_does_what_enter_does(page: LogPage) -> None:
    find(page, "radio")
    page.view.places.go_to(150)
    there = button(page, "log.context")
    there.click()
    assert there.text() == "Back to what was found (Enter)"
    there.click()
    assert answer(page) == '30 entries · with "radio"'


def test_esc_goes_back_step_by_step(qtbot: QtBot, page: LogPage) -> None:
    find(page, "radio")
    page.show_in_context(150)
    page.show_history(150)
    press(page, Qt.Key.Key_Escape)
    assert page.history.isHidden()
    press(page, Qt.Key.Key_Escape)
    assert answer(page) == '30 entries · with "radio"'
    press(page, Qt.Key.Key_Escape)
    assert page.filters.words.text() == ""
    assert page.filters.words.hasFocus()
    assert answer(page) == "1,000,301 entries, newest first."
    with qtbot.waitSignal(page.closed):
        press(page, Qt.Key.Key_Escape)


def test_the_history_tells_what_became_of_an_entry_in_order(page: LogPage) -> None:
    page.view.places.go_to(150)
    button(page, "log.history").click()
    assert page.history.isVisible()
    title = page.history.findChild(QLabel, "history.title")
    assert isinstance(title, QLabel)
    assert title.text() == "HISTORY OF 150 · 1 entry about it since"
    model = page.history.view.model()
    first, then = (model.index(at, 0) for at in range(2))
    assert str(first.data()) == "150  Tue 22 Sep 2026 14:04  KM  4 911 Wireless T-Mobile DOWN  corrected by 301"
    assert "DEGRADED · corrects 150" in str(then.data(Qt.ItemDataRole.AccessibleTextRole))
    page.show_history(7)
    assert title.text() == f"HISTORY OF 7 · {STANDS}"
    page.show_history(9999)
    assert title.text() == f"HISTORY OF 7 · {STANDS}"


def test_down_and_enter_go_from_the_words_to_the_entries(page: LogPage) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        page.filters.words.setFocus()
        press(page, key)
        assert page.view.hasFocus()


def test_rows_are_copied_and_the_page_says_so(page: LogPage) -> None:
    page.view.places.go_to(150)
    button(page, "log.copy").click()
    assert answer(page) == "1 row is on the clipboard as text."
    assert "4 911 Wireless T-Mobile DOWN" in QGuiApplication.clipboard().text()


def test_the_buttons_correct_and_void_the_selected_entry(qtbot: QtBot, page: LogPage) -> None:
    page.view.places.go_to(100)
    with qtbot.waitSignal(page.correct_chosen) as corrected:
        button(page, "log.correct").click()
    with qtbot.waitSignal(page.void_chosen) as voided:
        button(page, "log.void").click()
    assert (corrected.args, voided.args) == ([100], [100])


def test_it_grows_with_the_text_size(page: LogPage, theme: Theme) -> None:
    page.show_history(150)
    before = page.view.sizeHintForRow(1), page.history.view.sizeHintForRow(0)
    page.apply_theme(theme.zoomed(2))
    assert page.view.sizeHintForRow(1) > before[0]
    assert page.history.view.sizeHintForRow(0) > before[1]


def test_words_find_the_entries_that_hold_them(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("3d ;caller reports busy")
    desk_window.log("1d")
    desk_window.press(Qt.Key.Key_F3)
    desk_window.type("busy")
    desk_window.press(Qt.Key.Key_Return)
    page = desk_window.page(LogPage)
    assert answer(page) == '1 entry · with "busy"'
    assert "busy" in str(page.view.currentIndex().data())
    desk_window.press(Qt.Key.Key_E, modifier=Qt.KeyboardModifier.ControlModifier)
    assert desk_window.window.line.field.text() == f"c{desk_window.desk.reading.log_book.last_seq() - 1} "
    assert desk_window.window.pages.on_desk


def test_an_entry_logged_elsewhere_comes_in_while_the_page_is_open(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.open(PageName.LOG)
    page = desk_window.page(LogPage)
    before = answer(page)
    desk_window.desk.log("9d ;water main")
    desk_window.session.feed.look()
    assert answer(page) != before
    assert "water main" in str(page.view.model().index(1, 0).data())


def test_a_record_damaged_under_the_window_is_a_sentence(desk_window: SampleWindow, tmp_path: Path) -> None:
    desk_window.open(PageName.LOG)
    page = desk_window.page(LogPage)
    (tmp_path / "record" / "record.db").write_bytes(b"no record at all" * 4096)
    page.filters.words.setText("zzz")
    page.look()
    assert answer(page).startswith("The file in ")
    assert "is not a Lineboard record" in answer(page)


def _whole_entries_in_sight(page: LogPage) -> int:
    """How many entries lie wholly in what is seen of their list: below no edge of page or window."""
    seen = page.view.viewport().visibleRegion().boundingRect()
    rows = range(page.view.model().rowCount())
    return sum(seen.contains(page.view.visualRect(page.view.model().index(row, 0))) for row in rows)


@pytest.mark.parametrize(("width", "height", "percent", "entries"), [(1280, 1024, 200, 2), (800, 600, 100, 3)])
def test_large_text_and_a_small_window_leave_room_for_entries(
    qtbot: QtBot, desk_window: SampleWindow, width: int, height: int, percent: int, entries: int
) -> None:
    for key in (1, 2, 3):
        desk_window.log(f"KM: {key}d")
    desk_window.settings.change(text_percent=percent)
    desk_window.window.resize(width, height)
    desk_window.open(PageName.LOG)
    page = desk_window.page(LogPage)
    scroll = page.findChild(QScrollArea, "log.scroll")
    assert isinstance(scroll, QScrollArea)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() == 0)
    # The row of the date, and entries below it.
    qtbot.waitUntil(lambda: _whole_entries_in_sight(page) >= 1 + entries)
    assert not page.filters.line.isVisible()
    page.filters.more.click()
    assert page.filters.line.isVisible()


def test_what_was_found_is_said_whole_in_a_small_window(qtbot: QtBot, page: LogPage) -> None:
    page.resize(420, 600)
    find(page, "the cable between the exchange and the school district " * 3)
    title = page.findChild(QLabel, "log.page_head.title")
    assert isinstance(title, QLabel)
    qtbot.waitUntil(lambda: title.height() >= title.heightForWidth(title.width()) > 3 * title.fontMetrics().height())
    assert page.width() == 420
    assert page.rect().contains(title.mapTo(page, title.rect().bottomRight()))
