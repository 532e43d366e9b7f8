from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from console.domain.errors import RuleViolation, StorageUnavailable
from console.storage.connections import connect_writer
from console.storage.database import create_record, has_entries, open_reader, open_writer
from console.storage.folder import RecordFolder
from console.storage.schema import SCHEMA_VERSION
from helpers.clocks import SettableClock
from helpers.record_builder import BuiltRecord, build_record
from helpers.small_disks import only_to_be_read, small_disk

CLOCK = SettableClock()


def test_a_record_is_made_written_and_read(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "er"
    record = build_record(folder)
    note = record.note("first")
    record.close()
    reader = open_reader(folder)
    assert reader.entry(note.seq) == note
    reader.close()


def test_an_existing_record_is_not_made_again(tmp_path: Path) -> None:
    build_record(tmp_path).close()
    with pytest.raises(RuleViolation, match="already"):
        create_record(tmp_path, CLOCK)


def test_a_record_without_an_entry_may_be_made_again(tmp_path: Path) -> None:
    create_record(tmp_path, CLOCK, reserve_bytes=0).close()
    assert not has_entries(tmp_path)
    create_record(tmp_path, CLOCK, reserve_bytes=0).close()


def test_a_half_made_record_may_be_made_again(tmp_path: Path) -> None:
    connect_writer(RecordFolder(tmp_path)).close()
    with closing(create_record(tmp_path, CLOCK, reserve_bytes=0)) as writer:
        assert writer.reader.head().seq == 0


def test_a_new_record_keeps_a_reserve(tmp_path: Path) -> None:
    create_record(tmp_path, CLOCK).close()
    assert (tmp_path / "reserve").stat().st_size > 0


@pytest.mark.parametrize("name", ["//server/share", "Dropbox"])
def test_an_unfit_place_is_refused_to_writers(tmp_path: Path, name: str) -> None:
    with pytest.raises(StorageUnavailable, match="record"):
        create_record(tmp_path / name, CLOCK)


def test_a_record_moved_to_an_unfit_place_is_read_and_not_written(tmp_path: Path) -> None:
    folder = tmp_path / "fit"
    build_record(folder).close()
    folder.rename(tmp_path / "OneDrive")
    open_reader(tmp_path / "OneDrive").close()
    with pytest.raises(StorageUnavailable, match="OneDrive"):
        open_writer(tmp_path / "OneDrive", CLOCK)


def test_a_file_in_place_of_the_folder_is_told_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    for open_it in (lambda: open_reader(file), lambda: open_writer(file, CLOCK), lambda: create_record(file, CLOCK)):
        with pytest.raises(StorageUnavailable, match="file"):
            open_it()


def test_a_record_of_a_newer_version_is_not_written(tmp_path: Path) -> None:
    build_record(tmp_path).tamper(f"PRAGMA user_version = {SCHEMA_VERSION + 1};")
    with pytest.raises(StorageUnavailable, match="newer"):
        open_writer(tmp_path, CLOCK)


def test_making_a_record_that_fails_leaves_no_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "writing.lock").mkdir()
    with pytest.raises(StorageUnavailable):
        create_record(tmp_path, CLOCK, reserve_bytes=0)
    assert not (tmp_path / "record.db-wal").exists()


def test_a_writer_that_cannot_be_opened_leaves_no_connection(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.close()
    (tmp_path / "writing.lock").unlink()
    (tmp_path / "writing.lock").mkdir()
    with pytest.raises(StorageUnavailable):
        open_writer(tmp_path, CLOCK)
    assert not (tmp_path / "record.db-wal").exists()


def test_two_records_live_in_one_process(tmp_path: Path) -> None:
    one, other = build_record(tmp_path / "live"), build_record(tmp_path / "live" / "exercise")
    one.note("live only")
    assert (one.reader.count(), other.reader.count()) == (7, 6)


def test_the_builder_opens_what_is_there(tmp_path: Path) -> None:
    build_record(tmp_path).close()
    assert BuiltRecord(tmp_path).reader.count() == 6


def test_a_medium_that_can_only_be_read_refuses_writers_and_serves_readers(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small") as disk:
        record = build_record(disk / "record")
        note = record.note("first")
        record.close()
        with only_to_be_read(disk):
            with pytest.raises(StorageUnavailable, match="can only be read: nothing can be saved"):
                open_writer(disk / "record", CLOCK)
            with closing(open_reader(disk / "record")) as reader:
                assert reader.entry(note.seq) == note
