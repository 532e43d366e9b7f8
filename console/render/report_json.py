"""The shift report as contract §4 writes ``report``."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from console.domain.acceptance import Acceptance
from console.domain.clock import Period, iso
from console.domain.clock_report import ClockRow
from console.domain.fallback_number import FallbackUse
from console.domain.line import LineState
from console.domain.line_remarks import LineRemark
from console.domain.outage import Outage
from console.domain.pass_on import PassOn
from console.domain.shift_report import LineReport, ShiftReport, ToldRow
from console.render.entry_json import JsonObject, entry_json, iso_or_none
from console.render.issue_words import issue_json
from console.render.masked_words import masked_json
from console.render.shift_json import shift_json
from console.render.wording import number_text


def report_json(report: ShiftReport) -> JsonObject:
    """Everything ``report --format json`` says."""
    zone = report.set_up.center.zone
    return {
        "center": report.set_up.center.name,
        "title": report.full_title,
        "exercise": report.exercise,
        "redacted": report.redacted,
        "masked": masked_json(report.masked) if report.masked is not None else None,
        "shift": shift_json(report.shift, zone) if report.shift else None,
        "period": {
            "from": iso(report.period.start, zone),
            "to": iso(report.period.end, zone),
            "seconds": report.period.seconds,
        },
        "lines": [_line(line, zone) for line in report.lines],
        "entries": [entry_json(entry, zone) for entry in report.entries],
        "fallback": [_use(use, report.period, zone) for use in report.fallback],
        "told": [_told(row, zone) for row in report.told],
        "pass_on": [_pass_on(one, zone) for one in report.pass_on],
        "open_items": [
            {"kind": item.kind, "text": item.text, "accepted": _accepted(item.accepted, zone)}
            for item in report.open_items
        ],
        "seal": {
            "entries": report.seal.entries,
            "last_seq": report.seal.last_seq,
            "digest": report.seal.digest,
        },
        "issue": issue_json(report),
        "clock": [_clock(row, zone) for row in report.clock],
        "agency": report.choices.agency,
        "signatures": list(report.choices.signatures),
        "left_out": [section.value for section in report.choices.leave_out],
    }


def use_seconds(use: FallbackUse, period: Period) -> int:
    """Whole seconds of a use that lie inside the period; one still on counts to its end."""
    return period.overlap_s(use.started_at, use.ended_at or period.end)


def _line(report: LineReport, zone: ZoneInfo) -> JsonObject:
    return {
        "key": report.line.key,
        "name": report.line.name,
        "group": report.line.group.value,
        "state_at_start": report.state_at_start.value,
        "state_at_end": report.state_at_end.value,
        "seconds": {state.value: report.seconds[state] for state in LineState},
        "operational_not_verified_s": report.operational_not_verified_s,
        "outages": [outage_json(outage, zone) for outage in report.outages],
        "last_verified": iso_or_none(report.last_verified, zone),
        "last_verified_approx": report.verified_approx,
        "events": report.events,
        "remarks": [_remark(one, zone) for one in report.remarks],
    }


def outage_json(outage: Outage, zone: ZoneInfo) -> JsonObject:
    """An outage of one line."""
    return {
        "from": iso(outage.started_at, zone),
        "to": iso_or_none(outage.ended_at, zone),
        "approx": outage.approx,
        "to_approx": outage.ended_approx,
        "seconds": outage.seconds,
        "worst": outage.worst.value,
        "open": outage.is_open,
        "known_by": outage.known_by.value,
        "scope": outage.scope,
        "symptoms": [symptom.value for symptom in outage.symptoms],
        "refs": list(outage.refs),
        "claimed_at": iso_or_none(outage.claimed_at, zone),
        "claimed_approx": outage.claimed_approx,
        "claimed_basis": outage.claimed_basis.value if outage.claimed_basis else None,
        "verified_at": iso_or_none(outage.verified_at, zone),
        "verified_approx": outage.verified_approx,
        "verified_basis": outage.verified_basis.value if outage.verified_basis else None,
    }


def _use(use: FallbackUse, period: Period, zone: ZoneInfo) -> JsonObject:
    return {
        "key": use.fallback.key,
        "number": number_text(use.fallback.number),
        "label": use.fallback.label,
        "from": iso(use.started_at, zone),
        "to": iso_or_none(use.ended_at, zone),
        "approx": use.started_approx,
        "to_approx": use.ended_approx,
        "seconds": use_seconds(use, period),
        "published_at": iso_or_none(use.published_at, zone),
        "published_approx": use.published_approx,
    }


def _told(row: ToldRow, zone: ZoneInfo) -> JsonObject:
    return {
        "who": row.who,
        "at": iso(row.at, zone),
        "approx": row.approx,
        "by": row.by,
        "note": row.note,
        "refs": list(row.refs),
    }


def _pass_on(one: PassOn, zone: ZoneInfo) -> JsonObject:
    return {
        "n": one.n,
        "text": one.text,
        "by": one.by,
        "at": iso(one.at, zone),
        "approx": one.approx,
        "closed_at": iso_or_none(one.closed_at, zone),
        "closed_approx": one.closed_approx,
        "accepted": _accepted(one.accepted, zone),
    }


def _accepted(said: Iterable[Acceptance], zone: ZoneInfo) -> list[JsonObject]:
    return [{"at": iso(one.at, zone), "by": one.by, "covered": one.covered} for one in said]


def _remark(one: LineRemark, zone: ZoneInfo) -> JsonObject:
    return {"at": iso(one.at, zone), "approx": one.approx, "by": one.by, "refs": list(one.refs), "note": one.note}


def _clock(row: ClockRow, zone: ZoneInfo) -> JsonObject:
    return {
        "kind": row.act.kind.value,
        "at": iso(row.at, zone),
        "approx": row.act.approx,
        "by": row.by,
        "seconds": row.seconds,
        "note": row.act.note,
    }
