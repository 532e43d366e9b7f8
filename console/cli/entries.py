"""``entries``: the log itself."""

from __future__ import annotations

import click

from console.cli.options import examples, json_option, moment
from console.cli.places import Places
from console.cli.reading import reading
from console.cli.streams import say, say_json
from console.domain.errors import RuleViolation
from console.render.entries_csv import entries_csv
from console.render.entry_json import entries_json
from console.render.log_text import log_lines
from console.services.reading import Reading
from console.storage.record_reader import EntryFilter

LIMIT = 1000
COUNT = click.IntRange(min=0, max=10**15)
"""More than any record holds, and a number that SQLite can compare with."""


@click.command(epilog=examples("lineboard --data D entries --last 20", "lineboard --data D entries --line 3 --csv"))
@click.option("--from", "start", metavar="T", help="Occurred at or after.")
@click.option("--to", "end", metavar="T", help="Occurred before.")
@click.option("--line", type=int, metavar="KEY", help="About this line.")
@click.option("--search", metavar="TEXT", help='Words and "phrases".')
@click.option("--after", type=COUNT, default=0, metavar="SEQ", help="After this entry.")
@click.option("--limit", type=COUNT, metavar="N", help=f"At most so many; {LIMIT} unless said.")
@click.option("--last", type=COUNT, metavar="N", help="The newest so many.")
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="A table for a spreadsheet, guarded against formulas.")
@click.pass_obj
def entries(places: Places, /, *, as_json: bool, as_csv: bool, **asked: str | int | None) -> None:
    """List entries by number, oldest first."""
    if as_json and as_csv:
        raise RuleViolation("entries takes one of --json and --csv")
    with reading(places) as record:
        wanted = _filter(record, asked)
        if as_csv:
            for row in entries_csv(record.log_book.every_entry(wanted), record.zone):
                click.echo(row, nl=False)
            return
        found = record.log_book.entries(wanted)
        if as_json:
            more = wanted.limit is not None and len(found) == wanted.limit and found
            following = found[-1].seq if more and record.log_book.has_more(wanted, found[-1].seq) else None
            say_json(entries_json(found, following, record.zone))
            return
        for row in log_lines(found, record.set_up):
            say(row)


def _filter(record: Reading, asked: dict[str, str | int | None]) -> EntryFilter:
    now = record.clock.now()
    line, limit, last = (_number(asked[name]) for name in ("line", "limit", "last"))
    if line is not None and record.set_up.line(line) is None:
        known = ", ".join(str(one.key) for one in record.set_up.lines)
        raise RuleViolation(f"There is no line {line} in this record; its lines are {known or 'none yet'}")
    return EntryFilter(
        start=moment(_text(asked["start"]), "--from", record.zone, now),
        end=moment(_text(asked["end"]), "--to", record.zone, now),
        line=line,
        search=_text(asked["search"]),
        after_seq=_number(asked["after"]) or 0,
        limit=limit if limit is not None else (None if last is not None else LIMIT),
        newest=last,
    )


def _text(value: str | int | None) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: str | int | None) -> int | None:
    return value if isinstance(value, int) else None
