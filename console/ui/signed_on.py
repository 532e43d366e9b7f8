"""Provides who is signed on at this console, and when that stops being certain."""

from __future__ import annotations

from console.domain.clock import Clock
from console.domain.ids import Initials
from console.domain.shift import Shift
from console.domain.situation import Situation

IDLE_S = 4 * 3600
"""After so long without an entry the next one asks for initials first."""


class SignedOn:
    """Initials are attribution, no proof; viewing never asks for them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._initials: Initials | None = None
        self._shift: Shift | None = None
        self._last_s = clock.monotonic_s()

    def begin(self, situation: Situation) -> None:
        """At the start of the window: the only person on shift, else the only operator, else nobody yet."""
        self._shift = situation.shift
        on_now = situation.shift.on_now if situation.shift is not None else ()
        operators = tuple(one.initials for one in situation.set_up.operators if not one.retired)
        likely = on_now if on_now else operators
        self.sign_on(likely[0] if len(likely) == 1 else None)

    def follow(self, situation: Situation) -> bool:
        """Sign off whoever is retired, has gone off, or is not on in the shift that has begun since.

        Returns:
            Whether somebody was signed off: the next entry asks who logs it.
        """
        before, self._shift = self._shift, situation.shift
        signed_on = self._initials
        if signed_on is None:
            return False
        on_now = situation.shift.on_now if situation.shift is not None else ()
        was_on = before is not None and signed_on in before.on_now
        changed = _identity(before) != _identity(situation.shift)
        if situation.set_up.operator(signed_on) is None or ((changed or was_on) and signed_on not in on_now):
            self._initials = None
        return self._initials is None

    @property
    def initials(self) -> Initials | None:
        """Who is signed on; None once nobody has logged anything for long."""
        if self._initials is not None and self._clock.monotonic_s() - self._last_s > IDLE_S:
            self._initials = None
        return self._initials

    def sign_on(self, initials: Initials | None) -> None:
        """This person logs from now on; None = ask the next time."""
        self._initials = initials
        self.touch()

    def touch(self) -> None:
        """Something was logged."""
        self._last_s = self._clock.monotonic_s()


def _identity(shift: Shift | None) -> tuple[object, ...]:
    return () if shift is None else (shift.id, shift.name, shift.started_at)
