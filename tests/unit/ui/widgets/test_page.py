from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from console.ui.theme import Theme
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label


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
