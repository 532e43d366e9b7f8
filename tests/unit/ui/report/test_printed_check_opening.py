from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.domain.printed_seal import PrintedSeal
from console.render.seal_words import seal_digits
from console.ui.page_name import PageName
from console.ui.report.printed_check_opening import STOPPED, PrintedCheck
from console.ui.report.printed_check_page import PrintedCheckPage
from helpers.windows import SampleWindow


def _says(page: PrintedCheckPage) -> str:
    label = page.findChild(QLabel, "printed_check.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_printed_report_is_checked_from_the_menu_with_the_keyboard(qtbot: QtBot, desk_window: SampleWindow) -> None:
    head = desk_window.desk.reading.reader.head()
    desk_window.desk.log("3d")
    action = desk_window.window.findChild(QAction, "act.open_printed_check")
    assert isinstance(action, QAction)
    action.trigger()
    page = desk_window.page(PrintedCheckPage)
    assert desk_window.has_keyboard(page.digits)
    desk_window.enter(f"{head.seq} {seal_digits(head.hash).upper()}")
    qtbot.waitUntil(lambda: "has these digits" in _says(page))
    assert f"entries 1–{head.seq} are as they were when the report was printed" in _says(page)
    desk_window.press(Qt.Key.Key_Escape)
    assert not desk_window.is_shown(PrintedCheckPage)


def test_digits_that_no_entry_has_are_answered(qtbot: QtBot, desk_window: SampleWindow) -> None:
    desk_window.open(PageName.PRINTED_CHECK)
    desk_window.enter("0000 0000 0000 0000")
    page = desk_window.page(PrintedCheckPage)
    qtbot.waitUntil(lambda: "No entry has these digits" in _says(page))


def test_a_check_that_is_stopped_says_so_and_gives_no_answer(qtbot: QtBot, desk_window: SampleWindow) -> None:
    desk_window.open(PageName.PRINTED_CHECK)
    page = desk_window.page(PrintedCheckPage)
    check = PrintedCheck(desk_window.desk.folder, page)
    check.begin(PrintedSeal(digits="0" * 16))
    check.stop()
    qtbot.waitUntil(lambda: _says(page) == STOPPED)


def test_a_check_that_was_begun_anew_is_the_only_one_that_answers(
    qtbot: QtBot, desk_window: SampleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk_window.open(PageName.PRINTED_CHECK)
    page = desk_window.page(PrintedCheckPage)
    head = desk_window.desk.reading.reader.head()
    check = PrintedCheck(desk_window.desk.folder, page)
    said: list[str] = []
    monkeypatch.setattr(page, "tell", said.append)
    check.begin(PrintedSeal(digits="0" * 16))
    check.begin(PrintedSeal(digits=head.hash[:16]))
    qtbot.waitUntil(lambda: bool(said))
    assert [("these digits:" in one, "No entry" in one) for one in said] == [(True, False)]
