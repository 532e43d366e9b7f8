from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize

from console.domain.errors import StorageUnavailable
from console.paper.key_card_file import key_card_pdf, write_key_card
from helpers.cards import key_card
from helpers.pdf_reading import font_names, open_pdf, page_texts, squeezed

pytestmark = pytest.mark.usefixtures("qapp")


def test_it_is_one_letter_page_with_text_that_can_be_searched() -> None:
    made = key_card_pdf(key_card())
    (text,) = page_texts(made)
    for words in ("Lineboard: key card", "Sample Regional Dispatch", "Ctrl+7", "act number 7", "MAINTENANCE", "MNT"):
        assert squeezed(words) in text
    with open_pdf(made) as pdf:
        assert [round(float(side)) for side in pdf.pages[0].MediaBox][2:] == [612, 792]


def test_a4_works_too() -> None:
    with open_pdf(key_card_pdf(key_card(), QPageSize.PageSizeId.A4)) as pdf:
        assert [round(float(side)) for side in pdf.pages[0].MediaBox][2:] == [595, 842]


def test_the_typeface_is_the_one_of_the_screen_and_comes_along() -> None:
    assert font_names(key_card_pdf(key_card())) == {
        "/B612-Regular": True,
        "/B612-Bold": True,
        "/B612Mono-Regular": True,
    }


def test_a_card_of_an_exercise_says_so_above_and_below() -> None:
    (text,) = page_texts(key_card_pdf(key_card(exercise=True)))
    assert text.count("EXERCISE") == 2
    (live,) = page_texts(key_card_pdf(key_card()))
    assert "EXERCISE" not in live


def test_a_name_full_of_tricks_is_printed_literally() -> None:
    (text,) = page_texts(key_card_pdf(key_card(center="A\u202eB<b>")))
    assert squeezed("A\\u202eB<b>") in text


def test_the_file_is_written_whole_and_its_folder_with_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "card.pdf"
    write_key_card(key_card(), path)
    assert path.read_bytes().startswith(b"%PDF-1.4")
    assert [one.name for one in path.parent.iterdir()] == ["card.pdf"]


def test_a_place_that_can_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageUnavailable, match="could not be written"):
        write_key_card(key_card(), tmp_path / "file" / "card.pdf")
