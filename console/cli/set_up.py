"""``init`` and ``setup``: make a record, change its set-up."""

from __future__ import annotations

from pathlib import Path

import click

from console.cli.options import by_option, examples
from console.cli.places import Places
from console.cli.streams import say
from console.cli.writing import writing
from console.domain.errors import RuleViolation
from console.services.changes import ChangeSet
from console.services.set_up_file import read_set_up, simple_set_up
from console.services.set_ups import load_set_up_file, make_record
from console.system_clock import SystemClock


@click.command(
    epilog=examples(
        "lineboard --data D init --setup setup.toml",
        'lineboard --data D init --center "Ridgefield Dispatch" --timezone America/New_York',
    )
)
@click.option("--setup", "file", type=click.Path(path_type=Path), metavar="FILE", help="A complete set-up file.")
@click.option("--center", metavar="NAME", help="Name of the dispatch center.")
@click.option("--timezone", metavar="ZONE", help="Its time zone, for example America/New_York.")
@click.pass_obj
def init(places: Places, file: Path | None, center: str | None, timezone: str | None) -> None:
    """Make a new record; an existing one is refused."""
    if (file is None) == (center is None and timezone is None):
        raise RuleViolation("init takes either --setup FILE or --center NAME with --timezone ZONE")
    if file is not None:
        change = read_set_up(load_set_up_file(file), file.name, None)
    else:
        if center is None or timezone is None:
            raise RuleViolation("init takes --center NAME and --timezone ZONE together")
        change = simple_set_up(center, timezone)
    changes = make_record(places.folder, change, SystemClock())
    say(f"New record in {places.folder}: {_counted(changes)}.")


@click.command(
    epilog=examples("lineboard --data D setup changes.toml --by KM", "lineboard --data D --exercise setup drill.toml")
)
@click.argument("file", type=click.Path(path_type=Path))
@by_option
@click.pass_obj
def setup(places: Places, file: Path, by: str | None) -> None:
    """Apply the changes of a set-up file to an existing record, as entries."""
    source = load_set_up_file(file)
    with writing(places) as record:
        changes = record.set_ups.apply(source, file.name, by=by)
    say(f"{_counted(changes)} from {file.name}." if changes.entries else changes.warnings[0])


def _counted(changes: ChangeSet) -> str:
    count = len(changes.entries)
    return f"{count} set-up {'entry' if count == 1 else 'entries'}"
