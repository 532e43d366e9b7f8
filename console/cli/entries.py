"""``entries``: the log itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from console.cli.options import examples, json_option, moment
from console.cli.places import Places
from console.cli.progress import progress
from console.cli.reading import reading
from console.cli.streams import say, say_json
from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.log_entry import LogEntry
from console.domain.redaction import PublicCopy
from console.render.entries_csv import entries_csv, public_copy_line
from console.render.entries_sheets import write_entries
from console.render.entry_json import entries_json
from console.render.log_text import log_lines
from console.render.masked_words import masked_text
from console.services.public_log import public_log
from console.services.reading import Reading
from console.services.whole_file import write_whole_by
from console.storage.record_reader import EntryFilter

LIMIT = 1000
COUNT = click.IntRange(min=0, max=10**15)
"""More than any record holds, and a number that SQLite can compare with."""


@click.command(
    epilog=examples(
        "lineboard --data D entries --last 20",
        "lineboard --data D entries --xlsx -o log.xlsx",
    )
)
@click.option("--from", "start", metavar="T", help="Occurred at or after.")
@click.option("--to", "end", metavar="T", help="Occurred before.")
@click.option("--line", type=int, metavar="KEY", help="About this line.")
@click.option("--search", metavar="TEXT", help='Words and "phrases".')
@click.option("--after", type=COUNT, default=0, metavar="SEQ", help="After this entry.")
@click.option("--limit", type=COUNT, metavar="N", help=f"At most so many; {LIMIT} unless said.")
@click.option("--last", type=COUNT, metavar="N", help="The newest so many.")
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="A table for a spreadsheet, guarded against formulas.")
@click.option("--raw", is_flag=True, help="CSV without that guard: for programs, not for spreadsheets.")
@click.option("--xlsx", "as_xlsx", is_flag=True, help="A workbook, into the file that -o says.")
@click.option("-o", "out", type=click.Path(path_type=Path), metavar="FILE", help="Where the workbook goes.")
@click.option("--redacted", is_flag=True, help="A public copy: names, circuit ids and phone numbers masked.")
@click.option("--force", is_flag=True, help="Overwrite an existing file.")
@click.pass_obj
def entries(
    places: Places,
    /,
    *,
    raw: bool,
    out: Path | None,
    redacted: bool,
    force: bool,
    as_json: bool,
    as_csv: bool,
    as_xlsx: bool,
    **asked: str | int | None,
) -> None:
    """List entries by number, oldest first."""
    if as_json + as_csv + as_xlsx > 1:
        raise RuleViolation("entries takes one of --json, --csv and --xlsx")
    if raw and not as_csv:
        raise RuleViolation("--raw is for --csv: no other form is guarded against formulas")
    target = _target(out, as_xlsx=as_xlsx, force=force)
    with reading(places) as record:
        wanted = _filter(record, asked)
        copy = public_log(record, wanted.start, wanted.end) if redacted else None
        if target is not None:
            _write_xlsx(record, wanted, copy, target)
        elif as_csv:
            _say_csv(record, wanted, copy, raw=raw)
        elif as_json:
            _say_json(record, wanted, copy)
        else:
            _say_text(record, wanted, copy)


def _target(out: Path | None, *, as_xlsx: bool, force: bool) -> Path | None:
    if as_xlsx == (out is None or str(out) == "-"):
        raise RuleViolation("--xlsx and -o FILE go together: a workbook is not for standard output, all else is")
    if out is not None and out.exists() and not force:
        raise RuleViolation(f"{out} exists and is not overwritten: choose another name, or add --force")
    return out


def _entries(record: Reading, wanted: EntryFilter, copy: PublicCopy | None) -> Iterator[LogEntry]:
    found = record.log_book.every_entry(wanted)
    return found if copy is None else map(copy.of, found)


def _write_xlsx(record: Reading, wanted: EntryFilter, copy: PublicCopy | None, target: Path) -> None:
    most = record.log_book.count()
    with progress("Writing", most if wanted.limit is None else min(most, wanted.limit)) as done:

        def told() -> Iterator[LogEntry]:
            for number, entry in enumerate(_entries(record, wanted, copy), start=1):
                yield entry
                done(number)

        def write(beside: Path) -> None:
            write_entries(
                beside,
                told(),
                record.set_up if copy is None else copy.set_up,
                exercise=record.exercise,
                made_at=record.clock.now(),
                masked=None if copy is None else lambda: copy.masked,
            )

        try:
            write_whole_by(target, write)
        except OSError as error:
            said = f"{target} can't be written ({error.strerror}): choose another place"
            raise StorageUnavailable(said) from error


def _say_csv(record: Reading, wanted: EntryFilter, copy: PublicCopy | None, *, raw: bool) -> None:
    for piece in entries_csv(_entries(record, wanted, copy), record.zone, raw=raw):
        click.echo(piece, nl=False)
    if copy is not None:
        click.echo(public_copy_line(copy.masked), nl=False)


def _say_json(record: Reading, wanted: EntryFilter, copy: PublicCopy | None) -> None:
    found = tuple(_entries(record, wanted, copy))
    more = wanted.limit is not None and len(found) == wanted.limit and found
    following = found[-1].seq if more and record.log_book.has_more(wanted, found[-1].seq) else None
    say_json(entries_json(found, following, record.zone, None if copy is None else copy.masked))


def _say_text(record: Reading, wanted: EntryFilter, copy: PublicCopy | None) -> None:
    for row in log_lines(tuple(_entries(record, wanted, copy)), record.set_up if copy is None else copy.set_up):
        say(row)
    if copy is not None:
        say(masked_text(copy.masked))


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
