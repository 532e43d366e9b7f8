"""The contact and fallback sheet for programs: JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from console.domain.clock import iso
from console.domain.contacts import Contacts
from console.domain.line import Line
from console.render.contact_words import FORM, Contact, ContactWords
from console.render.csv_guard import Cell, csv_pieces
from console.render.entry_json import JsonObject
from console.render.fallback_json import fallback_json
from console.render.masked_words import masked_json
from console.render.wording import number_text

_COLUMNS: Final = ("list", "key", "position_agency", "name", "contact", "particulars", "warning")


def contacts_json(sheet: Contacts) -> JsonObject:
    """Everything ``report --document contacts --format json`` says; ``fallback`` as contract §4 writes it."""
    zone = sheet.set_up.center.zone
    return {
        "form": FORM,
        "center": sheet.set_up.center.name,
        "exercise": sheet.exercise,
        "redacted": sheet.redacted,
        "masked": masked_json(sheet.masked) if sheet.masked is not None else None,
        "as_of": iso(sheet.as_of, zone),
        **fallback_json(sheet.fallbacks, sheet.as_of, zone),
        "lines": [_line(line) for line in sheet.set_up.lines_in_service],
        "told": list(sheet.set_up.center.told),
    }


def contacts_csv(sheet: Contacts) -> Iterator[str]:
    """The rows of the sheet in pieces of text to be written one after another."""
    return csv_pieces(_rows(ContactWords(sheet)))


def _line(line: Line) -> JsonObject:
    return {
        "key": line.key,
        "name": line.name,
        "group": line.group.value,
        "carrier": line.carrier,
        "number": number_text(line.number),
        "trouble_number": number_text(line.trouble_number),
        "account": line.account,
        "circuit_id": line.circuit_id,
        "tsp_code": line.tsp_code,
        "area": line.area,
    }


def _rows(words: ContactWords) -> Iterator[tuple[Cell, ...]]:
    yield _COLUMNS
    for name, rows in (("fallback", words.fallbacks), ("line", words.lines), ("told", words.told)):
        for row in rows:
            yield (name, *_cells(row))
    if words.withheld:
        yield ("public_copy", *[""] * 3, words.withheld, "", "")


def _cells(row: Contact) -> tuple[Cell, ...]:
    return (row.key, row.position, row.name, row.number, "; ".join(row.particulars), row.warning)
