from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from console.domain.attention import AttentionKind
from console.domain.line import LineGroup, LineState
from console.services.drafts import Drafts
from console.services.settings import load_settings
from console.ui.board.line_menu import LineMenu
from console.ui.chosen_settings import ChosenSettings
from console.ui.compact.compact_window import CompactWindow
from console.ui.log.log_page import LogPage
from console.ui.main_window import REFRESH_EVERY_TICKS, MainWindow
from console.ui.page_name import PageName
from console.ui.setup.set_up_applying import apply_set_up
from console.ui.theme import Theme
from helpers.desks import NOON
from helpers.unreadable import unreadable
from helpers.windows import SampleWindow, open_session

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    return desk_window


def test_row_clock_log_and_record_agree_after_three_keys(window: SampleWindow) -> None:
    window.press(Qt.Key.Key_3, Qt.Key.Key_D, Qt.Key.Key_Return)
    shown = window.window.desk.board.model().rows[3]  # type: ignore[attr-defined]
    assert shown.key == 3
    assert shown.state is LineState.DOWN
    assert shown.clock(window.desk.clock.now()) == "00:00:00"
    log = window.window.desk.log.view
    log.places.go_to(window.desk.reading.log_book.last_seq())
    assert "3 911 Wireless Verizon DOWN" in str(log.currentIndex().data())
    assert window.desk.board[3].state is LineState.DOWN
    assert window.window.bar.tiles[LineState.DOWN].words == "1 DOWN"


def test_clocks_go_on_while_the_record_can_not_be_read(window: SampleWindow) -> None:
    board = window.window.desk.board.model()
    with unreadable(window.desk.folder):
        for _ in range(REFRESH_EVERY_TICKS):
            window.desk.clock.pass_time(1)
            window.window.tick()
            assert board.now == window.desk.clock.now()  # type: ignore[attr-defined]
        window.session.refresh()
        assert board.now == window.desk.clock.now()  # type: ignore[attr-defined]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_title_follows_the_name_of_the_center(window: SampleWindow) -> None:
    text = '[center]\nname = "Sample Valley"\ntimezone = "America/New_York"\n'
    window.press(Qt.Key.Key_F8)
    (compact,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, CompactWindow) and one.isVisible())
    apply_set_up(window.session, text, lambda _: None, lambda error: pytest.fail(error.sentence))
    assert window.window.windowTitle() == "LINE STATUS — Sample Valley"
    assert compact.windowTitle() == "Lineboard, small window — Sample Valley"
    window.window.come_forward()


def test_letters_typed_on_the_board_land_in_the_command_line(window: SampleWindow) -> None:
    window.window.desk.board.setFocus()
    QTest.keyClicks(window.window.desk.board, "3")
    assert window.focused is window.window.line.field
    window.type("d")
    assert window.window.line.field.text() == "3d"


def test_a_slash_on_the_board_begins_a_command(window: SampleWindow) -> None:
    window.window.desk.board.setFocus()
    QTest.keyClicks(window.window.desk.board, "/")
    assert window.window.line.field.text() == "/"


def test_the_clocks_move_every_second(window: SampleWindow) -> None:
    window.enter("3d")
    window.desk.clock.pass_time(61)
    window.window.tick()
    row = window.window.desk.board.model().rows[3]  # type: ignore[attr-defined]
    assert row.clock(window.window.desk.board.model().now) == "00:01:01"  # type: ignore[attr-defined]
    assert window.window.bar.clock.text().startswith("12:01:02")


def test_entries_logged_outside_appear(window: SampleWindow) -> None:
    window.desk.log("9d", by="JR")
    window.session.feed.poll()
    assert window.window.bar.tiles[LineState.DOWN].words == "1 DOWN"


