from __future__ import annotations

from console.domain.shift_report import Seal
from console.render.seal_words import DIGITS, GROUPS, record_text, seal_digits, seal_text


def test_the_digits_stand_in_groups_of_four() -> None:
    assert seal_digits("3f2a9c1e77b04d21" + "0" * 48) == "3f2a 9c1e 77b0 4d21"
    assert (DIGITS, GROUPS) == (16, 4)


def test_what_finds_a_report_again_is_number_and_digits() -> None:
    assert seal_text(27, "ab" * 32) == "last no. 27, fingerprint abab abab abab abab"


def test_the_foot_of_a_page_tells_count_last_number_and_digits() -> None:
    seal = Seal(entries=1, last_seq=1, digest="ab" * 32)
    assert record_text(seal, "Record now") == "Record now: 1 entry · last no. 1 · fingerprint abab abab abab abab"
