from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.render.outage_chart import ChartedOutage
from console.ui.drawer.outage_picture import OutagePicture
from console.ui.palette import DARK, HIGH_CONTRAST, LIGHT, NIGHT, Tokens
from console.ui.theme import Theme
from helpers.pixels import share_of

STATES = (LineState.DOWN, LineState.INTERMITTENT, LineState.DEGRADED)
OUTAGES = tuple(
    ChartedOutage(
        label=f"Tue 22 Oct {hour}:00",
        worst=STATES[hour % 3],
        seconds=(24 - hour) * 600,
        end=f"{(24 - hour) * 10} min",
        is_open=hour == 12,
        sentence=f"{hour}",
    )
    for hour in range(12, 18)
)


@pytest.fixture
def picture(qtbot: QtBot, theme: Theme) -> OutagePicture:
    picture = OutagePicture("a.picture", theme)
    qtbot.addWidget(picture)
    picture.resize(520, 200)
    return picture


def test_before_anything_is_counted_it_takes_no_room(picture: OutagePicture) -> None:
    assert picture.heightForWidth(520) == 0
    assert picture.hasHeightForWidth()


def test_the_bars_are_painted_and_read_aloud(picture: OutagePicture, theme: Theme) -> None:
    picture.show_outages(OUTAGES, "6 outages. 12. 13")
    picture.resize(520, picture.heightForWidth(520))
    image = picture.grab().toImage()
    assert share_of(image, theme.fill(LineState.DOWN)) > 0.05
    assert share_of(image, theme.text) > 0.01
    assert picture.accessibleName() == "6 outages. 12. 13"
    assert picture.text() == ""


@pytest.mark.parametrize("tokens", [DARK, LIGHT, NIGHT, HIGH_CONTRAST])
def test_every_look_has_the_fills_of_its_states(picture: OutagePicture, theme: Theme, tokens: Tokens) -> None:
    look = replace(theme, tokens=tokens)
    picture.apply_theme(look)
    picture.show_outages(OUTAGES, "")
    picture.resize(520, picture.heightForWidth(520))
    assert share_of(picture.grab().toImage(), look.fill(LineState.DOWN)) > 0.05


def test_each_outage_has_its_row_and_a_narrow_picture_two_for_each(picture: OutagePicture) -> None:
    picture.show_outages(OUTAGES[:5], "")
    wide, narrow = picture.heightForWidth(520), picture.heightForWidth(200)
    assert narrow == pytest.approx(2 * wide, abs=1)
    picture.resize(200, narrow)
    assert picture.minimumSizeHint().height() == picture.sizeHint().height() == narrow


def test_it_grows_with_the_text(picture: OutagePicture, theme: Theme) -> None:
    picture.show_outages(OUTAGES, "")
    before = picture.heightForWidth(1600)
    picture.apply_theme(theme.zoomed(2))
    assert picture.heightForWidth(1600) >= 2 * before - 12
