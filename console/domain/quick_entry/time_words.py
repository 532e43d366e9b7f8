"""Times as typed: their forms, and what a malformed one could have been meant to be."""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta

from msgspec import Struct

from console.domain.quick_entry.scanner import WORD, Scanner

_CLOCK = re.compile(r"([@y]?)([01][0-9]|2[0-3]):?([0-5][0-9])([es]?)(\??)\Z", re.IGNORECASE)
_BACK = re.compile(r"-(?:([0-9]{1,3})h([0-5][0-9])?|([0-9]{1,5})m?)([es]?)(\??)\Z", re.IGNORECASE)
_AT_WORD = re.compile(r"@[^\s~^!>#;@]*")
_LONE_DASH = re.compile(r"[-–—−]\s+\d[^\s~^!>#;@]*")
_LIKE_TIME = re.compile(
    r"y\d.*|[-–—−].*\d.*|\d[\d:.,-]*(?:h\d*)?(?:[esmzaph]|am|pm|a\.m\.?|p\.m\.?|mins?|hrs?)?\??[.,]?\Z", re.IGNORECASE
)
_STARTS_LIKE_TIME = frozenset("-–—−yY")
_TURNS = frozenset({"e", "s", "e?", "s?", "?"})
_HALF_DAY_H = 12
_HOUR_MIN = 60


class ClockWord(Struct, frozen=True, kw_only=True):
    """``1405``, ``@1405``, ``y14:05e?``: a time on the center's wall clock.

    Attributes:
        mark: ``@``, ``y`` (yesterday) or nothing.
        turn: ``e`` for the first pass of a repeated hour, ``s`` for the second, or nothing.
    """

    mark: str
    hour: int
    minute: int
    turn: str
    about: bool

    @property
    def digits(self) -> str:
        """``HHMM``."""
        return f"{self.hour:02d}{self.minute:02d}"

    @property
    def shown(self) -> str:
        """``HH:MM``."""
        return f"{self.hour:02d}:{self.minute:02d}"


class BackWord(Struct, frozen=True, kw_only=True):
    """``-10``, ``-1h30``: so long ago. ``turn`` as in :class:`ClockWord`; it makes no sense here."""

    back: timedelta
    turn: str
    about: bool


def read_word(word: str) -> ClockWord | BackWord | None:
    """The time a word is, or None if it is malformed (``905``, ``@2561``)."""
    found = _CLOCK.match(word)
    if found is not None:
        mark, hour, minute, turn, about = found.groups()
        return ClockWord(mark=mark.lower(), hour=int(hour), minute=int(minute), turn=turn.lower(), about=bool(about))
    found = _BACK.match(word)
    if found is None:
        return None
    hours, rest, minutes, turn, about = found.groups()
    back = timedelta(hours=int(hours or 0), minutes=int(rest or 0) + int(minutes or 0))
    return BackWord(back=back, turn=turn.lower(), about=bool(about))


def looks_like_time(word: str) -> bool:
    """Whether a word is a time or an attempt at one."""
    return _LIKE_TIME.match(word) is not None


def time_ahead(scan: Scanner) -> str:
    """The word ahead, if it is a time or an attempt at one; empty if it is neither and may be a note."""
    ahead = scan.ahead
    if ahead == "@":
        return scan.look(_AT_WORD)
    if not (ahead.isdigit() or ahead in _STARTS_LIKE_TIME):
        return "?" if ahead == "?" and scan.look(WORD) == "?" else ""
    word = scan.look(WORD)
    if looks_like_time(word):
        return word
    return scan.look(_LONE_DASH)


def turn_ahead(scan: Scanner) -> str:
    """An ``e``, ``s`` or ``?`` that stands alone, as if it belonged to the time before it; else empty."""
    word = scan.look(WORD)
    return word if word.lower() in _TURNS else ""


def proposals(word: str, now_digits: str) -> tuple[str, ...]:
    """Well-formed times that a malformed one could have been meant to be, best first; never none.

    Args:
        now_digits: The present time as ``HHMM``, proposed when nothing nearer is found.
    """
    plain = unicodedata.normalize("NFKC", word).lower()
    mark = plain[0] if plain[0] in "@y" else ""
    if plain[0] in _STARTS_LIKE_TIME and not mark:
        guesses = _back_guesses(plain)
    else:
        guesses = [mark + guess for guess in (*_clock_guesses(plain[len(mark) :]), now_digits)]
    return tuple(guess for guess in dict.fromkeys(guesses) if read_word(guess) is not None) or (now_digits,)


def _back_guesses(plain: str) -> list[str]:
    numbers = [int(figures[:4]) for figures in re.findall(r"[0-9]+", plain)]
    if "h" in plain and numbers:
        minutes = numbers[0] * _HOUR_MIN + (numbers[1] if len(numbers) > 1 else 0)
        return [f"-{minutes // _HOUR_MIN}h{minutes % _HOUR_MIN:02d}"]
    return [f"-{numbers[0]}" if numbers else "-10"]


def _clock_guesses(plain: str) -> list[str]:
    parts = re.findall(r"[0-9]+", plain)
    figures = "".join(parts)[:6]
    if not figures:
        return []
    if "p" in plain or "a" in plain:
        return [_from_half_day(figures, afternoon="p" in plain)]
    if len(parts) > 1:
        return [parts[0].zfill(2) + parts[1].zfill(2), figures[:4]]
    match len(figures):
        case 1 | 2:
            return [f"-{figures}", f"{figures.zfill(2)}00"]
        case 3:
            return [f"0{figures}"]
        case _:
            return ["0000"] if figures == "2400" else [figures[:4], figures[:2] + figures[3] + figures[2]]


def _from_half_day(figures: str, *, afternoon: bool) -> str:
    hour, minute = (figures[:-2], figures[-2:]) if len(figures) > 2 else (figures, "00")
    return f"{int(hour) % _HALF_DAY_H + (_HALF_DAY_H if afternoon else 0):02d}{minute}"
