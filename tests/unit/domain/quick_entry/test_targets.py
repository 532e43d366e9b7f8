from __future__ import annotations

import pytest

from console.domain.line import LineState
from console.domain.quick_entry.commands import LineNote, Status
from console.domain.quick_entry.targets import TargetReader, Targets
from helpers.quick_entries import read, reading


def targets(text: str) -> Targets:
    return TargetReader(reading(text).scan, reading(text).vocabulary).read()


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("3d", (3,)),
        ("11d", (11,)),
        ("3 d", (3,)),
        ("03d", (3,)),
        ("1+2d", (1, 2)),
        ("1,2 d", (1, 2)),
        ("1 + 2 , 3 d", (1, 2, 3)),
        ("2+1+2d", (2, 1)),
        ("911d", (1, 2, 3, 4, 5)),
        ("911 d", (1, 2, 3, 4, 5)),
        ("911all d", (1, 2, 3, 4, 5, 6, 11)),
        ("911ALL+7 d", (1, 2, 3, 4, 5, 6, 11, 7)),
        ("vz d", (3,)),
        ("VZ D", (3,)),
        ("wls d", (2, 3, 4)),
        ("wls vz d", (3,)),
        ("vz wls d", (3,)),
        ("wls ver d", (3,)),
        ("vz+ll d", (3, 1)),
        ("vz+3d", (3,)),
        ("vz, ll d", (3, 1)),
        ("wls vz+ll d", (3, 1)),
        ("school d", (9,)),
        ("sch d", (9,)),
        ("admin+9d", (7, 8, 9)),
        ("e\u0301cole d", (8,)),
        ("routine down", (7,)),
    ],
)
def test_targets_name_their_lines_in_the_order_typed(text: str, keys: tuple[int, ...]) -> None:
    said = read(text)
    assert isinstance(said, Status)
    assert (said.targets, said.state) == (keys, LineState.DOWN)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("3u", LineState.OPERATIONAL),
        ("3up", LineState.OPERATIONAL),
        ("3OK", LineState.OPERATIONAL),
        ("3 restored", LineState.OPERATIONAL),
        ("vz rest", LineState.OPERATIONAL),
        ("3oos", LineState.DOWN),
        ("3g", LineState.DEGRADED),
        ("3i", LineState.INTERMITTENT),
        ("3int", LineState.INTERMITTENT),
        ("wls int", LineState.INTERMITTENT),
        ("3unk", LineState.UNKNOWN),
        ("3k", LineState.UNKNOWN),
        ("3m", LineState.MAINTENANCE),
        ("3 maint", LineState.MAINTENANCE),
        ("3d-10", LineState.DOWN),
        ("vz d;note", LineState.DOWN),
    ],
)
def test_the_state_is_stuck_to_the_last_key_or_the_last_word_before_the_options(text: str, state: LineState) -> None:
    said = read(text)
    assert isinstance(said, Status)
    assert said.state is state


def test_a_word_that_is_the_first_is_an_alias_even_if_it_begins_a_state() -> None:
    said = read("int ;x")
    assert said == LineNote(targets=(8,), note="x")


def test_reading_stops_at_the_first_word_that_is_no_target() -> None:
    scan = reading("vz y1405").scan
    assert TargetReader(scan, reading("").vocabulary).read() == Targets(keys=(3,))
    assert scan.pos == 3
    assert targets("3~north") == Targets(keys=(3,))
    assert targets("3d") == Targets(keys=(3,), state=LineState.DOWN)


def test_no_state_ahead_leaves_the_place() -> None:
    scan = reading("north").scan
    assert TargetReader(scan, reading("").vocabulary).read_state() is None
    assert scan.pos == 0


def test_in_a_correction_only_whole_aliases_narrow() -> None:
    scan = reading("wls ver d").scan
    assert TargetReader(scan, reading("").vocabulary, exact=True).read() == Targets(keys=(2, 3, 4))
    assert scan.text[scan.pos :] == "ver d"
