from __future__ import annotations

import pytest

from console.paper.document import Document
from console.paper.flowed_pages import FlowedPages
from console.paper.paper_size import A4
from console.paper.pdf import document_pdf
from console.paper.table import WIDTH, Column, Table
from console.paper.typeface import load_typeface
from console.paper.wrapped_text import Text
from console.render.page_words import PageWords
from helpers.pdf_reading import open_pdf, page_texts, squeezed

pytestmark = pytest.mark.usefixtures("qapp")


def pages(rows: int) -> Document:
    typeface = load_typeface()
    table = Table(columns=(Column(title="ROWS", width=WIDTH),), typeface=typeface)
    items = table.items([Text(text=f"row {number}", face=typeface.body)] for number in range(rows))
    words = PageWords(file_title="A sheet", title="SHEET", heading="of rows", marks=("EXERCISE",), exercise=True)
    return FlowedPages(words, items, typeface, A4)


def test_no_items_at_all_are_one_page() -> None:
    assert pages(0).count == 1


def test_every_page_has_the_frame_and_the_repeated_head() -> None:
    first, second = page_texts(document_pdf(pages(60)))
    assert squeezed("ROWS row 0") in first
    assert squeezed("ROWS (cont.)") in second
    assert all(squeezed("SHEET") in page and squeezed("of rows") in page for page in (first, second))
    assert squeezed("Page 2 of 2") in second


def test_its_file_says_what_it_is_and_how_it_is_marked() -> None:
    assert pages(1).title == "A sheet – EXERCISE"
    with open_pdf(document_pdf(pages(1))) as pdf:
        assert str(pdf.docinfo["/Title"]) == "A sheet – EXERCISE"
        assert [round(float(side)) for side in pdf.pages[0].MediaBox] == [0, 0, 595, 842]
