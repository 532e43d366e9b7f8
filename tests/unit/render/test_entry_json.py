from __future__ import annotations

import json

import pytest

from console.domain.errors import Refusal, RuleViolation
from console.domain.events import EntryKind
from console.domain.line import Basis, LineState
from console.render.entry_json import (
    basis_said,
    entries_json,
    entry_json,
    has_basis,
    iso_or_none,
    refused_json,
    saved_json,
)
from helpers.golden import GoldenFiles
from helpers.report_builder import ZONE, DayBook, night_report, outage_day, outage_report

KEYS = [
    "seq",
    "uid",
    "batch",
    "recorded_at",
    "occurred_at",
    "approx",
    "late",
    "by",
    "keyed_by",
    "position",
    "kind",
    "line",
    "fallback",
    "state",
    "previous_state",
    "scope",
    "symptoms",
    "basis",
    "expected",
    "refs",
    "told",
    "note",
    "corrects",
    "corrected_kind",
    "corrected_by",
    "voided_by",
    "hash",
    "clock_ahead_s",
]


def test_every_entry_has_every_key_of_the_contract_in_its_order() -> None:
    for entry in outage_report().entries:
        assert list(entry_json(entry, ZONE)) == KEYS


def test_every_entry_of_the_outage_day_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    made = entries_json(outage_report().entries, 79, ZONE)
    golden.check("entries.json", json.dumps(made, indent=1, ensure_ascii=False) + "\n")


def test_a_page_says_what_to_ask_next() -> None:
    assert entries_json((), None, ZONE) == {"entries": [], "next": None, "masked": None}
    assert entries_json((), 7, ZONE)["next"] == 7


def test_times_carry_the_offset_of_their_moment() -> None:
    entries = night_report().entries
    occurred = [entry_json(entry, ZONE)["occurred_at"] for entry in entries[-3:-1]]
    assert occurred == ["2024-11-03T01:30:00-04:00", "2024-11-03T01:30:00-05:00"]
    assert iso_or_none(None, ZONE) is None


def test_a_basis_is_desk_when_unsaid_and_null_where_it_makes_no_sense() -> None:
    book = DayBook()
    down = book.status("08:00", [1], LineState.DOWN)[0]
    book.status("08:01", [2], LineState.DOWN, basis=Basis.ALARM)
    book.log("08:02", EntryKind.NOTE, note="x")
    book.correct("08:03", down, state=LineState.DEGRADED)
    book.void("08:04", down)
    assert [basis_said(entry) for entry in book.entries] == ["desk", "alarm", None, "desk", None]
    assert [has_basis(entry.act) for entry in book.entries] == [True, True, False, True, True]


def test_a_correction_carries_the_corrected_values_and_the_kind_it_corrects() -> None:
    made = next(entry_json(entry, ZONE) for entry in outage_report().entries if entry.seq == 54)
    assert (made["kind"], made["corrects"], made["corrected_kind"]) == ("correction", 49, "line_status")
    assert (made["state"], made["note"]) == ("degraded", "1 of 4 calls dropped")


def test_what_was_saved_is_answered_with_its_batch_and_warnings() -> None:
    book = DayBook()
    book.status("08:00", (1, 2), LineState.DOWN)
    made = saved_json(book.entries, ("never tested",), ZONE)
    assert list(made) == ["saved", "batch", "entries", "warnings"]
    assert (made["saved"], made["batch"], made["warnings"]) == (True, book.entries[0].batch, ["never tested"])
    assert saved_json((), (), ZONE)["batch"] is None


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal(sentence="No line 77", position=0, candidates=("7",)),
        RuleViolation("No line 77", position=0, candidates=("7",)),
    ],
)
def test_a_refusal_says_why_where_and_what_could_have_been_meant(refusal: Refusal | RuleViolation) -> None:
    assert refused_json(refusal) == {"saved": False, "error": "No line 77", "position": 0, "candidates": ["7"]}


def test_the_day_of_the_outage_holds_what_the_tests_lean_on() -> None:
    kinds = {entry.kind for entry in outage_day().entries}
    wanted = {
        EntryKind.CORRECTION,
        EntryKind.VOID,
        EntryKind.TOLD,
        EntryKind.FALLBACK_ACTIVATED,
        EntryKind.LINE_VERIFIED,
    }
    assert wanted <= kinds
