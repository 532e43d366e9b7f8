from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.blank_log import blank_log
from console.domain.ics_214 import ics_214
from console.paper.paper_size import A4, LETTER
from console.paper.paperwork import Paperwork, pages_of, write_paperwork
from console.services.settings import PaperName
from helpers.availability_builder import eventful_month
from helpers.cards import key_card
from helpers.contact_sheets import contact_sheet
from helpers.pdf_reading import open_pdf
from helpers.report_builder import SET_UP, outage_report

pytestmark = pytest.mark.usefixtures("qapp")


FACTS = (
    outage_report(),
    key_card(),
    ics_214(outage_report()),
    contact_sheet(),
    eventful_month(),
    blank_log(SET_UP, exercise=False, made_at=outage_report().made_at),
)


@pytest.mark.parametrize("facts", FACTS, ids=lambda facts: type(facts).__name__)
def test_a_document_is_laid_out_for_the_paper_that_was_chosen(facts: Paperwork) -> None:
    assert pages_of(facts).paper == LETTER
    assert pages_of(facts, PaperName.A4).paper == A4


def test_a_document_becomes_a_file_of_its_pages(tmp_path: Path) -> None:
    count = write_paperwork(outage_report(), tmp_path / "r.pdf", PaperName.A4)
    with open_pdf((tmp_path / "r.pdf").read_bytes()) as pdf:
        assert len(pdf.pages) == count == 3
        assert [round(float(side)) for side in pdf.pages[0].MediaBox][2:] == [595, 842]
