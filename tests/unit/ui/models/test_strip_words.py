from __future__ import annotations

from console.domain.line import LineState
from console.domain.quarter_hours import Quarters
from console.ui.models.strip_words import strip_text
from helpers.situations import NOW, SET_UP, ago

UP, DOWN = LineState.OPERATIONAL, LineState.DOWN
START = ago(hours=3, minutes=7, seconds=32)


def said(*states: LineState) -> str:
    return strip_text(Quarters(start=START, states=states), NOW, SET_UP.center.zone)


def test_a_strip_is_told_stretch_by_stretch() -> None:
    assert said(UP, UP, DOWN, UP) == "Quarter hours: from 11:00 Operational, from 11:30 Down, from 11:45 Operational"


def test_of_a_restless_line_the_newest_stretches_are_told() -> None:
    told = said(*([UP, DOWN] * 10))
    assert told.startswith("Quarter hours: from 11:00 changing, from 13:00 Operational, from 13:15 Down")
    assert told.count("from") == 13


def test_without_a_strip_nothing_is_told() -> None:
    assert strip_text(None, NOW, SET_UP.center.zone) == ""
