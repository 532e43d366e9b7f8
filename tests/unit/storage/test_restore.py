from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.events import EntryKind
from console.storage.backup import make_backup
from console.storage.database import create_record
from console.storage.engine import sqlite3
from console.storage.entry_reader import EntryFilter
from console.storage.restore import restore
from console.storage.schema import SCHEMA_VERSION
from console.storage.verification import verify
from console.storage.window_lock import WindowLock
from helpers.clocks import SettableClock
from helpers.record_builder import WITHOUT_GUARDS, BuiltRecord, build_record


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    record = build_record(tmp_path / "record")
    record.note("in the backup")
    return record


@pytest.fixture
def copy(record: BuiltRecord, tmp_path: Path) -> Path:
    return make_backup(record.folder, tmp_path / "copy.db", record.now)


def _notes(folder: Path) -> list[str | None]:
    reader = BuiltRecord(folder).another_reader()
    with closing(reader):
        return [entry.act.note for entry in reader.entries(EntryFilter()) if entry.kind is EntryKind.NOTE]


def test_into_an_absent_folder_it_just_makes_the_record(record: BuiltRecord, copy: Path, tmp_path: Path) -> None:
    head = record.reader.head()
    sentences = restore(tmp_path / "new" / "place", copy, record.clock)
    assert sentences == ("Restored 7 entries from copy.db, the last recorded 2025-03-04T14:01:00.000Z.",)
    found = verify(tmp_path / "new" / "place")
    assert (found.ok, found.last_seq, found.digest) == (True, head.seq, head.hash)
    assert len(list((tmp_path / "new" / "place" / "days").iterdir())) == 1


def test_over_an_existing_record_it_must_be_forced(record: BuiltRecord, copy: Path) -> None:
    record.close()
    with pytest.raises(RuleViolation, match="--force"):
        restore(record.folder, copy, record.clock)


def test_newer_entries_come_from_the_day_files_and_the_record_says_so(record: BuiltRecord, copy: Path) -> None:
    record.note("after the backup")
    record.close()
    sentences = restore(record.folder, copy, record.clock, force=True)
    assert _notes(record.folder) == ["in the backup", "after the backup"]
    assert "Entries 8 to 8 came from the day files." in sentences
    kinds = [entry.kind for entry in record.reader.entries(EntryFilter(newest=2))]
    assert kinds == [EntryKind.INTEGRITY_FOUND, EntryKind.RECORD_RESTORED]
    record.close()
    assert verify(record.folder).ok


def test_entries_whose_lines_a_kill_left_out_are_not_lost_by_restoring(record: BuiltRecord, copy: Path) -> None:
    record.note("after the backup")
    record.close()
    (file,) = (record.folder / "days").iterdir()
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:-1]))
    restore(record.folder, copy, record.clock, force=True)
    assert _notes(record.folder) == ["in the backup", "after the backup"]


def test_what_was_there_is_kept(record: BuiltRecord, copy: Path) -> None:
    record.note("after the backup")
    record.close()
    sentences = restore(record.folder, copy, record.clock, force=True)
    (aside,) = record.folder.glob("replaced-*")
    assert aside.name in sentences[-1]
    with closing(sqlite3.connect(aside / "record.db")) as kept:
        assert kept.execute("SELECT count(*) FROM entry").fetchone()[0] == 8


def test_restoring_twice_in_a_second_keeps_both(record: BuiltRecord, copy: Path) -> None:
    record.close()
    for _ in range(2):
        restore(record.folder, copy, record.clock, force=True)
    assert len(list(record.folder.glob("replaced-*"))) == 2
    assert verify(record.folder).ok


def test_a_damaged_record_is_restored(record: BuiltRecord, copy: Path) -> None:
    record.note("after the backup")
    record.close()
    (record.folder / "record.db").write_bytes(b"no database any more" * 300)
    restore(record.folder, copy, record.clock, force=True)
    assert _notes(record.folder) == ["in the backup", "after the backup"]
    assert verify(record.folder).ok


def test_a_copy_of_another_record_takes_over_and_the_day_files_step_aside(
    record: BuiltRecord, copy: Path, tmp_path: Path
) -> None:
    other = build_record(tmp_path / "other")
    other.note("another center")
    other.close()
    restore(other.folder, copy, record.clock, force=True)
    assert _notes(other.folder) == ["in the backup"]
    assert verify(other.folder).ok
    (aside,) = other.folder.glob("replaced-*")
    assert {path.name for path in aside.iterdir()} >= {"record.db", "days", "anchor.json"}


def test_while_a_window_is_open_it_is_refused(record: BuiltRecord, copy: Path) -> None:
    window = WindowLock(record.folder)
    window.acquire()
    with pytest.raises(StorageUnavailable, match="close it"):
        restore(record.folder, copy, record.clock, force=True)
    window.release()


def _unchanged(folder: Path) -> bool:
    return not folder.exists() or not (folder / "record.db").exists()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (f"{WITHOUT_GUARDS} UPDATE entry SET body = '{{}}' WHERE seq = 2;", "damaged"),
        ("CREATE VIEW bait AS SELECT 1;", "no backup of a Lineboard record"),
        (f"PRAGMA user_version = {SCHEMA_VERSION + 1};", "newer version"),
        ("PRAGMA application_id = 7;", "no backup of a Lineboard record"),
    ],
)
def test_a_copy_that_is_no_good_is_refused_and_nothing_happens(
    record: BuiltRecord, copy: Path, tmp_path: Path, spoil: str, words: str
) -> None:
    spoiled = BuiltRecord(tmp_path / "spoiled")
    spoiled.folder.mkdir()
    copy.rename(spoiled.folder / "record.db")
    spoiled.tamper(spoil)
    with pytest.raises(StorageUnavailable, match=words):
        restore(tmp_path / "new", spoiled.folder / "record.db", record.clock)
    assert _unchanged(tmp_path / "new")


@pytest.mark.parametrize("content", [b"", b"some text " * 50])
def test_a_file_that_is_no_backup_is_refused(record: BuiltRecord, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(StorageUnavailable) as refused:
        restore(tmp_path / "new", tmp_path / "file", record.clock)
    named = f"{tmp_path / 'file'} is damaged, or no backup of a Lineboard record: give the name of another one."
    assert refused.value.sentence == named
    assert not (tmp_path / "new").exists()


def test_a_refused_restore_leaves_a_folder_that_was_there(record: BuiltRecord, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"some text")
    (tmp_path / "there").mkdir()
    with pytest.raises(StorageUnavailable):
        restore(tmp_path / "there", tmp_path / "file", record.clock)
    assert (tmp_path / "there").is_dir()


def test_a_file_that_is_not_there_is_named(record: BuiltRecord, tmp_path: Path) -> None:
    with pytest.raises(RuleViolation, match=r"absent\.db"):
        restore(tmp_path / "new", tmp_path / "absent.db", record.clock)


def test_an_empty_backup_makes_an_empty_record(tmp_path: Path) -> None:
    clock = SettableClock()
    create_record(tmp_path / "empty", clock, reserve_bytes=0).close()
    made = make_backup(tmp_path / "empty", tmp_path / "empty.db", clock.now())
    (sentence,) = restore(tmp_path / "new", made, clock)
    assert "never" in sentence
