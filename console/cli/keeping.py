"""``verify``, ``backup`` and ``restore``: keeping the record whole."""

from __future__ import annotations

from pathlib import Path

import click

from console.cli.options import examples, json_option
from console.cli.places import Places
from console.cli.progress import progress
from console.cli.second_copy import tell_of_second_copy
from console.cli.streams import say, say_json
from console.domain.errors import RuleViolation
from console.domain.printed_seal import PrintedSeal, read_printed
from console.render.printed_words import printed_json, printed_text
from console.render.verify_json import verify_json
from console.render.verify_text import verify_text
from console.services.record_keeping import back_up, check_printed, restore_record, verify_record
from console.system_clock import SystemClock


@click.command(
    epilog=examples(
        "lineboard --data D verify",
        'lineboard --data D verify --printed "27 3f2a 9c1e 77b0 4d21"',
    )
)
@click.option(
    "--printed",
    metavar='"LAST_NO DIGITS"',
    help="Check against a printed report: the 16 digits at its foot, in any grouping, after the last number.",
)
@click.option("--entries", type=click.IntRange(min=0), metavar="COUNT", help="The count that the report has, too.")
@json_option
@click.pass_context
def verify(ctx: click.Context, printed: str | None, entries: int | None, *, as_json: bool) -> None:
    """Check the storage, every entry's fingerprint and the day files; repairs nothing."""
    places: Places = ctx.obj
    if printed is not None:
        ctx.exit(_check_printed(places, read_printed(printed, entries), as_json=as_json))
    if entries is not None:
        raise RuleViolation("verify --entries is the count on a printed report: it goes with --printed")
    with progress("Checking", 100) as done:
        found = verify_record(places.folder, progress=lambda share: done(int(share * 100)))
    if as_json:
        say_json(verify_json(found))
    else:
        say(verify_text(found))
    ctx.exit(0 if found.ok else 1)


def _check_printed(places: Places, printed: PrintedSeal, *, as_json: bool) -> int:
    with progress("Checking", 100) as done:
        found = check_printed(places.folder, printed, progress=lambda share: done(int(share * 100)))
    if as_json:
        say_json(printed_json(found))
    else:
        say(printed_text(found))
    return 0 if found.ok else 1


@click.command(epilog=examples("lineboard --data D backup", "lineboard --data D backup -o /media/usb/lineboard.db"))
@click.option(
    "-o",
    "out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where to; the record's own folder of backups, if left out.",
)
@click.pass_obj
def backup(places: Places, out: Path | None) -> None:
    """Make a verified copy of the record."""
    if out is not None and out.exists():
        raise RuleViolation(f"{out} exists and is not overwritten: choose another name")
    clock = SystemClock()
    say(f"Verified copy: {back_up(places.folder, clock, out)}")
    if out is None:
        tell_of_second_copy(places.folder, clock)


@click.command(
    epilog=examples("lineboard --data NEW restore lineboard.db", "lineboard --data D restore lineboard.db --force")
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Over an existing record, of which a safety copy is kept.")
@click.pass_obj
def restore(places: Places, file: Path, *, force: bool) -> None:
    """Make the record anew from a verified copy."""
    for sentence in restore_record(places.folder, file, SystemClock(), force=force):
        say(sentence)
