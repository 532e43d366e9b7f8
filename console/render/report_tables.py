"""The tables of the shift report, with typed cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from zoneinfo import ZoneInfo

from console.domain.acceptance import Acceptance
from console.domain.clock import iso
from console.domain.line import LineState
from console.domain.masked import Masked
from console.domain.outage import Outage
from console.domain.shift_report import LineReport, ShiftReport
from console.render.entries_table import ENTRY_COLUMNS, entry_row
from console.render.issue_tables import issue_tables
from console.render.masked_words import masked_json
from console.render.plain_table import PlainTable, Value
from console.render.report_json import use_seconds
from console.render.wording import MEASURED_BY_NOBODY, number_text

_Row = tuple[Value, ...]
_MASKED: Final = tuple(masked_json(Masked()))


def report_tables(report: ShiftReport) -> tuple[PlainTable, ...]:
    """The report itself, its lines, outages, fallback uses, who was told, pass-ons, open items, entries, and seal."""
    return (
        _head(report),
        _lines(report),
        _outages(report),
        _fallback(report),
        _told(report),
        _pass_ons(report),
        _open_items(report),
        _remarks(report),
        _clock(report),
        PlainTable(
            name="entry",
            title="Entries",
            columns=ENTRY_COLUMNS,
            rows=[entry_row(entry) for entry in report.entries],
            tells_time=True,
        ),
        _seal(report),
        *issue_tables(report),
    )


def _head(report: ShiftReport) -> PlainTable:
    shift, period = report.shift, report.period
    row = (
        report.set_up.center.name,
        report.full_title,
        report.exercise,
        report.redacted,
        period.start,
        period.end,
        period.seconds,
        " ".join(shift.operators) if shift else None,
        shift.opened if shift else None,
        MEASURED_BY_NOBODY,
        report.choices.agency,
        "; ".join(report.choices.signatures),
        " ".join(report.choices.leave_out),
        *(masked_json(report.masked).values() if report.masked is not None else [None] * len(_MASKED)),
    )
    return PlainTable(
        name="report",
        title="Report",
        columns=(
            *("center", "title", "exercise", "redacted", "from", "to", "seconds", "operators", "opened", "remark"),
            *("agency", "signatures", "left_out"),
            *(f"masked_{sort}" for sort in _MASKED),
        ),
        rows=[row],
        tells_time=True,
    )


def _lines(report: ShiftReport) -> PlainTable:
    return PlainTable(
        name="line",
        title="Lines",
        columns=(
            *("key", "name", "group", "state_at_start", "state_at_end", *(f"{state.value}_s" for state in LineState)),
            *("operational_not_verified_s", "outages", "last_verified", "events", "last_verified_approx"),
        ),
        rows=[_line_row(line) for line in report.lines],
        tells_time=True,
    )


def _line_row(report: LineReport) -> _Row:
    return (
        report.line.key,
        report.line.name,
        report.line.group,
        report.state_at_start,
        report.state_at_end,
        *(report.seconds[state] for state in LineState),
        report.operational_not_verified_s,
        len(report.outages),
        report.last_verified,
        report.events,
        report.verified_approx,
    )


def _outages(report: ShiftReport) -> PlainTable:
    return PlainTable(
        name="outage",
        title="Outages",
        columns=(
            *("line", "name", "from", "to", "approx", "seconds", "worst", "open", "known_by", "scope", "refs"),
            *("claimed_at", "claimed_basis", "verified_at", "verified_basis"),
            *("to_approx", "claimed_approx", "verified_approx", "symptoms"),
        ),
        rows=[
            (line.line.key, line.line.name, *_outage_cells(outage)) for line in report.lines for outage in line.outages
        ],
        tells_time=True,
    )


def _outage_cells(outage: Outage) -> _Row:
    return (
        outage.started_at,
        outage.ended_at,
        outage.approx,
        outage.seconds,
        outage.worst,
        outage.is_open,
        outage.known_by,
        outage.scope,
        " ".join(outage.refs),
        outage.claimed_at,
        outage.claimed_basis,
        outage.verified_at,
        outage.verified_basis,
        outage.ended_approx,
        outage.claimed_approx,
        outage.verified_approx,
        " ".join(outage.symptoms),
    )


def _fallback(report: ShiftReport) -> PlainTable:
    return PlainTable(
        name="fallback",
        title="Fallback",
        columns=(
            *("key", "number", "label", "from", "to", "seconds", "published_at", "restriction"),
            *("approx", "to_approx", "published_approx"),
        ),
        rows=list(_uses(report)),
        tells_time=True,
    )


def _uses(report: ShiftReport) -> Iterator[_Row]:
    for use in report.fallback:
        yield (
            use.fallback.key,
            number_text(use.fallback.number),
            use.fallback.label,
            use.started_at,
            use.ended_at,
            use_seconds(use, report.period),
            use.published_at,
            use.fallback.restriction,
            use.started_approx,
            use.ended_approx,
            use.published_approx,
        )


def _told(report: ShiftReport) -> PlainTable:
    return PlainTable(
        name="told",
        title="Told",
        columns=("who", "at", "approx", "by", "note", "refs"),
        rows=[(one.who, one.at, one.approx, one.by, one.note, " ".join(one.refs)) for one in report.told],
        tells_time=True,
    )


def _pass_ons(report: ShiftReport) -> PlainTable:
    zone = report.set_up.center.zone
    return PlainTable(
        name="pass_on",
        title="Pass-on",
        columns=("n", "text", "by", "at", "closed_at", "approx", "closed_approx", "accepted"),
        rows=[
            (
                one.n,
                one.text,
                one.by,
                one.at,
                one.closed_at,
                one.approx,
                one.closed_approx,
                accepted_cell(one.accepted, zone),
            )
            for one in report.pass_on
        ],
        tells_time=True,
    )


def _open_items(report: ShiftReport) -> PlainTable:
    zone = report.set_up.center.zone
    return PlainTable(
        name="open_item",
        title="Open items",
        columns=("kind", "text", "accepted"),
        rows=[(item.kind, item.text, accepted_cell(item.accepted, zone)) for item in report.open_items],
    )


def _remarks(report: ShiftReport) -> PlainTable:
    return PlainTable(
        name="remark",
        title="Line notes",
        columns=("line", "name", "at", "approx", "by", "refs", "note"),
        rows=[
            (line.line.key, line.line.name, one.at, one.approx, one.by, " ".join(one.refs), one.note)
            for line in report.lines
            for one in line.remarks
        ],
        tells_time=True,
    )


def _clock(report: ShiftReport) -> PlainTable:
    return PlainTable(
        name="clock",
        title="Clock",
        columns=("kind", "at", "approx", "by", "seconds", "note"),
        rows=[(one.act.kind, one.at, one.act.approx, one.by, one.seconds, one.act.note) for one in report.clock],
        tells_time=True,
    )


def accepted_cell(said: Iterable[Acceptance], zone: ZoneInfo) -> str:
    """``covered 2026-09-22T15:00:00-04:00 JR; not covered ...``: every hand-over in one cell."""
    words = ((("covered" if one.covered else "not covered"), iso(one.at, zone), one.by) for one in said)
    return "; ".join(" ".join(part for part in parts if part) for parts in words)


def _seal(report: ShiftReport) -> PlainTable:
    seal = report.seal
    return PlainTable(
        name="seal",
        title="Seal",
        columns=("entries", "last_seq", "digest"),
        rows=[(seal.entries, seal.last_seq, seal.digest)],
    )
