from __future__ import annotations

from msgspec.structs import replace

from console.render.contact_text import contacts_text
from console.render.wording import visible
from helpers.contact_sheets import CALLED_SET_UP, contact_sheet
from helpers.golden import GoldenFiles
from helpers.report_builder import hostile_report


def test_the_sheet_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("contacts.txt", contacts_text(contact_sheet()))


def test_the_public_copy_says_so_and_holds_no_number_to_call_in_trouble() -> None:
    text = contacts_text(contact_sheet(redacted=True))
    assert text.startswith("CONTACTS AND FALLBACK NUMBERS (ICS 205A) *** PUBLIC COPY ***\n")
    assert text.endswith("*** PUBLIC COPY ***\n")
    assert "(800)" not in text
    assert "FRO-2231" not in text
    assert "Public copy: 4 circuit or account numbers and 1 fallback number not in use withheld" in text
    assert "(203) 555-0142" in text


def test_a_center_without_numbers_has_no_empty_lists() -> None:
    bare = replace(CALLED_SET_UP, lines=(), fallbacks=(), center=replace(CALLED_SET_UP.center, told=()))
    assert len(contacts_text(contact_sheet(bare)).splitlines()) == 2


def test_nothing_that_was_typed_can_hide_or_break_a_line() -> None:
    text = contacts_text(contact_sheet(hostile_report().set_up))
    assert all(line == visible(line) for line in text.splitlines())
