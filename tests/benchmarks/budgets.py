"""The budgets that can be measured so far, one function each."""

from __future__ import annotations

import hashlib
import json
import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from benchmarks.export_budgets import SHORT_RECORD, log_as_csv, shift_report
from benchmarks.paper_budgets import report_pdf
from benchmarks.records import BY, record_of
from benchmarks.stopwatch import ROUNDS, Row, by_turns, lineboard, python, seconds, slowest_percent
from benchmarks.window_budgets import enter_to_repaint, idle, memory, scrolling, search, start
from console.bootstrap.reading import open_reading
from console.bootstrap.writing import open_writing
from console.domain.errors import Refusal
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.vocabulary import Vocabulary
from console.paths import exercise_folder
from console.services.availability_reports import AvailabilityReports, AvailabilityRequest, AvailabilitySpan
from console.services.record_keeping import verify_record
from console.system_clock import SystemClock

ENTRIES_LOGGED = 300
STRINGS = 100_000
PIECES = (
    *"0123456789 ~^!>#;@:+-,?/ \t\x00é\u202eÅ",
    *(
        "1d",
        "911",
        "911all",
        "vz d",
        "wls",
        "busy",
        "f1a",
        "c12",
        "v3+",
        "px1",
        "@2561",
        "y2359",
        "KM:",
        "1u!",
        "~north",
    ),
    *("-1h30", ">0500", "/shift", "w chief", "a2", "school", "restored", "oneway", "t1+2", "0230e", "~-", "^-"),
)


def entry_to_durable(entries: int, shelf: Path) -> Row:
    """Budget 4: one entry, from Enter to durable, beside a raw INSERT into the same kind of file."""
    record = exercise_folder(record_of(entries, shelf))
    writing = open_writing(record, SystemClock(), exercise=True)
    raw = _raw_log(shelf / "raw.db")
    try:
        ours = [seconds(lambda: writing.status_log.log("n one line more", by=BY)) for _ in range(ENTRIES_LOGGED)]
        plain = [
            seconds(lambda: raw.execute("INSERT INTO log (text) VALUES (?)", ("x" * 400,)).fetchall()) for _ in ours
        ]
    finally:
        writing.close()
        raw.close()
    slowest_ms = slowest_percent(ours) * 1000
    return Row(
        number=4,
        what="one entry: Enter to durable / one raw INSERT",
        entries=entries,
        ours=median(ours),
        yardstick=median(plain),
        budget=4,
        beside=f"p99 {slowest_ms:.1f} ms of 20",
        kept_beside=slowest_ms <= 20,
    )


def _raw_log(path: Path) -> sqlite3.Connection:
    path.unlink(missing_ok=True)
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("CREATE TABLE log (id INTEGER PRIMARY KEY, text TEXT)")
    return raw


def status(entries: int, shelf: Path) -> Row:
    """Budget 6: the board on the command line, beside what importing sqlite-utils takes."""
    folder = record_of(entries, shelf)
    ours, plain = by_turns(lambda: lineboard(folder, "status"), lambda: python("-c", "import sqlite_utils"))
    what = "lineboard status / import sqlite_utils"
    return Row(number=6, what=what, entries=entries, ours=ours, yardstick=plain, budget=1.6)


def availability(entries: int, shelf: Path) -> Row:
    """Budget 12: a year's availability of every line; the facts, and beside them the whole command."""
    folder = record_of(entries, shelf)
    now = datetime.now(UTC)
    since = (now - timedelta(days=365)).isoformat(timespec="seconds")
    reading = open_reading(exercise_folder(folder), SystemClock(), exercise=True)
    request = AvailabilityRequest(span=AvailabilitySpan.PERIOD, start=since)
    reports = AvailabilityReports(reading)
    made = reports.made(request)  # a warm-up too
    ours = median(seconds(lambda: reports.made(request)) for _ in range(ROUNDS))
    reading.close()
    asked = ("report", "--document", "availability", "--from", since, "--format", "txt")
    command = median(seconds(lambda: lineboard(folder, *asked)) for _ in range(ROUNDS))
    events = sum(line.events for line in made.lines)
    return Row(
        number=12,
        what=f"a year's availability, {len(made.lines)} lines, {events:,} acts, s",
        entries=entries,
        ours=ours,
        yardstick=None,
        budget=1,
        beside=f"the command as text {command:.2f} s",
    )


def verification(entries: int, shelf: Path) -> Row:
    """Budget 11: every fingerprint checked, beside SHA-256 over the same bytes as they come from the file."""
    folder = record_of(entries, shelf)
    rounds = 5 if entries < 1_000_000 else 1
    ours, plain = by_turns(
        lambda: verify_record(exercise_folder(folder)), lambda: _hashed(exercise_folder(folder)), rounds
    )
    what = "verify / bare SHA-256 loop"
    return Row(number=11, what=what, entries=entries, ours=ours, yardstick=plain, budget=2)


def _hashed(record: Path) -> bytes:
    with closing(sqlite3.connect(record / "record.db")) as raw:
        previous = bytes(32)
        for (body,) in raw.execute("SELECT body FROM entry ORDER BY seq"):
            previous = hashlib.sha256(b"\x00" + str(body).encode() + previous).digest()
    return previous


def any_string(entries: int, shelf: Path) -> Row:
    """The parser takes any string at all: 100,000 of them, none may raise."""
    reading = open_reading(exercise_folder(record_of(SHORT_RECORD, shelf)), SystemClock(), exercise=True)
    vocabulary = Vocabulary.of(reading.set_up)
    reading.close()
    chance = random.Random(20241022)
    texts = [chance.choice(("", " ")).join(chance.choices(PIECES, k=chance.randint(0, 8))) for _ in range(STRINGS)]
    now = datetime.now(UTC)
    raised: list[str] = []
    refused = 0
    began = time.perf_counter()
    for text in texts:
        try:
            refused += isinstance(parse(text, vocabulary, now), Refusal)
        except Exception as error:
            raised.append(f"{text!r} raised {error!r}")
    took = time.perf_counter() - began
    return Row(
        number=0,
        what=f"{STRINGS:,} strings parsed, s",
        entries=0,
        ours=took,
        yardstick=None,
        budget=60,
        beside="; ".join([f"{refused:,} refused", f"{len(raised):,} raised", *raised[:3]]),
        kept_beside=not raised,
    )


BUDGETS: dict[str, Callable[[int, Path], Row]] = {
    "1": start,
    "3": memory,
    "4": entry_to_durable,
    "5": enter_to_repaint,
    "6": status,
    "7": search,
    "8": report_pdf,
    "9": shift_report,
    "10": log_as_csv,
    "11": verification,
    "12": availability,
    "13": idle,
    "scroll": scrolling,
    "fuzz": any_string,
}


def as_json(rows: list[Row]) -> str:
    """The rows for a machine."""
    found = [
        {
            "number": row.number, "what": row.what, "entries": row.entries, "ours_s": row.ours,
            "yardstick_s": row.yardstick, "ratio": row.ratio, "budget": row.budget, "beside": row.beside, "ok": row.ok,
        }
        for row in rows
    ]  # fmt: skip
    return json.dumps({"rounds": ROUNDS, "rows": found}, indent=2)
