"""``/clock +2``: this PC's clock against the master clock, seconds ahead (+) or behind (-), ``/clock ok`` for none."""

from __future__ import annotations

import re

from console.domain.quick_entry.commands import ClockCheck
from console.domain.quick_entry.options import OptionReader
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import Scanner
from console.domain.quick_entry.words import fold, quoted

CLOCK = "/clock"
_RIGHT = frozenset({"ok", "0", "+0", "-0"})
_SECONDS = re.compile(r"([+-]?)([0-9]+)s?", re.IGNORECASE)
_AMOUNT = re.compile(r"[^\s;]+")
_AGAIN = re.compile(rf"{CLOCK}(?=\s|\Z)", re.IGNORECASE)
_MOST_DIGITS = 5
"""More than a day: such a clock is set, not measured."""


def read_clock_check(reading: Reading) -> ClockCheck:
    """Read what follows ``/clock``.

    Raises:
        Unreadable: No seconds, no sign before them, or words without ``;`` behind them.
    """
    ahead_s = read_ahead(reading.scan)
    options = OptionReader(reading, allowed=frozenset(";")).read_tail("a clock check")
    return ClockCheck(ahead_s=ahead_s, options=options)


def take_corrected(scan: Scanner) -> int | None:
    """The seconds of a ``/clock`` within a correction; None, without moving, if that is not ahead.

    Raises:
        Unreadable: As :func:`read_ahead`.
    """
    word = scan.look(_AGAIN)
    if not word:
        return None
    scan.pos += len(word)
    return read_ahead(scan)


def read_ahead(scan: Scanner) -> int:
    """The seconds ahead.

    Raises:
        Unreadable: There are none, they do not say which way, or they are more than a day.
    """
    scan.next_sign()
    start = scan.pos
    typed = scan.take(_AMOUNT)
    if fold(typed) in _RIGHT:
        return 0
    if not typed:
        sentence = "How far this PC is off is missing: type the seconds it is ahead (+) or behind (-), or ok for none"
        raise scan.refused(sentence, start, (f"{scan.text.rstrip()} {one}" for one in ("ok", "+1", "-1")))
    found = _SECONDS.fullmatch(typed)
    if found is None:
        sentence = f"{quoted(typed)} is not how far a clock is off: type seconds such as +2 or -2, or ok"
        raise scan.refused(sentence, start, (scan.swapped(start, scan.pos, "ok"),))
    sign, digits = found.groups()
    if len(digits.lstrip("0")) > _MOST_DIGITS:
        raise scan.refused("That is more than a day: set the clock of this PC right, then check it again", start)
    if not sign and int(digits):
        both = (scan.swapped(start, start, way) for way in "+-")
        raise scan.refused("Which way? Put + before the seconds if this PC is ahead, - if it is behind", start, both)
    return -int(digits) if sign == "-" else int(digits)
