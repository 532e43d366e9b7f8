from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.domain.events import EntryKind
from console.domain.line import Basis, LineState, Symptom
from console.storage.entry_reader import EntryFilter
from console.storage.log_search import match_expression
from helpers.record_builder import BuiltRecord, build_record, draft, status


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    record = build_record(tmp_path)
    record.log(
        status(
            1,
            LineState.DOWN,
            record.now,
            scope="Redding only",
            symptoms=(Symptom.NOALI,),
            basis=Basis.CARRIER,
            refs=("VZ-88",),
            note="Ticket opened at the caf\u00e9",
        )
    )
    record.log(draft(EntryKind.TOLD, record.now, told="IT on call", note="asked for VZ and 88"))
    record.log(status(2, LineState.OPERATIONAL, record.now))
    record.log(draft(EntryKind.FALLBACK_ACTIVATED, record.now, fallback=1))
    return record


def _found(record: BuiltRecord, search: str) -> list[int]:
    return [entry.seq - 6 for entry in record.reader.entries(EntryFilter(search=search, after_seq=6))]


@pytest.mark.parametrize(
    ("search", "numbers"),
    [
        ("ticket", [1]),
        ("CAFE", [1]),
        ("redding", [1]),
        ("noali", [1]),
        ("carrier", [1]),
        ("vz-88", [1]),
        ("vz 88", [1, 2]),
        ('"opened at the"', [1]),
        ('"at opened"', []),
        ('opened "ticket', [1]),
        ("it", [2]),
        ("told", [2]),
        ("line_status", [1, 3]),
        ("down", [1]),
        ("km", [1, 2, 3, 4]),
        ("ticket told", []),
        ("tick", []),
    ],
)
def test_words_and_phrases_are_found_wherever_they_were_said(
    record: BuiltRecord, search: str, numbers: list[int]
) -> None:
    assert _found(record, search) == numbers


@pytest.mark.parametrize(
    ("search", "numbers"),
    [
        ("frontier", [1]),
        ("landline", [1]),
        ('"911 wireless"', [3]),
        ("vz", [1, 2, 3]),
        ("vz operational", [3]),
        ("temporary", [4]),
        ("admin", []),
    ],
)
def test_a_name_from_the_set_up_finds_what_was_said_about_that_line(
    record: BuiltRecord, search: str, numbers: list[int]
) -> None:
    assert _found(record, search) == numbers


@pytest.mark.parametrize(
    "search", ["ticket OR told", "NOT ticket", "ticket*", "said:ticket NEAR", "{", "a AND", "tick^et", "x" * 5000]
)
def test_the_search_engines_own_words_are_only_words(record: BuiltRecord, search: str) -> None:
    alone = {"ticket*": [1]}
    assert _found(record, search) == alone.get(search, [])


@pytest.mark.parametrize("search", ["", "   "])
def test_searching_for_nothing_leaves_nothing_out(record: BuiltRecord, search: str) -> None:
    assert match_expression(search) is None
    assert _found(record, search) == [1, 2, 3, 4]


@pytest.mark.parametrize("search", ["*", '"', "- ;", "\0", "\u2026"])
def test_signs_alone_are_in_no_entry(record: BuiltRecord, search: str) -> None:
    assert _found(record, search) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_no_text_at_all_upsets_the_search(record: BuiltRecord, search: str) -> None:
    assert set(_found(record, search)) <= {1, 2, 3, 4}


def test_a_set_up_entry_is_found_by_what_it_set_up(record: BuiltRecord) -> None:
    found = record.reader.entries(EntryFilter(search="moran"))
    assert [entry.kind for entry in found] == [EntryKind.OPERATOR_ADDED]


def test_without_a_set_up_words_are_only_words() -> None:
    assert match_expression("frontier down") == '(said : "frontier") AND (said : "down")'