@contextmanager
def _started_again(first: SampleWindow, qtbot: QtBot, app: QApplication) -> Iterator[MainWindow]:
    """The window of the same record, five minutes after the first one was closed."""
    first.close()
    desk = first.desk
    desk.clock.pass_time(300)
    session, drafts = open_session(desk), Drafts(desk.folder, desk.clock)
    again = MainWindow(app, session, drafts, ChosenSettings(desk.folder), desk.folder / "reports")
    again.furnish()
    qtbot.addWidget(again)
    again.show()
    yield again
    again.keep()
    session.close()


def test_every_text_that_is_not_in_the_record_is_there_again_at_the_next_start(
    window: SampleWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    begun = {}
    for text in ("1d", "2d", "6d"):
        begun[text] = window.desk.clock.now()
        window.session.not_saved.emit(text, "The disk is full: make room")
        window.desk.clock.pass_time(30)
    window.type("9d")
    with _started_again(window, qtbot, qapp) as again:
        again.ask_to_leave = lambda _: True
        assert again.line.draft.text == "9d"
        assert again.line.unsaved.begun == begun
        again.line.unsaved.retried.emit("1d", begun["1d"])
        assert again.line.field.text() == "1d @1200"  # looked at, before it is logged as of then
        again.line.field.clear()


def test_a_draft_left_behind_is_offered_at_the_next_start(
    window: SampleWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    window.type("5d -10")
    with _started_again(window, qtbot, qapp) as again:
        assert again.line.draft._label.text() == "Draft from 12:00:  5d -10"
        again.line.draft._use.click()
        assert again.line.field.text() == "5d -10"
        assert again.line.in_hand.begun_at == NOON


def test_a_window_comes_back_as_it_was_left(window: SampleWindow, qtbot: QtBot, qapp: QApplication) -> None:
    window.window.resize(710, 570)
    window.window.tick()
    with _started_again(window, qtbot, qapp) as again:
        assert (again.width(), again.height()) == (710, 570)


def _asking(window: SampleWindow) -> list[AttentionKind]:
    return [item.kind for item in window.session.situation.attention]


def test_what_comes_with_time_alone_is_asked_for_within_a_quarter_of_a_minute(window: SampleWindow) -> None:
    window.enter("3d >1201")
    window.desk.clock.pass_time(120)
    assert _asking(window) == []
    for _ in range(15):
        window.window.tick()
    assert _asking(window) == [AttentionKind.EXPECTED_PASSED]


def test_a_saved_entry_leaves_no_draft(window: SampleWindow) -> None:
    window.enter("3d")
    window.window._keeper.keep()
    assert window.drafts.load() is None


def test_text_can_be_made_larger_up_to_twice_and_is_remembered(qtbot: QtBot, window: SampleWindow) -> None:
    height = window.window.line.field.height()
    for _ in range(10):
        window.press(Qt.Key.Key_Plus, modifier=CONTROL)
    qtbot.waitUntil(lambda: window.window.line.field.height() > 1.5 * height)
    assert load_settings(window.desk.folder).text_percent == 200
    window.press(Qt.Key.Key_0, modifier=CONTROL)
    qtbot.waitUntil(lambda: window.window.line.field.height() == height)
    window.press(Qt.Key.Key_Plus, modifier=CONTROL)
    window.press(Qt.Key.Key_Minus, modifier=CONTROL)
    qtbot.waitUntil(lambda: window.window.line.field.height() == height)


def test_an_exercise_says_so_in_the_title_and_in_two_bands(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    drill = SampleWindow(qtbot, qapp, tmp_path / "drill", exercise=True)
    assert drill.window.windowTitle().startswith("EXERCISE – ")
    assert len(drill.window.exercise.bands) == 2
    drill.close()


def test_a_live_record_shows_no_exercise(window: SampleWindow) -> None:
    assert window.window.windowTitle() == "LINE STATUS — Sample Regional Dispatch"
    assert window.window.exercise.bands == ()


def test_closing_with_a_shift_open_asks_and_staying_keeps_the_window(window: SampleWindow) -> None:
    asked: list[str] = []

    def stay(reasons: str) -> bool:
        asked.append(reasons)
        return False

    window.enter("/shift start Day KM")
    window.window.ask_to_leave = stay
    event = QCloseEvent()
    window.window.closeEvent(event)
    assert not event.isAccepted()
    assert "Shift Day is still open" in asked[0]


def test_folded_groups_and_tabs_are_there_again_at_the_next_start(
    qtbot: QtBot, qapp: QApplication, window: SampleWindow
) -> None:
    for key in (1, 2, 6):
        window.log(f"{key}u!")
    window.window.desk.board.fold(LineGroup.NINE_ONE_ONE)
    _act(window.window, "toggle_tabs").trigger()
    window.window.keep()
    later = MainWindow(qapp, window.session, window.drafts, window.settings, window.desk.folder)
    later.furnish()
    qtbot.addWidget(later)
    assert later.desk.board.folded == {LineGroup.NINE_ONE_ONE}
    assert later.desk.wants_tabs
    _act(later, "reset_layout").trigger()
    assert later.desk.board.folded == frozenset()
    assert not later.desk.wants_tabs


def test_closing_with_nothing_open_asks_nothing(window: SampleWindow) -> None:
    window.window.ask_to_leave = pytest.fail
    event = QCloseEvent()
    window.window.closeEvent(event)
    assert event.isAccepted()


def test_esc_never_closes_the_window(window: SampleWindow) -> None:
    window.press(*[Qt.Key.Key_Escape] * 5)
    assert window.window.isVisible()


def test_a_screen_too_low_for_large_text_scrolls_instead_of_cutting(qtbot: QtBot, window: SampleWindow) -> None:
    window.window.resize(800, 600)
    for _ in range(10):
        window.press(Qt.Key.Key_Plus, modifier=CONTROL)
    window.type("3u")
    line = window.window.line
    qtbot.waitUntil(lambda: line.height() >= line.minimumSizeHint().height())
    assert line.field.geometry().bottom() < line.answer.mapTo(line, line.answer.rect().topLeft()).y()


def test_the_bar_stays_when_large_text_scrolls_the_rest(qtbot: QtBot, window: SampleWindow) -> None:
    window.window.resize(800, 600)
    for _ in range(10):
        window.press(Qt.Key.Key_Plus, modifier=CONTROL)
    scroll = window.window.findChild(QScrollArea, "window.scroll")
    assert isinstance(scroll, QScrollArea)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    before = window.window.bar.mapTo(window.window, window.window.bar.rect().topLeft())
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert window.window.bar.mapTo(window.window, window.window.bar.rect().topLeft()) == before


def test_every_control_has_a_name_and_an_identifier_of_its_own(window: SampleWindow) -> None:
    window.enter("p Technician expected")
    for name in PageName:
        window.open(name)
    focusable = [one for one in window.window.findChildren(QWidget) if _is_control(one)]
    unnamed = [one for one in focusable if not one.accessibleName() or not one.accessibleIdentifier()]
    assert unnamed == []
    names = [one.accessibleIdentifier() for one in focusable]
    assert sorted(set(names)) == sorted(names)


def test_no_control_is_a_filler_to_a_screen_reader(window: SampleWindow) -> None:
    for name in PageName:
        window.open(name)
    for one in window.window.findChildren(QWidget):
        if _is_control(one):
            role = QAccessible.queryAccessibleInterface(one).role()
            assert role not in (QAccessible.Role.Client, QAccessible.Role.NoRole), one.objectName()


def test_every_label_shows_plain_text(window: SampleWindow) -> None:
    for name in PageName:
        window.open(name)
    labels = window.window.findChildren(QLabel)
    assert len(labels) > 20
    rich = [one.objectName() for one in labels if one.textFormat() is not Qt.TextFormat.PlainText and one.text()]
    assert rich in ([], ["band.top", "band.bottom"])


def _act(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, f"act.{name}")
    assert isinstance(found, QAction)
    return found


def _is_control(widget: QWidget) -> bool:
    """What the keyboard can go to; the inside of a combo box and a menu are Qt's own."""
    inside = isinstance(widget.parent(), QComboBox) and isinstance(widget, QLineEdit)
    if inside or isinstance(widget, QMenu) or not isinstance(widget.window(), MainWindow):
        return False
    taken = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(taken) and widget.focusProxy() is None


def test_a_window_that_is_left_asks_the_record_nothing_more(window: SampleWindow) -> None:
    window.type("c21 ")
    waiting = window.window.line._offers._pause
    assert waiting.isActive()
    window.close()
    assert not waiting.isActive()


def log_elsewhere(window: SampleWindow, *texts: str) -> None:
    """Entries of another connection, found by the feed's own look."""
    for text in texts:
        window.desk.log(text, by="JR")
    window.session.feed.poll()


def test_what_others_log_leaves_draft_cursor_and_open_suggestions_alone(window: SampleWindow) -> None:
    field, suggestions = window.window.line.field, window.window.line.suggestions
    window.type("wls")
    field.setCursorPosition(2)
    assert suggestions.is_open
    log_elsewhere(window, "1d", "n storm")
    assert window.state(1) is LineState.DOWN
    assert (field.text(), field.cursorPosition(), window.has_keyboard(field)) == ("wls", 2, True)
    assert suggestions.is_open


def test_what_others_log_leaves_selections_alone(window: SampleWindow) -> None:
    board, log = window.window.desk.board, window.window.desk.log.view
    window.log("n mine")
    mine = window.desk.reading.log_book.last_seq()
    board.select_line(7)
    log.places.go_to(mine)
    log.setFocus()
    log_elsewhere(window, "1d", "911all i", "f1a", "7d")
    line, entry = board.line_at_current(), log.current_entry()
    assert line is not None
    assert entry is not None
    assert (line.key, entry.seq, window.has_keyboard(log)) == (7, mine, True)


def test_a_line_that_others_add_leaves_the_selected_line_alone(window: SampleWindow) -> None:
    board = window.window.desk.board
    board.select_line(7)
    set_up = '[[line]]\nkey = 4\nname = "911 Wireless T-Mobile"\ngroup = "911"\n'
    window.desk.writing.set_ups.apply(set_up, "more.toml", by="JR")
    window.session.feed.poll()
    line = board.line_at_current()
    assert line is not None
    assert line.key == 7


def test_what_others_log_leaves_the_place_one_reads_at_alone(window: SampleWindow) -> None:
    log_elsewhere(window, *(f"n remark {number}" for number in range(60)))
    view = window.window.desk.log.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    top = view.indexAt(QPoint(1, 1)).data()
    log_elsewhere(window, "1d", "2i", "n another")
    assert view.indexAt(QPoint(1, 1)).data() == top


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_others_log_leaves_an_open_menu_open(window: SampleWindow) -> None:
    board = window.window.desk.board
    board.select_line(7)
    board.setFocus()
    window.press(Qt.Key.Key_Return)
    (menu,) = board.findChildren(LineMenu)
    log_elsewhere(window, "7d", "1i")
    assert menu.isVisible()
    menu.close()


def test_what_others_log_leaves_a_page_and_what_is_typed_in_it_alone(window: SampleWindow) -> None:
    window.open(PageName.LOG)
    page = window.page(LogPage)
    window.type("tick")
    log_elsewhere(window, "1d", "2i")
    assert window.is_shown(LogPage)
    assert (page.filters.words.text(), window.has_keyboard(page.filters.words)) == ("tick", True)


def test_the_key_of_the_list_says_why_there_is_none(window: SampleWindow) -> None:
    window.press(Qt.Key.Key_F4)
    assert window.answer.startswith("Nothing")
