from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.storage.engine import sqlite3
from console.storage.errors import DamagedRecord
from console.storage.opening import holds_together, is_there, open_whatever_happened
from console.storage.verification import verify
from helpers.damaged_records import open_again
from helpers.record_builder import WITHOUT_GUARDS, BuiltRecord, build_record


def _spoil_entries(record: BuiltRecord) -> None:
    with closing(sqlite3.connect(record.folder / "record.db")) as bare:
        (root,) = bare.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'entry'").fetchone()
    record.close()
    with (record.folder / "record.db").open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 4096)


def test_on_an_ordinary_day_there_is_nothing_to_say(record: BuiltRecord) -> None:
    assert open_again(record) == ()


def test_a_record_whose_database_is_gone_is_made_again(record: BuiltRecord) -> None:
    record.close()
    (record.folder / "record.db").unlink()
    (first, *_) = open_again(record)
    assert "damaged files" not in first
    assert verify(record.folder).ok


def test_a_record_damaged_behind_a_good_header_is_made_again(record: BuiltRecord) -> None:
    record.close()
    file = record.folder / "record.db"
    pages = bytearray(file.read_bytes())
    pages[4096:] = b"\xff" * (len(pages) - 4096)
    file.write_bytes(pages)
    assert open_again(record) != ()
    assert verify(record.folder).ok


def test_a_record_whose_entries_cannot_be_read_is_left_as_it_is_when_there_is_nothing_to_make_it_from(
    record: BuiltRecord,
) -> None:
    _spoil_entries(record)
    for day in (record.folder / "days").iterdir():
        day.unlink()
    before = (record.folder / "record.db").read_bytes()
    with pytest.raises(DamagedRecord):
        open_whatever_happened(record.folder, record.clock)
    assert (record.folder / "record.db").read_bytes() == before
    assert not list(record.folder.glob("damaged-*"))


def test_a_record_whose_entries_cannot_be_read_is_made_again(record: BuiltRecord) -> None:
    _spoil_entries(record)
    assert open_again(record) != ()
    assert verify(record.folder).ok


def test_a_record_with_an_entry_that_says_nothing_readable_is_left_as_it_is(record: BuiltRecord) -> None:
    record.close()
    with closing(sqlite3.connect(record.folder / "record.db", isolation_level=None)) as bare:
        bare.executescript(WITHOUT_GUARDS)
        bare.execute("UPDATE entry SET body = '{\"note\":5}' WHERE seq = 1")
    with pytest.raises(StorageUnavailable, match="Entry 1 of the record cannot be read"):
        open_whatever_happened(record.folder, record.clock)
    assert not list(record.folder.glob("damaged-*"))


def test_a_strange_file_in_a_strange_folder_is_left_alone(tmp_path: Path, record: BuiltRecord) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "record.db").write_bytes(b"a text file " * 100)
    with pytest.raises(DamagedRecord, match="not a Lineboard record"):
        open_whatever_happened(folder, record.clock)
    assert [path.name for path in folder.iterdir()] == ["record.db"]
    with pytest.raises(StorageUnavailable, match="no record"):
        open_whatever_happened(tmp_path / "absent", record.clock)


def test_a_record_is_there_while_anything_of_it_is_left(tmp_path: Path) -> None:
    assert not is_there(tmp_path / "none")
    record = build_record(tmp_path / "whole")
    assert is_there(record.folder)
    record.close()
    for name in ("record.db", "record.db-wal", "record.db-shm"):
        (record.folder / name).unlink(missing_ok=True)
    assert is_there(record.folder)
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "record.db").write_text("a text of somebody else's")
    assert is_there(tmp_path / "foreign")


def test_a_record_holds_together_until_something_of_what_is_shown_first_cannot_be_read(record: BuiltRecord) -> None:
    assert holds_together(record.folder)
    _spoil_entries(record)
    assert not holds_together(record.folder)
    assert not holds_together(record.folder / "absent")
