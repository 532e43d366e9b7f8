from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from console.services.settings import ThemeName
from console.ui.chosen_settings import ChosenSettings
from console.ui.night_clock import NightClock
from console.ui.session import Session
from helpers.desks import SampleDesk
from helpers.windows import SampleWindow, open_session


class Console:
    """Settings that follow the clock of a desk; it is noon in the center at first."""

    def __init__(self, folder: Path) -> None:
        self.desk = SampleDesk(folder)
        self.session: Session = open_session(self.desk)
        self.settings = ChosenSettings(folder)
        self.night = NightClock(self.settings, self.session)

    def pass_hours(self, hours: float) -> str:
        """The theme after so many hours, one tick later."""
        self.desk.clock.pass_time(hours * 3600)
        self.night.follow(self.desk.clock.now())
        return self.theme

    @property
    def theme(self) -> str:
        return self.settings.now.theme


@pytest.fixture
def console(theme: object, tmp_path: Path) -> Iterator[Console]:
    made = Console(tmp_path / "record")
    yield made
    made.session.close()
    made.desk.close()


def test_the_clock_changes_nothing_until_it_is_asked_to(console: Console) -> None:
    assert console.pass_hours(10) == ThemeName.DARK
    assert console.settings.now.clock_followed == ""


def test_night_comes_and_goes_at_the_hours_chosen(console: Console) -> None:
    console.settings.change(night_by_clock=True)
    assert console.pass_hours(7.9) == ThemeName.DARK
    assert console.pass_hours(0.2) == ThemeName.NIGHT
    assert console.pass_hours(9.8) == ThemeName.NIGHT
    assert console.pass_hours(0.2) == ThemeName.DARK


def test_the_day_brings_back_the_look_of_the_day_before(console: Console) -> None:
    console.settings.change(night_by_clock=True, theme=ThemeName.LIGHT.value)
    assert console.pass_hours(9) == ThemeName.NIGHT
    assert console.pass_hours(10) == ThemeName.LIGHT


def test_a_look_chosen_by_day_is_left_alone_by_a_night_that_nobody_saw(console: Console) -> None:
    console.settings.change(night_by_clock=True)
    console.settings.change(theme=ThemeName.LIGHT.value)
    assert console.theme == ThemeName.LIGHT
    assert console.pass_hours(20) == ThemeName.LIGHT


def test_a_persons_own_choice_holds_until_the_next_switch(console: Console) -> None:
    console.settings.change(night_by_clock=True)
    console.pass_hours(9)
    console.settings.change(theme=ThemeName.DARK.value)
    assert console.pass_hours(3) == ThemeName.DARK
    console.pass_hours(7)
    assert console.pass_hours(13) == ThemeName.NIGHT


def test_a_persons_own_choice_survives_a_restart_in_the_same_night(console: Console) -> None:
    console.settings.change(night_by_clock=True)
    console.pass_hours(9)
    console.settings.change(theme=ThemeName.DARK.value)
    again = ChosenSettings(console.desk.folder)
    NightClock(again, console.session)
    assert again.now.theme == ThemeName.DARK


def test_hours_chosen_around_the_present_count_at_once(console: Console) -> None:
    console.settings.change(night_by_clock=True)
    console.settings.change(night_from="11:00")
    assert console.theme == ThemeName.NIGHT
    console.settings.change(night_from="20:00")
    assert console.theme == ThemeName.DARK


def test_turned_on_again_in_the_night_it_counts_at_once(console: Console) -> None:
    console.settings.change(night_by_clock=True)
    console.pass_hours(9)
    console.settings.change(theme=ThemeName.DARK.value)
    console.settings.change(night_by_clock=False)
    assert console.theme == ThemeName.DARK
    console.settings.change(night_by_clock=True)
    assert console.theme == ThemeName.NIGHT


def test_who_needs_high_contrast_keeps_it_all_night(console: Console) -> None:
    console.settings.change(night_by_clock=True, theme=ThemeName.HIGH_CONTRAST.value)
    assert console.pass_hours(9) == ThemeName.HIGH_CONTRAST
    assert console.pass_hours(10) == ThemeName.HIGH_CONTRAST


def test_a_day_that_was_night_itself_ends_the_night_in_dark(console: Console) -> None:
    console.settings.change(night_by_clock=True, theme=ThemeName.NIGHT.value, day_theme=ThemeName.NIGHT.value)
    assert console.pass_hours(18.5) == ThemeName.DARK


def test_hours_that_are_the_same_are_no_night(console: Console) -> None:
    console.settings.change(night_by_clock=True, night_from="06:00", night_until="06:00")
    assert console.pass_hours(20) == ThemeName.DARK


def test_the_window_follows_the_clock_while_it_ticks(desk_window: SampleWindow) -> None:
    desk_window.settings.change(night_by_clock=True)
    desk_window.desk.clock.pass_time(timedelta(hours=9).total_seconds())
    desk_window.window.tick()
    assert desk_window.window.look.theme.tokens.name == "Night"
    desk_window.press(Qt.Key.Key_F9)
    desk_window.window.tick()
    assert desk_window.window.look.theme.tokens.name == "Dark"
