from __future__ import annotations

import csv
import io
import json

from msgspec.structs import replace

from console.render.contact_lists import contacts_csv, contacts_json
from helpers.contact_sheets import CALLED_SET_UP, contact_sheet
from helpers.golden import GoldenFiles


def test_the_sheet_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("contacts.json", json.dumps(contacts_json(contact_sheet()), ensure_ascii=False, indent=2) + "\n")


def test_the_public_copy_says_so_and_has_nobody_to_call() -> None:
    made = contacts_json(contact_sheet(redacted=True))
    lines = made["lines"]
    assert isinstance(lines, list)
    assert made["redacted"] is True
    assert {line["trouble_number"] for line in lines} == {None}
    assert made["masked"] == {"names": 0, "phone_numbers": 0, "circuit_numbers": 4, "fallback_numbers": 1}


def test_the_last_row_of_a_public_copy_says_how_much_it_withholds() -> None:
    *_, last = csv.reader(io.StringIO("".join(contacts_csv(contact_sheet(redacted=True)))))
    withheld = "Public copy: 4 circuit or account numbers and 1 fallback number not in use withheld"
    assert last == ["public_copy", "", "", "", withheld, "", ""]


def test_a_spreadsheet_gets_one_row_for_each_contact_and_runs_none_of_them() -> None:
    told = replace(CALLED_SET_UP, center=replace(CALLED_SET_UP.center, told=("=1+1",)))
    text = "".join(contacts_csv(contact_sheet(told))).removeprefix("\ufeff")
    head, *rows = csv.reader(io.StringIO(text))
    assert head == ["list", "key", "position_agency", "name", "contact", "particulars", "warning"]
    assert [row[0] for row in rows] == ["fallback"] * 4 + ["line"] * 10 + ["told"]
    assert rows[-1][2] == "'=1+1"
    assert rows[0][4] == "(203) 555-0142"
