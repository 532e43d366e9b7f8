from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from console.domain.events import CenterFacts, EntryKind
from console.domain.line import LineState
from console.domain.set_up import Center
from console.storage.database import create_record
from console.storage.event_store import head_row
from helpers.clocks import SettableClock
from helpers.record_builder import build_record, draft, status


def test_numbers_run_from_one_without_gaps(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.note("x")
    seqs = [entry.seq for entry in record.reader.entries_recorded(1, 100)]
    assert seqs == list(range(1, len(seqs) + 1))


def test_what_is_appended_is_what_is_read_back(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    said = record.log(status(1, LineState.DOWN, record.now, note="caf\u00e9"), draft(EntryKind.NOTE, record.now))
    assert record.reader.entries_recorded(said[0].seq, said[1].seq) == said


def test_several_share_a_batch_and_one_alone_has_none_unless_asked(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    one, two = record.log(draft(EntryKind.NOTE, record.now), draft(EntryKind.NOTE, record.now))
    assert one.batch is not None
    assert one.batch == two.batch
    assert record.reader.batch(one.batch) == (one, two)
    assert record.note("alone").batch is None
    with record.writer.writing() as transaction:
        assert transaction.append([draft(EntryKind.NOTE, record.now)], batch=True)[0].batch is not None
        some = transaction.append([draft(EntryKind.NOTE, record.now), draft(EntryKind.NOTE, record.now)], batch=False)
        assert {entry.batch for entry in some} == {None}


def test_every_entry_carries_the_fingerprint_of_the_one_before(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    before = record.reader.head()
    record.note("x")
    row = head_row(record.reader.db)
    assert row is not None
    assert row.prev.hex() == before.hash
    assert row.fingerprint == row.hash


def test_the_reader_of_a_transaction_sees_what_was_appended(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    with record.writer.writing() as transaction:
        transaction.append([status(1, LineState.DOWN, transaction.now)])
        assert transaction.reader.present_state(1) is LineState.DOWN
        other = record.another_reader()
        assert other.present_state(1) is LineState.UNKNOWN
        other.close()


def test_a_replay_gives_the_time_of_recording_itself(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    then = record.now - timedelta(days=30)
    with record.writer.writing() as transaction:
        entry = transaction.append([draft(EntryKind.NOTE, then)], recorded_at=then)[0]
    assert entry.recorded_at == entry.act.occurred_at == then
    assert record.reader.entry(entry.seq) == entry


def test_now_is_in_whole_milliseconds(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.clock.pass_time(0.0123456)
    with record.writer.writing() as transaction:
        assert transaction.now.microsecond == 12000
        entry = transaction.append([draft(EntryKind.NOTE, transaction.now)])[0]
    assert record.reader.entry(entry.seq) == entry


def test_the_zone_and_position_are_those_of_the_center_from_its_first_entry_on(tmp_path: Path) -> None:
    clock = SettableClock()
    with create_record(tmp_path, clock, "7", reserve_bytes=0).writing() as transaction:
        assert transaction.append([draft(EntryKind.NOTE, clock.now())])[0].position == "7"
        center = Center(name="C", timezone="America/Chicago", position="8")
        set_now = draft(EntryKind.CENTER_SET, clock.now(), facts=CenterFacts(center=center))
        assert transaction.append([set_now])[0].position == "8"
        assert transaction.append([draft(EntryKind.NOTE, clock.now())])[0].position == "8"
        assert '"zone":"America/Chicago"' in transaction.rows[-1].body
        changed = Center(name="C", timezone="America/Denver", position="9")
        transaction.append([draft(EntryKind.CENTER_SET, clock.now(), facts=CenterFacts(center=changed))])
        transaction.append([draft(EntryKind.NOTE, clock.now())])
        assert f'"zone":"{ZoneInfo("America/Denver").key}"' in transaction.rows[-1].body
        assert transaction.rows[-1].position == "9"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_all_uids_differ(tmp_path: Path, count: int) -> None:
    record = build_record(tmp_path)
    record.log(*(draft(EntryKind.NOTE, record.now) for _ in range(count)))
    uids = [entry.uid for entry in record.reader.entries_recorded(1, 100)]
    assert len(set(uids)) == len(uids)
