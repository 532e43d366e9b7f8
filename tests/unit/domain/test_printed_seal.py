from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.errors import RuleViolation
from console.domain.printed_seal import PrintedSeal, read_printed

DIGITS = "3f2a9c1e77b04d21"
HEX = st.text("0123456789abcdef", min_size=16, max_size=16)


@pytest.mark.parametrize(
    "text",
    [
        "27 3f2a9c1e77b04d21",
        "27 3f2a 9c1e 77b0 4d21",
        "27 3F2A 9C1E 77B0 4D21",
        " 27: 3f-2a-9c-1e 77.b0.4d.21 ",
        "27 3f2a 9cle 77bO 4d2I",
        "Record: 25 entries · last no. 27 · fingerprint 3f2a 9c1e 77b0 4d21",
        "last no. 27, fingerprint 3f2a 9c1e 77b0 4d21.",
    ],
)
def test_number_and_digits_are_read_however_they_are_typed(text: str) -> None:
    found = read_printed(text)
    assert (found.last_seq, found.digits) == (27, DIGITS)


def test_the_line_at_the_foot_says_the_count_too_and_a_count_given_apart_wins() -> None:
    foot = "Record now: 25 entries · last no. 27 · fingerprint 3f2a 9c1e 77b0 4d21"
    assert read_printed(foot) == PrintedSeal(digits=DIGITS, last_seq=27, entries=25)
    assert read_printed(foot, 26).entries == 26
    assert read_printed("3f2a 9c1e 77b0 4d21", 25) == PrintedSeal(digits=DIGITS, entries=25)


def test_digits_alone_are_enough_and_all_sixty_four_will_do() -> None:
    assert read_printed("3f2a 9c1e 77b0 4d21") == PrintedSeal(digits=DIGITS)
    assert read_printed("1234 5678 9012 3456").last_seq is None
    assert read_printed(f"27 {DIGITS * 4}") == PrintedSeal(digits=DIGITS * 4, last_seq=27)


@given(seq=st.integers(1, 10**9), digits=HEX, groups=st.sampled_from((1, 2, 3, 4, 5, 8, 16)))
def test_any_seal_is_read_back_in_any_grouping(seq: int, digits: str, groups: int) -> None:
    grouped = " ".join(digits[start : start + groups] for start in range(0, 16, groups))
    assert read_printed(f"{seq} {grouped}") == PrintedSeal(digits=digits, last_seq=seq)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Type the 16 digits"),
        (" · ", "Type the 16 digits"),
        ("27", "2 were typed"),
        ("27 3f2a 9c1e 77b0 4d2", "15 were typed"),
        ("27 3f2a 9c1e 77b0 4d210", "17 were typed"),
        ("27 3f2a 9c1e 77b0 4d2s", '"s" is no digit .*it may be a 5'),
        ("27 3f2a 9c1e 77b0 4dx1", '"x" is no digit .*look again$'),
        ("Zwanzig 3f2a", '"z" is no digit .*it may be a 2'),
        ("9" * 20 + " 3f2a", "24 were typed"),
    ],
)
def test_what_can_not_be_printed_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(RuleViolation, match=why):
        read_printed(text)
