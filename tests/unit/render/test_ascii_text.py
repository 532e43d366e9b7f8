from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.render.ascii_text import ascii_text
from console.render.report_text import report_text
from helpers.report_builder import outage_report


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("07:00–15:00 · 911 ×5 (1–5)", "07:00-15:00 - 911 x5 (1-5)"),
        ("José Ñandú, “quoted”, it’s", 'Jose Nandu, "quoted", it\'s'),
        ("日本 👩‍🚒…", "?? ??..."),
        ("two\nlines\t=1", "two\nlines\t=1"),
    ],
)
def test_every_sign_becomes_one_that_says_the_same(text: str, shown: str) -> None:
    assert ascii_text(text) == shown


@given(st.text())
def test_nothing_but_ascii_is_left_of_any_text(text: str) -> None:
    assert ascii_text(text).isascii()


def test_the_report_reads_the_same_line_for_line() -> None:
    whole = report_text(outage_report())
    assert "?" not in ascii_text(whole)
    assert [len(line) for line in ascii_text(whole).splitlines()] == [len(line) for line in whole.splitlines()]
