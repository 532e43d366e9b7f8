from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from console.domain.events import EntryKind
from console.domain.line import LineState
from console.services.settings import ThemeName
from console.ui.drawer.line_drawer import LineDrawer
from console.ui.setup.import_page import ImportPage
from console.ui.setup.set_up_page import SetUpPage
from console.ui.shift.shift_sheet import ShiftSheet
from helpers.windows import SampleWindow


@pytest.fixture
def window(desk_window: SampleWindow) -> SampleWindow:
    desk_window.session.sign_on("KM")
    return desk_window


def test_the_bar_leads_to_what_it_counts(window: SampleWindow) -> None:
    bar, desk = window.window.bar, window.window.desk
    window.enter("9d")
    bar.tiles[LineState.DOWN].click()
    current = desk.board.line_at_current()
    assert current is not None
    assert current.key == 9
    desk.board.select_line(1)
    bar.worst.click()
    worst = desk.board.line_at_current()
    assert worst is not None
    assert worst.key == 9
    bar.fallback.click()
    assert window.has_keyboard(desk.fallback.view)
    bar.shift.click()
    assert window.is_shown(ShiftSheet)


def test_every_part_follows_the_text_size(window: SampleWindow) -> None:
    parts = (window.window.bar.clock, window.window.line.field, window.window.strip)
    before = [part.sizeHint().height() for part in parts]
    window.window.look.step_zoom(5)
    assert all(part.sizeHint().height() > was for part, was in zip(parts, before, strict=True))


def test_a_setting_that_can_not_be_kept_is_said_under_the_command_line(window: SampleWindow) -> None:
    window.settings.not_kept.emit("The settings can't be kept")
    assert window.answer == "The settings can't be kept"


def test_a_board_without_lines_leads_to_the_set_up(window: SampleWindow) -> None:
    window.window.desk.board_pane.set_up_chosen.emit()
    assert window.is_shown(SetUpPage)
    window.window.desk.board_pane.import_chosen.emit()
    assert window.is_shown(ImportPage)


def test_f9_says_under_the_command_line_why_it_does_nothing(window: SampleWindow) -> None:
    window.settings.change(theme=ThemeName.LIGHT.value)
    window.press(Qt.Key.Key_F9)
    assert window.window.look.theme.tokens.name == "Light"
    assert "between Dark and Night only" in window.answer
    assert window.has_keyboard(window.window.line.field)


def test_why_a_group_stays_open_is_said_under_the_command_line(window: SampleWindow) -> None:
    board = window.window.desk.board
    board.setFocus()
    window.press(Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert window.answer == "911 stays open: line 1 is UNKNOWN, and 2 more."


def test_suggestions_do_not_cover_a_page(window: SampleWindow) -> None:
    window.window.line.type_on("wls")
    assert window.window.line.suggestions.isVisible()
    window.press(Qt.Key.Key_P, modifier=Qt.KeyboardModifier.ControlModifier)
    assert not window.window.pages.on_desk
    assert not window.window.line.suggestions.isVisible()
    assert window.window.line.field.text() == "wls"


def _press_in_list(window: SampleWindow, kind: type[QAction | QPushButton], name: str) -> None:
    opened = window.window.strip.open_list()
    assert opened is not None
    found = opened.findChild(kind, name)
    assert found is not None
    found.trigger() if isinstance(found, QAction) else found.click()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_asks_for_attention_is_snoozed_and_seen_from_its_list(window: SampleWindow) -> None:
    window.enter("f1a")
    _press_in_list(window, QAction, "act.snooze_15")
    snoozed = window.desk.reading.log_book.newest(1)[0].act
    assert snoozed.kind is EntryKind.ACKNOWLEDGED
    assert snoozed.expected == snoozed.occurred_at + timedelta(minutes=15)
    assert window.session.situation.attention == ()
    window.desk.clock.pass_time(15 * 60)
    window.session.refresh()
    _press_in_list(window, QPushButton, "btn.seen")
    seen = window.desk.reading.log_book.newest(1)[0].act
    assert (seen.kind, seen.expected) == (EntryKind.ACKNOWLEDGED, None)
    assert window.session.situation.attention == ()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_silent_line_is_parked_in_the_command_line_where_its_date_is_said(window: SampleWindow) -> None:
    window.desk.writing.set_ups.apply("[attention]\nno_update_min = { admin = 60 }\n", "set-up", by="KM")
    window.enter("7d")
    window.desk.clock.pass_time(3601)
    window.session.feed.poll()
    window.session.refresh()
    _press_in_list(window, QPushButton, "btn.park")
    assert window.window.line.field.text() == "a1 >"
    window.enter("2026-09-30")
    parked = window.desk.reading.log_book.newest(1)[0].act
    assert (parked.kind, parked.line) == (EntryKind.ACKNOWLEDGED, 7)
    assert window.session.situation.seen[0].parked


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_the_menu_of_a_line_offers_is_done(window: SampleWindow) -> None:
    board, line = window.window.desk.board, window.window.line

    def choose(act: str) -> None:
        menu = board.open_menu(board.currentIndex().row())
        assert menu is not None
        next(one for one in menu.actions() if one.objectName() == f"act.{act}").trigger()
        menu.close()

    board.select_line(3)
    choose("degraded")
    assert window.state(3) is LineState.DEGRADED
    choose("verify")
    assert window.desk.reading.log_book.newest(1)[0].kind is EntryKind.LINE_VERIFIED
    choose("note")
    assert line.field.text() == "3 ;"
    assert window.has_keyboard(line.field)
    choose("drawer")
    drawer = window.window.findChild(LineDrawer)
    assert drawer is not None
    assert drawer.isVisible()


def test_what_is_chosen_beside_the_board_waits_in_the_command_line(window: SampleWindow) -> None:
    desk, line = window.window.desk, window.window.line
    desk.fallback.step_chosen.emit(1, "a")
    assert line.field.text() == "f1a"
    desk.pass_on.add_chosen.emit()
    assert line.field.text() == "p "
    desk.pass_on.close_chosen.emit(2)
    assert line.field.text() == "px2"
    assert window.has_keyboard(line.field)
