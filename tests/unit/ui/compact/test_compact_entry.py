from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.domain.errors import Refusal
from console.ui.command_line.answer_line import Tag
from console.ui.compact.compact_entry import CompactEntry
from console.ui.theme import Theme
from helpers.windows import SampleWindow

KEY = Qt.Key


@pytest.fixture
def entry(qtbot: QtBot, theme: Theme, desk_window: SampleWindow) -> Iterator[CompactEntry]:
    desk_window.session.sign_on("KM")
    holder = QWidget()
    qtbot.addWidget(holder)
    entry = CompactEntry(
        desk_window.session, desk_window.session.clock, desk_window.session.situation.set_up.center, theme, holder
    )
    entry.resize(350, 120)
    holder.show()
    yield entry
    holder.hide()


def type_in(entry: CompactEntry, text: str, *keys: KEY) -> None:
    QTest.keyClicks(entry.field, text)
    for key in keys:
        QTest.keyClick(entry.field, key)


def test_what_enter_would_log_is_said_and_enter_logs_it(
    entry: CompactEntry, desk_window: SampleWindow, qtbot: QtBot
) -> None:
    type_in(entry, "3d")
    assert entry.answer.startswith("WILL LOG  3  911 Wireless Verizon   OPERATIONAL → DOWN")
    with qtbot.waitSignal(entry.submitted) as submitted:
        type_in(entry, "", KEY.Key_Return)
    assert submitted.args == ["3d", desk_window.desk.clock.now()]
    assert entry.field.text() == ""
    assert entry.answer == "SAVING  3d"


def test_an_empty_line_logs_nothing(entry: CompactEntry, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(entry.submitted):
        type_in(entry, "  ", KEY.Key_Return)
    assert entry.answer == ""


def test_what_can_not_be_read_is_not_logged(entry: CompactEntry, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(entry.submitted):
        type_in(entry, "33d", KEY.Key_Return)
    assert entry.answer.startswith("NOT CLEAR")
    assert entry.field.wrong_at == 0


def test_what_needs_a_second_enter_gets_it_and_a_bounce_is_none(
    entry: CompactEntry, desk_window: SampleWindow, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(entry.submitted):
        type_in(entry, "911d", KEY.Key_Return, KEY.Key_Return)
    assert entry.answer.startswith("ENTER AGAIN")
    desk_window.desk.clock.pass_time(1)
    with qtbot.waitSignal(entry.submitted):
        type_in(entry, "", KEY.Key_Return)


def test_a_remark_is_not_overlooked(entry: CompactEntry) -> None:
    type_in(entry, "3u")
    assert entry.answer.startswith("CHECK")


def test_esc_clears_and_up_brings_it_back(entry: CompactEntry, qtbot: QtBot) -> None:
    edited: list[str] = []
    entry.edited.connect(edited.append)
    type_in(entry, "9g ~north", KEY.Key_Escape)
    assert entry.field.text() == ""
    assert edited[-2:] == ["9g ~north", ""]
    type_in(entry, "", KEY.Key_Up)
    assert entry.field.text() == "9g ~north"
    type_in(entry, "", KEY.Key_Down)
    assert entry.field.text() == ""
    with qtbot.waitSignal(entry.escaped):
        type_in(entry, "", KEY.Key_Escape)


def test_a_text_that_was_refused_comes_back_unless_another_was_begun(entry: CompactEntry) -> None:
    refusal = Refusal(sentence="Not logged, because")
    entry.tell_refused("3d", refusal)
    assert entry.field.text() == "3d"
    entry.fill("9d")
    entry.tell_refused("3d", refusal)
    assert entry.field.text() == "9d"
    assert entry.answer == "NOT CLEAR  Not logged, because"


def test_a_text_begun_some_time_ago_says_so(entry: CompactEntry, desk_window: SampleWindow) -> None:
    begun_at = desk_window.desk.clock.now()
    desk_window.desk.clock.pass_time(600)
    entry.fill("9d", begun_at)
    assert entry.answer.startswith("CHECK  9  School district")
    assert entry.answer.endswith("This draft was begun at 12:00: add @1200 to log it as of then.")
    times = [entry.begun_at]
    type_in(entry, "", KEY.Key_Escape)
    times.append(entry.begun_at)
    type_in(entry, "3d")
    times.append(entry.begun_at)
    assert "This draft" not in entry.answer
    assert times == [begun_at, None, desk_window.desk.clock.now()]


def test_what_is_put_in_place_of_another_text_does_not_lose_it(entry: CompactEntry) -> None:
    type_in(entry, "9g ~north")
    entry.fill("3d")
    type_in(entry, "", KEY.Key_Up)
    assert entry.field.text() == "9g ~north"


def test_what_is_not_saved_can_be_tried_again(entry: CompactEntry, qtbot: QtBot) -> None:
    assert entry.retry.isHidden()
    entry.say(Tag.NOT_SAVED, "3d  The disk is full", retries=True)
    assert not entry.retry.isHidden()
    with qtbot.waitSignal(entry.retried):
        entry.retry.click()
    entry.say(Tag.SAVED, "3d")
    assert entry.retry.isHidden()


def test_it_grows_with_the_text(entry: CompactEntry, theme: Theme) -> None:
    before = entry.field.minimumHeight()
    entry.apply_theme(theme.zoomed(2))
    assert entry.field.minimumHeight() > 1.5 * before
