"""The public copy of an availability report: masked like that of a shift, and counted the same."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from console.domain.availability_report import AvailabilityReport, LineAvailability, LineOutage
from console.domain.facts import Facts
from console.domain.line import Line
from console.domain.redaction import PublicCopy


def redact_availability(report: AvailabilityReport, past: Iterable[Facts] = ()) -> AvailabilityReport:
    """Make the public copy; the record itself is never redacted.

    What was said of an outage goes through the masks of every public copy; whoever made the report appears by the id
    in the set-up. Circuit ids, TSP codes, account numbers and numbers to call in trouble are nowhere on the report and
    are left out of its facts too. All figures stay, and the seal stays that of the record.

    Args:
        past: What the set-up ever said, oldest first: a name or a number of before is no less a secret.
    """
    copy = PublicCopy(report.set_up, past, public=())
    lines = tuple(_line(one, copy) for one in report.lines)
    made = copy.of(
        replace(
            report,
            lines=(),
            longest=tuple(LineOutage(line=_bare(one.line), outage=one.outage) for one in report.longest),
            others_open=tuple(LineOutage(line=_bare(one.line), outage=one.outage) for one in report.others_open),
        )
    )
    return replace(made, lines=lines, set_up=copy.set_up, redacted=True, masked=copy.masked)


def _line(one: LineAvailability, copy: PublicCopy) -> LineAvailability:
    """Its days hold no text and are many: they stay as they are."""
    return replace(copy.of(replace(one, line=_bare(one.line), days=())), days=one.days)


def _bare(line: Line) -> Line:
    return replace(line, trouble_number=None, account=None, circuit_id=None, tsp_code=None)
