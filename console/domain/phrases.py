"""Parts of the sentences that the domain itself says: moments, stretches of time, names of lines and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from console.domain.clock import in_zone
from console.domain.fallback_number import FallbackNumber
from console.domain.line import Basis, Line, LineState, Symptom
from console.domain.phone import national

SYMPTOM_WORDS: Final[Mapping[Symptom, str]] = {
    Symptom.BUSY: "busy",
    Symptom.DROPPED: "calls dropped",
    Symptom.ONEWAY: "one-way audio",
    Symptom.NOANI: "no callback number",
    Symptom.NOALI: "no location",
    Symptom.MISROUTE: "misrouted",
    Symptom.NOISE: "noise",
    Symptom.DELAY: "delay",
}
"""One word for each, before it is saved and ever after."""

BASIS_WORDS: Final[Mapping[Basis, str]] = {
    Basis.CALL: "by call",
    Basis.TEST: "by test",
    Basis.CALLER: "per caller",
    Basis.CARRIER: "per carrier",
    Basis.ALARM: "per alarm",
    Basis.PSAP: "per neighboring center",
    Basis.FIELD: "per field unit",
    Basis.SILENCE: "no calls came in",
    Basis.MEDIA: "per media",
    Basis.STATE: "per state",
    Basis.DESK: "as logged",
}


def time_text(moment: datetime, as_of: datetime, zone: ZoneInfo, *, approx: bool = False) -> str:
    """``14:05 EDT``, with its day where that is not the day of ``as_of``; a guess wears its ``~``."""
    local = in_zone(moment, zone)
    same_day = local.date() == in_zone(as_of, zone).date()
    clock = f"{'~' if approx else ''}{local:%H:%M %Z}"
    return clock if same_day else f"{local:%a} {local.day} {local:%b} {clock}"


def duration_text(seconds: int) -> str:
    """``42 m``, ``1 h 03 m``, ``2 d 03 h``."""
    minutes = abs(seconds) // 60
    if minutes < 60:
        return f"{minutes} m"
    hours, minutes = divmod(minutes, 60)
    if hours < 24:
        return f"{hours} h {minutes:02} m"
    days, hours = divmod(hours, 24)
    return f"{days} d {hours:02} h"


def ahead_text(seconds: int) -> str:
    """How far this PC is from the master clock: ``this PC 2 s ahead``, ``this PC 2 s behind``, ``no difference``."""
    if not seconds:
        return "no difference"
    return f"this PC {abs(seconds)} s {'ahead' if seconds > 0 else 'behind'}"


def line_text(line: Line) -> str:
    """``3 911 Wireless Verizon``: the key one types and the name one knows."""
    return f"{line.key} {line.name}"


def state_text(state: LineState) -> str:
    """The state as it follows *is*: ``down``, ``in maintenance``."""
    return "in maintenance" if state is LineState.MAINTENANCE else state.value


def fallback_text(fallback: FallbackNumber) -> str:
    """``Fallback 1 (203) 555-0142``; by its label where it has no number."""
    return f"Fallback {fallback.key} {national(fallback.number) if fallback.number else fallback.label}"


def ranges_text(numbers: Iterable[int]) -> str:
    """``1–3, 7`` for 1 2 3 7."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
