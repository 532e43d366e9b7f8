"""The demo: a center, and a whole day of it, replayed into an exercise record."""

from __future__ import annotations

from pathlib import Path

from console.domain.clock import Clock
from console.resources import resource_path
from console.services.changes import ChangeSet
from console.services.replay import read_injects, replay
from console.services.set_up_file import read_set_up
from console.services.set_ups import make_record
from console.services.status_log import StatusLog
from console.storage.database import open_writer

SET_UP = "demo_setup.toml"
DAY = "demo_day.jsonl"


def make_demo_record(folder: Path, clock: Clock) -> ChangeSet:
    """Make the demo's exercise record in a folder that has none.

    Raises:
        RuleViolation: There is a record already.
        StorageUnavailable: The place does not suit.
    """
    set_up = read_set_up(resource_path("seed", SET_UP).read_bytes(), SET_UP, None)
    made = make_record(folder, set_up, clock)
    injects = read_injects(resource_path("seed", DAY).read_text(encoding="utf-8").splitlines())
    writer = open_writer(folder, clock)
    try:
        # The demo's day acknowledges nothing and hands over by name only, so no list is needed.
        status_log = StatusLog(writer, attention=lambda _: (), open_items=lambda _: ())
        changes = replay(injects, writer, status_log)
    finally:
        writer.close()
    return ChangeSet(entries=made.entries + changes.entries, warnings=changes.warnings)
