"""What was noted of one line: references given, and notes about it, each with its time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.ids import Initials
from console.domain.story import StoryItem


class LineRemark(Struct, frozen=True, kw_only=True):
    """One word about a line.

    Attributes:
        refs: References first given in it.
        note: Of a note about the line; what else is said of a line has its notes in the activity.
    """

    at: datetime
    approx: bool
    by: Initials | None
    refs: tuple[str, ...] = ()
    note: str | None = None


def line_remarks(items: Iterable[StoryItem], period: Period) -> tuple[LineRemark, ...]:
    """The remarks of a period, from one line's items in story order; a reference given again is told once."""
    given: set[str] = set()
    found: list[LineRemark] = []
    for item in items:
        act = item.act
        refs = tuple(ref for ref in dict.fromkeys(act.refs) if ref not in given)
        given.update(refs)
        note = act.note if act.kind is EntryKind.LINE_NOTE else None
        if (refs or note) and act.occurred_at in period:
            found.append(LineRemark(at=act.occurred_at, approx=act.approx, by=item.by, refs=refs, note=note))
    return tuple(found)
