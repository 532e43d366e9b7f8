from __future__ import annotations

import os
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from console.domain.errors import RuleViolation, StorageUnavailable
from console.storage import backup
from console.storage.backup import backups, chain_holds, check_copy, make_backup
from console.storage.backup_shelf import newest_verified_backup
from console.storage.connections import open_read_only
from console.storage.engine import sqlite3
from console.storage.errors import DamagedRecord
from console.storage.event_store import Head
from helpers.record_builder import WITHOUT_GUARDS, BuiltRecord, build_record


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    record = build_record(tmp_path / "record")
    record.note("first")
    return record


def test_a_backup_of_a_live_record_holds_all_of_it(record: BuiltRecord) -> None:
    made = make_backup(record.folder, None, record.now)
    with closing(open_read_only(made)) as db:
        head, count = check_copy(db, made, tail=None)
    assert (head, count) == (record.reader.head(), record.reader.count())
    assert made.parent == record.folder / "backups"


def test_a_backup_opens_on_a_medium_that_cannot_be_written(record: BuiltRecord) -> None:
    made = make_backup(record.folder, None, record.now)
    assert made.read_bytes()[18:20] == b"\x01\x01"  # rollback journal, not WAL


def test_the_copies_are_offered_with_what_they_hold_and_a_damaged_one_is_not(record: BuiltRecord) -> None:
    first = make_backup(record.folder, None, record.now)
    record.note("second")
    second = make_backup(record.folder, None, record.now + timedelta(hours=1))
    third = make_backup(record.folder, None, record.now + timedelta(hours=2))
    third.write_bytes(b"spoiled" * 500)
    offered = backups(record.folder)
    assert [(copy.path, copy.count) for copy in offered] == [(second, 8), (first, 7)]
    assert offered[0].last_recorded_at == record.reader.head().recorded_at


def test_halves_of_copies_that_a_kill_left_are_taken_away_after_a_day(record: BuiltRecord) -> None:
    make_backup(record.folder, None, record.now)
    shelf = record.folder / "backups"
    left, others = shelf / ".record-20250301T000000Z.db.77.part", shelf / ".record-20250304T000000Z.db.78.part"
    for file, hours in ((left, 25), (others, 23)):
        file.write_bytes(b"half")
        made_at = (record.now - timedelta(hours=hours)).timestamp()
        os.utime(file, (made_at, made_at))
    make_backup(record.folder, None, record.now + timedelta(seconds=1))
    assert (left.exists(), others.exists()) == (False, True)


def test_a_copy_goes_to_any_file_and_overwrites_none(record: BuiltRecord, tmp_path: Path) -> None:
    target = tmp_path / "usb.db"
    assert make_backup(record.folder, target, record.now) == target
    assert newest_verified_backup(record.folder) is None
    with pytest.raises(RuleViolation, match="not overwritten"):
        make_backup(record.folder, target, record.now)
    with pytest.raises(StorageUnavailable):
        make_backup(record.folder, tmp_path / "absent" / "usb.db", record.now)


def test_without_a_record_nothing_is_copied(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="no record"):
        make_backup(tmp_path, None, BuiltRecord(tmp_path).now)
    assert list(tmp_path.iterdir()) == []


def _nothing_was_left(record: BuiltRecord) -> bool:
    return not list((record.folder / "backups").iterdir())


@pytest.mark.parametrize(
    "sql",
    [
        f"{WITHOUT_GUARDS} UPDATE entry SET body = '{{}}' WHERE seq = 7;",
        "UPDATE tally SET entries = 99;",
    ],
)
def test_a_damaged_record_is_not_copied(record: BuiltRecord, sql: str) -> None:
    record.tamper(sql)
    with pytest.raises(DamagedRecord):
        make_backup(record.folder, None, record.now)
    assert _nothing_was_left(record)


def test_a_record_with_damaged_pages_is_not_copied(record: BuiltRecord) -> None:
    lie = "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'story')"
    record.tamper(f"PRAGMA writable_schema = ON; {lie} WHERE name = 'listing';")
    with pytest.raises(DamagedRecord):
        make_backup(record.folder, None, record.now)
    assert _nothing_was_left(record)


def test_a_copy_that_came_out_short_gets_no_name(record: BuiltRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    heads = iter((record.reader.head(), Head()))
    monkeypatch.setattr(backup, "check_copy", lambda db, path: (next(heads), 7))
    with pytest.raises(DamagedRecord):
        make_backup(record.folder, None, record.now)
    assert _nothing_was_left(record)


def test_old_backups_are_thinned_and_copies_elsewhere_are_left_alone(record: BuiltRecord) -> None:
    for hours in range(0, 24 * 5, 6):
        make_backup(record.folder, None, record.now + timedelta(hours=hours))
    assert 8 <= len(list((record.folder / "backups").iterdir())) < 14


def test_only_the_tail_is_checked_when_only_the_tail_is_asked(record: BuiltRecord) -> None:
    for number in range(4):
        record.note(f"note {number}")
    record.tamper(f"{WITHOUT_GUARDS} UPDATE entry SET body = '{{}}' WHERE seq = 3;")
    db = record.reader.db
    last = record.reader.head().seq
    assert chain_holds(db, last, tail=5)
    assert not chain_holds(db, last, tail=None)
    assert chain_holds(db, 0, tail=5)


def test_an_empty_record_can_be_copied(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.tamper(f"{WITHOUT_GUARDS} DELETE FROM entry; UPDATE tally SET entries = 0;")
    made = make_backup(tmp_path, None, record.now)
    with closing(sqlite3.connect(made)) as bare:
        assert bare.execute("SELECT count(*) FROM entry").fetchone()[0] == 0
