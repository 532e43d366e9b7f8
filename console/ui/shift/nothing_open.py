"""Says on the shift sheet that there is nothing to hand over; of what nobody knows it never says that it works."""

from __future__ import annotations

from console.domain.line import LineState
from console.domain.situation import Situation
from console.render.wording import counted

NOTHING_OPEN = "Every line is operational and no fallback is on."


def nothing_open(situation: Situation) -> str:
    """What stands in place of the items while there is none: lines that were never logged are no items."""
    unknown = sum(one.state is LineState.UNKNOWN for one in situation.lines)
    if not unknown:
        return NOTHING_OPEN
    lines = counted(unknown, "line is", "lines are")
    return f"No line is out and no fallback is on. {lines} UNKNOWN: nobody has said otherwise."
