"""``replay``: timed entries from a file into the exercise record."""

from __future__ import annotations

from pathlib import Path

import click

from console.cli.options import examples
from console.cli.places import Places
from console.cli.progress import progress
from console.cli.streams import say, say_error
from console.cli.writing import writing
from console.domain.errors import RuleViolation
from console.services.replay import Inject, read_injects
from console.services.replay import replay as replay_injects

MAX_FILE_BYTES = 200_000_000
"""Two million entries; what has no end, such as a device, is not read to the last."""


@click.command(
    epilog=examples(
        "lineboard --data D --exercise replay day.jsonl", "lineboard --data D --exercise replay outage.jsonl"
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def replay(places: Places, file: Path) -> None:
    """Replay a FILE of JSON Lines into the exercise record, all or nothing."""
    if not places.exercise:
        raise RuleViolation("Only an exercise record takes a replay: say lineboard --exercise replay FILE")
    injects = _injects(file)
    with writing(places) as record, progress("Replaying", len(injects)) as done:
        try:
            changes = replay_injects(injects, record.writer, record.status_log, done)
        except RuleViolation as error:
            raise RuleViolation(f"{file.name}: {error.sentence}") from error
    say(f"Replayed {len(injects)} lines of {file.name}: {len(changes.entries)} entries.")
    for warning in changes.warnings:
        say_error(f"note: {warning}")


def _injects(file: Path) -> tuple[Inject, ...]:
    try:
        with file.open("rb") as stream:
            content = stream.read(MAX_FILE_BYTES + 1)
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleViolation(f"{file.name} is not UTF-8 text: save it as UTF-8") from error
    except OSError as error:
        raise RuleViolation(f"{file} can't be read ({error.strerror}): check its name") from error
    if len(content) > MAX_FILE_BYTES:
        raise RuleViolation(f"{file.name} is larger than 200 MB: split it and replay the parts one after the other")
    try:
        return read_injects(text.split("\n"))
    except RuleViolation as error:
        raise RuleViolation(f"{file.name}: {error.sentence}; nothing was replayed") from error
