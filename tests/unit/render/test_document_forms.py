from __future__ import annotations

import json

import pytest

from console.domain.blank_log import blank_log
from console.domain.errors import RuleViolation
from console.domain.ics_214 import ics_214
from console.render.availability_forms import availability_as
from console.render.contact_html import contacts_html
from console.render.contact_lists import contacts_csv, contacts_json
from console.render.contact_text import contacts_text
from console.render.document_forms import document_as
from console.render.report_forms import TextForm, report_as
from helpers.availability_builder import eventful_month
from helpers.contact_sheets import contact_sheet
from helpers.report_builder import SET_UP, outage_report


@pytest.mark.parametrize("form", list(TextForm))
def test_a_shift_report_has_every_form(form: TextForm) -> None:
    assert document_as(form, outage_report()) == report_as(form, outage_report())


def test_an_ics_214_is_text_or_json() -> None:
    form = ics_214(outage_report())
    assert document_as(TextForm.TEXT, form).startswith("ACTIVITY LOG (ICS 214)\n")
    assert json.loads(document_as(TextForm.JSON, form))["form"] == "ICS 214"


@pytest.mark.parametrize("form", [TextForm.HTML, TextForm.CSV])
def test_an_ics_214_in_another_form_is_refused_in_a_sentence(form: TextForm) -> None:
    with pytest.raises(RuleViolation, match=f"An ICS 214 has no {form} form: ask for pdf, txt or json"):
        document_as(form, ics_214(outage_report()))


@pytest.mark.parametrize("form", list(TextForm))
def test_an_availability_report_has_every_form(form: TextForm) -> None:
    assert document_as(form, eventful_month()) == availability_as(form, eventful_month())


@pytest.mark.parametrize("form", list(TextForm))
def test_a_blank_log_is_for_paper_only(form: TextForm) -> None:
    log = blank_log(SET_UP, exercise=False, made_at=outage_report().made_at)
    with pytest.raises(RuleViolation, match=f"A blank log has no {form} form: it is for paper, ask for pdf"):
        document_as(form, log)


def test_a_contact_sheet_has_every_form() -> None:
    sheet = contact_sheet()
    assert document_as(TextForm.HTML, sheet) == contacts_html(sheet)
    assert document_as(TextForm.TEXT, sheet) == contacts_text(sheet)
    assert document_as(TextForm.CSV, sheet) == "".join(contacts_csv(sheet))
    assert json.loads(document_as(TextForm.JSON, sheet)) == contacts_json(sheet)
