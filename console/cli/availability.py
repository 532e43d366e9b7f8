"""What can be said of an availability report on the command line, and making it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import click

from console.cli.options import moment
from console.domain.availability_report import AvailabilityReport
from console.domain.errors import RuleViolation
from console.services.availability_reports import (
    MOST_UNDER_S,
    AvailabilityReports,
    AvailabilityRequest,
    AvailabilitySpan,
)
from console.services.reading import Reading

_Command = Callable[..., None]

AVAILABILITY: Final = "availability"
AVAILABILITY_OPTIONS: Final[tuple[Callable[[_Command], _Command], ...]] = (
    click.option("--month", metavar="2026-10", help="Availability over a month,"),
    click.option("--quarter", metavar="2026-Q3", help="a quarter,"),
    click.option("--year", metavar="2026", help="or a year; or --from with --to."),
    click.option(
        "--leave-out-under",
        "under_s",
        metavar="S",
        type=click.IntRange(0, MOST_UNDER_S),
        help="Availability without outages shorter than so many seconds; the report says so.",
    ),
)

_SPANS: Final = (AvailabilitySpan.MONTH, AvailabilitySpan.QUARTER, AvailabilitySpan.YEAR)


def availability_facts(
    record: Reading, said: Mapping[str, str | None], *, under_s: int | None, redacted: bool
) -> AvailabilityReport:
    """Make the report.

    Args:
        said: Of the time, by ``month``, ``quarter``, ``year``, ``start`` and ``end``.
        under_s: Outages shorter than this are left out; None = none are.

    Raises:
        RuleViolation: It takes one way to say the time, and that has to be one.
    """
    start, end = (_checked(said[name], option, record) for name, option in (("start", "--from"), ("end", "--to")))
    if end and not start:
        raise RuleViolation("report --to needs a --from: say when the period begins")
    spans = [(span, which) for span in _SPANS if (which := said[span]) is not None]
    if start:
        spans.append((AvailabilitySpan.PERIOD, ""))
    if len(spans) != 1:
        raise RuleViolation(
            "An availability report takes one of --month 2026-10, --quarter 2026-Q3, --year 2026, or --from with --to"
        )
    ((span, which),) = spans
    request = AvailabilityRequest(span=span, which=which, start=start, end=end, under_s=under_s or 0, redacted=redacted)
    return AvailabilityReports(record).made(request)


def _checked(text: str | None, option: str, record: Reading) -> str:
    moment(text, option, record.zone, record.clock.now())
    return text or ""
