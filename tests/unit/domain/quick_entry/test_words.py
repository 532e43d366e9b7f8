from __future__ import annotations

import pytest

from console.domain.line import Basis, LineState
from console.domain.quick_entry.words import BASIS_WORDS, STATE_WORDS, fold, meanings, quoted, state_of


@pytest.mark.parametrize(
    ("word", "state"),
    [(word, state) for word, state in STATE_WORDS.items()]
    + [
        ("res", LineState.OPERATIONAL),
        ("bac", LineState.OPERATIONAL),
        ("dow", LineState.DOWN),
        ("deg", LineState.DEGRADED),
        ("inter", LineState.INTERMITTENT),
        ("unkn", LineState.UNKNOWN),
        ("mai", LineState.MAINTENANCE),
    ],
)
def test_a_state_word_or_its_unique_prefix_of_three_letters_means_its_state(word: str, state: LineState) -> None:
    assert state_of(word) is state


@pytest.mark.parametrize("word", ["", "x", "do", "in", "re", "downs", "operational"])
def test_a_shorter_prefix_or_another_word_means_no_state(word: str) -> None:
    assert state_of(word) is None


def test_an_exact_word_wins_over_the_words_it_begins() -> None:
    assert meanings("call", BASIS_WORDS) == (Basis.CALL,)
    assert meanings("cal", BASIS_WORDS) == (Basis.CALL, Basis.CALLER)


def test_words_compare_without_case_and_composed() -> None:
    assert fold("VZ") == "vz"
    assert fold("E\u0301cole") == fold("école") == "école"


def test_a_long_word_is_quoted_in_part() -> None:
    assert quoted("abc") == '"abc"'
    assert quoted("x" * 300) == f'"{"x" * 40}…"'
