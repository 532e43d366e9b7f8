"""States in words: what is typed for them, how they are spoken, how counts of them read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from console.domain.line import WORST_FIRST, LineGroup, LineState
from console.domain.line_board import LineStatus, count_states
from console.render.wording import DOT, STATE_CODES, state_word

LETTERS: Mapping[LineState, str] = MappingProxyType(
    {
        LineState.OPERATIONAL: "u",
        LineState.DEGRADED: "g",
        LineState.INTERMITTENT: "i",
        LineState.DOWN: "d",
        LineState.UNKNOWN: "k",
        LineState.MAINTENANCE: "m",
    }
)
"""What is typed for each state (contract §2)."""


def spoken(state: LineState) -> str:
    """The word as read aloud: ``Down``."""
    return state.value.capitalize()


def counts(statuses: Iterable[LineStatus]) -> dict[LineState, int]:
    """How many lines are in each state, worst first, states without a line left out."""
    found = count_states(statuses)
    return {state: found[state] for state in WORST_FIRST if found[state]}


def count_text(found: Mapping[LineState, int]) -> str:
    """Counts in words: ``1 DOWN · 1 INT``."""
    return DOT.join(f"{count} {STATE_CODES[state]}" for state, count in found.items())


def group_text(group: LineGroup, statuses: Iterable[LineStatus]) -> str:
    """A group's header: its worst state with the count, the others after it: ``911: 5 of 6 DOWN · 1 INT``.

    Never a bare PARTIAL (desk.md, amendments). At least one status.
    """
    found = counts(statuses)
    worst, *rest = found
    others: dict[LineState, int] = {state: found[state] for state in rest if state is not LineState.OPERATIONAL}
    head = f"{group.value.upper()}: {found[worst]} of {sum(found.values())} {state_word(worst)}"
    return f"{head}{DOT}{count_text(others)}" if others else head
