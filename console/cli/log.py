"""``log``: one quick entry, or one for each line of standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from console.cli.options import by_option, examples, json_option
from console.cli.places import Places
from console.cli.streams import say, say_error, say_json
from console.cli.writing import writing
from console.domain.errors import Refusal, RuleViolation, StorageUnavailable
from console.domain.set_up import SetUp
from console.render.entry_json import refused_json, saved_json
from console.render.log_text import log_lines
from console.services.changes import ChangeSet
from console.services.writing import Writing

MAX_LINE_BYTES = 100_000
"""A longer line is no quick entry; the rest of it is skipped unread."""


@click.command(
    epilog=examples('lineboard --data D log "3d ~north" --by KM', "lineboard --data D log - --by KM < entries.txt")
)
@click.argument("entry")
@by_option
@json_option
@click.pass_context
def log(ctx: click.Context, entry: str, by: str | None, *, as_json: bool) -> None:
    """Log one quick ENTRY; or, with -, one for each line of standard input."""
    places: Places = ctx.obj
    if entry == "-":
        with writing(places) as record:
            ctx.exit(_log_lines(record, by))
    try:
        with writing(places) as record:
            set_up = record.set_up
            changes = record.status_log.log(entry, by=by)
    except RuleViolation as error:
        if as_json:
            say_json(refused_json(error))
        raise
    except StorageUnavailable as error:
        if as_json:
            say_json(refused_json(Refusal(sentence=error.sentence)))
        raise
    _answer(changes, set_up, as_json=as_json)


def _answer(changes: ChangeSet, set_up: SetUp, *, as_json: bool) -> None:
    if as_json:
        say_json(saved_json(changes.entries, changes.warnings, set_up.center.zone))
        return
    for line in log_lines(changes.entries, set_up):
        say(line)
    for warning in changes.warnings:
        say_error(f"note: {warning}")


def _log_lines(record: Writing, by: str | None) -> int:
    """Answer each line in order by one flushed JSON line; 2 if any was refused."""
    status = 0
    for line in _lines():
        try:
            answer = _answered(line, record, by)
        except RuleViolation as error:
            answer, status = refused_json(error), 2
        except StorageUnavailable as error:
            say_json(refused_json(Refusal(sentence=error.sentence)), indent=None)
            raise
        say_json(answer, indent=None)
    return status


def _answered(line: str | Refusal, record: Writing, by: str | None) -> dict[str, object]:
    if isinstance(line, Refusal):
        raise RuleViolation.of(line)
    changes = record.status_log.log(line, by=by)
    return saved_json(changes.entries, changes.warnings, record.zone)


def _lines() -> Iterator[str | Refusal]:
    stream = sys.stdin.buffer
    while raw := stream.readline(MAX_LINE_BYTES):
        if len(raw) == MAX_LINE_BYTES and not raw.endswith(b"\n"):
            while raw and not raw.endswith(b"\n"):
                raw = stream.readline(MAX_LINE_BYTES)
            yield Refusal(sentence=f"This line is longer than {MAX_LINE_BYTES} bytes: one entry is one short line")
            continue
        try:
            line = raw.decode("utf-8").strip("\r\n")
        except UnicodeDecodeError as error:
            yield Refusal(sentence="This line is not UTF-8 text: save the file as UTF-8", position=error.start)
            continue
        if line.strip():
            yield line
