from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.domain.errors import RuleViolation, StorageUnavailable
from console.services.settings import PaperName
from console.ui.help.card_opening import carry_out
from console.ui.help.card_page import CardPage, CardRequest
from console.ui.page_name import PageName
from helpers.cards import key_card
from helpers.pdf_reading import page_texts, squeezed
from helpers.print_queues import QUEUE, print_queue
from helpers.windows import SampleWindow


def _says(page: CardPage) -> str:
    label = page.findChild(QLabel, "key_card.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_two_keys_from_help_save_the_card_with_the_keys_in_force(qtbot: QtBot, desk_window: SampleWindow) -> None:
    desk_window.window._keys.give("correct_selected", ["Ctrl+K"])
    desk_window.open(PageName.KEY_CARD)
    page = desk_window.page(CardPage)
    qtbot.waitUntil(lambda: "Asking" not in _says(page))
    assert desk_window.has_keyboard(page.save)
    desk_window.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _says(page).startswith("Saved "))
    (text,) = page_texts(Path(page.file.text()).read_bytes())
    assert squeezed("Ctrl+K  Ctrl+H Correct selected; history") in text
    assert squeezed("Sample Regional Dispatch") in text


def test_the_paper_of_the_settings_is_proposed(desk_window: SampleWindow) -> None:
    desk_window.settings.change(paper="a4")
    desk_window.open(PageName.KEY_CARD)
    assert desk_window.page(CardPage).paper.currentText() == "A4"


def test_a_file_that_exists_is_not_overwritten(qtbot: QtBot, desk_window: SampleWindow, tmp_path: Path) -> None:
    (tmp_path / "mine.pdf").write_text("mine")
    desk_window.open(PageName.KEY_CARD)
    page = desk_window.page(CardPage)
    page.file.setText(str(tmp_path / "mine.pdf"))
    page.save.click()
    qtbot.waitUntil(lambda: "exists and is not overwritten" in _says(page))
    assert (tmp_path / "mine.pdf").read_text() == "mine"


def test_a_printer_that_is_gone_is_said_in_a_sentence() -> None:
    with pytest.raises(StorageUnavailable, match="not there any more"):
        carry_out(CardRequest(card=key_card(), paper=PaperName.LETTER, printer="Desk"))


def test_a_card_reaches_the_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        assert carry_out(CardRequest(card=key_card(), paper=PaperName.LETTER, printer=QUEUE)) == f"Sent to {QUEUE}."
        (text,) = page_texts(queue.arrived[0])
    assert "OPERATIONAL" in text


def test_a_printer_that_stands_still_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_queue(monkeypatch) as queue:
        queue.do("cupsdisable", QUEUE)
        told = carry_out(CardRequest(card=key_card(), paper=PaperName.LETTER, printer=QUEUE))
    assert told == f"Sent to {QUEUE}, which stands still: see to the printer."


def test_a_folder_that_is_not_there_is_made_and_one_that_can_not_be_is_said(tmp_path: Path) -> None:
    inside = tmp_path / "new" / "card.pdf"
    carry_out(CardRequest(card=key_card(), paper=PaperName.LETTER, path=inside))
    assert inside.read_bytes().startswith(b"%PDF-1.4")
    with pytest.raises(StorageUnavailable, match="choose another place"):
        carry_out(CardRequest(card=key_card(), paper=PaperName.LETTER, path=inside / "card.pdf"))


def test_a_card_can_be_carried_out_without_a_window(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    assert carry_out(CardRequest(card=key_card(), paper=PaperName.LETTER, path=path)) == f"Saved {path}"
    with pytest.raises(RuleViolation):
        carry_out(CardRequest(card=key_card(), paper=PaperName.LETTER, path=path))


def test_a_name_that_no_disk_takes_is_said_and_another_may_be_tried(
    qtbot: QtBot, desk_window: SampleWindow, tmp_path: Path
) -> None:
    desk_window.open(PageName.KEY_CARD)
    page = desk_window.page(CardPage)
    page.file.setText(str(tmp_path / f"{'n' * 300}.pdf"))
    page.save.click()
    qtbot.waitUntil(lambda: "could not be written" in _says(page))
    assert page.save.isEnabled()
