from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.domain.printed_seal import PrintedSeal
from console.ui.report.printed_check_page import PrintedCheckPage
from console.ui.theme import Theme

TYPED = "27 3F2A-9cle 77b0 4d21"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> PrintedCheckPage:
    page = PrintedCheckPage(theme)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.focus_first()
    return page


def _says(page: PrintedCheckPage, name: str) -> str:
    label = page.findChild(QLabel, f"printed_check.{name}")
    assert isinstance(label, QLabel)
    return label.text()


def test_what_is_typed_stands_below_as_it_is_on_paper(page: PrintedCheckPage) -> None:
    QTest.keyClicks(page.digits, TYPED[:-1])
    assert _says(page, "read") == ""
    QTest.keyClicks(page.digits, TYPED[-1])
    assert _says(page, "read") == "27 3f2a 9c1e 77b0 4d21"
    page.digits.setText("3f2a9c1e77b04d21")
    assert _says(page, "read") == "3f2a 9c1e 77b0 4d21"


def test_enter_asks_for_the_check_once_and_shows_how_far_it_is(qtbot: QtBot, page: PrintedCheckPage) -> None:
    page.digits.setText(TYPED)
    with qtbot.waitSignal(page.check_asked) as asked:
        QTest.keyClick(page.digits, Qt.Key.Key_Return)
    assert asked.args == [PrintedSeal(digits="3f2a9c1e77b04d21", last_seq=27)]
    assert page.stop.isVisible()
    page.tell_share(40)
    assert _says(page, "answer") == "Checking every entry up to it: 40 %"
    with qtbot.assertNotEmitted(page.check_asked):
        page.check.click()


def test_the_answer_ends_the_check_and_is_gone_when_something_else_is_typed(page: PrintedCheckPage) -> None:
    page.digits.setText(TYPED)
    page.check.click()
    page.stop.setFocus()
    page.tell("Entry 27 has these digits.")
    assert _says(page, "answer") == "Entry 27 has these digits."
    assert not page.stop.isVisible()
    assert page.check.hasFocus()
    page.tell_share(90)
    assert _says(page, "answer") == "Entry 27 has these digits."
    page.digits.setText("28")
    assert _says(page, "answer") == ""


def test_what_can_not_be_printed_is_said_and_the_keyboard_stays_there(page: PrintedCheckPage) -> None:
    QTest.keyClicks(page.digits, "27 3f2a")
    page.check.setFocus()
    QTest.keyClick(page.check, Qt.Key.Key_Return)
    assert "16 digits after the word fingerprint" in _says(page, "answer")
    assert page.digits.hasFocus()
    assert not page.stop.isVisible()


def test_whoever_comes_back_finds_what_was_typed_selected(page: PrintedCheckPage) -> None:
    page.digits.setText(TYPED)
    page.check.click()
    page.start_over()
    page.focus_first()
    assert not page.stop.isVisible()
    assert page.digits.selectedText() == TYPED


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_number_and_digits_have_room_side_by_side(
    qtbot: QtBot, page: PrintedCheckPage, theme: Theme, zoom: float
) -> None:
    page.resize(1600, 900)
    page.apply_theme(theme.zoomed(zoom))
    needed = page.digits.fontMetrics().horizontalAdvance("123456789 3f2a 9c1e 77b0 4d21")
    qtbot.waitUntil(lambda: needed < page.digits.contentsRect().width())


def test_the_answer_is_in_sight_in_a_small_window(qtbot: QtBot, page: PrintedCheckPage) -> None:
    page.resize(780, 260)
    page.digits.setText(TYPED)
    page.check.click()
    page.tell("Entry 27 has these digits. " * 6)
    label = page.findChild(QLabel, "printed_check.answer")
    assert isinstance(label, QLabel)
    qtbot.waitUntil(lambda: label.visibleRegion().boundingRect().height() >= label.fontMetrics().height())
