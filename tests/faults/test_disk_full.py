"""Row 5 of record.md §6: the disk is full. Everything acknowledged stays; one more entry comes out of the reserve."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.domain.events import EntryKind
from console.storage.backup import make_backup
from console.storage.reserve_file import ensure_reserve
from console.storage.verification import verify
from helpers.record_builder import BuiltRecord, build_record, draft
from helpers.small_disks import fill, small_disk

_RESERVE = 600_000


@pytest.fixture(name="small_disk")
def _small_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "small") as disk:
        yield disk


def _log_until_refused(record: BuiltRecord, saved: list[str]) -> None:
    while len(saved) < 5000:
        saved.append(record.note("x" * 3000).uid)


def _kept(record: BuiltRecord) -> set[str]:
    return {entry.uid for entry in record.reader.entries_recorded(1, 100_000)}


def test_everything_acknowledged_before_the_disk_was_full_is_kept(small_disk: Path) -> None:
    record = build_record(small_disk / "record")
    saved: list[str] = []
    with pytest.raises(StorageUnavailable, match="full"):
        _log_until_refused(record, saved)
    assert len(saved) > 10
    assert set(saved) <= _kept(record)
    record.close()
    assert set(saved) <= _kept(record)
    assert verify(record.folder).ok
    record.close()


def test_one_more_entry_is_saved_from_the_reserve(small_disk: Path) -> None:
    record = build_record(small_disk / "record")
    assert ensure_reserve(record.folder / "reserve", _RESERVE)
    fill(small_disk)
    assert any("reserve" in remark for remark in _remarks_while_logging(record))
    assert not (record.folder / "reserve").exists()
    record.close()
    assert verify(record.folder).ok


def _remarks_while_logging(record: BuiltRecord) -> list[str]:
    remarks: list[str] = []
    for _ in range(200):
        remarks += [record.note("x" * 3000).uid, *record.writer.remarks]
        if not (record.folder / "reserve").exists():
            break
    return remarks


def test_without_a_reserve_the_full_disk_refuses_the_next_entry(small_disk: Path) -> None:
    """The control: the disk is really full, and it is the reserve that saves the entry above."""
    record = build_record(small_disk / "record")
    fill(small_disk)
    with pytest.raises(StorageUnavailable, match="full"):
        _log_until_refused(record, [])
    record.close()


def test_a_backup_that_does_not_fit_leaves_nothing_behind(small_disk: Path, tmp_path: Path) -> None:
    record = build_record(tmp_path / "record")
    record.log(*(draft(EntryKind.NOTE, record.now, note="x" * 20_000) for _ in range(200)))
    with pytest.raises(StorageUnavailable, match="full"):
        make_backup(record.folder, small_disk / "copy.db", record.now)
    assert list(small_disk.iterdir()) == []
    assert verify(record.folder).ok
