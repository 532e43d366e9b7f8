"""Provides what an Enter means: a bounce of the key, the first of two, or the word to log."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

BOUNCE_S = 0.4
"""A second Enter sooner than this is the key bouncing, not a person."""


class EnterMeans(Enum):
    """What to do about an Enter."""

    NOTHING = auto()
    ASK_AGAIN = auto()
    LOG = auto()


class EnterGuard:
    """Remembers the last Enter that did something, and the text for which a second one was asked."""

    def __init__(self, monotonic_s: Callable[[], float]) -> None:
        self._monotonic_s = monotonic_s
        self._last_s: float | None = None
        self._asked_for: str | None = None

    def press(self, text: str, *, needs_second: bool) -> EnterMeans:
        """Enter was pressed on an entry that can be logged."""
        now_s = self._monotonic_s()
        if self._last_s is not None and now_s - self._last_s < BOUNCE_S:
            return EnterMeans.NOTHING
        self._last_s = now_s
        if needs_second and self._asked_for != text:
            self._asked_for = text
            return EnterMeans.ASK_AGAIN
        self._asked_for = None
        return EnterMeans.LOG

    def forget(self) -> None:
        """The text changed: a second Enter asked for another text counts no more."""
        self._asked_for = None
