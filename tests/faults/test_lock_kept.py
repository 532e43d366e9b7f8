"""The locks of a record that is open stay, whatever else this process opens: nobody takes the WAL from under it."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from console.bootstrap.reading import open_reading
from console.bootstrap.writing import open_writing
from console.storage.verification import verify
from helpers.desks import SampleDesk

_COMES_AND_GOES = """
import sqlite3, sys
record = sqlite3.connect(sys.argv[1], isolation_level=None)
record.execute("BEGIN IMMEDIATE")
record.execute("COMMIT")
record.close()
"""


def _somebody_comes_and_goes(folder: Path) -> None:
    """As any IT person's tool does, with whatever SQLite it has."""
    command = [sys.executable, "-c", _COMES_AND_GOES, str(folder / "record.db")]
    subprocess.run(command, check=True, timeout=60)


def test_another_program_that_closes_the_record_leaves_the_wal_of_those_who_have_it_open(tmp_path: Path) -> None:
    desk = SampleDesk(tmp_path / "record")
    desk.log("3d")
    for _ in range(2):  # whoever opens the record again looks at its header first
        open_reading(desk.folder, desk.clock, exercise=False).close()
        open_writing(desk.folder, desk.clock, exercise=False).close()
    wal = desk.folder / "record.db-wal"
    before = wal.stat().st_ino
    _somebody_comes_and_goes(desk.folder)
    assert wal.stat().st_ino == before
    desk.log("1d")
    with closing(open_reading(desk.folder, desk.clock, exercise=False)) as late:
        assert late.log_book.last_seq() == desk.reading.log_book.last_seq()
    desk.close()
    assert verify(desk.folder).ok


def test_closing_a_file_of_ones_own_would_take_the_locks_away(tmp_path: Path) -> None:
    """The control: what the test above guards against is real on this system."""
    desk = SampleDesk(tmp_path / "record")
    desk.log("3d")
    wal = desk.folder / "record.db-wal"
    (desk.folder / "record.db").read_bytes()
    _somebody_comes_and_goes(desk.folder)
    assert not wal.exists()
    desk.close()
