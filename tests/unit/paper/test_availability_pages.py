from __future__ import annotations

import pytest

from console.paper.availability_pages import availability_pages
from console.paper.paper_size import A4, LETTER, PaperSize
from console.paper.pdf import document_pdf
from console.render.availability_counting import counting_sentences
from console.render.availability_words import AvailabilityWords, line_cells
from helpers.availability_builder import eventful_month, eventful_year, hostile_month, many_lines_quarter
from helpers.pdf_reading import font_names, page_texts, squeezed

pytestmark = pytest.mark.usefixtures("qapp")


def test_all_of_the_report_stands_on_its_pages() -> None:
    report = eventful_month(under_s=60)
    made = document_pdf(availability_pages(report))
    text = "".join(page_texts(made))
    for said in ("AVAILABILITY REPORT", "95.743 %", "2, 1 open", "still open", "911, 6 lines", "#VZ88123"):
        assert squeezed(said) in text
    for sentence in counting_sentences(report):
        assert squeezed(sentence) in text
    assert all(font_names(made).values())


def test_every_page_has_its_number_its_seal_and_what_it_is() -> None:
    texts = page_texts(document_pdf(availability_pages(many_lines_quarter())))
    assert len(texts) == 4
    for number, text in enumerate(texts, start=1):
        assert f"Page{number}of4" in text
        assert "fingerprint" in text
        assert "0123456789abcdef" in text
        assert squeezed("4th quarter 2024") in text


@pytest.mark.parametrize("paper", [LETTER, A4])
def test_letter_and_a4_say_the_same(paper: PaperSize) -> None:
    report = eventful_year()
    pages = availability_pages(report, paper)
    text = "".join(page_texts(document_pdf(pages)))
    assert pages.paper == paper
    words = AvailabilityWords(report)
    for line in report.lines:
        assert squeezed("".join(line_cells(words, line)[1:])) in text


def test_hostile_text_is_laid_out_like_any_other() -> None:
    pages = availability_pages(hostile_month())
    assert pages.count >= 2
    assert "\u202e" not in "".join(page_texts(document_pdf(pages)))
