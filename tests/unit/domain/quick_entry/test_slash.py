from __future__ import annotations

import pytest

from console.domain.quick_entry.commands import Command, OperatorOff, OperatorOn, ShiftEnd, ShiftStart
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.set_up import Center, SetUp
from helpers.quick_entries import NOW, read, refused


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/shift start", ShiftStart(name=None, operators=())),
        ("/shift start Day KM JR", ShiftStart(name="Day", operators=("KM", "JR"))),
        ("/SHIFT Start day km", ShiftStart(name="Day", operators=("KM",))),
        ("/shift start KM JR", ShiftStart(name=None, operators=("KM", "JR"))),
        ("/shift start KM km", ShiftStart(name=None, operators=("KM",))),
        ("/shift start Storm", ShiftStart(name="Storm", operators=())),
        ("/shift start D2", ShiftStart(name="D2", operators=())),
        ("/shift start d2 D2", ShiftStart(name="D2", operators=("D2",))),
        ('/shift start "Storm watch" KM', ShiftStart(name="Storm watch", operators=("KM",))),
        ('/shift start "late night"', ShiftStart(name="Late night", operators=())),
        ('/shift start "KM" KM', ShiftStart(name="KM", operators=("KM",))),
        ("/shift end", ShiftEnd()),
        ("  /shift  end  ", ShiftEnd()),
        ("/on km", OperatorOn(initials="KM")),
        ("/off JR", OperatorOff(initials="JR")),
    ],
)
def test_shifts_start_and_end_and_operators_come_and_go(text: str, command: Command) -> None:
    assert read(text) == command


@pytest.mark.parametrize(
    ("text", "position", "what", "candidates"),
    [
        ("/", 0, '"/" is not a command', ("/shift start", "/shift end", "/on", "/off", "/clock")),
        ("/of KM", 0, '"/of" is not a command', ("/off KM",)),
        ("/shift", 6, "A shift is started or ended", ("/shift start", "/shift end")),
        ("/shift stop now", 7, "A shift is started or ended", ("/shift start now", "/shift end now")),
        ("/shift end now", 11, "/shift end takes no more words", ("/shift end",)),
        ('/shift start "Storm KM', 13, "The quotes are not closed", ('/shift start "Storm KM"',)),
        ('/shift start "" KM', 13, "The name of the shift is empty", ()),
        ("/shift start Day XX", 17, '"XX" is not an operator of this record', ()),
        ("/shift start Day OLD", 17, '"OLD" is retired', ()),
        ("/on", 3, "/on takes the initials of one operator", ("/on KM", "/on JR", "/on D2")),
        ("/off KM JR", 8, "/off takes the initials of one operator", ("/off KM",)),
        ("/on KN", 4, '"KN" is not an operator of this record', ("/on KM",)),
        ("KM: /on KN", 8, '"KN" is not an operator of this record', ("KM: /on KM",)),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_place(
    text: str, position: int, what: str, candidates: tuple[str, ...]
) -> None:
    refusal = refused(text)
    assert refusal.sentence.startswith(what)
    assert refusal.position == position
    assert refusal.candidates[: len(candidates)] == candidates


@pytest.mark.parametrize("text", ["/trouble open x", "/CALLBACK", "/contact list", "/notice"])
def test_what_comes_later_is_refused_as_such(text: str) -> None:
    refusal = refused(text)
    assert "is not in this version" in refusal.sentence
    assert refusal.position == 0


def test_a_record_without_operators_proposes_none() -> None:
    vocabulary = Vocabulary.of(SetUp(center=Center(name="x", timezone="UTC")))
    assert refused("/on KM", NOW, vocabulary).candidates == ()
