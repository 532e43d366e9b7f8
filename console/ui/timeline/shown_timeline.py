"""Provides a timeline as it is on screen: its rows and words, and what of its time is in sight."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from console.domain.timeline import Timeline
from console.render.timeline_words import TimelineWords
from console.ui.timeline.chart_rows import ChartRow, Mark, chart_rows
from console.ui.timeline.time_window import TimeWindow


class ShownTimeline(Struct, frozen=True, kw_only=True):
    """One timeline.

    Attributes:
        rows: Top first.
        window: What of the time is in sight.
    """

    timeline: Timeline
    words: TimelineWords
    rows: tuple[ChartRow, ...]
    window: TimeWindow

    @classmethod
    def of(cls, timeline: Timeline, before: ShownTimeline | None) -> ShownTimeline:
        """These facts; the times in sight stay where the timeline before was about the same."""
        same = before is not None and before.timeline.title == timeline.title
        window = before.window.on(timeline.axis) if before is not None and same else TimeWindow.whole(timeline.axis)
        return cls(timeline=timeline, words=TimelineWords(timeline), rows=chart_rows(timeline), window=window)

    def sentence(self, mark: Mark) -> str:
        """A mark in words."""
        return self.words.sentence(mark.subject, mark.part)

    def zoomed(self, steps: int, around: datetime) -> ShownTimeline:
        """So many steps closer; below zero, farther."""
        return replace(self, window=self.window.zoomed(steps, around))

    def panned(self, share: float) -> ShownTimeline:
        """Later times, by this share of what is in sight; below zero, earlier ones."""
        return replace(self, window=self.window.panned(share))

    def whole(self) -> ShownTimeline:
        """All of the time in sight."""
        return replace(self, window=TimeWindow.whole(self.window.axis))

    def with_in_sight(self, mark: Mark) -> ShownTimeline:
        """Moved as little as needed to have this mark in sight."""
        return replace(self, window=self.window.showing(mark.start, mark.end))

    def middle(self, mark: Mark | None) -> datetime:
        """Where a closer look goes: to the beginning of what is chosen, if that is in sight, else to the middle."""
        period = self.window.shown
        if mark is not None and mark.start in period:
            return mark.start
        return period.start + (period.end - period.start) / 2
