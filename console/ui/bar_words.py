"""What the parts of the bar say, each in three lengths: where it is narrow, everything is said in fewer words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import IntEnum
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.ids import Initials
from console.domain.line import WORST_FIRST, Line, LineState
from console.domain.line_board import LineStatus
from console.domain.shift import Shift
from console.domain.situation import Situation
from console.render.times import duration_text, local_day
from console.render.wording import DOT, state_word, visible
from console.ui.formats import date_text, seconds_text, span_s, spelled, spoken_span, time_text, when_text
from console.ui.state_words import count_text, spoken

_EIGHTS = dict.fromkeys(map(ord, "0123456789"), "8")
_NAME_LETTERS = (32, 20, 0)
_SHIFT_LETTERS = (24, 14, 10)


class Length(IntEnum):
    """How many words there is room for."""

    FULL = 0
    SHORT = 1
    SHORTEST = 2


class Wording(Struct, frozen=True, kw_only=True):
    """One thing, said at each length, and aloud."""

    texts: tuple[str, str, str]
    spoken: str

    def at(self, length: Length) -> str:
        """As many words as there is room for."""
        return self.texts[length]

    def takes_room_of(self, other: Wording) -> bool:
        """Whether it needs as much room as another one, at every length."""
        return all(map(same_room, self.texts, other.texts))


def same_room(one: str, other: str) -> bool:
    """Whether two texts differ in digits only: all of those are equally wide, so a clock that ticks moves nothing."""
    return one.translate(_EIGHTS) == other.translate(_EIGHTS)


def always(text: str, aloud: str = "") -> Wording:
    """The same at every length."""
    return Wording(texts=(text, text, text), spoken=aloud or text)


def middle_cut(text: str, letters: int) -> str:
    """No more letters than that, its beginning and its end kept: what tells two lines apart is often at the end."""
    if not letters or len(text) <= letters:
        return text if letters else ""
    tail = (letters - 1) // 2
    return f"{text[: letters - 1 - tail].rstrip()}…{text[-tail:].lstrip()}"


def date_wording(now: datetime, zone: ZoneInfo) -> Wording:
    """The day on the center's calendar; in the fewest words without the name of the day."""
    full = date_text(now, zone)
    return Wording(texts=(full, full, full.split(" ", 1)[1]), spoken=f"Date {full}")


def operator_wording(initials: Initials | None, name: str) -> Wording:
    """Who is signed on, or that nobody is."""
    if initials is None:
        return Wording(texts=("sign on", "sign on", "who?"), spoken="Nobody is signed on")
    return always(initials, f"Operator {spelled(initials)} {visible(name)}".rstrip())


def shift_wording(shift: Shift | None) -> Wording:
    """Which shift it is, and who is on; in the fewest words the first of them, and how many more."""
    if shift is None:
        return always("no shift", "No shift is open")
    who = ", ".join(shift.on_now)
    first = f"{shift.on_now[0]} +{len(shift.on_now) - 1}" if len(shift.on_now) > 1 else who
    opened = "" if shift.opened else "not opened"
    names = [middle_cut(visible(shift.name), letters) for letters in _SHIFT_LETTERS]
    crews = (who, who, first)
    texts = [DOT.join(part for part in (name, crew, opened) if part) for name, crew in zip(names, crews, strict=True)]
    aloud = f"Shift {visible(shift.name)} {', '.join(spelled(one) for one in shift.on_now)}"
    return Wording(texts=(f"shift {texts[0]}", texts[1], texts[2]), spoken=aloud.rstrip())


def fallback_wording(on: int) -> Wording:
    """How many fallback numbers are on."""
    texts = (f"FALLBACK ON: {on}", f"FB ON: {on}", f"FB:{on}") if on else ("fallback off", "FB off", "FB off")
    return Wording(texts=texts, spoken=f"Fallback numbers on: {on}")


def quiet_wording(situation: Situation) -> Wording:
    """That every line works, and when somebody last looked at the board, and who."""
    total, at = len(situation.lines), situation.last_reviewed_at
    words = [f"{total} of {total} operational", f"{total} of {total} operational", f"{total} of {total} OK"]
    if at is None:
        return Wording(texts=(words[0], words[1], words[2]), spoken=words[0])
    by = situation.last_reviewed_by
    when = when_text(at, situation.as_of, situation.set_up.center.zone)
    said = f"{when} {by}" if by else when
    checks = (f"last board check {said}", f"check {said}", f"check {said}")
    texts = [DOT.join(pair) for pair in zip(words, checks, strict=True)]
    return Wording(texts=(texts[0], texts[1], texts[2]), spoken=texts[0])


def saved_wording(moment: datetime, situation: Situation) -> Wording:
    """Since when everything is on disk; in the fewest words the time alone, beside a painted tick.

    A time that is not today's says its day, as everywhere.
    """
    zone = situation.set_up.center.zone
    if local_day(moment, zone) != local_day(situation.as_of, zone):
        when = when_text(moment, situation.as_of, zone)
        return Wording(texts=(f"Saved {when}", f"Saved {when}", when), spoken=f"Saved {when}")
    full, minute = f"Saved {seconds_text(moment, zone)}", time_text(moment, zone)
    return Wording(texts=(full, full, minute), spoken=full)


def worst_line(statuses: Iterable[LineStatus]) -> LineStatus | None:
    """The line in the worst state, of those the one that has been in it longest; None when none is abnormal."""
    abnormal = (one for one in statuses if one.is_abnormal)
    return min(abnormal, key=lambda one: (WORST_FIRST.index(one.state), one.since, one.line.key), default=None)


def worst_wording(status: LineStatus, now: datetime) -> Wording:
    """``3 911 Wireless Verizon DOWN 00:42:10``; aloud without seconds. The word of the state is never cut."""
    name, since = visible(status.line.name), status.since or now
    end = f"{state_word(status.state)} {duration_text(span_s(since, now), approx=status.approx)}"
    texts = [" ".join(filter(None, (str(status.line.key), middle_cut(name, most), end))) for most in _NAME_LETTERS]
    about = "about " if status.approx else ""
    aloud = f"Worst: line {status.line.key}, {name}, {spoken(status.state)}, {about}{spoken_span(span_s(since, now))}"
    return Wording(texts=(texts[0], texts[1], texts[2]), spoken=aloud)


def longest_worst_wording(lines: Iterable[Line], now: datetime) -> Wording | None:
    """What :func:`worst_wording` says of the line with the longest name when it has just failed; None without lines."""
    longest = max(lines, key=lambda line: (len(visible(line.name)), line.key), default=None)
    if longest is None:
        return None
    return worst_wording(LineStatus(line=longest, state=LineState.DOWN), now)


def count_wording(count: int, state: LineState, code: str) -> Wording:
    """How many lines are in a state."""
    return always(f"{count} {code}", f"{count} {'line' if count == 1 else 'lines'} {spoken(state)}")


def live_wording(loud: Mapping[LineState, int], total: int) -> Wording:
    """How the live lines stand during an exercise; in the fewest words the worst of them, and how many more.

    Args:
        loud: Number of lines in each state that is not operational, worst first.
    """
    if not loud:
        full = f"LIVE: {total} of {total} operational"
        return Wording(texts=(full, full, "LIVE: all OK"), spoken=full)
    full = f"LIVE: {count_text(loud)}"
    worst = dict([next(iter(loud.items()))])
    others = sum(loud.values()) - sum(worst.values())
    return Wording(texts=(full, full, f"LIVE: {count_text(worst)}{f' +{others}' if others else ''}"), spoken=full)
