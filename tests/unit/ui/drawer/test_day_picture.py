from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from console.domain.availability import availability
from console.domain.clock import Period
from console.domain.line import LineState
from console.ui.drawer.day_picture import DayPicture
from console.ui.theme import Theme
from helpers.pixels import share_of
from helpers.situations import SET_UP
from helpers.story_builder import at, status_act, told


@pytest.fixture
def picture(qtbot: QtBot, theme: Theme) -> DayPicture:
    picture = DayPicture("a.picture", theme)
    qtbot.addWidget(picture)
    picture.resize(300, picture.sizeHint().height())
    return picture


def test_the_days_are_painted_in_the_ink_of_the_theme_and_read_aloud(picture: DayPicture, theme: Theme) -> None:
    assert share_of(picture.grab().toImage(), theme.text) == 0
    items = told(status_act(-9000, LineState.OPERATIONAL), status_act(-1440, LineState.DOWN))
    found = availability(items, Period(at(-2880), at(0)), SET_UP.center.zone)
    picture.show_days(found.days, "2 days, 50 %")
    assert share_of(picture.grab().toImage(), theme.text) > 0.2
    assert picture.accessibleName() == "2 days, 50 %"
    assert picture.text() == ""


def test_it_grows_with_the_text(picture: DayPicture, theme: Theme) -> None:
    before = picture.sizeHint().height()
    picture.apply_theme(theme.zoomed(2))
    assert picture.sizeHint().height() >= 2 * before - 1
    assert picture.minimumSizeHint().width() < 100
