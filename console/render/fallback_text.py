"""The fallback numbers as plain lines on a terminal."""

from __future__ import annotations

from console.domain.fallback_number import FallbackStatus
from console.domain.situation import Situation
from console.render.times import clock_text
from console.render.wording import STAGE_WORDS, fallback_name, visible


def fallback_text(situation: Situation) -> str:
    """One line a number: where it is in its life, since when, and its rule of use."""
    if not situation.fallbacks:
        return "No fallback numbers yet: add a [[fallback]] with lineboard setup"
    return "\n".join(visible(_line(status, situation)) for status in situation.fallbacks)


def _line(status: FallbackStatus, situation: Situation) -> str:
    zone = situation.set_up.center.zone
    since = f" since {clock_text(status.since, zone, approx=status.since_approx)}" if status.since else ""
    rule = f"; {status.fallback.restriction}" if status.fallback.restriction else ""
    return f"{fallback_name(status.fallback)}: {STAGE_WORDS[status.stage]}{since}{rule}"
