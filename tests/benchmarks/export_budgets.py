"""The budgets of what leaves the program as a file: a shift report from a long record, the whole log as CSV."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.records import record_of
from benchmarks.stopwatch import Row, by_turns, lineboard
from console.paths import exercise_folder

SHORT_RECORD = 500
ROUNDS = 5
FLAT_KB = 16 * 1024
"""Memory that a long table may take beyond a short one: buffers, not rows."""

_IN_BODY = (
    *("batch", "approx", "late", "keyed_by", "line", "fallback", "state", "previous_state", "scope", "symptoms"),
    *("basis", "expected", "refs", "told", "note", "corrects", "of", "facts"),
)
_SAID = ", ".join(f"json_extract(body, '$.{name}')" for name in _IN_BODY)
_SAME_TABLE = (
    f"SELECT e.seq, uid, e.recorded_at, e.occurred_at, actor, position, kind, {_SAID}, corrected_by, voided_by,"
    " lower(hex(hash)) FROM entry e LEFT JOIN listing l ON l.seq = e.seq ORDER BY e.seq"
)
_AS_STORED = "SELECT * FROM entry ORDER BY seq"


def shift_report(entries: int, shelf: Path) -> Row:
    """Budget 9: the report of a 12 h shift half way through the record, beside the same in a short record."""
    long, short = (partial(_reported, record_of(count, shelf), count) for count in (entries, SHORT_RECORD))
    ours, plain = by_turns(long, short)
    what = f"report of 12 h as JSON / in {SHORT_RECORD} entries"
    return Row(number=9, what=what, entries=entries, ours=ours, yardstick=plain, budget=1.5)


def _reported(folder: Path, entries: int) -> str:
    with closing(sqlite3.connect(exercise_folder(folder) / "record.db")) as raw:
        ((at,),) = raw.execute("SELECT occurred_at FROM entry WHERE seq = ?", [entries // 2]).fetchall()
    end = datetime.fromisoformat(str(at))
    asked = ("--from", (end - timedelta(hours=12)).isoformat(), "--to", end.isoformat(), "--format", "json")
    return lineboard(folder, "report", *asked)


def log_as_csv(entries: int, shelf: Path) -> Row:
    """Budget 10: the whole log as CSV, beside the same columns by SQLite's own shell; and whether memory is flat."""
    shell = shutil.which("sqlite3")
    if shell is None:
        return Row(number=10, what="no sqlite3 to compare with", entries=entries, ours=0, yardstick=None, budget=4)
    record = exercise_folder(record_of(entries, shelf)) / "record.db"
    runs = [
        (
            _run(_exported(record_of(entries, shelf), entries)),
            _run([shell, "-csv", str(record), _SAME_TABLE])[0],
            _run([shell, "-csv", str(record), _AS_STORED])[0],
        )
        for _ in range(ROUNDS)
    ]
    short_kb = _run(_exported(record_of(SHORT_RECORD, shelf), SHORT_RECORD))[1]
    grown_kb = max(run[0][1] for run in runs) - short_kb
    ours, same, stored = (median(times) for times in zip(*((run[0][0], run[1], run[2]) for run in runs), strict=True))
    return Row(
        number=10,
        what="log as CSV / the same columns by sqlite3 -csv",
        entries=entries,
        ours=ours,
        yardstick=same,
        budget=4,
        beside=f"table as stored {stored:.2f} s; {grown_kb / 1024:+.1f} MB beside {SHORT_RECORD} entries",
        kept_beside=grown_kb <= FLAT_KB,
    )


def _exported(folder: Path, entries: int) -> list[str]:
    asked = ("entries", "--csv", "--limit", str(entries))
    return [sys.executable, "-m", "console", "--data", str(folder), "--exercise", *asked]


def _run(command: Sequence[str]) -> tuple[float, int]:
    """Seconds and peak memory in KB of a process that writes into a file."""
    with tempfile.TemporaryFile() as file:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=file)
        _, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return took, usage.ru_maxrss
