"""The life of a fallback number: its steps, taken in any order, folded into a stage and into uses."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec import Struct, field

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.fallback_number import FallbackNumber, FallbackStatus, FallbackUse, Stage
from console.domain.log_entry import Act
from console.domain.story import StoryItem

_Span = tuple[Act, Act | None, Act | None]
"""A use: the steps that switched the number on and, if they came, off and first published."""


class _Life(Struct):
    """A fallback number's life as far as it has been read.

    Attributes:
        entered: The step that began the present stage.
        on, published: The steps that began the present use, and first told people of it.
        past: Uses that have ended.
    """

    stage: Stage = Stage.PREPARED
    entered: Act | None = None
    on: Act | None = None
    published: Act | None = None
    tested: Act | None = None
    past: list[_Span] = field(default_factory=list)

    def take(self, act: Act) -> None:
        """Let one step happen; acts that are no step change nothing."""
        match act.kind:
            case EntryKind.FALLBACK_TESTED:
                self.tested = act
                # A test says nothing about whether people are calling it: one that is on stays on.
                self._enter(self.stage if self.stage.is_on else Stage.TESTED, act)
            case EntryKind.FALLBACK_ACTIVATED:
                self.on = self.on or act
                self._enter(Stage.PUBLISHED if self.published else Stage.ACTIVE, act)
            case EntryKind.FALLBACK_PUBLISHED:
                self.on = self.on or act
                self.published = self.published or act
                self._enter(Stage.PUBLISHED, act)
            case EntryKind.FALLBACK_DEACTIVATED:
                self._switch_off(act)
                self._enter(Stage.INACTIVE, act)
            case EntryKind.FALLBACK_RETIRED:
                self._switch_off(act)
                self._enter(Stage.RETIRED, act)
            case _:
                pass

    def _enter(self, stage: Stage, act: Act) -> None:
        if stage is not self.stage:
            self.stage, self.entered = stage, act

    def _switch_off(self, act: Act) -> None:
        if self.on is not None:
            self.past.append((self.on, act, self.published))
        self.on = self.published = None


def fold_fallback(fallback: FallbackNumber, items: Iterable[StoryItem]) -> FallbackStatus:
    """Fold the number's items, in story order, into where it is in its life.

    Whether it is retired is for the set-up to say. One taken back into service is *inactive* until its next step.
    """
    life = _lived(items)
    stage, entered, on = life.stage, life.entered, life.on
    if fallback.retired:
        entered = entered if stage is Stage.RETIRED else None
        stage, on = Stage.RETIRED, None
    elif stage is Stage.RETIRED:
        stage = Stage.INACTIVE
    return FallbackStatus(
        fallback=fallback,
        stage=stage,
        since=_at(entered),
        since_approx=_is_guess(entered),
        on_since=_at(on),
        on_since_approx=_is_guess(on),
        last_tested=_at(life.tested),
        last_tested_approx=_is_guess(life.tested),
    )


def uses(fallback: FallbackNumber, items: Iterable[StoryItem], period: Period) -> tuple[FallbackUse, ...]:
    """The uses that overlap the period, as its end showed them, oldest first; a use of less than a second counts.

    Args:
        items: The number's items in story order, reaching back to the start of a use that goes into the period.
        period: A use keeps its true start; what comes after the period's end is not told.
    """
    life = _lived(item for item in items if item.act.occurred_at <= period.end)
    spans = [*life.past, *([(life.on, None, life.published)] if life.on is not None else [])]
    found = (_use(fallback, span, period) for span in spans)
    return tuple(use for use in found if _overlaps(use, period))


def _use(fallback: FallbackNumber, span: _Span, period: Period) -> FallbackUse:
    on, off, published = span
    return FallbackUse(
        fallback=fallback,
        started_at=on.occurred_at,
        started_approx=on.approx,
        ended_at=_at(off),
        ended_approx=_is_guess(off),
        published_at=_at(published),
        published_approx=_is_guess(published),
        seconds=period.overlap_s(on.occurred_at, off.occurred_at if off else period.end),
        seconds_approx=_is_guess(off) or (on.approx and on.occurred_at > period.start),
    )


def _overlaps(use: FallbackUse, period: Period) -> bool:
    lasted = use.ended_at is None or use.ended_at > period.start or use.started_at >= period.start
    return use.started_at < period.end and lasted


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


def _at(act: Act | None) -> datetime | None:
    return act.occurred_at if act else None


def _is_guess(act: Act | None) -> bool:
    return act is not None and act.approx
