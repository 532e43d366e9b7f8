from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from console.domain.line import LineState
from console.services.reading import Reading
from console.services.timelines import Span, TimelineRequest
from console.ui.page_name import PageName
from console.ui.runner import Failed
from console.ui.session import Session
from console.ui.timeline.timeline_page import TimelinePage
from console.ui.timeline.timeline_refresh import TimelineRefresh
from helpers.windows import SampleWindow, open_session


def shown_state(page: TimelinePage, key: int) -> LineState:
    assert page.chart.shown is not None
    row = next(row for row in page.chart.shown.timeline.lines if row.line.key == key)
    return row.stretches[-1].segment.state


def title(page: TimelinePage) -> str:
    return page.chart.shown.timeline.title if page.chart.shown is not None else ""


def opened(window: SampleWindow) -> TimelinePage:
    window.open(PageName.TIMELINE)
    return window.page(TimelinePage)


def test_what_others_log_is_there_without_asking(desk_window: SampleWindow) -> None:
    page = opened(desk_window)
    assert shown_state(page, 3) is LineState.OPERATIONAL
    desk_window.desk.clock.pass_time(5)
    desk_window.desk.log("3d")
    desk_window.session.feed.look()
    assert shown_state(page, 3) is LineState.DOWN


def test_it_is_made_anew_once_a_minute_and_now_moves_meanwhile(desk_window: SampleWindow) -> None:
    page = opened(desk_window)
    assert page.chart.shown is not None
    made = page.chart.shown.timeline.as_of
    desk_window.desk.clock.pass_time(30)
    desk_window.session.refresh()
    assert page.chart.shown.timeline.as_of == made
    assert page.chart.now == desk_window.desk.clock.now()
    desk_window.desk.clock.pass_time(31)
    desk_window.session.refresh()
    assert page.chart.shown.timeline.as_of > made


def test_a_page_nobody_sees_makes_no_work_and_is_as_of_now_when_opened(desk_window: SampleWindow) -> None:
    page = opened(desk_window)
    desk_window.window.pages.go_back()
    before = page.chart.shown
    desk_window.desk.clock.pass_time(300)
    desk_window.desk.log("3d")
    desk_window.session.feed.look()
    assert page.chart.shown is before
    desk_window.open(PageName.TIMELINE)
    assert shown_state(page, 3) is LineState.DOWN


def test_what_can_not_be_shown_is_said_and_the_next_choice_is_shown(desk_window: SampleWindow) -> None:
    page = opened(desk_window)
    page.timeline_asked.emit(TimelineRequest(span=Span.PERIOD, start="never"))
    assert title(page) == ""
    page.timeline_asked.emit(TimelineRequest(span=Span.HOURS_12))
    assert title(page) == "Last 12 hours"


@dataclass
class Later:
    """A worker that answers when it is told to, as a busy one does."""

    session: Session
    waiting: list[Callable[[], None]] = field(default_factory=list)

    def beside(self, job: Callable[[Reading], Any], done: Callable[[Any], None], failed: Failed) -> None:
        self.waiting.append(lambda: self.session.beside(job, done, failed))


def test_a_burst_of_entries_makes_one_more_timeline_and_not_one_each(
    desk_window: SampleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_session(desk_window.desk)
    page = TimelinePage(desk_window.window.look.theme)
    refresh = TimelineRefresh(session, page)
    later = Later(session=open_session(desk_window.desk))
    monkeypatch.setattr(session, "beside", later.beside)
    for _ in range(300):
        refresh.again()
    assert len(later.waiting) == 1
    later.waiting.pop(0)()
    assert title(page) == ""  # old already: not shown
    assert len(later.waiting) == 1
    later.waiting.pop(0)()
    assert title(page) == "Shift Day"
    assert later.waiting == []
    refresh.ask(TimelineRequest(span=Span.PERIOD, start="never"))
    refresh.again()
    later.waiting.pop(0)()
    later.waiting.pop(0)()
    assert title(page) == ""
    page.deleteLater()
    later.session.close()
    session.close()
