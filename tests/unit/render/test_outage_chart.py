from __future__ import annotations

from zoneinfo import ZoneInfo

from console.domain.availability_report import AvailabilityReport
from console.domain.line import LineState
from console.domain.outage import Outage, outages
from console.render.outage_chart import (
    ChartedOutage,
    chart_text,
    charted_lines,
    charted_outages,
    spoken_chart,
)
from console.render.times import local_day
from helpers.availability_builder import eventful_month, eventful_year
from helpers.story_builder import minutes, status_act, told

ZONE = ZoneInfo("America/New_York")
UP, DOWN = LineState.OPERATIONAL, LineState.DOWN


def of_lines(report: AvailabilityReport) -> tuple[ChartedOutage, ...]:
    return charted_lines(report.longest, ZONE, local_day(report.period.start, ZONE))


def of_line(count: int) -> tuple[Outage, ...]:
    acts = [status_act(-10, UP)]
    for number in range(count):
        acts += [status_act(number * 60, DOWN), status_act(number * 60 + 1 + number % 7, UP)]
    return outages(told(*acts), minutes(0, count * 60))


def test_each_bar_says_when_where_how_long_and_how_bad() -> None:
    first, second, *_ = of_lines(eventful_month())
    assert (first.label, first.end) == ("Wed 30 Oct 16:20 · 4 911 Wireless T-Mobile", "1900 min DOWN, still open")
    assert first.is_open
    assert (second.label, second.end) == ("Sun 13 Oct 19:44 · 5 911 VoIP", "751 min DEGR")
    assert not second.is_open


def test_a_guess_stays_one() -> None:
    guessed = [one for one in of_lines(eventful_month()) if "~" in one.label]
    assert guessed
    assert all(one.end.startswith("~") for one in guessed)


def test_a_day_of_another_year_says_its_year() -> None:
    assert not any("2024" in one.label for one in of_lines(eventful_year()))
    (only,) = charted_outages(of_line(1), ZONE, local_day(minutes(0, 1).start, ZONE).replace(year=2025))
    assert only.label == "Tue 22 Oct 2024 08:00"


def test_of_one_line_the_ten_longest_are_drawn_longest_first() -> None:
    found = of_line(12)
    charted = charted_outages(found, ZONE, local_day(found[0].started_at, ZONE))
    lengths = [one.seconds for one in charted]
    assert len(charted) == 10
    assert lengths == sorted(lengths, reverse=True)
    assert charted[0].label == "Tue 22 Oct 14:00"
    assert chart_text(charted, 12) == "The 10 longest of 12 outages"


def test_few_outages_are_no_chart_and_all_of_them_are_just_counted() -> None:
    found = of_line(5)
    charted = charted_outages(found, ZONE, local_day(found[0].started_at, ZONE))
    assert chart_text(charted, 5) == "5 outages"
    assert chart_text(charted[:3], 3) == "3 events, no chart"


def test_who_hears_it_gets_what_who_sees_it_gets() -> None:
    charted = of_lines(eventful_month())
    spoken = spoken_chart(charted, 11)
    assert spoken.startswith(
        "The 10 longest of 11 outages. Wed 30 Oct 16:20 · 4 911 Wireless T-Mobile: 1900 min, worst DOWN, still open. "
    )
    assert spoken.count(": ") == 10
