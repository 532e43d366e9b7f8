"""The situation as text, ready to paste: what is abnormal, since when, how known, which fallbacks are on.

Notes and references stay out of it: it goes to people outside the center.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from console.domain.fallback_number import FallbackStatus
from console.domain.line import Basis, LineState
from console.domain.line_board import LineStatus, elapsed_s
from console.domain.situation import Situation
from console.render.times import duration_text, local_day, time_text
from console.render.wording import (
    BASIS_WORDS,
    EXERCISE,
    MEASURED_BY_NOBODY,
    SYMPTOM_WORDS,
    counted,
    fallback_name,
    keyed_name,
    state_word,
    visible,
    who_text,
)


def status_text(situation: Situation) -> str:
    """Several lines of plain text, the last one ended."""
    return "".join(f"{visible(line)}\n" for line in _lines(situation))


def _lines(situation: Situation) -> Iterator[str]:
    zone = situation.set_up.center.zone
    band = [f"*** {EXERCISE} *** {EXERCISE} *** {EXERCISE} ***"] if situation.exercise else []
    yield from band
    yield f"{situation.set_up.center.name}: line status {time_text(situation.as_of, zone, shown_day=None)}"
    yield f"({MEASURED_BY_NOBODY})"
    yield ""
    yield from _abnormal(situation)
    yield from _operational(situation)
    yield from _fallbacks(situation)
    yield from band


def _abnormal(situation: Situation) -> Iterator[str]:
    shown_day = local_day(situation.as_of, situation.set_up.center.zone)
    abnormal = [status for status in situation.lines if status.state is not LineState.OPERATIONAL]
    for status in abnormal:
        yield f"{keyed_name(status.line)}: {state_word(status.state)}{_since(status, situation, shown_day)}"
        details = _details(status, situation, shown_day)
        if details:
            yield f"   {details}"
    if abnormal:
        yield ""


def _since(status: LineStatus, situation: Situation, shown_day: date) -> str:
    seconds = elapsed_s(status, situation.as_of)
    if status.since is None or seconds is None:
        return ", never logged"
    since = time_text(status.since, situation.set_up.center.zone, shown_day=shown_day, approx=status.approx)
    return f" since {since} ({duration_text(seconds)})"


def _details(status: LineStatus, situation: Situation, shown_day: date) -> str:
    parts = [status.scope] if status.scope else []
    parts.extend(SYMPTOM_WORDS[symptom] for symptom in status.symptoms)
    if status.since is not None:
        parts.append(_how_known(status))
    if status.expected is not None:
        expected = time_text(status.expected, situation.set_up.center.zone, shown_day=shown_day)
        parts.append(f"expected until {expected}")
    return "; ".join(parts)


def _how_known(status: LineStatus) -> str:
    if status.basis is None or status.basis is Basis.DESK:
        return f"logged by {who_text(status.by)}"
    return BASIS_WORDS[status.basis]


def _operational(situation: Situation) -> Iterator[str]:
    operational = [status for status in situation.lines if status.state is LineState.OPERATIONAL]
    if not operational:
        return
    which = "All" if len(operational) == len(situation.lines) else "The other"
    yield f"{which} {counted(len(operational), 'line')}: OPERATIONAL"
    unverified = [keyed_name(status.line) for status in operational if not status.verified]
    if unverified:
        yield f"   not verified by a call or test: {', '.join(unverified)}"
    yield ""


def _fallbacks(situation: Situation) -> Iterator[str]:
    on = situation.fallbacks_on
    if not on:
        yield "No fallback number is on."
    for status in on:
        yield f"FALLBACK ON: {fallback_name(status.fallback)}{_on_since(status, situation)}"
        if status.fallback.restriction:
            yield f"   {status.fallback.restriction}"


def _on_since(status: FallbackStatus, situation: Situation) -> str:
    if status.on_since is None:
        return ""
    zone = situation.set_up.center.zone
    shown_day = local_day(situation.as_of, zone)
    since = time_text(status.on_since, zone, shown_day=shown_day, approx=status.on_since_approx)
    elapsed = duration_text(max(0, int((situation.as_of - status.on_since).total_seconds())))
    return f", on since {since} ({elapsed}){', published' if status.published else ''}"
