from __future__ import annotations

from msgspec.structs import replace

from console.domain.ics_214 import Ics214Blocks, ics_214
from console.render.ics_214_text import ics_214_text
from console.render.wording import visible
from helpers.golden import GoldenFiles
from helpers.report_builder import HOSTILE, empty_report, hostile_report, night_report, outage_report


def test_the_day_of_the_outage_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("ics_214.txt", ics_214_text(ics_214(outage_report(), Ics214Blocks(incident="Statewide 911 outage"))))


def test_the_night_of_two_half_past_ones_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("ics_214_night.txt", ics_214_text(ics_214(night_report())))


def test_a_shift_without_activity_says_so_and_leaves_room_for_a_name() -> None:
    text = ics_214_text(ics_214(replace(empty_report(), made_by=None)))
    assert "Nothing notable was logged in this period." in text
    assert "3. Name: ____" in text


def test_nothing_that_was_typed_can_hide_or_break_a_line() -> None:
    text = ics_214_text(ics_214(hostile_report(), Ics214Blocks(incident=HOSTILE[11], name=HOSTILE[12])))
    assert "right\\u202eot-tfel" in text
    assert all(line == visible(line) for line in text.splitlines())


def test_an_exercise_says_so_first_and_last() -> None:
    lines = ics_214_text(ics_214(outage_report(exercise=True))).splitlines()
    assert lines[0] == "ACTIVITY LOG (ICS 214) *** EXERCISE ***"
    assert lines[-1] == "*** EXERCISE ***"
