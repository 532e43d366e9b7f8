from __future__ import annotations

import pytest

from console.domain.quick_entry.clock_checks import read_ahead, read_clock_check, take_corrected
from console.domain.quick_entry.commands import ClockCheck, Options
from console.domain.quick_entry.scanner import Scanner
from helpers.quick_entries import moment, options_of, read, reading, refused


@pytest.mark.parametrize(
    ("text", "ahead_s"),
    [
        ("/clock +2", 2),
        ("/clock -3", -3),
        ("/CLOCK +2s", 2),
        ("  /clock   OK ", 0),
        ("/clock 0", 0),
        ("/clock +00000007", 7),
        ("/clock -99999", -99999),
        ("/clock 000", 0),
    ],
)
def test_a_clock_check_says_how_many_seconds_this_pc_is_ahead(text: str, ahead_s: int) -> None:
    assert read(text) == ClockCheck(ahead_s=ahead_s, options=Options())


def test_a_clock_check_may_have_a_time_and_a_note() -> None:
    options = options_of("/clock -3 1400 ;county radio")
    assert options.when is not None
    assert (options.when.at, options.note) == (moment("2024-10-22T14:00-04:00"), "county radio")
    assert options_of("/clock ok;fine").note == "fine"


@pytest.mark.parametrize(
    ("text", "position", "what", "candidates"),
    [
        ("/clock", 6, "How far this PC is off is missing", ("/clock ok", "/clock +1", "/clock -1")),
        ("/clock 2", 7, "Which way? Put + before the seconds", ("/clock +2", "/clock -2")),
        ("/clock fast", 7, '"fast" is not how far a clock is off', ("/clock ok",)),
        ("/clock +2.5", 7, '"+2.5" is not how far a clock is off', ("/clock ok",)),
        ("/clock +100000", 7, "That is more than a day", ()),
        ("/clock +2 fast", 10, '"fast" cannot follow a clock check', ("/clock +2 ;fast",)),
        ("/clock +2 #T1", 10, "A reference cannot stand here", ()),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_place(
    text: str, position: int, what: str, candidates: tuple[str, ...]
) -> None:
    refusal = refused(text)
    assert refusal.sentence.startswith(what)
    assert (refusal.position, refusal.candidates) == (position, candidates)


def test_within_a_correction_the_word_is_needed() -> None:
    plain, said = Scanner("+2"), Scanner("/clock +2 -10")
    assert (take_corrected(plain), plain.pos) == (None, 0)
    assert (take_corrected(said), said.pos) == (2, 9)


def test_only_the_seconds_are_taken() -> None:
    scan = Scanner(" -4 ;x")
    assert (read_ahead(scan), scan.pos) == (-4, 3)
    assert read_clock_check(reading(" ok")) == ClockCheck(ahead_s=0, options=Options())
