from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.storage.connections import connect_writer
from console.storage.database import open_reader
from console.storage.entry_reader import EntryFilter
from console.storage.errors import DamagedRecord
from console.storage.folder import RecordFolder
from helpers.record_builder import build_record


def test_a_question_sqlite_refuses_leaves_as_a_sentence_that_names_the_folder(tmp_path: Path) -> None:
    build_record(tmp_path).close()
    reader = open_reader(tmp_path)
    with pytest.raises(StorageUnavailable, match=str(tmp_path)):
        reader.db.execute("SELECT * FROM no_such_table")
    reader.close()


def test_a_damaged_page_met_on_the_way_leaves_as_a_sentence(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    for number in range(60):
        record.note("x" * 500 + str(number))
    with closing(connect_writer(RecordFolder(tmp_path))) as db:
        tables = dict(db.execute("SELECT name, rootpage FROM sqlite_schema").fetchall())
    record.close()
    with (tmp_path / "record.db").open("r+b") as file:
        file.seek((tables["entry"] - 1) * 4096)
        file.write(b"\xff" * 4096)
    with closing(open_reader(tmp_path)) as reader:
        for ask in (reader.created_at, lambda: reader.entries(EntryFilter(limit=None)), reader.head):
            with pytest.raises(DamagedRecord, match=str(tmp_path)):
                ask()


_ENDS_IN_AN_ERROR = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5)
SELECT abs(CASE WHEN i > 2 THEN -9223372036854775807 - 1 ELSE i END) FROM n
"""


def test_an_error_at_any_step_leaves_as_a_sentence(tmp_path: Path) -> None:
    build_record(tmp_path).close()
    with closing(open_reader(tmp_path)) as reader:
        with pytest.raises(StorageUnavailable):
            reader.db.execute(_ENDS_IN_AN_ERROR).fetchall()
        cursor = reader.db.execute(_ENDS_IN_AN_ERROR)
        assert cursor.fetchone() == (1,)
        with pytest.raises(StorageUnavailable):
            cursor.fetchone()
