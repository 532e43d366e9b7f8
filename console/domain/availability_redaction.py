"""The public copy of an availability report: who made it and what was said of an outage are withheld."""

from __future__ import annotations

from msgspec.structs import replace

from console.domain.availability_report import AvailabilityReport, LineOutage
from console.domain.line import Line
from console.domain.outage import Outage


def redact_availability(report: AvailabilityReport) -> AvailabilityReport:
    """Make the public copy; the record itself is never redacted.

    What part of a line was out is free text and is left out, which withholds more than it must and never less. Circuit
    ids, TSP codes, account numbers and numbers to call in trouble go too; whoever made the report appears by the id in
    the set-up. Names of lines, ticket references and all figures stay, and the seal stays that of the record.
    """
    set_up = report.set_up
    maker = next((one for one in set_up.operators if one.initials == report.made_by), None)
    public = (maker.id if maker else None) or "operator"
    said = {(one.line.key, one.outage.started_at) for one in (*report.longest, *report.others_open) if one.outage.scope}
    return replace(
        report,
        redacted=True,
        withheld=len(said) + (report.made_by is not None),
        set_up=replace(set_up, lines=tuple(map(_line, set_up.lines)), fallbacks=(), operators=()),
        lines=tuple(
            replace(one, line=_line(one.line), longest=None if one.longest is None else _outage(one.longest))
            for one in report.lines
        ),
        longest=tuple(map(_line_outage, report.longest)),
        others_open=tuple(map(_line_outage, report.others_open)),
        made_by=None if report.made_by is None else public,
    )


def _line(line: Line) -> Line:
    return replace(line, trouble_number=None, account=None, circuit_id=None, tsp_code=None)


def _outage(outage: Outage) -> Outage:
    return replace(outage, scope=None)


def _line_outage(one: LineOutage) -> LineOutage:
    return LineOutage(line=_line(one.line), outage=_outage(one.outage))
