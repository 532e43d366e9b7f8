from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.phone_like import phone_likes, stored_e164
from helpers.planted_secrets import WRITTEN

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
CIRCLED = str.maketrans("0123456789", "⓪①②③④⑤⑥⑦⑧⑨")


def found(text: str, country: str = "US") -> list[str]:
    return [text[one.start : one.end] for one in phone_likes(text, country)]


def masked(text: str, country: str = "US") -> str:
    for one in reversed(phone_likes(text, country)):
        text = f"{text[: one.start]}#{text[one.end :]}"
    return text


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("digits", [{}, FULL_WIDTH, ARABIC, CIRCLED], ids=["plain", "full width", "arabic", "circled"])
def test_a_number_is_found_however_it_is_written(written: str, digits: dict[int, int]) -> None:
    number = written.format("203", "555", "0199").translate(digits)
    shown = masked(f"call back {number}, please")
    assert shown.removeprefix("call back ").removeprefix("(") == "#, please"


@pytest.mark.parametrize(
    "number",
    [
        "2 0 3 5 5 5 0 1 9 9",
        "2\ufe0f\u20e30\ufe0f\u20e33\ufe0f\u20e3 555 0199",
        "203, 555, 0199",
        "203|555|0199",
        "203=555=0199",
        "203\n555\n0199",
        "203\t555\t0199",
        "+44 20 7946 0958",
        "0044 20 7946 0958",
        "011 44 20 7946 0958",
        "011442079460958",
        "20355501990",
        "555-0199",
        "5550199",
        "tel:+1-203-555-0199;ext=12",
        "203.555.0199x12",
        "203/555/0199",
        "203~555~0199",
    ],
)
def test_odd_ways_of_writing_one_leave_no_four_digits_of_it(number: str) -> None:
    shown = masked(f"from {number} again")
    assert sum(char.isdigit() for char in shown) < 4, shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ticket VZ88123 at 14:05-15:20, 911 on 22 Oct",
        "down 00:30-01:15, 02:00 up, 4 of 10 calls",
        "2024-10-22 14:05 to 2024-10-22 15:10",
        "911 lines 1-9, 12 calls, 36 minutes, 480 · 0 · 0 · 35",
        "10/22/2024 at 0905",
    ],
)
def test_times_counts_and_dates_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_one_number_is_found_once_and_the_next_one_apart() -> None:
    assert [one.number for one in phone_likes("203-555-0199 or 203-555-0142", "US")] == ["+12035550199", "+12035550142"]
    assert [one.number for one in phone_likes("203*555*0199", "US")] == ["+12035550199"]


def test_what_no_country_can_read_is_its_digits() -> None:
    assert [one.number for one in phone_likes("0000000000000000000000", "US")] == ["0" * 22]


@given(st.text())
def test_no_text_at_all_makes_trouble_and_nothing_overlaps(text: str) -> None:
    ones = phone_likes(text, "US")
    assert all(one.start < one.end <= len(text) for one in ones)
    assert all(one.end <= other.start for one, other in pairwise(ones))


def test_a_stored_number_is_told_without_its_extension() -> None:
    assert stored_e164("+12035550142;ext=7") == "+12035550142"
    assert stored_e164("nonsense") is None
    assert stored_e164(None) is None
