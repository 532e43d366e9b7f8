from __future__ import annotations

import re

from msgspec.structs import replace

from console.render.contact_html import contacts_html
from helpers.contact_sheets import CALLED_SET_UP, contact_sheet
from helpers.golden import GoldenFiles
from helpers.report_builder import hostile_report


def test_the_sheet_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("contacts.html", contacts_html(contact_sheet()))


def test_nothing_that_was_typed_becomes_markup_and_nothing_is_loaded() -> None:
    page = contacts_html(contact_sheet(hostile_report().set_up))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r'(?:src|href)="?http', page)


def test_a_public_copy_and_an_exercise_say_so_above_and_below() -> None:
    page = contacts_html(contact_sheet(redacted=True, exercise=True))
    assert page.count('<p class="band">PUBLIC COPY</p>') == page.count('<p class="band">EXERCISE</p>') == 2
    assert "(800)" not in page


def test_a_center_without_numbers_has_no_empty_tables() -> None:
    bare = replace(CALLED_SET_UP, lines=(), fallbacks=(), center=replace(CALLED_SET_UP.center, told=()))
    assert "<table" not in contacts_html(contact_sheet(bare))
