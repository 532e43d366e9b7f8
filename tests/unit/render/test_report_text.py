from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from console.domain.report_choices import ReportSection
from console.domain.shift_report import ShiftReport
from console.render.report_text import report_text
from console.render.wording import visible
from helpers.golden import GoldenFiles
from helpers.report_builder import (
    GUESSES,
    HOSTILE,
    SET_UP,
    DayBook,
    chosen,
    empty_report,
    guessed_report,
    hand_over_report,
    hostile_report,
    many_lines_report,
    night_report,
    outage_report,
    public_report,
    quiet_report,
    told_as_known,
)


def test_the_day_of_the_outage_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("report.txt", report_text(outage_report()))


def test_a_public_copy_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("report_public.txt", report_text(public_report()))


def test_the_night_of_two_half_past_ones_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("report_night.txt", report_text(night_report()))


def test_a_shift_that_was_handed_over_is_as_it_was_found_right(golden: GoldenFiles) -> None:
    golden.check("report_handed_over.txt", report_text(hand_over_report()))


def test_sections_that_the_center_leaves_out_are_named_at_the_end() -> None:
    text = report_text(chosen(hand_over_report(), leave_out=tuple(ReportSection)))
    gone = ("TOLD", "FALLBACK NUMBERS", "REFS AND LINE NOTES", "PASS-ON", "CLOCK")
    assert not [title for title in gone if f"\n{title}\n" in text]
    assert all(f"\n{title}\n" in text for title in ("LINES", "OUTAGES", "OPEN AT END", "ACTIVITY"))
    assert "Left out by the center: timeline, told, fallback numbers, refs and line notes, pass-on, clock." in text


def test_an_empty_shift_says_that_nothing_was_logged() -> None:
    assert "Nothing logged this shift." in report_text(empty_report())


def test_a_quiet_shift_has_no_empty_sections() -> None:
    text = report_text(quiet_report())
    assert not [title for title in ("OUTAGES\n", "TOLD", "FALLBACK NUMBERS", "PASS-ON", "OPEN AT END") if title in text]


def test_a_report_by_period_of_a_center_without_lines_is_short() -> None:
    text = report_text(DayBook(set_up=replace(SET_UP, lines=())).report("07:00", "15:00"))
    assert "LINES" not in text
    assert "Operators" not in text


def test_an_exercise_and_a_public_copy_are_marked_at_both_ends() -> None:
    for report, mark in ((outage_report(exercise=True), "*** EXERCISE ***"), (public_report(), "*** PUBLIC COPY ***")):
        lines = report_text(report).splitlines()
        assert mark in lines[0]
        assert lines[-1] == mark


def test_hostile_text_is_shown_as_it_is_on_lines_of_its_own_making_only() -> None:
    text = report_text(hostile_report())
    unbroken = "".join(text.split())
    assert not [one for one in HOSTILE if "".join(visible(one).split()) not in unbroken]
    assert all(line.isprintable() for line in text.splitlines())


def test_a_blank_text_leaves_its_line() -> None:
    report = replace(outage_report(), open_items=(replace(outage_report().open_items[0], text=""),))
    assert "OPEN AT END\n-\n" in report_text(report)


def test_no_guess_is_told_as_known(golden: GoldenFiles) -> None:
    text = report_text(guessed_report())
    assert told_as_known(text) == []
    assert not [one for one in GUESSES if f"~{one}" not in text]
    golden.check("report_guessed.txt", text)


@pytest.mark.parametrize("build", [outage_report, night_report, guessed_report, public_report, many_lines_report])
def test_no_line_is_longer_than_a_hundred_characters(build: Callable[[], ShiftReport]) -> None:
    assert max(map(len, report_text(build()).splitlines())) <= 100


def test_names_of_any_length_are_broken_and_whole() -> None:
    lines = (replace(SET_UP.lines[0], name="Ring-down " * 30),)
    center = replace(SET_UP.center, name="Center " * 40)
    text = report_text(DayBook(set_up=replace(SET_UP, lines=lines, center=center)).report("07:00", "15:00"))
    assert max(map(len, text.splitlines())) <= 100
    assert text.split("LINES")[1].split("OK to MNT")[0].count("Ring-down") == 30
