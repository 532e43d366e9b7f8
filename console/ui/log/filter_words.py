"""Provides the words of the log page: the groups of kinds, and the sentence that says what is shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from console.domain.log_filter import KindGroup, LogFilter
from console.domain.set_up import SetUp
from console.render.wording import DOT, counted, line_name
from console.ui.log.period_choice import PeriodChoice

GROUP_WORDS: Final[Mapping[KindGroup, str]] = MappingProxyType(
    {
        KindGroup.STATES: "states",
        KindGroup.VERIFICATIONS: "verifications and reviews",
        KindGroup.NOTES: "notes",
        KindGroup.TOLD: "told: who was notified",
        KindGroup.PASS_ONS: "pass-ons",
        KindGroup.FALLBACKS: "fallback numbers",
        KindGroup.SHIFTS: "shifts and operators on",
        KindGroup.SET_UP: "set-up",
        KindGroup.AMENDMENTS: "corrections and voids",
        KindGroup.PROGRAM: "reports, seen items, the program",
    }
)
"""What each group is called."""


def filter_text(wanted: LogFilter, period: PeriodChoice, typed: tuple[str, str], set_up: SetUp) -> str:
    """``with "fiber" · 3 911 Wireless Verizon · by KM · notes · 24 hours``."""
    parts = [
        f'with "{wanted.words}"' if wanted.words else "",
        line_name(set_up, wanted.line) if wanted.line is not None else "",
        f"by {wanted.by}" if wanted.by is not None else "",
        "by the program" if wanted.by_program else "",
        GROUP_WORDS[wanted.group] if wanted.group is not None else "",
        _period_text(period, typed),
    ]
    return DOT.join(part for part in parts if part)


def found_text(shown: int, *, is_all: bool, what: str) -> str:
    """``3 entries · by KM``; where there are more than were read, how many more is not counted."""
    if not shown:
        return f"No entry{DOT}{what}"
    if is_all:
        return f"{counted(shown, 'entry', 'entries')}{DOT}{what}"
    return f"The newest {shown} entries, older ones below{DOT}{what}"


def _period_text(period: PeriodChoice, typed: tuple[str, str]) -> str:
    if period is not PeriodChoice.TYPED:
        return "" if period is PeriodChoice.ALL else period.value
    start, end = (text.strip() for text in typed)
    return " ".join(part for part in (f"from {start}" if start else "", f"to {end}" if end else "") if part)
