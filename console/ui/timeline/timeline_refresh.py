"""Keeps the timeline as things stand: made on a worker, anew after each entry and once a minute, while it is shown."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from console.domain.errors import ExpectedError
from console.domain.situation import Situation
from console.domain.timeline import Timeline
from console.services.timelines import TimelineRequest, Timelines
from console.ui.session import Session
from console.ui.timeline.timeline_page import TimelinePage

ANEW_AFTER = timedelta(minutes=1)


class TimelineRefresh(QObject):
    """One timeline is made at a time; whatever is asked meanwhile is one more afterwards, as of then."""

    def __init__(self, session: Session, page: TimelinePage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._request = TimelineRequest()
        self._made_at: datetime | None = None
        self._is_making = False
        self._is_wanted = False
        session.committed.connect(lambda _: self._again_if_shown())
        session.situation_changed.connect(self._tick)

    def ask(self, request: TimelineRequest) -> None:
        """Show this from now on."""
        self._request = request
        self.again()

    def again(self) -> None:
        """Show the same as things stand now."""
        if self._is_making:
            self._is_wanted = True
            return
        self._is_making, self._is_wanted = True, False
        request = self._request
        self._session.beside(lambda reading: Timelines(reading).made(request), self._show, self._refuse)

    def _show(self, timeline: Timeline) -> None:
        self._made_at = timeline.as_of
        if not self._goes_on():
            self._page.show_timeline(timeline)

    def _refuse(self, error: ExpectedError) -> None:
        self._made_at = None
        if not self._goes_on():
            self._page.show_refusal(error.sentence)

    def _goes_on(self) -> bool:
        """Whether another one is made instead: what has just come is old already."""
        self._is_making = False
        if self._is_wanted:
            self.again()
            return True
        return False

    def _tick(self, situation: Situation) -> None:
        if not self._page.isVisible():
            return
        self._page.chart.tick(situation.as_of)
        if self._made_at is not None and situation.as_of - self._made_at >= ANEW_AFTER:
            self.again()

    def _again_if_shown(self) -> None:
        if self._page.isVisible():
            self.again()
