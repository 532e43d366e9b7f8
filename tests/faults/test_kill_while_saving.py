"""Row 1 of record.md §6: kill -9 while saving. Lost 0, torn 0, duplicate 0."""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from console.storage.database import open_reader
from console.storage.engine import sqlite3
from console.storage.entry_reader import EntryFilter
from console.storage.verification import verify
from helpers.record_builder import build_record
from helpers.source_tree import ROOT

KILLS = 100
_CHILD = Path(__file__).with_name("logging_child.py")


def _acknowledged_until_killed(folder: Path, way: str, acknowledgements: int) -> list[str]:
    """Let a child log until it has said so many, then kill it wherever it is; everything it ever said."""
    with subprocess.Popen(
        [sys.executable, str(_CHILD), str(folder), way], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        said = [child.stdout.readline() for _ in range(acknowledgements)]
        child.kill()
        said += child.stdout.readlines()
        child.wait()
    return [line.strip() for line in said if line.endswith("\n")]


def test_nothing_acknowledged_is_lost_torn_or_doubled_by_a_kill(tmp_path: Path) -> None:
    build_record(tmp_path).close()
    chance = random.Random(1)
    acknowledged: list[str] = []
    for _ in range(KILLS):
        acknowledged += _acknowledged_until_killed(tmp_path, "record", chance.randint(1, 25))
        with closing(open_reader(tmp_path)) as reader:
            assert reader.head().seq == reader.count()
    found = verify(tmp_path)
    assert found.ok, found.checks
    with closing(open_reader(tmp_path)) as reader:
        uids = [entry.uid for entry in reader.iter_entries(EntryFilter(limit=None))]
        batches = [entry.batch for entry in reader.iter_entries(EntryFilter(limit=None, search="kept"))]
    assert len(acknowledged) >= KILLS
    assert set(acknowledged) <= set(uids)
    assert len(set(uids)) == len(uids)
    assert all(batches.count(batch) == 2 for batch in set(batches[-400:]))


def test_a_program_that_acknowledges_before_the_commit_loses_entries(tmp_path: Path) -> None:
    """The control: were the kill too gentle to lose anything, the test above would prove nothing."""
    acknowledged: list[str] = []
    lost: set[str] = set()
    for kill in range(10):
        acknowledged += _acknowledged_until_killed(tmp_path, "careless", 5 + kill)
        with closing(sqlite3.connect(tmp_path / "careless.db")) as db:
            kept = {row[0] for row in db.execute("SELECT uid FROM entry").fetchall()}
        lost = set(acknowledged) - kept
        if lost:
            break
    assert lost, "the control lost nothing"
