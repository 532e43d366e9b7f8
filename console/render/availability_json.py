"""The availability report for scripts: every figure whole seconds, every percentage beside its counts."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from console.domain.availability_report import AvailabilityReport, GroupAvailability, LineAvailability, LineOutage
from console.domain.clock import iso
from console.domain.line import LineState
from console.domain.united import United
from console.render.availability_counting import counting_sentences
from console.render.availability_tables import percent
from console.render.availability_words import listed_outages
from console.render.entry_json import JsonObject
from console.render.masked_words import masked_json
from console.render.report_json import outage_json


def availability_json(report: AvailabilityReport) -> JsonObject:
    """Everything ``report --document availability --format json`` says."""
    zone, period = report.set_up.center.zone, report.period
    return {
        "document": "availability",
        "center": report.set_up.center.name,
        "title": report.title,
        "exercise": report.exercise,
        "redacted": report.redacted,
        "masked": masked_json(report.masked) if report.masked is not None else None,
        "period": {"from": iso(period.start, zone), "to": iso(period.end, zone), "seconds": period.seconds},
        "asked": {"from": iso(report.asked.start, zone), "to": iso(report.asked.end, zone)},
        "left_out_under_s": report.under_s,
        "lines": [_line(line, zone) for line in report.lines],
        "groups": [_group(group) for group in report.groups],
        "longest": [_line_outage(one, zone) for one in listed_outages(report)],
        "counted": list(counting_sentences(report)),
        "seal": {"entries": report.seal.entries, "last_seq": report.seal.last_seq, "digest": report.seal.digest},
    }


def _line(line: LineAvailability, zone: ZoneInfo) -> JsonObject:
    return {
        "key": line.line.key,
        "name": line.line.name,
        "group": line.line.group.value,
        "retired": line.line.retired,
        "seconds": {state.value: line.seconds[state] for state in LineState},
        "operational_not_verified_s": line.operational_not_verified_s,
        "known_s": line.known_s,
        "down_counted_s": line.down_s,
        "outages": line.outages,
        "open": line.is_open,
        "longest": None if line.longest is None else outage_json(line.longest, zone),
        "left_out": line.left_out,
        "left_out_s": line.left_out_s,
        "events": line.events,
        "percent": percent(line.share),
        "percent_without_maintenance": percent(line.share_without_maintenance),
        "days": [
            {"day": day.day.isoformat(), "seconds": {state.value: day.seconds[state] for state in LineState}}
            for day in line.days
        ],
    }


def _group(group: GroupAvailability) -> JsonObject:
    return {
        "group": group.group.value,
        "lines": group.lines,
        "known_s": group.known_s,
        "any_down": _united(group.down),
        "any_out": _united(group.out),
        "outages": group.outages,
        "open": group.still_open,
        "percent": percent(group.share),
    }


def _united(found: United) -> JsonObject:
    return {"seconds": found.seconds, "times": found.count, "longest_s": found.longest_s}


def _line_outage(one: LineOutage, zone: ZoneInfo) -> JsonObject:
    return {"key": one.line.key, "name": one.line.name, **outage_json(one.outage, zone)}
