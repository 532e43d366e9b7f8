from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from console.domain.errors import StorageUnavailable
from console.services.log_book import PAGE
from console.ui.log.find_page import FindPage
from console.ui.log.log_view import LogView
from console.ui.models.log_model import LogModel
from console.ui.theme import Theme
from helpers.log_entries import story
from helpers.situations import situation
from helpers.windows import SampleWindow


def _answer(page: FindPage) -> str:
    label = page.findChild(QLabel, "find.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_words_find_the_entries_that_hold_them(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("3d ;caller reports busy")
    desk_window.log("1d")
    desk_window.press(Qt.Key.Key_F3)
    desk_window.type("busy")
    desk_window.press(Qt.Key.Key_Return)
    page = desk_window.page(FindPage)
    assert _answer(page) == "1 entry with busy."
    assert page.found is not None
    entry = page.found.current_entry()
    assert entry is not None
    assert "busy" in entry.said
    page.found.correct_current()
    assert desk_window.window.line.field.text() == f"c{entry.seq} "
    assert desk_window.window.pages.on_desk


def test_what_is_found_takes_the_place_of_what_was_found_before(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("3d ;fiber cut")
    desk_window.log("1d ;power")
    desk_window.press(Qt.Key.Key_F3)
    page = desk_window.page(FindPage)
    for words, line in (("fiber", 3), ("power", 1)):
        page.words.setText(words)
        page.look()
        assert page.found is not None
        entry = page.found.current_entry()
        assert entry is not None
        assert entry.said.startswith(str(line))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert page.findChildren(LogView) == [page.found]
    assert len(page.findChildren(LogModel)) == 1


def test_a_full_page_of_entries_is_called_the_newest(qtbot: QtBot, theme: Theme) -> None:
    entry = story()[0]
    page = FindPage(lambda _words: [replace(entry, seq=seq + 1) for seq in range(PAGE)], theme)
    qtbot.addWidget(page)
    page.start_over(situation())
    page.words.setText(" radio ")
    page.look()
    assert _answer(page) == f"The newest {PAGE} entries with radio."


def test_what_was_found_can_be_voided_and_grows_with_the_text(desk_window: SampleWindow, theme: Theme) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("1+3d ;storm")
    desk_window.press(Qt.Key.Key_F3)
    page = desk_window.page(FindPage)
    page.words.setText("storm")
    page.look()
    assert page.found is not None
    before = page.found.sizeHintForRow(1)
    page.apply_theme(theme.zoomed(2))
    assert page.found.sizeHintForRow(1) > before
    entry = page.found.current_entry()
    assert entry is not None
    page.found.void_current()
    assert desk_window.window.line.field.text() == f"v{entry.seq}{'+' if entry.folds else ''} "


def test_nothing_found_is_said(desk_window: SampleWindow) -> None:
    desk_window.press(Qt.Key.Key_F3)
    page = desk_window.page(FindPage)
    page.look()
    assert page.found is None
    desk_window.type('zzz "OR" *')
    desk_window.press(Qt.Key.Key_Return)
    assert _answer(page).startswith("0 entries with")


def test_a_record_that_can_not_be_read_is_said(qtbot: QtBot, theme: Theme) -> None:
    def fail(_words: str) -> tuple[()]:
        raise StorageUnavailable("The record can't be read: try again")

    page = FindPage(fail, theme)
    qtbot.addWidget(page)
    page.start_over(situation())
    page.words.setText("x")
    page.look()
    assert _answer(page) == "The record can't be read: try again"
