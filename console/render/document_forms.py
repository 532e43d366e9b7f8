"""Every document in its text forms, and which of them it does not have."""

from __future__ import annotations

import json
from typing import assert_never

from console.domain.availability_report import AvailabilityReport
from console.domain.blank_log import BlankLog
from console.domain.contacts import Contacts
from console.domain.errors import RuleViolation
from console.domain.ics_214 import Ics214
from console.domain.shift_report import ShiftReport
from console.render.availability_forms import availability_as
from console.render.contact_html import contacts_html
from console.render.contact_lists import contacts_csv, contacts_json
from console.render.contact_text import contacts_text
from console.render.ics_214_json import ics_214_json
from console.render.ics_214_text import ics_214_text
from console.render.report_forms import TextForm, report_as

TextDocument = ShiftReport | Ics214 | Contacts | AvailabilityReport | BlankLog
"""The facts of a document, whatever its forms."""


def document_as(form: TextForm, facts: TextDocument) -> str:
    """The whole document in one of the forms.

    Raises:
        RuleViolation: It has no such form.
    """
    match facts:
        case ShiftReport():
            return report_as(form, facts)
        case Ics214():
            return _ics_214_as(form, facts)
        case Contacts():
            return _contacts_as(form, facts)
        case AvailabilityReport():
            return availability_as(form, facts)
        case BlankLog():
            raise RuleViolation(f"A blank log has no {form} form: it is for paper, ask for pdf")
        case _:
            assert_never(facts)


def _ics_214_as(form: TextForm, facts: Ics214) -> str:
    match form:
        case TextForm.TEXT:
            return ics_214_text(facts)
        case TextForm.JSON:
            return json.dumps(ics_214_json(facts), ensure_ascii=False, indent=2) + "\n"
        case _:
            raise RuleViolation(f"An ICS 214 has no {form} form: ask for pdf, txt or json")


def _contacts_as(form: TextForm, facts: Contacts) -> str:
    match form:
        case TextForm.HTML:
            return contacts_html(facts)
        case TextForm.TEXT:
            return contacts_text(facts)
        case TextForm.CSV:
            return "".join(contacts_csv(facts))
        case TextForm.JSON:
            return json.dumps(contacts_json(facts), ensure_ascii=False, indent=2) + "\n"
        case _:
            assert_never(form)
