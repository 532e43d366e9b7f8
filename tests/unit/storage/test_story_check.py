from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from console.domain.clock import whole_second
from console.domain.events import (
    SET_UP_KINDS,
    AcknowledgedFacts,
    ClockCheckFacts,
    EntryKind,
    Facts,
    LineFacts,
    PassOnFacts,
)
from console.domain.line import Basis, LineState, Symptom
from console.domain.log_entry import Act, Draft
from console.storage.story_check import strays
from helpers.record_builder import LINES, BuiltRecord, build_record, correction, void


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    record = build_record(tmp_path)
    first = record.status(1, LineState.DOWN)
    record.log(correction(first, line=2, state=LineState.DEGRADED))
    record.pass_on(1)
    record.log(void(record.note("gone"), record.now))
    return record


def test_caches_that_fit_leave_no_strays(record: BuiltRecord) -> None:
    assert strays(record.reader.db) == []


@pytest.mark.parametrize("kind", sorted(set(EntryKind) - {EntryKind.CORRECTION, EntryKind.VOID}))
def test_whatever_an_act_says_its_cache_fits(record: BuiltRecord, kind: EntryKind) -> None:
    line = LineFacts(line=LINES[0])
    facts: dict[EntryKind, Facts] = {
        EntryKind.LINE_ADDED: line,
        EntryKind.LINE_CHANGED: line,
        EntryKind.LINE_RETIRED: line,
        EntryKind.ACKNOWLEDGED: AcknowledgedFacts(item="no_update", line=1),
        EntryKind.PASS_ON: PassOnFacts(n=2),
        EntryKind.PASS_ON_CLOSED: PassOnFacts(n=1),
        EntryKind.CLOCK_CHECKED: ClockCheckFacts(ahead_s=2),
    }
    said = Act(kind=kind, occurred_at=whole_second(record.now), line=1, facts=facts.get(kind))
    acts = [
        replace(said, state=state, basis=basis, refs=refs, expected=expected, scope=scope, symptoms=symptoms)
        for state in (None, LineState.UNKNOWN, LineState.DOWN)
        for basis in (None, Basis.CALL, Basis.CARRIER)
        for refs in ((), ("VZ-1",))
        for expected in (None, record.now)
        for scope, symptoms in ((None, ()), ("north", (Symptom.BUSY,)))
    ]
    if kind not in SET_UP_KINDS - facts.keys():
        record.log(*(Draft(kind=kind, by="KM", act=act) for act in acts))
    assert strays(record.reader.db) == []


@pytest.mark.parametrize(
    ("sql", "seqs"),
    [
        ("UPDATE story SET state = 'operational' WHERE seq = 7", [7]),
        ("UPDATE story SET line = 3 WHERE seq = 7", [7]),
        ("UPDATE story SET source = 7 WHERE seq = 7", [7]),
        ("UPDATE story SET source = 70 WHERE seq = 7", [7]),
        ("UPDATE story SET occurred_at = occurred_at + 1 WHERE seq = 9", [9]),
        ("UPDATE story SET n = 5 WHERE seq = 9", [9]),
        ("DELETE FROM story WHERE seq = 9", [9]),
        ("UPDATE listing SET line = 9 WHERE seq = 3", [3]),
        ("UPDATE listing SET voided_by = 2 WHERE seq = 3", [3]),
        ("DELETE FROM listing WHERE seq = 3", [3]),
        ("INSERT INTO listing (seq, occurred_at, recorded_at, voided_by) VALUES (77, 1, 1, 1)", [77]),
        ("UPDATE listing SET corrected_by = 9 WHERE seq = 7", [7]),
        ("UPDATE listing SET corrected_by = NULL WHERE seq = 7", [7]),
        ("UPDATE listing SET voided_by = 9 WHERE seq = 10", [10]),
        ("UPDATE listing SET root = 9 WHERE seq = 8", [8]),
        ("UPDATE story SET said = said + 4 WHERE seq = 7", [7]),
        ("UPDATE pass_on SET closed_at = 5", [9]),
        ("DELETE FROM pass_on", [9]),
        ("UPDATE tally SET entries = 3", [0]),
        ("UPDATE tally SET pass_ons = 0", [0]),
    ],
)
def test_a_cache_that_says_something_else_is_named(record: BuiltRecord, sql: str, seqs: list[int]) -> None:
    record.tamper(f"{sql};")
    assert strays(record.reader.db) == seqs
