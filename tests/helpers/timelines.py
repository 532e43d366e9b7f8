"""Timelines of 08:00 to 16:00 EDT, folded from acts; lines 1 and 3, one fallback number."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.line import Basis, LineState
from console.domain.log_entry import Act
from console.domain.set_up import SetUp
from console.domain.timeline import Timeline, TimelineSources, build_timeline
from helpers.story_builder import (
    StoryBuilder,
    a_fallback,
    a_line,
    a_set_up,
    fallback_act,
    minutes,
    plain_act,
    status_act,
    verified_act,
)

SHIFT = minutes(0, 480)
SET_UP = a_set_up(lines=(a_line(1, name="Landline"), a_line(3, name="Verizon")), fallbacks=(a_fallback(),))

BUSY = (
    status_act(-60, LineState.OPERATIONAL, line=1, basis=Basis.CALL),
    status_act(0, LineState.OPERATIONAL, basis=Basis.CALL),
    status_act(120, LineState.DOWN, scope="north"),
    plain_act(150, EntryKind.LINE_NOTE, line=3, note="odd tone"),
    status_act(180, LineState.INTERMITTENT),
    status_act(240, LineState.OPERATIONAL, basis=Basis.CARRIER),
    verified_act(300),
    fallback_act(130, EntryKind.FALLBACK_ACTIVATED),
    fallback_act(140, EntryKind.FALLBACK_PUBLISHED),
    plain_act(200, EntryKind.NOTE, note="storm"),
)
"""Line 3 was up, down, intermittent, up on someone's word, up by a call; entries 1 to 10."""


def timeline_of(
    *acts: Act,
    set_up: SetUp = SET_UP,
    period: Period = SHIFT,
    as_of: datetime | None = None,
    room: timedelta = timedelta(),
    title: str = "Shift Day",
    exercise: bool = False,
) -> Timeline:
    """The timeline of these acts.

    Args:
        as_of: The end of the period unless said.
        room: How much of what is to come is drawn.
    """
    book = StoryBuilder()
    book.log(*acts)
    return build_timeline(
        TimelineSources(
            set_up=set_up,
            title=title,
            exercise=exercise,
            period=period,
            axis=Period(period.start, period.end + room),
            as_of=as_of or period.end,
            line_items={line.key: book.of_line(line.key) for line in set_up.lines},
            fallback_items={one.key: book.of_fallback(one.key) for one in set_up.fallbacks},
            note_items=[item for item in book.items if item.act.kind is EntryKind.NOTE],
        )
    )
