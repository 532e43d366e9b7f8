from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from console.storage.backup import make_backup
from console.storage.backup_shelf import newest_verified_backup
from helpers.record_builder import BuiltRecord, build_record


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    record = build_record(tmp_path / "record")
    record.note("first")
    return record


def test_the_newest_one_is_known_by_its_name(record: BuiltRecord) -> None:
    assert newest_verified_backup(record.folder) is None
    make_backup(record.folder, None, record.now)
    later = record.now + timedelta(hours=1)
    make_backup(record.folder, None, later)
    assert newest_verified_backup(record.folder) == later.replace(microsecond=0)
    (record.folder / "backups" / "record-of-mine.db").touch()
    assert newest_verified_backup(record.folder) == later.replace(microsecond=0)
