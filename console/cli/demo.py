"""``demo``: an exercise record worth looking at, and its shift report."""

from __future__ import annotations

from pathlib import Path

import click

from console.bootstrap.reading import open_reading
from console.bootstrap.writing import make_demo_record
from console.cli.options import examples
from console.cli.streams import say
from console.paper.paperwork import write_paperwork
from console.paths import exercise_folder
from console.services.shift_reports import ShiftReports
from console.system_clock import SystemClock

REPORT = "EXERCISE-shift-report.pdf"


@click.command(epilog=examples("lineboard demo D", "lineboard demo ~/lineboard-demo"))
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def demo(folder: Path) -> None:
    """Make an exercise record of a whole day in DIR, and its shift report as PDF."""
    clock = SystemClock()
    changes = make_demo_record(exercise_folder(folder), clock)
    reading = open_reading(exercise_folder(folder), clock, exercise=True)
    try:
        made = ShiftReports(reading).by_shift("last")
    finally:
        reading.close()
    write_paperwork(made, folder / REPORT)
    say(f"Exercise record: {exercise_folder(folder)} ({len(changes.entries)} entries)")
    say(f"Shift report:    {folder / REPORT}")
    say(f"Look at it with: lineboard --data {folder} --exercise")
