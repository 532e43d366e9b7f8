from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from console.domain.clock import whole_second
from console.domain.events import ClockFacts, EntryKind
from console.storage.clock_watch import Tick, jump_s, tick_of
from console.storage.entry_reader import EntryFilter
from console.storage.event_store import head_row
from helpers.clocks import START, SettableClock
from helpers.record_builder import BuiltRecord, build_record, draft


def _tick(wall_s: float, monotonic_s: float, boot: str = "a") -> Tick:
    return Tick(wall=START + timedelta(seconds=wall_s), monotonic_s=monotonic_s, boot_id=boot)


@pytest.mark.parametrize(
    ("now", "moved"),
    [
        (_tick(3600, 3600), None),
        (_tick(3605, 3600), None),
        (_tick(3606, 3600), 6),
        (_tick(-3600, 60), -3660),
        (_tick(-2, 0), None),
        (_tick(-3, 0), -3),
        (_tick(172800, 10, "b"), None),
        (_tick(-60, 10, "b"), -60),
    ],
)
def test_a_jump_is_more_than_5_s_apart_or_more_than_2_s_back(now: Tick, moved: int | None) -> None:
    assert jump_s(_tick(0, 0), now) == moved


def test_without_a_moment_before_there_is_no_jump() -> None:
    assert jump_s(None, _tick(0, 0)) is None
    assert tick_of(None) is None


@pytest.mark.parametrize("body", ["[1]", '{"monotonic":"x","boot_id":"a"}', '{"monotonic":1.5,"boot_id":7}'])
def test_a_row_that_says_nothing_of_the_clocks_is_passed_over(tmp_path: Path, body: str) -> None:
    row = head_row(build_record(tmp_path).reader.db)
    assert row is not None
    assert tick_of(row) is not None
    assert tick_of(row._replace(body=body)) is None


def _jumps(record: BuiltRecord) -> list[int]:
    entries = record.reader.entries(EntryFilter())
    return [entry.act.facts.jump_s for entry in entries if isinstance(entry.act.facts, ClockFacts)]


def test_the_record_says_that_the_clock_was_set_before_it_says_anything_else(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.clock.jump(-3600)
    note = record.note("an hour back")
    before = record.reader.entry(note.seq - 1)
    assert before is not None
    assert before.kind is EntryKind.CLOCK_CHANGED
    assert before.by is None
    assert before.act.occurred_at == whole_second(record.now)
    record.note("runs as it should")
    assert _jumps(record) == [-3600]


def test_a_reboot_is_no_jump(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.clock.reboot()
    record.note("morning", after_s=7200)
    assert _jumps(record) == []


def test_a_replay_says_nothing_of_clocks(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    long_ago = START - timedelta(days=400)
    with record.writer.writing() as transaction:
        transaction.append([draft(EntryKind.NOTE, long_ago, note="then")], recorded_at=long_ago)
    assert tick_of(head_row(record.reader.db)) is None
    record.note("now")
    assert _jumps(record) == []


def test_reading_the_clocks_takes_the_wall_time_given() -> None:
    clock = SettableClock()
    assert Tick.of(clock, START).wall == START
