from __future__ import annotations

import pickle

import pytest

from console.paper.key_card import MARGIN, KeyCardPage
from console.paper.paper_size import A4, LETTER, PaperSize
from console.paper.pdf import document_pdf
from helpers.cards import key_card
from helpers.painting import faxed, ink
from helpers.pdf_reading import font_names, open_pdf, page_texts, squeezed

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("size", [LETTER, A4])
@pytest.mark.parametrize("keys", [0, 20, 34, 60])
def test_everything_stays_within_the_margins_of_one_page(size: PaperSize, keys: int) -> None:
    page = KeyCardPage(key_card(keys), size)
    box = ink(page.paint, round(size.width), round(size.height))
    assert box.left() >= MARGIN - 1
    assert box.right() <= size.width - MARGIN + 1
    assert box.top() >= MARGIN - 1
    assert box.bottom() <= size.height - MARGIN + 1


def test_an_ordinary_card_is_as_large_as_designed_and_a_very_full_one_still_legible() -> None:
    assert KeyCardPage(key_card(30), LETTER).scale == 1.0
    assert 0.6 <= KeyCardPage(key_card(60), LETTER).scale < 1.0


def test_the_keys_reach_to_the_edge_of_their_column_and_never_over_it() -> None:
    page = KeyCardPage(key_card(20), LETTER)
    left, right = page._columns(page._width(1.0))
    assert left[0]._width + right[0]._width < LETTER.width - 2 * MARGIN


def test_every_state_shows_a_picture_of_its_own() -> None:
    page = KeyCardPage(key_card(20), LETTER)
    whole = faxed(page.paint, 612, 792)
    assert len(whole) > 5_000


def test_a_center_whose_name_has_no_room_gives_way_to_the_title() -> None:
    long = ink(KeyCardPage(key_card(center="Long name " * 30), LETTER).paint)
    assert long.right() <= LETTER.width - MARGIN + 1


def test_more_keys_than_any_page_holds_do_not_stop_it() -> None:
    assert KeyCardPage(key_card(300), LETTER).scale == 0.6


def test_it_is_one_letter_page_with_text_that_can_be_searched() -> None:
    made = document_pdf(KeyCardPage(key_card()))
    (text,) = page_texts(made)
    for words in ("Lineboard: key card", "Sample Regional Dispatch", "Ctrl+7", "act number 7", "MAINTENANCE", "MNT"):
        assert squeezed(words) in text
    with open_pdf(made) as pdf:
        assert [round(float(side)) for side in pdf.pages[0].MediaBox][2:] == [612, 792]


def test_the_typeface_is_the_one_of_the_screen_and_comes_along() -> None:
    assert font_names(document_pdf(KeyCardPage(key_card()))) == {
        "/B612-Regular": True,
        "/B612-Bold": True,
        "/B612Mono-Regular": True,
    }


def test_a_card_of_an_exercise_says_so_above_and_below_and_in_the_print_queue() -> None:
    exercise, live = KeyCardPage(key_card(exercise=True)), KeyCardPage(key_card())
    (text,) = page_texts(document_pdf(exercise))
    assert text.count("EXERCISE") == 2
    assert exercise.title == "Lineboard: key card – EXERCISE"
    (text,) = page_texts(document_pdf(live))
    assert "EXERCISE" not in text
    assert live.title == "Lineboard: key card"


def test_a_name_full_of_tricks_is_printed_literally() -> None:
    (text,) = page_texts(document_pdf(KeyCardPage(key_card(center="A\u202eB<b>"))))
    assert squeezed("A\\u202eB<b>") in text


def test_it_gets_whole_into_the_process_that_prints() -> None:
    assert pickle.loads(pickle.dumps(key_card())) == key_card()
