from __future__ import annotations

import os
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.storage.backup import check_copy, make_backup
from console.storage.connections import open_read_only
from console.storage.second_copy import copy_newest, newest_copy_in
from helpers.record_builder import BuiltRecord, build_record


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    record = build_record(tmp_path / "record")
    record.note("first")
    return record


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


def back_up(record: BuiltRecord, stick: Path, *, hours: float = 0) -> Path | None:
    now = record.now + timedelta(hours=hours)
    make_backup(record.folder, None, now)
    return copy_newest(record.folder, stick, now)


def test_the_newest_backup_lies_in_the_second_folder_whole_and_under_its_own_name(
    record: BuiltRecord, stick: Path
) -> None:
    copy = back_up(record, stick)
    assert copy is not None
    assert [path.name for path in stick.iterdir()] == [path.name for path in (record.folder / "backups").iterdir()]
    with closing(open_read_only(copy)) as db:
        assert check_copy(db, copy, tail=None) == (record.reader.head(), record.reader.count())
    assert newest_copy_in(stick) == record.now.replace(microsecond=0)


def test_a_copy_that_is_there_already_is_not_made_again(record: BuiltRecord, stick: Path) -> None:
    copy = back_up(record, stick)
    assert copy is not None
    before = copy.stat().st_mtime_ns
    assert copy_newest(record.folder, stick, record.now) == copy
    assert copy.stat().st_mtime_ns == before


def test_a_stick_that_was_out_gets_the_newest_when_it_is_in_again(record: BuiltRecord, stick: Path) -> None:
    away = stick.rename(stick.with_name("away"))
    with pytest.raises(StorageUnavailable, match="no folder"):
        back_up(record, stick)
    away.rename(stick)
    assert copy_newest(record.folder, stick, record.now) is not None
    assert len(list(stick.iterdir())) == 1


def test_without_a_backup_there_is_nothing_to_copy(record: BuiltRecord, stick: Path) -> None:
    assert copy_newest(record.folder, stick, record.now) is None
    assert newest_copy_in(stick) is None
    assert newest_copy_in(stick / "absent") is None


def test_a_damaged_backup_is_not_copied(record: BuiltRecord, stick: Path) -> None:
    made = make_backup(record.folder, None, record.now)
    spoiled = bytearray(made.read_bytes())
    spoiled[len(spoiled) // 2 :] = b"\xff" * (len(spoiled) - len(spoiled) // 2)
    made.write_bytes(spoiled)
    with pytest.raises(StorageUnavailable):
        copy_newest(record.folder, stick, record.now)
    assert list(stick.iterdir()) == []


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="permissions hold nobody back here")
def test_a_folder_that_takes_nothing_is_said(record: BuiltRecord, stick: Path) -> None:
    make_backup(record.folder, None, record.now)
    stick.chmod(0o500)
    with pytest.raises(StorageUnavailable):
        copy_newest(record.folder, stick, record.now)


def test_old_copies_are_thinned_as_in_the_records_own_folder(record: BuiltRecord, stick: Path) -> None:
    for hours in range(0, 100, 10):
        back_up(record, stick, hours=hours)
    own = {path.name for path in (record.folder / "backups").iterdir()}
    assert {path.name for path in stick.iterdir()} == own
    assert len(own) < 10


def test_the_copies_of_another_record_and_what_is_no_record_are_left_alone(
    record: BuiltRecord, stick: Path, tmp_path: Path
) -> None:
    other = build_record(tmp_path / "other")
    theirs = [back_up(other, stick, hours=hours / 2) for hours in range(2)]
    no_record = stick / "record-20200101T000000Z.db"
    no_record.write_bytes(b"not a database")
    for hours in range(200, 300, 10):
        back_up(record, stick, hours=hours)
    assert no_record.exists()
    assert all(one is not None and one.exists() for one in theirs)
    assert len(list(stick.iterdir())) < 3 + 10
