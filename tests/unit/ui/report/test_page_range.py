from __future__ import annotations

import pytest

from console.domain.errors import RuleViolation
from console.ui.report.page_range import read_pages


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("", (1, None)),
        (" all ", (1, None)),
        ("2", (2, 2)),
        ("2-3", (2, 3)),
        (" 2 – 3 ", (2, 3)),
        ("2-", (2, None)),
        ("-3", (1, 3)),
        ("1-1", (1, 1)),
    ],
)
def test_pages_are_read_as_people_type_them(typed: str, pages: tuple[int, int | None]) -> None:
    assert read_pages(typed) == pages


@pytest.mark.parametrize("typed", ["first", "-", "–", "1,3", "1-2-3", "1.5", "12345", "²"])
def test_what_is_no_pages_is_refused_in_words(typed: str) -> None:
    with pytest.raises(RuleViolation, match="can't be read as pages: type them such as 2-3, or all"):
        read_pages(typed)


@pytest.mark.parametrize("typed", ["0", "0-3", "3-2", "-0"])
def test_pages_are_counted_from_one_and_upward(typed: str) -> None:
    with pytest.raises(RuleViolation, match="counted from 1"):
        read_pages(typed)
