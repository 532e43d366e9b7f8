from __future__ import annotations

import pytest

from console.domain.line import Basis, LineState, Symptom
from console.domain.quick_entry.commands import Clear, Correct, Options, When
from helpers.quick_entries import moment, read, refused

DOWN = LineState.DOWN
AT_1400 = When(at=moment("2024-10-22T14:00:00-04:00"))


def correct(seq: int | None, target: int | None = None, state: LineState | None = None, **said: object) -> Correct:
    return Correct(seq=seq, target=target, state=state, options=Options(**said))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("c13 d", correct(13, state=DOWN)),
        ("C13d", correct(13, state=DOWN)),
        ("c13 3d", correct(13, 3, DOWN)),
        ("c13 3 d", correct(13, 3, DOWN)),
        ("c13 d 3", correct(13, 3, DOWN)),
        ("c13 vz d", correct(13, 3, DOWN)),
        ("c13 d vz", correct(13, 3, DOWN)),
        ("c13 wls vz", correct(13, 3)),
        ("c13 verizon", correct(13, 3)),
        ("c13 ver", correct(13, 3)),
        ("c13 ver d", correct(13, 3, DOWN)),
        ("c13 school", correct(13, 9)),
        ("c13 3", correct(13, 3)),
        ("c 3d", correct(None, 3, DOWN)),
        ("c d", correct(None, state=DOWN)),
        ("c13 1400", correct(13, when=AT_1400)),
        ("c13 @1400 d", correct(13, state=DOWN, when=AT_1400)),
        ("c13@1400", correct(13, when=AT_1400)),
        ("c13 14:00", correct(13, when=AT_1400)),
        ("c13 ~north #2 3d", correct(13, 3, DOWN, scope="north", refs=("2",))),
        ("c13 ^busy !caller", correct(13, symptoms=(Symptom.BUSY,), basis=Basis.CALLER)),
        ("c13 d busy all", correct(13, state=DOWN, symptoms=(Symptom.BUSY,), note="all")),
        ("c13 ;text", correct(13, note="text")),
        ("c13 the chief called", correct(13, note="the chief called")),
        ("c13 d no calls", correct(13, state=DOWN, note="no calls")),
        ("c13 3d wireless only", correct(13, 3, DOWN, note="wireless only")),
        ("c13 ver is out of it", correct(13, note="ver is out of it")),
        ("c13 ~- d", correct(13, state=DOWN, cleared=frozenset({Clear.SCOPE}))),
        ("c13 ;-", correct(13, cleared=frozenset({Clear.NOTE}))),
        ("c13 >1500", correct(13, expected=When(at=moment("2024-10-22T15:00:00-04:00")))),
    ],
)
def test_parts_may_stand_in_any_order(text: str, expected: Correct) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "position", "what", "candidates"),
    [
        ("c", 1, "There is nothing to correct yet", ()),
        ("c13 ", 4, "There is nothing to correct yet", ()),
        ("c0 d", 1, "There is no entry 0", ()),
        ("c13 wls d", 4, "A correction takes one target", ("c13 2d", "c13 3d", "c13 4d")),
        ("c13 3+4d", 4, "A correction takes one target", ("c13 3", "c13 4")),
        ("c13 911d", 4, "A correction takes one target", ()),
        ("c13 d u", 6, "There is more than one state", ()),
        ("c13 d 3u", 7, "There is more than one state", ()),
        ("c13 55", 4, "There is no line 55", ()),
        ("c13 12d", 4, "Line 12, Old trunk, is retired", ()),
        ("c13 trunk", 4, '"trunk" is the alias of retired line 12', ()),
        ("c13 verison d", 4, '"verison" names no line', ("c13 verizon d",)),
        ("c13 905", 4, '"905" is not a time', ("c13 0905",)),
        ("c13 /clock", 10, "How far this PC is off is missing", ("c13 /clock ok",)),
        ("c13 /clock +1 /clock ok", 14, "There is more than one /clock", ()),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_place(
    text: str, position: int, what: str, candidates: tuple[str, ...]
) -> None:
    refusal = refused(text)
    assert refusal.sentence.startswith(what)
    assert refusal.position == position
    assert refusal.candidates[: len(candidates)] == candidates
