from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from console.ui.announcer import Announcer
from console.ui.page_name import PageName
from console.ui.theme import Theme
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label
from helpers.windows import SampleWindow


def test_esc_and_the_button_go_back(qtbot: QtBot, theme: Theme) -> None:
    page = Page("sample", "Sample")
    qtbot.addWidget(page)
    page.apply_theme(theme)
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    back = page.findChild(QPushButton, "sample.back")
    assert isinstance(back, QPushButton)
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(back, Qt.Key.Key_Return)


def test_its_buttons_stand_before_the_way_back_and_its_body_scrolls(qtbot: QtBot) -> None:
    page = Page("sample", "Sample")
    qtbot.addWidget(page)
    button = QPushButton("Do")
    page.add_button(button)
    for number in range(100):
        page.body.addWidget(plain_label(str(number)))
    page.resize(400, 300)
    page.show()
    assert page.height() == 300
    assert button.x() < page.findChild(QPushButton, "sample.back").x()  # type: ignore[union-attr]


def test_the_way_back_takes_fewer_words_where_the_buttons_would_not_fit(qtbot: QtBot, theme: Theme) -> None:
    page = Page("sample", "Sample")
    qtbot.addWidget(page)
    page.add_button(QPushButton("Hand over"))
    back = page.findChild(QPushButton, "sample.back")
    assert isinstance(back, QPushButton)
    page.setMinimumWidth(100)
    page.resize(900, 300)
    page.show()
    page.apply_theme(theme)
    assert back.text() == "Back to the board (Esc)"
    page.resize(300, 300)
    assert back.text() == "Back (Esc)"
    assert back.accessibleName() == "Back to the board"


def test_a_low_page_has_its_buttons_beside_its_title_for_as_long_as_it_is_low(qtbot: QtBot, theme: Theme) -> None:
    page = Page("sample", "Sample")
    qtbot.addWidget(page)
    page.add_button(QPushButton("Do"))
    page.resize(900, 300)
    page.apply_theme(theme)
    page.show()
    back, body = page.findChild(QPushButton, "sample.back"), page.findChild(QScrollArea)
    assert isinstance(back, QPushButton)
    assert isinstance(body, QScrollArea)
    qtbot.waitUntil(lambda: back.y() > body.geometry().bottom())
    before = body.height()
    page.spare_foot(spares=True)
    page.spare_foot(spares=True)
    qtbot.waitUntil(lambda: body.height() > before + back.height() // 2)
    assert back.geometry().bottom() < body.y()
    assert back.geometry().right() > 900 - 32
    assert back.text() == "Back (Esc)"
    page.spare_foot(spares=False)
    qtbot.waitUntil(lambda: back.y() > body.geometry().bottom() and body.height() == before)
    assert back.text() == "Back to the board (Esc)"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What readers are told."""
    said: list[str] = []
    monkeypatch.setattr(Announcer, "tell", lambda _, sentence: said.append(sentence))
    return said


def test_an_answer_is_told_to_a_reader_while_the_page_is_shown(qtbot: QtBot, said: list[str]) -> None:
    page, label = Page("sample", "Sample"), plain_label()
    qtbot.addWidget(page)
    page.answer_with(label, "Before anybody sees it")
    page.show()
    page.answer_with(label, "Saved")
    page.answer_with(label, "")
    assert said == ["Saved"]
    assert label.text() == ""


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        (PageName.SHIFT, "shift.begin"),
        (PageName.ATTENTION, "attention_kinds.save"),
        (PageName.EXERCISE, "exercise.begin"),
        (PageName.REPORT, "report.print"),
        (PageName.REPORT, "report.save"),
        (PageName.KEY_CARD, "key_card.save"),
        (PageName.SET_UP, "set_up.line.save"),
    ],
)
def test_what_a_button_of_a_page_brings_about_is_heard(
    desk_window: SampleWindow, said: list[str], name: PageName, identifier: str
) -> None:
    desk_window.session.sign_on("KM")
    desk_window.open(name)
    page = desk_window.window.pages.currentWidget()
    assert page is not None
    for field in page.findChildren(QLineEdit):
        # a fault of the set-up is read with its field; a file is left where it is proposed
        if not field.objectName().startswith("set_up") and not field.objectName().endswith(".file"):
            field.setText("?")
    said.clear()
    button = desk_window.window.findChild(QPushButton, identifier)
    assert isinstance(button, QPushButton)
    button.click()
    assert said
