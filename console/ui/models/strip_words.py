"""The strip of the shift in words, for those who can't see it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from console.domain.quarter_hours import Quarters
from console.ui.formats import when_text
from console.ui.state_words import spoken

MOST_STRETCHES = 12
"""More are not listened to: of a longer story the newest are told."""


def strip_text(quarters: Quarters | None, now: datetime, zone: ZoneInfo) -> str:
    """The worst of each quarter hour: ``Quarter hours: from 06:00 Operational, from 13:15 Down``; empty without any."""
    if quarters is None:
        return ""
    told = quarters.stretches
    newest = told[-MOST_STRETCHES:]
    said = [f"from {when_text(moment, now, zone)} {spoken(state)}" for moment, state in newest]
    earlier = [f"from {when_text(quarters.start, now, zone)} changing"] if len(told) > len(newest) else []
    return f"Quarter hours: {', '.join([*earlier, *said])}"
