from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from console.storage.engine import sqlite3
from console.storage.open_database import Database
from helpers.desks import SampleDesk


def opened(file: Path) -> Database:
    return Database(sqlite3.connect(file, isolation_level=None))


def test_a_statement_alone_is_committed_by_itself(tmp_path: Path) -> None:
    with closing(opened(tmp_path / "a.db")) as db, closing(opened(tmp_path / "a.db")) as other:
        db.execute("CREATE TABLE t (x)")
        db.execute("INSERT INTO t VALUES (?)", [1])
        assert other.execute("SELECT x FROM t").fetchall() == [(1,)]


def test_between_a_begin_and_its_end_nothing_is_committed(tmp_path: Path) -> None:
    with closing(opened(tmp_path / "a.db")) as db, closing(opened(tmp_path / "a.db")) as other:
        db.execute("CREATE TABLE t (x)")
        db.execute("BEGIN IMMEDIATE")
        db.execute("INSERT INTO t VALUES (1)")
        assert other.execute("SELECT count(*) FROM t").fetchone() == (0,)
        db.rollback()
        db.execute("BEGIN IMMEDIATE")
        db.execute("INSERT INTO t VALUES (2)")
        db.commit()
        assert other.execute("SELECT x FROM t").fetchall() == [(2,)]


def test_reading_and_writing_a_record_that_is_up_to_date_never_loads_the_library_of_migrations(tmp_path: Path) -> None:
    desk = SampleDesk(tmp_path / "record")
    desk.close()
    script = (
        "import sys; from pathlib import Path; from console.bootstrap.writing import open_writing;"
        "from console.bootstrap.reading import open_reading; from console.system_clock import SystemClock;"
        "clock = SystemClock(); open_reading(Path(sys.argv[1]), clock, exercise=False).close();"
        "open_writing(Path(sys.argv[1]), clock, exercise=False).close(); print('sqlite_utils' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script, desk.folder], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
