from __future__ import annotations

import pytest

from console.domain.line import LineState
from console.domain.quick_entry.commands import LineNote, Options, Status
from helpers.quick_entries import read, refused


def test_a_line_down_now_takes_three_keystrokes() -> None:
    assert read("3d") == Status(targets=(3,), state=LineState.DOWN, options=Options())


@pytest.mark.parametrize("text", ["3 ;text", "3;text", "3 ; text "])
def test_lines_and_a_note_leave_the_state_alone(text: str) -> None:
    assert read(text) == LineNote(targets=(3,), note="text")
    assert read("wls ;3d") == LineNote(targets=(2, 3, 4), note="3d")


@pytest.mark.parametrize(
    ("text", "position", "candidate"),
    [
        ("3u ~north", 3, "3g ~north"),
        ("vz restored #1 ~north", 15, "vz g #1 ~north"),
        ("c13 u ~north", 6, "c13 g ~north"),
    ],
)
def test_an_operational_line_with_a_scope_is_refused(text: str, position: int, candidate: str) -> None:
    refusal = refused(text)
    assert "say what is still out: g ~…" in refusal.sentence
    assert refusal.position == position
    assert refusal.candidates == (candidate,)


def test_a_line_note_without_text_is_refused() -> None:
    refusal = refused("3 ; ")
    assert refusal.sentence.startswith("The note after ; is missing")
    assert refusal.position == 4
