from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.storage import connections
from console.storage.connections import (
    connect_reader,
    connect_to_copy,
    connect_writer,
    file_version,
    header_version,
    open_read_only,
    require_writable_version,
)
from console.storage.engine import sqlite3
from console.storage.errors import DamagedRecord
from console.storage.folder import RecordFolder
from console.storage.migrations import migrate
from console.storage.schema import SCHEMA_VERSION
from helpers.record_builder import build_record


def _pragma(db: object, name: str) -> object:
    return db.execute(f"PRAGMA {name}").fetchone()[0]  # type: ignore[attr-defined]


def test_a_writer_is_durable_and_distrustful(tmp_path: Path) -> None:
    with closing(connect_writer(RecordFolder(tmp_path))) as db:
        found = {
            name: _pragma(db, name)
            for name in (
                "journal_mode",
                "synchronous",
                "busy_timeout",
                "foreign_keys",
                "recursive_triggers",
                "trusted_schema",
                "cell_size_check",
                "mmap_size",
                "journal_size_limit",
            )
        }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "busy_timeout": 5000,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "journal_size_limit": 16 * 1024 * 1024,
    }


def test_the_switch_to_wal_comes_after_extra_and_before_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    class Told(sqlite3.Connection):
        def execute(self, sql: str, *arguments: object) -> sqlite3.Cursor:
            said.append(sql)
            return super().execute(sql, *arguments)  # type: ignore[arg-type]

    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *one, **two: connect(*one, **{**two, "factory": Told}))
    connect_writer(RecordFolder(tmp_path)).close()
    order = [sql for sql in said if "synchronous" in sql or "journal_mode" in sql]
    assert order == ["PRAGMA synchronous = EXTRA", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"]


def test_where_wal_is_refused_the_journal_is_cut_and_flushed(tmp_path: Path) -> None:
    with closing(connect_writer(RecordFolder(tmp_path), wal=False)) as db:
        assert (_pragma(db, "journal_mode"), _pragma(db, "synchronous")) == ("truncate", 2)


def test_under_an_sqlite_with_the_wal_bug_one_connection_has_the_record_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "CURRENT_ENOUGH", (99, 0, 0))
    with closing(connect_writer(RecordFolder(tmp_path))) as db:
        assert _pragma(db, "locking_mode") == "exclusive"


def test_a_setting_sqlite_does_not_take_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_SETTLED", (("foreign_keys", "OFF", 1),))
    with pytest.raises(StorageUnavailable, match="foreign_keys"):
        connect_writer(RecordFolder(tmp_path))
    monkeypatch.setattr(connections, "_SETTLED", (("no_such_setting", "1", 1),))
    connect_writer(RecordFolder(tmp_path)).close()


def test_a_reader_changes_nothing(tmp_path: Path) -> None:
    build_record(tmp_path).close()
    for connect in (connect_reader, connect_to_copy):
        with closing(connect(RecordFolder(tmp_path))) as db, pytest.raises(sqlite3.OperationalError, match="readonly"):
            db.execute("CREATE TABLE x (y)")


def test_a_folder_without_a_record_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="no record"):
        connect_reader(RecordFolder(tmp_path))
    with pytest.raises(StorageUnavailable, match="no record"):
        require_writable_version(header_version(RecordFolder(tmp_path)), RecordFolder(tmp_path))


def test_a_folder_that_is_not_there_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="cannot be opened"):
        connect_writer(RecordFolder(tmp_path / "absent"))


@pytest.mark.parametrize("content", [b"SQLite format 3\0", b"plain text " * 50])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "record.db").write_bytes(content)
    with pytest.raises(DamagedRecord, match="not a Lineboard record"):
        header_version(RecordFolder(tmp_path))


def test_an_empty_file_is_no_record_yet(tmp_path: Path) -> None:
    (tmp_path / "record.db").touch()
    assert header_version(RecordFolder(tmp_path)) is None


@pytest.mark.parametrize("mark", ["PRAGMA application_id = 77", "SELECT 1"])
def test_another_programs_database_is_refused_and_is_no_damage(tmp_path: Path, mark: str) -> None:
    with closing(sqlite3.connect(tmp_path / "record.db")) as db:
        db.execute(mark)
        db.execute("CREATE TABLE theirs (x)")
        db.commit()
    with pytest.raises(StorageUnavailable, match="not a Lineboard record") as caught:
        header_version(RecordFolder(tmp_path))
    assert not isinstance(caught.value, DamagedRecord)


def test_a_database_without_anything_in_it_is_no_record_yet(tmp_path: Path) -> None:
    connect_writer(RecordFolder(tmp_path)).close()
    assert header_version(RecordFolder(tmp_path)) is None


def test_a_record_whose_header_is_still_in_the_wal_is_known(tmp_path: Path) -> None:
    folder = RecordFolder(tmp_path / "live")
    folder.path.mkdir()
    db = connect_writer(folder)
    migrate(db)
    copied = RecordFolder(tmp_path / "killed")
    copied.path.mkdir()
    for file in folder.database_files:
        shutil.copy(file, copied.path)
    db.close()
    assert copied.database.read_bytes()[68:72] == bytes(4)
    assert header_version(copied) == SCHEMA_VERSION


def test_a_record_of_a_newer_version_is_read_and_not_written(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.tamper(f"PRAGMA user_version = {SCHEMA_VERSION + 1};")
    folder = RecordFolder(tmp_path)
    assert file_version(folder.database) == SCHEMA_VERSION + 1
    connect_reader(folder).close()
    with pytest.raises(StorageUnavailable, match="newer version"):
        require_writable_version(header_version(folder), folder)


def test_a_folder_in_place_of_the_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "record.db").mkdir()
    with pytest.raises(StorageUnavailable):
        header_version(RecordFolder(tmp_path))


def test_on_a_medium_that_cannot_be_written_the_file_is_taken_as_never_changing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_record(tmp_path).close()
    asked: list[str] = []
    connect = sqlite3.connect

    def told(address: str, **options: object) -> sqlite3.Connection:
        asked.append(address.rpartition("?")[2])
        wrong = address.replace("record.db", "absent.db") if len(asked) == 1 else address
        return connect(wrong, **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", told)
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    open_read_only(tmp_path / "record.db").close()
    assert asked == ["mode=ro", "mode=ro&immutable=1"]


def test_a_file_that_does_not_open_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="cannot be opened"):
        open_read_only(tmp_path / "absent.db")


_READ_ONLY_MEDIUM = """
import ctypes, os, sys
from pathlib import Path
folder = Path(sys.argv[1])
libc = ctypes.CDLL(None, use_errno=True)
if libc.unshare(0x00020000) or libc.mount(b"none", b"/", None, 0x44000, None):
    sys.exit(77)
here = os.fsencode(folder)
if libc.mount(here, here, None, 4096, None) or libc.mount(here, here, None, 4096 | 32 | 1, None):
    sys.exit(77)
from console.storage.database import open_reader, open_writer
print(open_reader(folder).head().seq)
try:
    open_writer(folder, None)
except Exception as error:
    print(type(error).__name__, error)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a folder read-only the Linux way")
def test_a_record_on_a_read_only_medium_opens_to_read_and_says_so_to_a_writer(tmp_path: Path) -> None:
    build_record(tmp_path).close()
    done = subprocess.run(
        [sys.executable, "-c", _READ_ONLY_MEDIUM, str(tmp_path)], capture_output=True, text=True, check=False
    )
    if done.returncode == 77:
        pytest.skip("mounting needs root")
    head, refusal = done.stdout.splitlines()
    assert head == "6", done.stderr
    assert refusal.startswith("StorageUnavailable")
