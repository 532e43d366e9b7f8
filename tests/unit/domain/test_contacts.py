from __future__ import annotations

import pickle

from msgspec.structs import replace

from console.domain.contacts import contacts
from console.domain.masked import Masked
from helpers.contact_sheets import CALLED_SET_UP, contact_sheet, situation
from helpers.report_builder import FALLBACKS


def test_the_sheet_is_of_the_situation() -> None:
    sheet = contacts(situation(exercise=True), by="KM", incident="State outage")
    assert (sheet.set_up, sheet.exercise, sheet.redacted) == (CALLED_SET_UP, True, False)
    assert sheet.fallbacks == situation().fallbacks
    assert (sheet.as_of, sheet.prepared_by, sheet.incident) == (situation().as_of, "KM", "State outage")


def test_the_public_copy_leaves_out_whom_to_call_accounts_circuits_and_people() -> None:
    sheet = contact_sheet(redacted=True)
    for line in sheet.set_up.lines:
        assert (line.trouble_number, line.account, line.circuit_id, line.tsp_code) == (None, None, None, None)
    assert sheet.redacted
    assert sheet.prepared_by is None
    assert [one.name for one in sheet.set_up.operators] == ["D-114", "operator 2"]


def test_the_public_copy_keeps_the_numbers_that_the_public_may_be_calling_and_no_others() -> None:
    numbers = {one.fallback.key: one.fallback.number for one in contact_sheet(redacted=True).fallbacks}
    assert numbers == {1: FALLBACKS[0].number, 2: None, 3: None, 4: None}


def test_numbers_in_its_texts_are_withheld() -> None:
    told_in_text = replace(FALLBACKS[1], answered_by="Sgt. Doe, 203 555 0199")
    set_up = replace(CALLED_SET_UP, fallbacks=(FALLBACKS[0], told_in_text))
    (_, other) = contact_sheet(set_up, redacted=True).fallbacks
    assert other.fallback.answered_by == "Sgt. Doe, [number withheld]"


def test_the_public_copy_counts_what_it_withholds_and_another_copy_withholds_nothing() -> None:
    told_in_text = replace(FALLBACKS[1], answered_by="Sgt. Doe, 203 555 0199")
    set_up = replace(CALLED_SET_UP, fallbacks=(FALLBACKS[0], told_in_text))
    masked = Masked(phone_numbers=1, circuit_numbers=4, fallback_numbers=1)  # number, account, circuit, code
    assert contact_sheet(set_up, redacted=True).masked == masked
    assert contact_sheet(set_up).masked is None


def test_the_sheet_gets_whole_into_the_process_that_prints() -> None:
    assert pickle.loads(pickle.dumps(contact_sheet())) == contact_sheet()
