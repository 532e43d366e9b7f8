from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.render.sheet_text import CUT, MOST_UNITS, cell_text

XML_ALLOWS = re.compile("[\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


@given(st.text(st.characters()))
def test_no_text_at_all_holds_what_xml_forbids(text: str) -> None:
    assert XML_ALLOWS.fullmatch(cell_text(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "=1+1"),
        ("bell\x07 \x00", "bell\\x07 \\x00"),
        ("half \ud83d a pair", "half \\ud83d a pair"),
        ("no\ufffecharacter\U0001ffff", "no\\ufffecharacter\\u1ffff"),
        ("two\nlines", "two lines"),
        ("a\u202eb", "a\\u202eb"),
        ("José 👩‍🚒", "José 👩‍🚒"),
    ],
)
def test_what_can_not_be_shown_is_spelled(text: str, shown: str) -> None:
    assert cell_text(text) == shown


@pytest.mark.parametrize("char", ["a", "é", "👩"])
def test_what_is_longer_than_a_cell_is_cut_and_says_so(char: str) -> None:
    shown = cell_text(char * 40_000)
    assert shown.endswith(char + CUT)
    assert MOST_UNITS - 1 <= len(shown.encode("utf-16-le")) // 2 <= MOST_UNITS


@pytest.mark.parametrize(("char", "most"), [("a", MOST_UNITS), ("👩", MOST_UNITS // 2)])
def test_what_just_fits_a_cell_is_whole(char: str, most: int) -> None:
    assert cell_text(char * most) == char * most
    assert cell_text(char * (most + 1)).endswith(CUT)
