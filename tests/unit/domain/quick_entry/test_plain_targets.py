from __future__ import annotations

import pytest

from console.domain.quick_entry.plain_targets import plain_targets
from helpers.quick_entries import VOCABULARY


@pytest.mark.parametrize(
    ("words", "texts", "rest"),
    [
        ("line 3 is down", ("3",), ("down",)),
        ("the vz is down", ("vz",), ("down",)),
        ("t-mobile out", ("4",), ("out",)),
        ("Text out", ("6",), ("out",)),
        ("911 down", ("911",), ("down",)),
        ("911 Wireless Verizon down", ("3",), ("down",)),
        ("wireless down", ("2", "3", "4"), ("down",)),
        ("1 and vz down", ("1+vz",), ("down",)),
        ("1 + 3 , 4 down", ("1+3+4",), ("down",)),
        ("1 and wireless down", (), ("down",)),
        ("1 and down", (), ("down",)),
        ("1 3 down", (), ("down",)),
        ("99 down", (), ("99", "down")),
        ("² down", (), ("²", "down")),
        ("kaput", (), ("kaput",)),
        ("down", (), ("down",)),
        ("", (), ()),
    ],
)
def test_lines_are_named_by_number_alias_group_or_the_words_of_their_name(
    words: str, texts: tuple[str, ...], rest: tuple[str, ...]
) -> None:
    assert plain_targets(words.split(), VOCABULARY) == (texts, rest)
