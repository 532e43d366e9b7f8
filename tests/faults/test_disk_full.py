"""Row 5 of record.md §6: the disk is full. Everything acknowledged stays; one more entry comes out of the reserve."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.domain.events import EntryKind
from console.storage.backup import make_backup
from console.storage.database import open_reader, open_writer
from console.storage.reserve_file import ensure_reserve
from console.storage.restore import restore
from console.storage.verification import verify
from helpers.record_builder import BuiltRecord, build_record, draft
from helpers.small_disks import fill, make_room, small_disk

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


def test_a_restore_that_finds_no_room_leaves_nothing_of_itself_and_the_record_as_it_was(
    small_disk: Path, tmp_path: Path
) -> None:
    record = build_record(small_disk / "record")
    record.log(*(draft(EntryKind.NOTE, record.now, note="x" * 3000) for _ in range(40)))
    copy = make_backup(record.folder, tmp_path / "copy.db", record.now)
    record.close()
    fill(small_disk)
    before = sorted({path.name for path in record.folder.iterdir()} - {"reserve"})
    with pytest.raises(StorageUnavailable, match="full"):
        restore(record.folder, copy, record.clock, force=True)
    assert sorted({path.name for path in record.folder.iterdir()} - {"window.lock", "reserve"}) == before
    make_room(small_disk)
    assert verify(record.folder).ok


def test_a_record_that_was_closed_opens_on_a_full_disk(small_disk: Path) -> None:
    record = build_record(small_disk / "record")
    saved = record.note("before")
    assert ensure_reserve(record.folder / "reserve", _RESERVE)
    record.close()
    fill(small_disk)
    with closing(open_reader(record.folder)) as reader:
        assert reader.head().hash == saved.hash


@pytest.mark.parametrize("opening", [open_reader, open_writer])
def test_without_a_reserve_a_full_disk_is_a_sentence(small_disk: Path, opening: Callable[..., object]) -> None:
    record = build_record(small_disk / "record")
    record.close()
    (record.folder / "reserve").unlink(missing_ok=True)
    fill(small_disk)
    with pytest.raises(StorageUnavailable, match=r"^The disk is full: make room"):
        opening(record.folder, *([record.clock] if opening is open_writer else []))


def test_a_closed_record_is_written_to_on_a_full_disk(small_disk: Path) -> None:
    record = build_record(small_disk / "record")
    assert ensure_reserve(record.folder / "reserve", _RESERVE)
    record.close()
    fill(small_disk)
    last = record.note("the disk is full")
    assert record.reader.head().hash == last.hash
    record.close()
    assert verify(record.folder).ok
