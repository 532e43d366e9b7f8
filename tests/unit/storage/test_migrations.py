from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from console.storage import migrations
from console.storage.connections import connect_writer, header_version
from console.storage.engine import sqlite3
from console.storage.folder import RecordFolder
from console.storage.migrations import migrate
from console.storage.schema import APPLICATION_ID, EXPECTED, SCHEMA_VERSION
from console.storage.schema_check import lost_parts


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    with closing(connect_writer(RecordFolder(tmp_path))) as db:
        migrate(db)
        assert lost_parts(db) == ()
        assert db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert header_version(RecordFolder(tmp_path)) == SCHEMA_VERSION


def test_migrating_again_changes_nothing(tmp_path: Path) -> None:
    with closing(connect_writer(RecordFolder(tmp_path))) as db:
        migrate(db)
        migrate(db)
        assert lost_parts(db) == ()
        assert db.execute("SELECT count(*) FROM tally").fetchone()[0] == 1


def test_a_step_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "TRIGGERS", {"wrong": "CREATE TRIGGER wrong"})
    with closing(connect_writer(RecordFolder(tmp_path))) as db:
        with pytest.raises(sqlite3.OperationalError):
            migrate(db)
        assert db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
        assert not db.conn.in_transaction
    assert header_version(RecordFolder(tmp_path)) is None
    assert EXPECTED
