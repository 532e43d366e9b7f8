"""``a[<n>] { ">"until | "#"ref } [ ";" text ]``: attention items seen, snoozed, or parked."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from console.domain.clock import after_gap, whole_second
from console.domain.quick_entry.commands import Acknowledge, When
from console.domain.quick_entry.note_verbs import note_after, read_number
from console.domain.quick_entry.option_values import read_ref
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import WORD
from console.domain.quick_entry.times import TimeWord
from console.domain.quick_entry.words import quoted

_SPAN = re.compile(r"(?:([0-9]{1,2})h([0-5][0-9])?|([0-9]{1,3})m|([0-9]{1,3})d)\Z", re.IGNORECASE)
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_BARE = re.compile(r"[0-9]{1,3}\Z")
_FARTHEST_D = 366
_HOW = "type >15m, >1h, >3d, a clock time such as >1530 or a date such as"


def read_acknowledge(reading: Reading) -> Acknowledge:
    """Read it after its ``a``.

    Raises:
        Unreadable: A number that is none, words without ``;``, or an *until* that is none or is not ahead.
    """
    scan = reading.scan
    n = read_number(scan, "attention item")
    until: When | None = None
    ref: str | None = None
    while True:
        end = scan.pos
        sign = scan.next_sign()
        if sign not in (">", "#"):
            scan.pos = end
            return Acknowledge(n=n, until=until, ref=ref, note=note_after(scan))
        if (until if sign == ">" else ref) is not None:
            raise scan.refused(f"There is more than one {sign}: say only one", scan.pos)
        scan.pos += 1
        if sign == ">":
            until = _until(reading)
        else:
            ref = read_ref(scan)


def _until(reading: Reading) -> When:
    """When the item comes back: in so long, at a clock time ahead, or when a day begins."""
    scan = reading.scan
    start = scan.pos
    word = scan.take(WORD)
    span, day = _SPAN.match(word), _DATE.match(word)
    if day is not None:
        at = _day_begins(word, reading.zone)
        if at is not None and reading.now < at <= reading.now + timedelta(days=_FARTHEST_D):
            return When(at=at)
    elif span is not None:
        lasts = _lasts(*(int(one or 0) for one in span.groups()))
        if timedelta() < lasts <= timedelta(days=_FARTHEST_D):
            return When(at=whole_second(reading.now + lasts))
    elif word and _BARE.match(word) is None:
        return TimeWord(reading, start, scan.pos, may_be_note=False).expected()
    tomorrow = reading.now.astimezone(reading.zone).date() + timedelta(days=1)
    meant = (f"{word}m", f"{word}d") if _BARE.match(word) else ("15m", "1h", tomorrow.isoformat())
    what = f"{quoted(word)} is not a time ahead" if word else "Until when is missing"
    how = f"{_HOW} >{tomorrow.isoformat()}; or # and the reference to wait for"
    raise scan.refused_word(f"{what}: {how}", start, scan.pos, meant)


def _lasts(hours: int, rest: int, minutes: int, days: int) -> timedelta:
    return timedelta(days=days, hours=hours, minutes=rest + minutes)


def _day_begins(word: str, zone: ZoneInfo) -> datetime | None:
    """Midnight, or right after it where the clock skips midnight; None for a day that is in no calendar."""
    try:
        return after_gap(date.fromisoformat(word), 0, 0, zone)
    except (ValueError, OverflowError):
        return None
