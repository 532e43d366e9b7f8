from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.domain.availability import Availability, availability, last_days
from console.domain.line import LineState
from console.render.availability_text import FORMULA, figures_text
from console.render.wording import DOT, FLOWING_DOT
from console.ui.drawer.availability_pane import DAYS, NOT_YET, AvailabilityPane
from console.ui.theme import Theme
from helpers.situations import SET_UP
from helpers.story_builder import at, status_act, told

ZONE = SET_UP.center.zone
UP, DOWN = LineState.OPERATIONAL, LineState.DOWN


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> AvailabilityPane:
    pane = AvailabilityPane(theme)
    qtbot.addWidget(pane)
    pane.resize(480, 400)
    pane.show()
    return pane


def label(pane: AvailabilityPane, name: str) -> QLabel:
    found = pane.findChild(QLabel, f"drawer.{name}")
    assert isinstance(found, QLabel)
    return found


def counted(*flips: float) -> list[Availability]:
    acts = [status_act(-9000, UP), *(status_act(minute, DOWN if n % 2 == 0 else UP) for n, minute in enumerate(flips))]
    return [availability(told(*acts), last_days(days, at(600), ZONE), ZONE) for days in DAYS]


def test_until_it_is_counted_dots_stand_there(pane: AvailabilityPane) -> None:
    assert pane.texts == (NOT_YET, NOT_YET)
    assert label(pane, "days30.figures").accessibleName() == "Being counted"
    assert label(pane, "days30.picture").isHidden()


def test_pictures_and_figures_stand_with_their_formula(pane: AvailabilityPane) -> None:
    found = counted(0, 10, 20, 30, 40, 60)
    pane.show_days(found, ZONE)
    assert pane.texts == tuple(figures_text(one).replace(DOT, FLOWING_DOT) for one in found)
    assert label(pane, "days30.figures").accessibleName() == figures_text(found[0])
    assert not label(pane, "days30.picture").isHidden()
    assert "40 min down" in label(pane, "days30.picture").accessibleName()
    assert label(pane, "days.formula").text() == FORMULA
    assert label(pane, "days30.head").text() == "30 days to Tue 22 Oct 18:00 EDT"


def test_few_events_are_no_picture(pane: AvailabilityPane) -> None:
    pane.show_days(counted(0, 10), ZONE)
    assert label(pane, "days90.picture").isHidden()
    assert label(pane, "days.legend").isHidden()
    assert pane.texts[1].endswith("3 events, no chart")


def test_what_can_not_be_read_is_said(pane: AvailabilityPane, theme: Theme) -> None:
    pane.show_days(counted(0, 10, 20, 30, 40, 60), ZONE)
    pane.show_failure("The record can't be read")
    pane.apply_theme(theme.zoomed(2))
    assert pane.texts == ("The record can't be read", NOT_YET)


def test_the_longest_outages_are_drawn_and_read_aloud(pane: AvailabilityPane) -> None:
    pane.show_days(counted(0, 10, 20, 30, 40, 60, 70, 85, 90, 95), ZONE)
    head, picture = label(pane, "outages.head"), label(pane, "outages.picture")
    assert head.text() == "Longest outages in 90 days · 5 outages"
    assert not picture.isHidden()
    assert picture.accessibleName().startswith("5 outages. Tue 22 Oct 08:40: 20 min, worst DOWN. ")


def test_few_outages_are_counted_and_not_drawn_and_none_are_not_mentioned(pane: AvailabilityPane) -> None:
    pane.show_days(counted(0, 10, 20, 30), ZONE)
    assert label(pane, "outages.head").text() == "Longest outages in 90 days · 2 events, no chart"
    assert label(pane, "outages.picture").isHidden()
    pane.show_days(counted(), ZONE)
    assert label(pane, "outages.head").isHidden()
    pane.wait()
    assert label(pane, "outages.picture").isHidden()
