"""Provides what of the axis is in sight: zoom and pan, in time and not in pixels."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from console.domain.clock import Period, whole_second

ZOOM = 1.5
"""One step of zoom."""

LEAST_S = 300
"""Five minutes: closer there is nothing more to see, since times are to the minute."""


class TimeWindow(Struct, frozen=True, kw_only=True):
    """A part of an axis.

    Attributes:
        axis: All there is.
        shown: What is in sight; never outside the axis.
    """

    axis: Period
    shown: Period

    @classmethod
    def whole(cls, axis: Period) -> TimeWindow:
        """Everything in sight."""
        return cls(axis=axis, shown=axis)

    @property
    def is_whole(self) -> bool:
        """Whether everything is in sight."""
        return self.shown == self.axis

    def zoomed(self, steps: int, around: datetime) -> TimeWindow:
        """So many steps closer (below zero: farther); ``around`` stays where it is."""
        seconds = self.shown.seconds / ZOOM**steps
        seconds = min(max(seconds, LEAST_S), self.axis.seconds)
        share = (around - self.shown.start) / (self.shown.end - self.shown.start)
        start = around - timedelta(seconds=seconds * share)
        return self.showing_from(start, timedelta(seconds=int(seconds)))

    def panned(self, share: float) -> TimeWindow:
        """Moved by this share of what is in sight; below zero, to earlier times."""
        length = self.shown.end - self.shown.start
        return self.showing_from(self.shown.start + length * share, length)

    def showing(self, start: datetime, end: datetime) -> TimeWindow:
        """Moved as little as needed to have this in sight, or its beginning where it is longer."""
        length = self.shown.end - self.shown.start
        if end > self.shown.end:
            found = self.showing_from(min(start, end - length), length)
            return found if start >= found.shown.start else self.showing_from(start, length)
        return self.showing_from(start, length) if start < self.shown.start and end <= self.shown.start else self

    def on(self, axis: Period) -> TimeWindow:
        """The same of another axis: all of it if all was in sight, else the same times as far as it has them."""
        if self.is_whole:
            return TimeWindow.whole(axis)
        moved = TimeWindow(axis=axis, shown=self.shown)
        return moved.showing_from(self.shown.start, self.shown.end - self.shown.start)

    def showing_from(self, start: datetime, length: timedelta) -> TimeWindow:
        """So much from this moment on, as far as the axis has it."""
        length = min(length, self.axis.end - self.axis.start)
        start = whole_second(max(self.axis.start, min(start, self.axis.end - length)))
        return replace(self, shown=Period(start, start + length))
