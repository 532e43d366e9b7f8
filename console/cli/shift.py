"""``shift``: start, end, list."""

from __future__ import annotations

import click

from console.cli.options import by_option, examples, json_option
from console.cli.places import Places
from console.cli.reading import reading
from console.cli.second_copy import tell_of_second_copy
from console.cli.streams import say, say_error, say_json
from console.cli.writing import writing
from console.domain.errors import RuleViolation
from console.render.log_text import log_lines, shift_lines
from console.render.shift_json import shifts_json
from console.system_clock import SystemClock


@click.group(epilog=examples("lineboard --data D shift start Day KM JR --by KM", "lineboard --data D shift list"))
def shift() -> None:
    """Start, hand over, end and list shifts."""


@shift.command(epilog=examples("lineboard --data D shift start Day KM JR --by KM", "lineboard --data D shift start"))
@click.argument("words", nargs=-1, metavar="[NAME] [INITIALS ...]")
@by_option
@click.pass_obj
def start(places: Places, words: tuple[str, ...], by: str | None) -> None:
    """Start a shift; starting while one is open hands over."""
    _log(places, " ".join(["/shift start", *(_quoted(word) for word in words)]), by)


@shift.command(
    epilog=examples("lineboard --data D shift end --by KM", "lineboard --data D --exercise shift end --by KM")
)
@by_option
@click.pass_obj
def end(places: Places, by: str | None) -> None:
    """End the open shift."""
    _log(places, "/shift end", by)
    tell_of_second_copy(places.folder, SystemClock())


@shift.command("list", epilog=examples("lineboard --data D shift list", "lineboard --data D shift list --json"))
@json_option
@click.pass_obj
def list_shifts(places: Places, *, as_json: bool) -> None:
    """List every shift that someone opened, oldest first."""
    with reading(places) as record:
        found, zone = record.shifts.all(), record.zone
    if as_json:
        say_json(shifts_json(found, zone))
        return
    for line in shift_lines(found, zone):
        say(line)


def _quoted(word: str) -> str:
    if '"' in word:
        raise RuleViolation(f"A shift's name has no quotes in it, but {word!r} does: leave them out")
    return f'"{word}"' if not word.isalnum() else word


def _log(places: Places, text: str, by: str | None) -> None:
    with writing(places) as record:
        changes = record.status_log.log(text, by=by)
        set_up = record.set_up
    for line in log_lines(changes.entries, set_up):
        say(line)
    for warning in changes.warnings:
        say_error(f"note: {warning}")
