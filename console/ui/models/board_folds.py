"""Groups that are put away: which may be, which may not, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from console.domain.line import LineGroup, LineState
from console.domain.line_board import LineStatus
from console.render.wording import state_word
from console.ui.models.board_rows import BoardRow, LineRow


def is_put_away(row: BoardRow, folded: Collection[LineGroup]) -> bool:
    """Whether this row is a line of a folded group."""
    return isinstance(row, LineRow) and row.status.line.group in folded


def kept_open(statuses: Iterable[LineStatus]) -> frozenset[LineGroup]:
    """The groups that hold a line that is not operational: none of them can be folded."""
    return frozenset(one.line.group for one in statuses if one.state is not LineState.OPERATIONAL)


def why_open(group: LineGroup, statuses: Iterable[LineStatus]) -> str:
    """Why this group can't be folded, as one sentence; empty when it can."""
    found = [one for one in statuses if one.line.group is group and one.state is not LineState.OPERATIONAL]
    if not found:
        return ""
    first, *others = found
    more = f", and {len(others)} more" if others else ""
    return f"{group.value.upper()} stays open: line {first.line.key} is {state_word(first.state)}{more}."
