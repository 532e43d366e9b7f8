from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.ui.help.manual_page import ManualPage
from console.ui.help.topics import Topic
from console.ui.theme import Theme

TOPICS = (
    Topic(name="manual", title="The manual", text="# The manual\n\nLines and *numbers*. See [board](board.md#rows)."),
    Topic(name="board", title="The board", text="# The board\n\nNumbers, numbers.\n\n## Rows\n\nEach a line."),
    Topic(name="log", title="The log", text="# The log\n\nEntries."),
)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ManualPage:
    page = ManualPage(TOPICS, theme)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    return page


def _titles(page: ManualPage) -> list[str]:
    model = page.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _answer(page: ManualPage) -> str:
    label = page.findChild(QLabel, "manual.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_it_begins_with_the_manual_and_the_keyboard_in_the_field(qtbot: QtBot, page: ManualPage) -> None:
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.focus_first()
    assert page.words.hasFocus()
    assert _titles(page) == ["The manual", "The board", "The log"]
    assert "Lines and numbers" in page.view.toPlainText()


def test_another_topic_is_chosen_with_the_arrows(page: ManualPage) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert "Rows" in page.view.toPlainText()


def test_words_keep_the_topics_that_have_them_and_say_how_many_places(page: ManualPage) -> None:
    QTest.keyClicks(page.words, "Numbers")
    assert _titles(page) == ["The manual", "The board"]
    assert _answer(page) == "3 places in 2 topics"
    assert page.view.textCursor().selectedText() == "numbers"


def test_enter_goes_from_place_to_place_through_all_topics_and_round(page: ManualPage) -> None:
    QTest.keyClicks(page.words, "numbers")
    seen = []
    for _ in range(4):
        seen.append((page.list.currentIndex().data(), page.view.textCursor().position()))
        QTest.keyClick(page.words, Qt.Key.Key_Return)
    assert [title for title, _ in seen] == ["The manual", "The board", "The board", "The manual"]
    assert seen[1] != seen[2]
    assert seen[0] == seen[3]


def test_the_way_back_ends_at_the_last_place_of_the_topic_before(page: ManualPage) -> None:
    QTest.keyClicks(page.words, "numbers")
    page.previous.click()
    assert page.list.currentIndex().data() == "The board"
    assert page._place == 1
    page.next.click()
    assert page.list.currentIndex().data() == "The manual"


def test_a_topic_that_lacks_the_words_makes_room_for_one_that_has_them(page: ManualPage) -> None:
    page.words.setText("entries")
    assert _titles(page) == ["The log"]
    assert "Entries" in page.view.toPlainText()


def test_what_nothing_has_is_said_and_everything_stays(page: ManualPage) -> None:
    page.words.setText("xyzzy")
    assert _answer(page) == "Nothing has xyzzy."
    assert _titles(page) == ["The manual", "The board", "The log"]
    assert not page.next.isEnabled()
    QTest.keyClick(page.words, Qt.Key.Key_Return)
    page.start_over()
    assert _answer(page) == ""


def test_a_link_leads_from_topic_to_topic(page: ManualPage) -> None:
    page.words.setText("see")
    page.view.anchorClicked.emit(QUrl("board.md#rows"))
    assert page.list.currentIndex().data() == "The board"
    assert _titles(page) == ["The manual", "The board", "The log"]
    page.open_topic("no_such_topic")
    assert page.list.currentIndex().data() == "The board"


def test_topics_stand_above_the_text_where_it_is_narrow(page: ManualPage, theme: Theme) -> None:
    assert page.list.geometry().right() < page.view.geometry().left()
    page.resize(600, 700)
    page._columns.activate()
    assert page.list.geometry().bottom() < page.view.geometry().top()
    page.resize(1200, 700)
    page.apply_theme(theme.zoomed(2.0))
    page._columns.activate()
    assert page.list.geometry().bottom() < page.view.geometry().top()
