"""Times: the Clock that is given to us, and all arithmetic between UTC and the center's zone.

Inside, every time is an aware ``datetime`` in UTC; the center's zone appears only at the edge.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from msgspec import Struct

_TODAY = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])\Z")
YEARS = range(1900, 9000)
"""What may be typed; far enough from the ends of the calendar that any zone can show them."""


class Clock(Protocol):
    """Where the present moment comes from."""

    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""
        ...

    def monotonic_s(self) -> float:
        """Seconds that never jump while the machine runs."""
        ...

    def boot_id(self) -> str:
        """A name for this run of the machine; the monotonic clock restarts when it changes."""
        ...


class Period(Struct, frozen=True):
    """A stretch of time, half-open: ``[start, end)``, both in UTC on whole seconds."""

    start: datetime
    end: datetime

    @property
    def seconds(self) -> int:
        """Length in whole seconds, never negative."""
        return max(0, int((self.end - self.start).total_seconds()))

    def __contains__(self, moment: datetime) -> bool:
        return self.start <= moment < self.end

    def overlap_s(self, start: datetime, end: datetime) -> int:
        """Whole seconds of ``[start, end)`` that lie inside this period."""
        return Period(max(self.start, start), min(self.end, end)).seconds


def whole_second(moment: datetime) -> datetime:
    """The same moment in UTC without its fraction of a second."""
    return moment.astimezone(UTC).replace(microsecond=0)


def in_zone(moment: datetime, zone: ZoneInfo) -> datetime:
    """The moment on the center's wall clock."""
    return moment.astimezone(zone)


def wall_instants(day: date, hour: int, minute: int, zone: ZoneInfo) -> tuple[datetime, ...]:
    """Every UTC instant at which the wall clock of ``zone`` shows this time on this day.

    Returns:
        Empty in a skipped hour, two (first pass first) in a repeated hour, else one.
    """
    naive = datetime.combine(day, time(hour, minute))
    found: list[datetime] = []
    for fold in (0, 1):
        utc = naive.replace(tzinfo=zone, fold=fold).astimezone(UTC)
        shown = utc.astimezone(zone)
        if shown.replace(tzinfo=None) == naive and utc not in found:
            found.append(utc)
    return tuple(found)


def after_gap(day: date, hour: int, minute: int, zone: ZoneInfo) -> datetime:
    """What a skipped wall time becomes when the clock is read as if it had not jumped (02:30 -> 03:30)."""
    naive = datetime.combine(day, time(hour, minute))
    return naive.replace(tzinfo=zone, fold=0).astimezone(UTC)


def day_start(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a day on the center's calendar; of a day without midnight, where its clock begins."""
    return (*wall_instants(day, 0, 0, zone), after_gap(day, 0, 0, zone))[0]


def is_repeated(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether the wall time of this moment occurs twice that day."""
    local = moment.astimezone(zone)  # shown by a clock, so in no skipped hour: two offsets are two passes
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def iso(moment: datetime, zone: ZoneInfo) -> str:
    """ISO 8601 with the center's offset at that moment, to the second (contract §4)."""
    return moment.astimezone(zone).isoformat(timespec="seconds")


def iso_utc(moment: datetime) -> str:
    """ISO 8601 in UTC to the millisecond, the form in which the record keeps times; sorts as text."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_iso_utc(text: str) -> datetime:
    """Read what :func:`iso_utc` wrote."""
    return datetime.fromisoformat(text).astimezone(UTC)


def read_time(text: str, zone: ZoneInfo, now: datetime) -> datetime:
    """Read a T of the command line: ISO 8601 with or without offset, or ``HH:MM`` today.

    A wall time that the clock showed twice means its first pass; an offset says otherwise.

    Raises:
        ValueError: It is neither; or the wall time does not exist in the zone.
    """
    text = text.strip()
    today = _TODAY.match(text)
    if today is not None:
        day = now.astimezone(zone).date()
        return _only(wall_instants(day, int(today.group(1)), int(today.group(2)), zone), text)
    try:
        moment = datetime.fromisoformat(text)
        if moment.year not in YEARS:
            raise _no_time(text)
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
        found = wall_instants(moment.date(), moment.hour, moment.minute, zone)
    except ValueError:
        raise _no_time(text) from None
    return _only(found, text) + timedelta(seconds=moment.second, microseconds=moment.microsecond)


def _no_time(text: str) -> ValueError:
    shown = text[:40].encode("utf-8", "replace").decode("utf-8")
    return ValueError(f'"{shown}" is not a time: type 2024-10-22T14:05, or 14:05 for today')


def _only(instants: tuple[datetime, ...], text: str) -> datetime:
    if not instants:
        raise ValueError(f'"{text}" did not exist that day, the clock skipped it: type a time before or after')
    return instants[0]
