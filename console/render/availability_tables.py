"""An availability report as tables of plain values, for spreadsheets and scripts."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from console.domain.availability_report import AvailabilityReport, GroupAvailability, LineAvailability, LineOutage
from console.domain.clock import in_zone
from console.domain.line import LineState
from console.domain.masked import Masked
from console.render.availability_counting import counting_sentences
from console.render.availability_words import listed_outages
from console.render.masked_words import masked_json
from console.render.plain_table import PlainTable, Value
from console.render.wording import MEASURED_BY_NOBODY

_STATES_S: Final = tuple(f"{state.value}_s" for state in LineState)
_PARTS: Final = 1000
_MASKED: Final = tuple(masked_json(Masked()))

_HEAD: Final = (
    *("center", "title", "exercise", "redacted", "from", "to", "seconds", "asked_to", "left_out_under_s"),
    *("made_at", "made_by", "remark", "entries", "last_seq", "digest"),
    *(f"masked_{sort}" for sort in _MASKED),
)
_LINES: Final = (
    *("key", "name", "group", "retired", *_STATES_S, "operational_not_verified_s", "known_s", "down_counted_s"),
    *("outages", "open", "longest_s", "left_out", "left_out_s", "events", "percent", "percent_without_maintenance"),
)
_GROUPS: Final = (
    *("group", "lines", "known_s", "any_down_s", "any_down_times", "any_down_longest_s"),
    *("any_out_s", "any_out_times", "any_out_longest_s", "outages", "open", "percent"),
)
_OUTAGES: Final = (
    *(
        "key",
        "name",
        "from",
        "to",
        "seconds",
        "worst",
        "open",
        "known_by",
        "scope",
        "symptoms",
        "refs",
        "approx",
        "to_approx",
    ),
    *("claimed_at", "claimed_basis", "verified_at", "verified_basis"),
)


def availability_tables(report: AvailabilityReport) -> tuple[PlainTable, ...]:
    """All of the report: its head, lines, groups, listed outages, every day of every line, how it was counted."""
    zone = report.set_up.center.zone
    outages = tuple(_outage(one, zone) for one in listed_outages(report))
    days: tuple[tuple[Value, ...], ...] = tuple(
        (line.line.key, line.line.name, day.day, *(day.seconds[state] for state in LineState))
        for line in report.lines
        for day in line.days
    )
    counting = tuple((sentence,) for sentence in counting_sentences(report))
    return (
        PlainTable(name="report", title="Availability", columns=_HEAD, rows=(_head(report, zone),)),
        PlainTable(name="line", title="Lines", columns=_LINES, rows=tuple(map(_line, report.lines))),
        PlainTable(name="group", title="Groups", columns=_GROUPS, rows=tuple(map(_group, report.groups))),
        PlainTable(name="outage", title="Longest outages", columns=_OUTAGES, rows=outages, tells_time=True),
        PlainTable(name="day", title="Days", columns=("key", "name", "day", *_STATES_S), rows=days),
        PlainTable(name="counted", title="How it was counted", columns=("sentence",), rows=counting),
    )


def percent(share: int | None) -> float | None:
    """``97.312`` for 97312 parts of 100000; None where nothing is known."""
    return None if share is None else share / _PARTS


def _head(report: AvailabilityReport, zone: ZoneInfo) -> tuple[Value, ...]:
    period, seal = report.period, report.seal
    return (
        report.set_up.center.name,
        report.title,
        report.exercise,
        report.redacted,
        in_zone(period.start, zone),
        in_zone(period.end, zone),
        period.seconds,
        in_zone(report.asked.end, zone),
        report.under_s,
        in_zone(report.made_at, zone),
        report.made_by,
        MEASURED_BY_NOBODY,
        seal.entries,
        seal.last_seq,
        seal.digest,
        *(masked_json(report.masked).values() if report.masked is not None else [None] * len(_MASKED)),
    )


def _line(line: LineAvailability) -> tuple[Value, ...]:
    return (
        line.line.key,
        line.line.name,
        line.line.group.value,
        line.line.retired,
        *(line.seconds[state] for state in LineState),
        line.operational_not_verified_s,
        line.known_s,
        line.down_s,
        line.outages,
        line.is_open,
        None if line.longest is None else line.longest.seconds,
        line.left_out,
        line.left_out_s,
        line.events,
        percent(line.share),
        percent(line.share_without_maintenance),
    )


def _group(group: GroupAvailability) -> tuple[Value, ...]:
    return (
        group.group.value,
        group.lines,
        group.known_s,
        *(group.down.seconds, group.down.count, group.down.longest_s),
        *(group.out.seconds, group.out.count, group.out.longest_s),
        group.outages,
        group.still_open,
        percent(group.share),
    )


def _outage(one: LineOutage, zone: ZoneInfo) -> tuple[Value, ...]:
    outage = one.outage

    def at(moment: datetime | None) -> datetime | None:
        return None if moment is None else in_zone(moment, zone)

    return (
        one.line.key,
        one.line.name,
        at(outage.started_at),
        at(outage.ended_at),
        outage.seconds,
        outage.worst.value,
        outage.is_open,
        outage.known_by.value,
        outage.scope,
        " ".join(symptom.value for symptom in outage.symptoms),
        " ".join(outage.refs),
        outage.approx,
        outage.ended_approx,
        at(outage.claimed_at),
        outage.claimed_basis and outage.claimed_basis.value,
        at(outage.verified_at),
        outage.verified_basis and outage.verified_basis.value,
    )
