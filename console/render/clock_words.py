"""How it reads that the clock of this PC was set, or compared with the master clock."""

from __future__ import annotations

from console.domain.events import ClockCheckFacts, ClockFacts
from console.domain.log_entry import Act
from console.domain.phrases import ahead_text
from console.render.times import hours_text
from console.render.wording import counted

_HOUR = 3600


def clock_text(act: Act) -> str:
    """``Clock checked against the master clock: this PC 2 s ahead``, ``Clock of this PC set back 9 seconds``."""
    match act.facts:
        case ClockCheckFacts(ahead_s=ahead_s):
            return f"Clock checked against the master clock: {ahead_text(ahead_s)}"
        case ClockFacts(jump_s=jump_s):
            jump = abs(jump_s)
            length = hours_text(jump) if jump >= _HOUR else counted(jump, "second")
            return f"Clock of this PC set {'forward' if jump_s > 0 else 'back'} {length}"
        case _:
            return act.kind.value.replace("_", " ").capitalize()
