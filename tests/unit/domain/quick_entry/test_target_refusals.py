from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.phrases import ranges_text
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.set_up import SetUp
from helpers.quick_entries import NOW, SET_UP, refused


@pytest.mark.parametrize(
    ("text", "position", "what", "candidate"),
    [
        ("12d", 0, "Line 12, Old trunk, is retired", None),
        ("1+12 ;x", 2, "Line 12, Old trunk, is retired", None),
        ("trunk d", 0, "alias of retired line 12", None),
        ("other d", 0, '"other" names no line', None),
        ("verison d", 0, '"verison" names no line', "verizon d"),
        ("vzd", 0, '"vzd" names no line', "vz d"),
        ("vz3 d", 0, '"vz3" names no line', "vz d"),
        ("KM: verison d", 4, '"verison" names no line', "KM: verizon d"),
        ("landline d", 0, '"landline" is no alias but stands in the name of 1 911 Landline: type 1 or ll', "1d"),
        ("t-mobile", 1, '"-mobile" names no line', None),
        ("mobile d", 0, "type 4 or tm", "4d"),
        ("wireless d", 0, "911 Wireless T-Mobile: type 2, 3, 4 or wls", "3d"),
        ("print", 0, '"print" names no line: type a line number, an alias or a group, or ? alone for help', None),
        ("line d", 0, '"line" names no line', None),
        ("ro d", 0, '"ro" could be rotary or routine', None),
        ("wls ll d", 4, 'No line is both "wls" and "ll"', "wls+ll d"),
        ("down 3", 0, '"down" is a state and the line comes before it', "3 down"),
        ("d", 0, '"d" is a state and the line comes before it', "1 d"),
        ("+3d", 0, "A line is missing here", None),
        ("1++2d", 2, "A line is missing here", None),
        ("1+", 2, "A line is missing here", None),
        ("~north", 0, "A line is missing here", None),
        ("3d+2d", 2, "The state comes after the last line", None),
        ("3", 1, "The state is missing here", "3d"),
        ("vz", 2, "The state is missing here", "vz d"),
        ("3 !", 2, "The state is missing here", "3d!"),
        ("vz ~north", 3, "The state is missing here", "vz g~north"),
        ("1 2d", 2, "The state is missing here", "1+2d"),
        ("vz 3 d", 3, "The state is missing here", "vz+3 d"),
        ("3 y1405", 2, "The state is missing here", "3d y1405"),
        ("3.", 1, "The state is missing here", "3d ."),
        ("3x", 1, '"x" is not a state', "3u"),
        ("3 dwn", 2, '"dwn" is not a state', "3 down"),
        ("3d1405", 1, '"d1405" is not a state', "3d 1405"),
        ("3d:x", 1, '"d:x" is not a state', "3 ;d:x"),
        ("vz caller says", 3, '"caller" is not a state', "vz ;caller says"),
        ("3 vz d", 2, '"vz" is not a state', "3+vz d"),
        ("admin wls d", 6, '"wls" is not a state', "admin+wls d"),
        ("wls admin d", 4, '"admin" is not a state', "wls+admin d"),
        ("911 all d", 4, '"all" is not a state', "911all d"),
        ("911alld", 3, '"alld" is not a state', None),
        ("wls int d", 4, '"int" could be an alias or the state', "wls int ; d"),
    ],
)
def test_what_names_no_lines_or_no_state_is_refused_at_its_place_with_what_could_be_meant(
    text: str, position: int, what: str, candidate: str | None
) -> None:
    refusal = refused(text)
    assert refusal.sentence.startswith(what) or what in refusal.sentence
    assert refusal.position == position
    if candidate is not None:
        assert candidate in refusal.candidates


@pytest.mark.parametrize(
    ("text", "position", "number"),
    [("15d", 0, "15"), ("33d", 0, "33"), ("0d", 0, "0"), ("1+55d", 2, "55"), ("99999999999999d", 0, "99999999…")],
)
def test_for_a_number_that_no_line_has_the_lines_are_told_and_none_is_offered(
    text: str, position: int, number: str
) -> None:
    refusal = refused(text)
    told = ranges_text(line.key for line in SET_UP.lines if not line.retired)
    assert refusal.sentence == f"There is no line {number}: type the number of a line on the board ({told})"
    assert (refusal.position, refusal.candidates) == (position, ())


def test_an_ambiguous_prefix_offers_every_word_it_could_be() -> None:
    assert refused("ro d").candidates == ("rotary d", "routine d")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("3d", "There is no line 3: set up lines first"),
        ("vz d", "This record has no lines yet: set up lines first"),
        ("d", "This record has no lines yet: set up lines first"),
        ("~", "This record has no lines yet: set up lines first"),
    ],
)
def test_a_record_without_lines_says_so(text: str, sentence: str) -> None:
    empty = Vocabulary.of(SetUp(center=SET_UP.center))
    assert refused(text, NOW, empty).sentence == sentence


def test_a_group_without_lines_in_service_is_refused() -> None:
    lines = tuple(replace(line, retired=True) for line in SET_UP.lines if line.key in (1, 2))
    vocabulary = Vocabulary.of(SetUp(center=SET_UP.center, lines=lines))
    refusal = refused("911d", NOW, vocabulary)
    assert refusal.sentence.startswith('"911" names no line')
    assert refusal.position == 0
