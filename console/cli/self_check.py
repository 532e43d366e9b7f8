"""``self-check``: whether this installation can do its job, one line a check."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import click
from msgspec import Struct

from console.app import build_window_offscreen
from console.bootstrap.reading import open_reading
from console.bootstrap.writing import open_writing
from console.cli.options import examples
from console.cli.streams import say
from console.domain.errors import ExpectedError
from console.domain.line import LineState
from console.resources import resource_path
from console.services.demo import demo_set_up
from console.services.record_keeping import verify_record
from console.services.set_ups import make_record
from console.storage.engine import CURRENT_ENOUGH, engine_version
from console.system_clock import SystemClock

RESOURCES = (
    ("fonts", "B612-Regular.otf"),
    ("fonts", "B612Mono-Regular.otf"),
    ("icons",),
    ("templates",),
    ("seed", "demo_setup.toml"),
    ("seed", "demo_day.jsonl"),
    ("help",),
)


class CheckFailed(ExpectedError):
    """A check that did not hold."""


class Attempt(Struct, frozen=True, kw_only=True):
    """One check: its name, and what tries it, answering with a detail or raising."""

    name: str
    run: Callable[[Path], str]


@click.command(epilog=examples("lineboard self-check", "lineboard self-check && echo ready"))
@click.pass_context
def self_check(ctx: click.Context) -> None:
    """Try a temporary record, every resource and the window, and say how each went."""
    failed = False
    with tempfile.TemporaryDirectory(prefix="lineboard-") as folder:
        for attempt in ATTEMPTS:
            try:
                verdict, detail = "ok    ", attempt.run(Path(folder))
            except (ExpectedError, OSError, ImportError) as error:
                verdict, detail, failed = "FAILED", str(error), True
            say(f"{verdict}  {attempt.name}: {detail}")
    ctx.exit(1 if failed else 0)


def _engine(_folder: Path) -> str:
    version = engine_version()
    if version < CURRENT_ENOUGH:
        raise CheckFailed(f"SQLite {_dotted(version)} is older than {_dotted(CURRENT_ENOUGH)}: install Lineboard whole")
    return f"SQLite {_dotted(version)}"


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _record(folder: Path) -> str:
    clock = SystemClock()
    make_record(folder, demo_set_up(), clock)
    writing = open_writing(folder, clock, exercise=False)
    try:
        key = writing.set_up.lines_in_service[0].key
        writing.status_log.log(f"{key}d", by=writing.set_up.operators[0].initials)
    finally:
        writing.close()
    reading = open_reading(folder, clock, exercise=False)
    try:
        state = next(one.state for one in reading.situations.now().lines if one.line.key == key)
    finally:
        reading.close()
    if state is not LineState.DOWN:
        raise CheckFailed(f"line {key} was logged down, but the board says {state}")
    return "made, logged, read back"


def _verified(folder: Path) -> str:
    found = verify_record(folder)
    if not found.ok:
        raise CheckFailed("; ".join(check.detail for check in found.checks if not check.ok))
    return f"{found.entries} entries, every fingerprint right"


def _resources(_folder: Path) -> str:
    for parts in RESOURCES:
        resource_path(*parts)
    return f"{len(RESOURCES)} found"


def _window(folder: Path) -> str:
    return build_window_offscreen(folder)


ATTEMPTS = (
    Attempt(name="engine", run=_engine),
    Attempt(name="record", run=_record),
    Attempt(name="verify", run=_verified),
    Attempt(name="resources", run=_resources),
    Attempt(name="window", run=_window),
)
