from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QRectF

from console.paper.boxes import Box, BoxRow
from console.paper.form_pages import Form, FormPages
from console.paper.pagination import Item
from console.paper.paper_size import A4, LETTER, PaperSize
from console.paper.pdf import document_pdf
from console.paper.table import WIDTH
from console.paper.typeface import load_typeface
from console.paper.wrapped_text import Text
from console.render.page_words import PageWords
from helpers.painting import ink, inked_heights
from helpers.pdf_reading import page_texts, squeezed

pytestmark = pytest.mark.usefixtures("qapp")


def row(text: str, height: float = 30) -> BoxRow:
    faces = load_typeface()
    return BoxRow((Box(width=WIDTH, texts=(Text(text=text, face=faces.body),)),), faces, least=height)


def pages(rows: int, paper: PaperSize = LETTER, *, filled: bool = False) -> FormPages:
    form = Form(
        head=(row("block one"), row("block two")),
        items=[Item(piece=row(f"row {number}"), head=(row("again"),)) for number in range(rows)],
        foot=(row("block eight"),),
        fill=row("", 24) if filled else None,
    )
    words = PageWords(file_title="A form", title="A FORM", heading="of rows", form="F 1", marks=("EXERCISE",))
    return FormPages(words, form, load_typeface(), paper)


def test_the_blocks_above_and_below_stand_on_every_page_with_the_name_of_the_form() -> None:
    first, second = page_texts(document_pdf(pages(24)))
    for page in (first, second):
        assert all(squeezed(words) in page for words in ("block one", "block two", "block eight"))
    assert squeezed("F 1, Page 1 of 2") in first
    assert squeezed("again row") in second
    assert squeezed("again") not in first


@pytest.mark.parametrize("paper", [LETTER, A4])
def test_nothing_is_painted_outside_the_margins(paper: PaperSize) -> None:
    made = pages(40, paper, filled=True)
    inside = QRectF(paper.left - 0.5, 35.5, paper.right - paper.left + 1, paper.height - 71)
    for index in range(made.count):
        assert inside.contains(ink(partial(made.paint, index=index), round(paper.width), round(paper.height)))


def test_the_last_page_is_filled_with_rows_to_write_in_and_an_empty_form_too() -> None:
    bare, filled = (inked_heights(partial(pages(3, filled=filled).paint, index=0)) for filled in (False, True))
    assert len(filled) > len(bare)
    assert len(inked_heights(partial(pages(0, filled=True).paint, index=0))) > len(bare)


def test_a_form_without_rows_is_one_page_and_says_what_it_is() -> None:
    assert pages(0).count == 1
    assert pages(0).title == "A form – EXERCISE"
