"""``report``: the shift report and the other documents, by shift or by period, in six forms."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from typing_extensions import Unpack

from console.cli.documents import DOCUMENTS, SHIFT_REPORT, Asked, document_facts, document_options, ensure_said_of
from console.cli.options import examples, moment
from console.cli.places import Places
from console.cli.reading import reading
from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.shift_report import ShiftReport
from console.render.document_files import FileForm, document_file
from console.render.document_forms import TextDocument
from console.services.reading import Reading
from console.services.settings import PaperName, load_settings
from console.services.shift_reports import ShiftReports

FORMATS = ("pdf", *(form.value for form in FileForm))
NEEDS_A_FILE = ("pdf", FileForm.XLSX.value)


@click.command(
    epilog=examples(
        "lineboard --data D report --shift last --format pdf -o shift.pdf",
        'lineboard --data D report --document ics-214 --incident "911 outage" --format pdf -o 214.pdf',
    )
)
@click.option("--shift", metavar="last|current|ID", help="The newest ended shift, the open one, or one by its number.")
@click.option("--from", "start", metavar="T", help="Begin of a period instead.")
@click.option("--to", "end", metavar="T", help="Its end; now, if left out.")
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="Form of the report.")
@click.option("-o", "out", metavar="FILE", help="Where to; - or nothing is standard output (not for pdf, xlsx).")
@click.option(
    "--document", type=click.Choice(DOCUMENTS), default=SHIFT_REPORT, show_default=True, help="Which document."
)
@document_options
@click.option("--redacted", is_flag=True, help="A public copy: no names, circuit ids or numbers to call in trouble.")
@click.option("--raw", is_flag=True, help="CSV without the guard against formulas: for programs, not for spreadsheets.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Plain text without any letter or sign beyond ASCII.")
@click.option("--force", is_flag=True, help="Overwrite an existing file.")
@click.pass_obj
def report(
    places: Places,
    /,
    form: str,
    out: str | None,
    *,
    redacted: bool,
    raw: bool,
    ascii_only: bool,
    force: bool,
    **asked: Unpack[Asked],
) -> None:
    """Make the report of a shift or a period, or another document."""
    ensure_said_of(asked)
    target = None if out in (None, "-") else Path(str(out))
    if target is not None and target.exists() and not force:
        raise RuleViolation(f"{target} exists and is not overwritten: choose another name, or add --force")
    if form in NEEDS_A_FILE and target is None:
        raise RuleViolation(f"{form.upper()} is not for standard output: say where it goes with -o FILE")
    chosen = load_settings(places.data_folder)
    with reading(places) as record:
        made = document_facts(asked, record, lambda: _made(record, asked, redacted=redacted), redacted=redacted)
    if form == "pdf":
        _print(made, target, PaperName(chosen.paper))
        return
    _deliver(document_file(FileForm(form), made, raw=raw, ascii_only=ascii_only), target)


def _print(made: TextDocument, target: Path | None, paper: PaperName) -> None:
    from console.paper.paperwork import write_paperwork  # late: Qt is for the PDF only

    if target is not None:
        write_paperwork(made, target, paper)


def _made(record: Reading, asked: Asked, *, redacted: bool) -> ShiftReport:
    reports = ShiftReports(record)
    made = _report(record, reports, asked)
    return reports.public_copy(made) if redacted else made


def _report(record: Reading, reports: ShiftReports, asked: Asked) -> ShiftReport:
    zone, now = record.zone, record.clock.now()
    start, end = moment(asked["start"], "--from", zone, now), moment(asked["end"], "--to", zone, now)
    if asked["shift"] is not None and (start or end):
        raise RuleViolation("report takes either --shift or --from with --to, not both")
    if start is not None:
        return reports.by_period(start, end if end is not None else now)
    if end is not None:
        raise RuleViolation("report --to needs a --from: say when the period begins")
    return reports.by_shift(asked["shift"] or "last")


def _deliver(content: bytes, target: Path | None) -> None:
    if target is None:
        if sys.stdout is not None:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
        return
    try:
        target.write_bytes(content)
    except OSError as error:
        raise StorageUnavailable(f"{target} can't be written ({error.strerror}): choose another place") from error
