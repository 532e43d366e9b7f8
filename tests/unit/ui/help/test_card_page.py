from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.paper.printing import NO_PRINTER
from console.services.settings import PaperName
from console.ui.help.card_page import CardPage, CardRequest
from console.ui.palette import THEMES
from console.ui.theme import Theme
from helpers.cards import key_card

CARD = key_card()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, tmp_path: Path) -> CardPage:
    page = CardPage(theme)
    qtbot.addWidget(page)
    page.show_card(CARD, tmp_path / "card.pdf", PaperName.LETTER)
    page.resize(1200, 700)
    page.show()
    return page


def _says(page: CardPage) -> str:
    label = page.findChild(QLabel, "key_card.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_while_the_printers_are_asked_for_the_pdf_can_be_saved(page: CardPage) -> None:
    assert "Asking" in _says(page)
    assert page.save.isEnabled()
    assert not page.print.isEnabled()


def test_without_a_printer_a_sentence_says_so_and_offers_the_pdf(page: CardPage) -> None:
    page.show_printers(())
    assert _says(page) == NO_PRINTER
    assert not page.print.isEnabled()
    assert page.save.isEnabled()


def test_the_first_printer_is_chosen_and_asked_to_print(qtbot: QtBot, page: CardPage) -> None:
    page.show_printers(("Desk", "Hall"))
    assert _says(page) == ""
    with qtbot.waitSignal(page.print_asked) as asked:
        page.print.click()
    assert asked.args == [CardRequest(card=CARD, paper=PaperName.LETTER, printer="Desk")]


def test_enter_in_the_file_saves_it_on_the_paper_chosen(qtbot: QtBot, page: CardPage, tmp_path: Path) -> None:
    page.paper.setCurrentText("A4")
    with qtbot.waitSignal(page.save_asked) as asked:
        QTest.keyClick(page.file, Qt.Key.Key_Return)
    assert asked.args == [CardRequest(card=CARD, paper=PaperName.A4, path=tmp_path / "card.pdf")]


def test_a_file_without_a_name_is_not_asked_for(qtbot: QtBot, page: CardPage) -> None:
    page.file.clear()
    with qtbot.assertNotEmitted(page.save_asked):
        page.save.click()


def test_while_something_is_done_nothing_can_be_asked_twice(page: CardPage) -> None:
    page.show_printers(("Desk",))
    page.tell_busy("Printing ...")
    assert not page.print.isEnabled()
    assert not page.save.isEnabled()
    page.tell_done("Sent to Desk.")
    assert page.print.isEnabled()
    assert page.save.isEnabled()
    assert _says(page) == "Sent to Desk."


def test_the_picture_is_of_the_paper_chosen_and_grows_with_the_text(page: CardPage, theme: Theme) -> None:
    letter = page.preview.pixmap().deviceIndependentSize()
    page.paper.setCurrentText("A4")
    assert page.preview.pixmap().deviceIndependentSize().height() > letter.height()
    page.apply_theme(theme.zoomed(2.0))
    assert page.preview.pixmap().deviceIndependentSize().width() == pytest.approx(2 * letter.width(), abs=1)


def test_the_picture_is_no_brighter_than_the_theme(page: CardPage, theme: Theme) -> None:
    for tokens in THEMES.values():
        dressed = replace(theme, tokens=tokens)
        page.apply_theme(dressed)
        corner = page.preview.pixmap().toImage().pixelColor(3, 3)
        assert corner == max(dressed.row, dressed.muted, key=QColor.lightness)


def test_the_picture_stands_beside_what_is_asked_or_below_it_where_it_is_narrow(page: CardPage) -> None:
    assert page.preview.geometry().left() > page.file.geometry().right()
    page.resize(600, 700)
    assert page._sides.direction().name == "TopToBottom"
