from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from console.domain.errors import StorageUnavailable
from console.services.reading import Reading
from console.ui.drawer.availability_pane import NOT_YET, AvailabilityPane
from console.ui.drawer.day_counting import DayCounting
from console.ui.session import Session
from console.ui.theme import Theme
from helpers.windows import SampleWindow


class Later:
    """Keeps what the worker is asked, to be answered when the test says."""

    def __init__(self, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
        self.waiting: list[tuple[Callable[[Reading], Any], Callable[[Any], None], Callable[[Any], None]]] = []
        self._reading = session.reading
        monkeypatch.setattr(session, "beside", lambda *asked: self.waiting.append(asked))

    def answer(self) -> None:
        job, on_done, _ = self.waiting.pop(0)
        on_done(job(self._reading))

    def fail(self) -> None:
        self.waiting.pop(0)[2](StorageUnavailable("The disk is gone"))


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> AvailabilityPane:
    pane = AvailabilityPane(theme)
    qtbot.addWidget(pane)
    return pane


@pytest.fixture
def later(desk_window: SampleWindow, monkeypatch: pytest.MonkeyPatch) -> Later:
    return Later(desk_window.session, monkeypatch)


def test_the_line_is_counted_by_the_worker(desk_window: SampleWindow, pane: AvailabilityPane) -> None:
    desk_window.desk.clock.pass_time(60)
    DayCounting(desk_window.session, pane).want(3)
    assert pane.texts[0].replace("\u00a0", " ").startswith("100.0 % · no outage")


def test_lines_passed_by_are_not_counted(desk_window: SampleWindow, pane: AvailabilityPane, later: Later) -> None:
    counting = DayCounting(desk_window.session, pane)
    for key in (3, 1, 2, 6):
        counting.want(key)
    assert len(later.waiting) == 1
    later.answer()
    assert pane.texts == (NOT_YET, NOT_YET)  # that was line 3, and 6 is shown by now
    assert len(later.waiting) == 1
    later.answer()
    assert pane.texts[0].startswith("no percentage")
    assert later.waiting == []


def test_what_is_shown_of_a_line_stays_while_it_is_counted_anew(
    desk_window: SampleWindow, pane: AvailabilityPane, later: Later
) -> None:
    desk_window.desk.clock.pass_time(60)
    counting = DayCounting(desk_window.session, pane)
    counting.want(3)
    later.answer()
    counting.want(3)
    assert pane.texts[0].startswith("100.0 %")


def test_a_count_that_failed_is_said_unless_another_line_is_shown(
    desk_window: SampleWindow, pane: AvailabilityPane, later: Later
) -> None:
    counting = DayCounting(desk_window.session, pane)
    counting.want(3)
    counting.want(1)
    later.fail()
    assert pane.texts == (NOT_YET, NOT_YET)
    later.fail()
    assert pane.texts[0] == "The disk is gone"
