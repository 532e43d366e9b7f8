from __future__ import annotations

from msgspec.structs import replace

from console.domain.line import Line, LineGroup
from console.services.set_up_warnings import SetUpWarning
from console.ui.setup.subjects import LINES, NUMBERS, PEOPLE
from helpers.situations import SET_UP


def test_each_list_shows_its_own_things() -> None:
    assert LINES.things(SET_UP) == SET_UP.lines
    assert NUMBERS.things(SET_UP) == SET_UP.fallbacks
    assert PEOPLE.things(SET_UP) == SET_UP.operators


def test_a_new_line_and_a_new_number_begin_with_a_key_nobody_had() -> None:
    retired = Line(key=10, name="Old", group=LineGroup.OTHER, retired=True)
    assert LINES.begin(replace(SET_UP, lines=(*SET_UP.lines, retired))) == {"key": 11, "group": "911"}
    assert NUMBERS.begin(SET_UP) == {"key": 4, "kind": "ten_digit"}
    assert PEOPLE.begin(SET_UP) == {}


def test_a_warning_belongs_to_one_list() -> None:
    warning = SetUpWarning(sentence="look", line=3)
    assert [subject.warned(warning) for subject in (LINES, NUMBERS, PEOPLE)] == [3, None, None]
