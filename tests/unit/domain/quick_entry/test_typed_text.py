from __future__ import annotations

import pytest

from console.domain.errors import Refusal
from console.domain.quick_entry.typed_text import LONGEST, kept, readable


@pytest.mark.parametrize("text", ["3d", "3d ;café ☎ שלום", "x" * LONGEST, "", "👩\u200d🚒"])
def test_text_that_can_be_shown_is_read_as_typed(text: str) -> None:
    assert readable(text) == text


@pytest.mark.parametrize(
    "blank", ["\t", "\n", "\r", "\v", "\f", "\x85", "\u2028", "\ufeff", "\u200b", "\u202e", "\u2066"]
)
def test_tabs_line_ends_and_invisible_direction_signs_become_blanks_in_their_place(blank: str) -> None:
    assert readable(f"3d{blank};note") == "3d ;note"


@pytest.mark.parametrize("bad", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ud800", "\uffff", "\ufdd0"])
def test_other_control_characters_and_lone_surrogates_are_refused_with_their_place(bad: str) -> None:
    refusal = readable(f"3d ;a{bad}b")
    assert isinstance(refusal, Refusal)
    assert refusal.position == 5
    assert f"U+{ord(bad):04X}" in refusal.sentence
    assert refusal.candidates == ("3d ;ab",)


def test_a_text_that_is_too_long_is_refused_at_once() -> None:
    refusal = readable("\x00" * 1_000_000)
    assert isinstance(refusal, Refusal)
    assert refusal.position == LONGEST
    assert "1000000 characters" in refusal.sentence


def test_words_are_kept_composed_and_without_blanks_around() -> None:
    assert kept("  cafe\u0301 \u00a0") == "café"
