"""Provides the playing of a drill: each inject at its time, or when the person asks for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from console.domain.clock import Clock
from console.domain.drill import Drill, DrillInject


class DrillPlayer(QObject):
    """Moves with :meth:`tick`; times are those of the story, at the pace chosen.

    Args:
        pace: Seconds of the story for each second that passes; 1 = as written.

    Signals:
        fed: The :class:`DrillInject` that is said now.
        moved: Anything else has changed: paused, gone on, over.
    """

    fed = Signal(object)
    moved = Signal()

    def __init__(self, drill: Drill, clock: Clock, *, pace: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drill = drill
        self._clock = clock
        self._pace = pace
        self._story_s = 0.0
        self._last_s: float | None = None
        self._said = 0

    @property
    def said(self) -> int:
        """How many injects have been said."""
        return self._said

    @property
    def is_paused(self) -> bool:
        """Whether time stands still in the story."""
        return self._last_s is None

    @property
    def is_over(self) -> bool:
        """Whether everything has been said."""
        return self._said == len(self.drill.injects)

    @property
    def next_in_s(self) -> int | None:
        """Whole seconds until the next inject at this pace; None when there is none."""
        if self.is_over:
            return None
        left = self.drill.injects[self._said].after_s - self._story_s
        return max(0, round(left / self._pace))

    def go_on(self) -> None:
        """Let time pass in the story; the first time, the first inject is said at once."""
        self._last_s = self._clock.monotonic_s()
        self.tick()
        self.moved.emit()

    def pause(self) -> None:
        """Let it stand still."""
        self.tick()
        self._last_s = None
        self.moved.emit()

    def say_next(self) -> None:
        """Say the next inject now; the story jumps to its time."""
        if not self.is_over:
            self._story_s = max(self._story_s, float(self.drill.injects[self._said].after_s))
            self._say_what_is_due()

    def tick(self) -> None:
        """Time has passed."""
        if self._last_s is None:
            return
        now_s = self._clock.monotonic_s()
        self._story_s += (now_s - self._last_s) * self._pace
        self._last_s = now_s
        self._say_what_is_due()

    def _say_what_is_due(self) -> None:
        injects: tuple[DrillInject, ...] = self.drill.injects
        while self._said < len(injects) and injects[self._said].after_s <= self._story_s:
            self._said += 1
            self.fed.emit(injects[self._said - 1])
        if self.is_over:
            self._last_s = None
            self.moved.emit()
