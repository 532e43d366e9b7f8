from __future__ import annotations

from console.render.repeated_hour import repeated_hour_note
from helpers.report_builder import ZONE, night_report, quiet_report


def test_the_night_in_which_the_clock_goes_back_says_what_the_star_means() -> None:
    assert repeated_hour_note(night_report().period, ZONE) == "* This hour came twice: first in EDT, then in EST."


def test_an_ordinary_day_says_nothing() -> None:
    assert repeated_hour_note(quiet_report().period, ZONE) == ""
