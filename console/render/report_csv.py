"""The shift report as CSV: tables one after another, each row telling in its first cell which it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from console.domain.acceptance import Acceptance
from console.domain.clock import iso
from console.domain.line import LineState
from console.domain.outage import Outage
from console.domain.shift_report import LineReport, ShiftReport
from console.render.csv_guard import Cell, csv_pieces
from console.render.entries_csv import ENTRY_COLUMNS, entry_cells
from console.render.entry_json import iso_or_none
from console.render.issue_csv import issue_rows
from console.render.report_json import use_seconds
from console.render.wording import MEASURED_BY_NOBODY, number_text

_Rows = Iterator[tuple[Cell, ...]]


def report_csv(report: ShiftReport, *, raw: bool = False) -> Iterator[str]:
    """The report in pieces of text to be written one after another, encoded as UTF-8.

    A row whose first cell is ``table`` names the columns of the rows that follow it.
    """
    return csv_pieces(_rows(report), raw=raw)


def _rows(report: ShiftReport) -> _Rows:
    zone = report.set_up.center.zone
    yield from _head(report, zone)
    yield from _lines(report)
    yield from _outages(report, zone)
    yield from _fallback(report, zone)
    yield from _notices(report, zone)
    yield from _remarks(report, zone)
    yield from _clock(report, zone)
    yield ("table", *ENTRY_COLUMNS)
    for entry in report.entries:
        yield ("entry", *entry_cells(entry, zone))
    yield ("table", "entries", "last_seq", "digest")
    yield ("seal", report.seal.entries, report.seal.last_seq, report.seal.digest)
    yield from issue_rows(report)


def _head(report: ShiftReport, zone: ZoneInfo) -> _Rows:
    yield (
        "table",
        "center",
        "title",
        "exercise",
        "redacted",
        "from",
        "to",
        "seconds",
        "operators",
        "opened",
        "remark",
        *("agency", "signatures", "left_out"),
    )
    shift, period = report.shift, report.period
    yield (
        "report",
        report.set_up.center.name,
        report.full_title,
        report.exercise,
        report.redacted,
        iso(period.start, zone),
        iso(period.end, zone),
        period.seconds,
        " ".join(shift.operators) if shift else None,
        shift.opened if shift else None,
        MEASURED_BY_NOBODY,
        report.choices.agency,
        "; ".join(report.choices.signatures),
        " ".join(report.choices.leave_out),
    )


def _lines(report: ShiftReport) -> _Rows:
    zone = report.set_up.center.zone
    states = (f"{state.value}_s" for state in LineState)
    yield (
        *("table", "key", "name", "group", "state_at_start", "state_at_end", *states),
        *("operational_not_verified_s", "outages", "last_verified", "events", "last_verified_approx"),
    )
    for line in report.lines:
        yield ("line", *_line_cells(line, zone))


def _line_cells(report: LineReport, zone: ZoneInfo) -> tuple[Cell, ...]:
    return (
        report.line.key,
        report.line.name,
        report.line.group,
        report.state_at_start,
        report.state_at_end,
        *(report.seconds[state] for state in LineState),
        report.operational_not_verified_s,
        len(report.outages),
        iso_or_none(report.last_verified, zone),
        report.events,
        report.verified_approx,
    )


def _outages(report: ShiftReport, zone: ZoneInfo) -> _Rows:
    yield (
        *("table", "line", "name", "from", "to", "approx", "seconds", "worst", "open", "known_by", "scope", "refs"),
        *("claimed_at", "claimed_basis", "verified_at", "verified_basis"),
        *("to_approx", "claimed_approx", "verified_approx", "symptoms"),
    )
    for line in report.lines:
        for outage in line.outages:
            yield ("outage", line.line.key, line.line.name, *_outage_cells(outage, zone))


def _outage_cells(outage: Outage, zone: ZoneInfo) -> tuple[Cell, ...]:
    return (
        iso(outage.started_at, zone),
        iso_or_none(outage.ended_at, zone),
        outage.approx,
        outage.seconds,
        outage.worst,
        outage.is_open,
        outage.known_by,
        outage.scope,
        " ".join(outage.refs),
        iso_or_none(outage.claimed_at, zone),
        outage.claimed_basis,
        iso_or_none(outage.verified_at, zone),
        outage.verified_basis,
        outage.ended_approx,
        outage.claimed_approx,
        outage.verified_approx,
        " ".join(outage.symptoms),
    )


def _fallback(report: ShiftReport, zone: ZoneInfo) -> _Rows:
    yield (
        *("table", "key", "number", "label", "from", "to", "seconds", "published_at", "restriction"),
        *("approx", "to_approx", "published_approx"),
    )
    for use in report.fallback:
        yield (
            "fallback",
            use.fallback.key,
            number_text(use.fallback.number),
            use.fallback.label,
            iso(use.started_at, zone),
            iso_or_none(use.ended_at, zone),
            use_seconds(use, report.period),
            iso_or_none(use.published_at, zone),
            use.fallback.restriction,
            use.started_approx,
            use.ended_approx,
            use.published_approx,
        )


def _notices(report: ShiftReport, zone: ZoneInfo) -> _Rows:
    yield ("table", "who", "at", "approx", "by", "note", "refs")
    for row in report.told:
        yield ("told", row.who, iso(row.at, zone), row.approx, row.by, row.note, " ".join(row.refs))
    yield ("table", "n", "text", "by", "at", "closed_at", "approx", "closed_approx", "accepted")
    for one in report.pass_on:
        at, closed_at = iso(one.at, zone), iso_or_none(one.closed_at, zone)
        accepted = accepted_cell(one.accepted, zone)
        yield ("pass_on", one.n, one.text, one.by, at, closed_at, one.approx, one.closed_approx, accepted)
    yield ("table", "kind", "text", "accepted")
    for item in report.open_items:
        yield ("open_item", item.kind, item.text, accepted_cell(item.accepted, zone))


def _remarks(report: ShiftReport, zone: ZoneInfo) -> _Rows:
    yield ("table", "line", "name", "at", "approx", "by", "refs", "note")
    for line in report.lines:
        for one in line.remarks:
            refs, at = " ".join(one.refs), iso(one.at, zone)
            yield ("remark", line.line.key, line.line.name, at, one.approx, one.by, refs, one.note)


def _clock(report: ShiftReport, zone: ZoneInfo) -> _Rows:
    yield ("table", "kind", "at", "approx", "by", "seconds", "note")
    for row in report.clock:
        yield ("clock", row.act.kind, iso(row.at, zone), row.act.approx, row.by, row.seconds, row.act.note)


def accepted_cell(said: Iterable[Acceptance], zone: ZoneInfo) -> str:
    """``covered 2026-09-22T15:00:00-04:00 JR; not covered ...``: every hand-over in one cell."""
    words = ((("covered" if one.covered else "not covered"), iso(one.at, zone), one.by) for one in said)
    return "; ".join(" ".join(part for part in parts if part) for parts in words)
