"""How it reads that something may ask for attention, or was put aside."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from console.domain.attention_item import AttentionKind, AttentionSwitches
from console.domain.line import LineGroup
from console.domain.log_entry import Act
from console.domain.set_aside import is_parking
from console.render.times import time_text


def kind_words(kind: str) -> str:
    """The kind as two or three words: ``no update``."""
    return kind.replace("_", " ")


def aside_text(act: Act, zone: ZoneInfo, shown_day: date | None) -> str | None:
    """``snoozed until 14:20``, ``parked until Thu 29 Oct 00:00``, ``parked until #VZ88123 is said``; None if seen."""
    ref = f"#{act.refs[0]} is said" if act.refs else None
    if act.expected is None:
        return f"parked until {ref}" if ref else None
    until = time_text(act.expected, zone, shown_day=shown_day, letters=False)
    word = "parked" if is_parking(act) else "snoozed"
    return f"{word} until {f'{until} or {ref}' if ref else until}"


def switches_text(switches: AttentionSwitches) -> str | None:
    """What a center chose that differs from what every center begins with; None if nothing does."""
    off = ", ".join(kind_words(kind) for kind in AttentionKind if kind in switches.off)
    parts = [f"off: {off}"] if off else []
    if switches.no_update_min != AttentionSwitches().no_update_min:
        minutes = [
            f"{group} {switches.no_update_min[group]} min" for group in LineGroup if switches.no_update_min.get(group)
        ]
        parts.append(f"no update: {', '.join(minutes) or 'never'}")
    return f"attention {'; '.join(parts)}" if parts else None
