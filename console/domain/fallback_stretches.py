"""Stretches of a fallback number that was on: its uses, cut where people were told of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.fallback_number import FallbackUse
from console.domain.ids import Initials, Seq
from console.domain.story import StoryItem

_SWITCHES_ON = frozenset({EntryKind.FALLBACK_ACTIVATED, EntryKind.FALLBACK_PUBLISHED})


class UseStretch(Struct, frozen=True, kw_only=True):
    """A fallback number that is on for a while, published or not; the rest as in :class:`Stretch`."""

    published: bool
    start: datetime
    end: datetime
    began_at: datetime
    approx: bool
    ended_at: datetime | None
    ended_approx: bool
    by: Initials | None
    seq: Seq


def use_stretches(found: Sequence[FallbackUse], items: Sequence[StoryItem], period: Period) -> tuple[UseStretch, ...]:
    """Cut the uses that overlap the period.

    Args:
        found: The uses of one number.
        items: What they were folded from.
    """
    steps = {item.act.occurred_at: item for item in reversed(items) if item.act.kind in _SWITCHES_ON}
    return tuple(part for use in found for part in _parts(use, steps, period))


def _parts(use: FallbackUse, steps: Mapping[datetime, StoryItem], period: Period) -> list[UseStretch]:
    end, ended = use.ended_at or period.end, (use.ended_at, use.ended_approx)
    published = use.published_at
    if published is None:
        cuts = [(False, use.started_at, use.started_approx, end, *ended)]
    elif published <= use.started_at:
        cuts = [(True, use.started_at, use.started_approx, end, *ended)]
    else:
        until = (published, published, use.published_approx)
        cuts = [
            (False, use.started_at, use.started_approx, *until),
            (True, published, use.published_approx, end, *ended),
        ]
    return [
        UseStretch(
            published=is_published,
            start=max(began_at, period.start),
            end=min(until_at, period.end),
            began_at=began_at,
            approx=approx,
            ended_at=ended_at,
            ended_approx=ended_approx,
            by=steps[began_at].by,
            seq=steps[began_at].source,
        )
        for is_published, began_at, approx, until_at, ended_at, ended_approx in cuts
        if until_at > period.start or began_at >= period.start
    ]
