from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.attention_item import AttentionSwitches
from console.domain.errors import StorageUnavailable
from console.domain.events import CenterFacts, ClockCheckFacts, EntryKind, Facts, PassOnFacts, ReportFacts, ShiftFacts
from console.domain.ids import Uid
from console.domain.line import Basis, LineState, Symptom
from console.domain.log_entry import Act, Draft, LogEntry
from console.domain.report_choices import ReportChoices
from console.domain.set_up import Center
from console.storage.event_codec import (
    BODY_VERSION,
    Stamp,
    body_text,
    clean_text,
    entry_of,
    normalized,
    recorded_at_of,
    row_of,
    upcast,
)
from console.storage.stored_row import ZERO_HASH, StoredRow

AT = datetime(2025, 7, 4, 12, 0, tzinfo=UTC)
STAMP = Stamp(
    position="1",
    recorded_at=AT + timedelta(milliseconds=123),
    zone=ZoneInfo("America/New_York"),
    batch=Uid("b"),
    monotonic_s=12.3456,
    boot_id="boot",
)
FULL = Draft(
    kind=EntryKind.CORRECTION,
    by="KM",
    keyed_by="JR",
    previous_state=LineState.OPERATIONAL,
    late=True,
    corrects=3,
    act=Act(
        kind=EntryKind.LINE_STATUS,
        occurred_at=AT,
        approx=True,
        line=3,
        fallback=1,
        state=LineState.DOWN,
        scope="north",
        symptoms=(Symptom.BUSY, Symptom.NOALI),
        basis=Basis.CALLER,
        expected=AT + timedelta(hours=2),
        refs=("VZ-88", "12"),
        told="Chief",
        note='said "down"; caf\u00e9',
        facts=PassOnFacts(n=1),
    ),
)
TEXTS = st.text(max_size=40)


def _row(draft: Draft, stamp: Stamp = STAMP) -> StoredRow:
    return row_of(draft, 7, "uid", ZERO_HASH, stamp)


def _expected(draft: Draft, row: StoredRow, stamp: Stamp = STAMP) -> LogEntry:
    return LogEntry(
        seq=7,
        uid=Uid("uid"),
        position=stamp.position,
        recorded_at=stamp.recorded_at,
        kind=draft.kind,
        act=draft.act,
        by=draft.by,
        keyed_by=draft.keyed_by,
        batch=stamp.batch,
        previous_state=draft.previous_state,
        late=draft.late,
        corrects=draft.corrects,
        hash=row.hash.hex(),
    )


def test_everything_an_entry_says_comes_back() -> None:
    row = _row(FULL)
    assert entry_of(row) == _expected(FULL, row)
    assert entry_of(row, corrected_by=8, voided_by=9).voided_by == 9


def test_the_body_keeps_the_clocks_and_the_zone_shown() -> None:
    body = json.loads(_row(FULL).body)
    assert body["zone"] == "America/New_York"
    assert body["offset"] == -4 * 3600
    assert body["monotonic"] == 12.346
    assert body["boot_id"] == "boot"
    assert body["of"] == "line_status"


def test_what_is_not_said_takes_no_room() -> None:
    bare = Draft(kind=EntryKind.NOTE, act=Act(kind=EntryKind.NOTE, occurred_at=AT, note="x"))
    stamp = Stamp(position="1", recorded_at=AT, zone=ZoneInfo("UTC"))
    assert set(json.loads(_row(bare, stamp).body)) == {"note", "offset", "zone"}


@given(TEXTS, TEXTS, st.lists(TEXTS, max_size=3))
def test_any_text_at_all_is_stored_and_read_back_in_its_stored_form(note: str, scope: str, refs: list[str]) -> None:
    act = Act(kind=EntryKind.NOTE, occurred_at=AT, note=note, scope=scope, refs=tuple(refs))
    draft = normalized(Draft(kind=EntryKind.NOTE, act=act))
    row = _row(draft)
    row.body.encode()
    assert entry_of(row).act == draft.act
    assert normalized(draft) == draft


def test_text_is_stored_composed_and_without_halves_of_letters() -> None:
    assert clean_text("cafe\u0301") == "caf\u00e9"
    assert "\ud800" not in clean_text("x\ud800y")
    act = Act(kind=EntryKind.NOTE, occurred_at=AT, note="cafe\u0301", told=None)
    assert normalized(Draft(kind=EntryKind.NOTE, act=act)).act.note == "caf\u00e9"


def test_text_that_needs_no_change_is_left_alone() -> None:
    assert normalized(FULL) is FULL


def test_occurred_at_is_kept_in_whole_seconds() -> None:
    act = Act(kind=EntryKind.NOTE, occurred_at=AT + timedelta(milliseconds=900))
    assert normalized(Draft(kind=EntryKind.NOTE, act=act)).act.occurred_at == AT


