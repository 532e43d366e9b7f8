from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.domain.events import EntryKind
from console.storage import recovery
from console.storage.backup import make_backup
from console.storage.entry_reader import EntryFilter
from console.storage.verification import verify
from helpers.damaged_records import open_again, spoil
from helpers.record_builder import BuiltRecord


def test_a_damaged_record_is_made_again_from_the_newest_good_backup_and_the_day_files(record: BuiltRecord) -> None:
    make_backup(record.folder, None, record.now)
    spoiled = make_backup(record.folder, None, record.now + timedelta(hours=1))
    spoiled.write_bytes(b"spoiled too" * 500)
    record.note("after the backup")
    spoil(record)
    sentences = open_again(record)
    (aside,) = record.folder.glob("damaged-*")
    assert "record-20250304T140100Z.db" in sentences[0]
    assert aside.name in sentences[0]
    assert (aside / "record.db").read_bytes().startswith(b"no database any more")
    assert verify(record.folder).ok
    kinds = [entry.kind for entry in record.reader.entries(EntryFilter(newest=4))]
    assert kinds[0:2] == [EntryKind.NOTE, EntryKind.NOTE]
    assert kinds[-1] is EntryKind.RECORD_RESTORED


def test_without_a_backup_the_day_files_are_enough(record: BuiltRecord) -> None:
    before = record.reader.entries(EntryFilter())
    spoil(record)
    (first, *_) = open_again(record)
    assert "from the day files" in first
    assert record.reader.entries(EntryFilter())[: len(before)] == before
    record.close()
    assert verify(record.folder).ok


def test_a_backup_that_turns_bad_between_looking_and_copying_is_passed_over(
    record: BuiltRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_backup(record.folder, None, record.now)
    calls: list[Path] = []

    def refuse(where: object, source: Path) -> object:
        calls.append(source)
        raise StorageUnavailable("gone bad")

    monkeypatch.setattr(recovery, "take_copy", refuse)
    spoil(record)
    (first, *_) = open_again(record)
    assert "from the day files" in first
    assert len(calls) == 1
