"""The life of a fallback number: its steps, taken in any order, folded into a stage and into uses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.fallback_number import FallbackNumber, FallbackStatus, FallbackUse, Stage
from console.domain.log_entry import Act
from console.domain.story import StoryItem


@dataclass(slots=True)
class _Life:
    """A fallback number's life as far as it has been read.

    Attributes:
        past: Uses that have ended: start, end, first publication.
    """

    stage: Stage = Stage.PREPARED
    since: datetime | None = None
    on_since: datetime | None = None
    published_at: datetime | None = None
    last_tested: datetime | None = None
    past: list[tuple[datetime, datetime, datetime | None]] = field(default_factory=list)

    def take(self, act: Act) -> None:
        """Let one step happen; acts that are no step change nothing."""
        at = act.occurred_at
        match act.kind:
            case EntryKind.FALLBACK_TESTED:
                self.last_tested = at
                # A test says nothing about whether people are calling it: one that is on stays on.
                self._enter(self.stage if self.stage.is_on else Stage.TESTED, at)
            case EntryKind.FALLBACK_ACTIVATED:
                self._switch_on(at)
                self._enter(Stage.PUBLISHED if self.published_at else Stage.ACTIVE, at)
            case EntryKind.FALLBACK_PUBLISHED:
                self._switch_on(at)
                self.published_at = self.published_at or at
                self._enter(Stage.PUBLISHED, at)
            case EntryKind.FALLBACK_DEACTIVATED:
                self._switch_off(at)
                self._enter(Stage.INACTIVE, at)
            case EntryKind.FALLBACK_RETIRED:
                self._switch_off(at)
                self._enter(Stage.RETIRED, at)
            case _:
                pass

    def _enter(self, stage: Stage, at: datetime) -> None:
        if stage is not self.stage:
            self.stage, self.since = stage, at

    def _switch_on(self, at: datetime) -> None:
        self.on_since = self.on_since or at

    def _switch_off(self, at: datetime) -> None:
        if self.on_since is not None:
            self.past.append((self.on_since, at, self.published_at))
        self.on_since = self.published_at = None


def fold_fallback(fallback: FallbackNumber, items: Iterable[StoryItem]) -> FallbackStatus:
    """Fold the number's items, in story order, into where it is in its life.

    Whether it is retired is for the set-up to say. One taken back into service is *inactive* until its next step.
    """
    life = _lived(items)
    stage, since, on_since = life.stage, life.since, life.on_since
    if fallback.retired:
        since = since if stage is Stage.RETIRED else None
        stage, on_since = Stage.RETIRED, None
    elif stage is Stage.RETIRED:
        stage = Stage.INACTIVE
    return FallbackStatus(fallback=fallback, stage=stage, since=since, on_since=on_since, last_tested=life.last_tested)


def uses(fallback: FallbackNumber, items: Iterable[StoryItem], period: Period) -> tuple[FallbackUse, ...]:
    """The uses that overlap the period, as its end showed them, oldest first; a use of less than a second counts.

    Args:
        items: The number's items in story order, reaching back to the start of a use that goes into the period.
        period: A use keeps its true start; what comes after the period's end is not told.
    """
    life = _lived(item for item in items if item.act.occurred_at <= period.end)
    spans: list[tuple[datetime, datetime | None, datetime | None]] = list(life.past)
    if life.on_since is not None:
        spans.append((life.on_since, None, life.published_at))
    return tuple(
        FallbackUse(
            fallback=fallback,
            started_at=start,
            ended_at=end,
            published_at=published_at,
            seconds=period.overlap_s(start, end or period.end),
        )
        for start, end, published_at in spans
        if start < period.end and (end is None or end > period.start or start >= period.start)
    )


def next_test_at(status: FallbackStatus) -> datetime | None:
    """When the number has to be tested again; None when nothing asks for it or it was never tested."""
    every_d = status.fallback.test_every_d
    if every_d is None or status.last_tested is None:
        return None
    return status.last_tested + timedelta(days=every_d)


def test_due(status: FallbackStatus, as_of: datetime) -> bool:
    """Whether its interval has passed without a test; one that has an interval and was never tested is due."""
    if status.fallback.test_every_d is None or status.stage is Stage.RETIRED:
        return False
    due_at = next_test_at(status)
    return due_at is None or due_at <= as_of


def _lived(items: Iterable[StoryItem]) -> _Life:
    life = _Life()
    for item in items:
        life.take(item.act)
    return life
