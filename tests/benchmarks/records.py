"""Records of any length to measure on: a line's status every five minutes, up to now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

from console.bootstrap.writing import open_writing
from console.paths import exercise_folder
from console.resources import resource_path
from console.services.replay import Inject, replay
from console.services.set_up_file import read_set_up
from console.services.set_ups import make_record
from console.services.writing import Writing
from console.system_clock import SystemClock

APART = timedelta(minutes=5)
AT_ONCE = 10_000
PASS_ON_EVERY = 200
BY = "KM"

SAID = (
    "1d busy ; no ring on test calls",
    "2g ~Verizon ; callers say it drops",
    "1u!",
    "n ticket opened with the carrier",
    "3k",
    "2u",
    "t2",
    "3m ; carrier works on the circuit",
    "3u!test",
)


def record_of(entries: int, shelf: Path) -> Path:
    """The folder with an exercise record of this many entries; made once per shelf."""
    folder = shelf / str(entries)
    done = folder / "made"
    if not done.exists():
        _make(folder, entries)
        done.touch()
    return folder


def _make(folder: Path, entries: int) -> None:
    clock = SystemClock()
    record = exercise_folder(folder)
    record.mkdir(parents=True)
    change = read_set_up(resource_path("seed", "demo_setup.toml").read_bytes(), "demo_setup.toml", None)
    made = make_record(record, change, clock)
    writing = open_writing(record, clock, exercise=True)
    try:
        _fill(writing, entries - len(made.entries), clock.now())
    finally:
        writing.close()


def _fill(writing: Writing, entries: int, now: datetime) -> None:
    injects = _injects(entries, now - APART * entries)
    for _ in range(0, entries, AT_ONCE):
        replay(tuple(islice(injects, AT_ONCE)), writing.writer, writing.status_log)


def _injects(entries: int, first_at: datetime) -> Iterator[Inject]:
    for number, said in zip(range(entries), cycle(SAID), strict=False):
        yield Inject(at=first_at + APART * number, by=BY, entry=_pass_on(number) or said)


def _pass_on(number: int) -> str | None:
    """A pass-on every so often, closed half way to the next."""
    turn, place = divmod(number, PASS_ON_EVERY)
    return {0: "p call the carrier back after midnight", PASS_ON_EVERY // 2: f"px{turn + 1}"}.get(place)
