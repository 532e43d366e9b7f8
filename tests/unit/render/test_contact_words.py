from __future__ import annotations

from msgspec.structs import replace

from console.render.contact_words import Contact, ContactWords
from helpers.contact_sheets import CALLED_SET_UP, contact_sheet
from helpers.report_builder import FALLBACKS


def test_a_fallback_number_says_who_answers_for_whom_it_is_and_what_would_make_it_useless() -> None:
    first, second, *_ = ContactWords(contact_sheet()).fallbacks
    assert first == Contact(
        key="f1",
        position="Sample Volunteer Fire Department",
        name="Temporary emergency number",
        number="(203) 555-0142",
        particulars=(
            "temporary number · for 911 · area: Town limits · Emergencies only, until 911 is restored",
            "ON, published · tested 10/22/2024 ~15:02",
        ),
        warning="Rides on line 7: no good when that fails",
    )
    assert second.particulars[-1] == "tested 10/22/2024 15:02"


def test_a_number_that_was_never_tested_says_so_and_one_that_is_none_is_empty() -> None:
    text, advice = ContactWords(contact_sheet()).fallbacks[2:]
    assert text.particulars == ("text · for 911", "prepared · never tested")
    assert (advice.number, advice.warning, advice.particulars[0]) == ("", "", "advice · for line 1")


def test_staffed_hours_stand_with_who_answers_and_several_lines_are_counted() -> None:
    one = replace(FALLBACKS[0], staffed="24x7", rides_on=(7, 8, 10))
    (contact,) = ContactWords(contact_sheet(replace(CALLED_SET_UP, fallbacks=(one,)))).fallbacks
    assert contact.position == "Sample Volunteer Fire Department · staffed 24x7"
    assert contact.warning == "Rides on lines 7–8, 10: no good when that fails"


def test_a_line_says_whom_to_call_and_what_the_carrier_will_ask_for() -> None:
    lines = ContactWords(contact_sheet()).lines
    assert lines[0] == Contact(
        key="1",
        position="Frontier",
        name="911 Landline",
        number="(800) 555-0150",
        particulars=(
            "area: Ridgefield, Redding",
            "acct FRO-2231 · circuit 36.FDPA.406378 · TSP code TSP12345C-E1",
        ),
    )
    assert lines[6] == Contact(
        key="7", position="", name="Routine line", number="", particulars=("our number (203) 555-0100",)
    )


def test_who_is_told_stands_there_to_be_completed_by_hand() -> None:
    assert [one.position for one in ContactWords(contact_sheet()).told] == ["Chief", "State 911 office"]


def test_every_page_says_as_of_when_and_until_when_it_holds() -> None:
    page = ContactWords(contact_sheet(exercise=True)).page
    assert page.heading == "Sample Regional Dispatch · as of 10/22/2024 15:02 EDT"
    assert (page.beside, page.form, page.marks) == ("valid until replaced", "ICS 205A", ("EXERCISE",))
    assert page.made == "Printed 10/22/2024 15:02 EDT by KM"
    assert ContactWords(contact_sheet(redacted=True)).page.made == "Printed 10/22/2024 15:02 EDT"


def test_whoever_made_it_is_named_as_far_as_known() -> None:
    sheet = contact_sheet()
    assert ContactWords(sheet).prepared_by == "Kim Moran"
    assert ContactWords(replace(sheet, prepared_by="ZZ")).prepared_by == "ZZ"
    assert ContactWords(replace(sheet, prepared_by=None)).prepared_by == ""
