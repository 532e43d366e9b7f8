"""How an availability report was counted: every formula and everything left out, in sentences that stand on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from console.domain.availability_report import AvailabilityReport
from console.render.availability_text import amount_text
from console.render.masked_words import masked_text
from console.render.time_axis import clock_changes
from console.render.times import day_text, local_day
from console.render.wording import counted, keyed_name

SHARES: Final = (
    "AVAIL. = (known minutes − minutes down) / known minutes. Known minutes are all minutes of the period that are not "
    "unknown. WITHOUT MNT = (known − maintenance − down) / (known − maintenance): the same without planned "
    "maintenance. Rounded down to a thousandth of a percent."
)
UNKNOWN: Final = (
    "Unknown time, in which nobody had said what the line is, has its own column and is in no percentage. A line is "
    "unknown before its first entry, and from the moment it is retired."
)
DEGRADED: Final = (
    "Degraded and intermittent time has its own columns. It is known, and it is not down: a line that was "
    "degraded throughout has 100 % here, and its minutes beside it."
)
OUTAGES: Final = (
    "An outage is an unbroken run of degraded, intermittent or down. Only the part inside the period is counted; one "
    "that is still open at its end is counted up to there."
)
GROUPS: Final = (
    "Groups: a minute in which several lines were out is counted once. TIMES are the separate stretches that leaves. "
    "AVAIL. = (known − any line down) / known, where known is when anything was known of at least one line."
)
EVERY_OUTAGE: Final = "No outage was left out for being short."


def counting_sentences(report: AvailabilityReport) -> tuple[str, ...]:
    """All of them, in the order in which they are read."""
    return tuple(_sentences(report))


def not_verified_text(report: AvailabilityReport) -> str:
    """Which of the minutes that are OK rest on someone's word only; empty where none do."""
    found = [
        f"{keyed_name(line.line)} {amount_text(line.operational_not_verified_s)}"
        for line in report.lines
        if line.operational_not_verified_s
    ]
    return f"Of the minutes OK, not verified by a call or test: {', '.join(found)}." if found else ""


def _sentences(report: AvailabilityReport) -> Iterator[str]:
    yield SHARES
    yield UNKNOWN
    yield DEGRADED
    yield OUTAGES
    yield _left_out(report) if report.under_s else EVERY_OUTAGE
    yield GROUPS
    zone = report.set_up.center.zone
    for change in clock_changes(report.period, zone):
        day = day_text(local_day(change.start, zone), year=True)
        yield f"The clock was changed on {day} ({change.label}); every minute that passed is counted."
    if report.masked is not None:
        yield f"{masked_text(report.masked)}."


def _left_out(report: AvailabilityReport) -> str:
    count, out_s = sum(line.left_out for line in report.lines), sum(line.left_out_s for line in report.lines)
    found = f"{counted(count, 'outage')}, {amount_text(out_s)} in all" if count else "there was none"
    return (
        f"Outages shorter than {report.under_s} s are not counted: {found}. Their time stays in the columns of the "
        "states; in counts, lists and percentages it is no outage. One that is still open is always counted."
    )