def test_the_body_is_canonical() -> None:
    assert body_text({"b": 1, "a": "\u00e9"}) == '{"a":"\u00e9","b":1}'
    with pytest.raises(ValueError, match="not JSON compliant"):
        body_text({"a": float("nan")})


def test_an_older_body_is_brought_up_step_by_step() -> None:
    steps = {1: lambda body: {**body, "two": True}, 2: lambda body: {**body, "three": True}}
    assert upcast(1, {"one": True}, 7, steps) == {"one": True, "two": True, "three": True}
    assert upcast(2, {}, 7, steps) == {"three": True}


def test_a_body_of_a_newer_version_is_refused_by_name() -> None:
    with pytest.raises(StorageUnavailable, match=r"Entry 7 .* newer version"):
        entry_of(_row(FULL)._replace(version=BODY_VERSION + 1))


def _of(kind: EntryKind, facts: Facts) -> Draft:
    return Draft(kind=kind, act=Act(kind=kind, occurred_at=AT, facts=facts))


def test_an_entry_carries_the_oldest_version_that_can_say_what_it_says() -> None:
    center = Center(name="R", timezone="UTC")
    chosen = replace(center, attention=AttentionSwitches(no_update_min={}))
    assert _row(_of(EntryKind.CENTER_SET, CenterFacts(center=center))).version == 1
    assert _row(_of(EntryKind.CENTER_SET, CenterFacts(center=chosen))).version == 2
    titled = replace(center, report=ReportChoices(title="Line log"))
    assert _row(_of(EntryKind.CENTER_SET, CenterFacts(center=titled))).version == 3
    shift = ShiftFacts(name="B", operators=("KM",))
    assert _row(_of(EntryKind.SHIFT_STARTED, shift)).version == 1
    for said in (replace(shift, outgoing=("JR",)), replace(shift, no_handover=True)):
        row = _row(_of(EntryKind.SHIFT_STARTED, said))
        assert row.version == 2
        assert entry_of(row).act.facts == said
    issued = ReportFacts(period_from=AT, period_to=AT, last_seq=9, digest="0" * 64)
    assert _row(_of(EntryKind.REPORT_ISSUED, issued)).version == 1
    assert _row(_of(EntryKind.REPORT_ISSUED, replace(issued, document="shift"))).version == 3
    check = _row(_of(EntryKind.CLOCK_CHECKED, ClockCheckFacts(ahead_s=0)))
    assert (check.version, entry_of(check).act.facts) == (3, ClockCheckFacts(ahead_s=0))


@pytest.mark.parametrize(
    "damage",
    [
        {"body": "not json"},
        {"body": "[]"},
        {"kind": "no_such_kind"},
        {"recorded_at": "yesterday"},
        {"body": '{"facts":{"unheard_of":{}}}'},
        {"body": '{"facts":{"line":{"key":"x","name":"a","group":"911"}}}'},
        {"body": '{"facts":{"center":{"name":5,"timezone":"America/New_York"}}}'},
        {"body": '{"facts":{"operator":{"initials":"KM","name":"a","shoe_size":9}}}'},
        {"body": '{"facts":{"acknowledged":{"item":"no_update","raised_at":"2025-03-04T12:00:00"}}}'},
        {"body": '{"note":5}'},
        {"body": '{"refs":"abc"}'},
        {"body": '{"symptoms":5}'},
        {"body": '{"expected":"2025-03-04T12:00:00"}'},
        {"body": f'{{"note":{"[" * 100_000}{"]" * 100_000}}}'},
        {"occurred_at": "0001-01-01T00:00:00+23:00"},
    ],
    ids=lambda damage: str(damage)[:80],
)
def test_a_damaged_entry_is_refused_by_number(damage: dict[str, str]) -> None:
    with pytest.raises(StorageUnavailable, match="Entry 7"):
        entry_of(_row(FULL)._replace(**damage))  # type: ignore[arg-type]


@pytest.mark.parametrize("recorded_at", ["yesterday", "0001-01-01T00:00:00+23:00"])
def test_a_row_without_a_moment_of_recording_is_damaged(recorded_at: str) -> None:
    row = _row(FULL)
    assert recorded_at_of(row) == STAMP.recorded_at
    with pytest.raises(StorageUnavailable, match="Entry 7"):
        recorded_at_of(row._replace(recorded_at=recorded_at))


def test_a_draft_with_nothing_to_clean_but_its_second_keeps_its_text() -> None:
    act = replace(FULL.act, occurred_at=AT + timedelta(milliseconds=1))
    assert normalized(replace(FULL, act=act)) == FULL
