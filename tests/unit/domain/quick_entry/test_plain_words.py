from __future__ import annotations

import pytest

from console.domain.line import LineState
from console.domain.quick_entry.plain_words import is_filler, mentions_state, said_state


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("is down", LineState.DOWN),
        ("d", LineState.DOWN),
        ("went dead again", LineState.DOWN),
        ("is working again", LineState.OPERATIONAL),
        ("works", LineState.OPERATIONAL),
        ("is back up now", LineState.OPERATIONAL),
        ("is not working", LineState.DOWN),
        ("isn't up", LineState.DOWN),
        ("partly works", LineState.DEGRADED),
        ("partly", LineState.DEGRADED),
        ("some calls not working", LineState.DEGRADED),
        ("is sometimes down", LineState.INTERMITTENT),
        ("intermittent", LineState.INTERMITTENT),
        ("unknown", LineState.UNKNOWN),
        ("maintenance", LineState.MAINTENANCE),
    ],
)
def test_plain_words_say_a_state(words: str, state: LineState) -> None:
    said = said_state(words.split())
    assert said is not None
    assert said.state is state
    assert said.more == ()


@pytest.mark.parametrize(
    "words",
    [
        "",
        "is",
        "not",
        "kaput",
        "not down",
        "not fine",
        "not intermittent",
        "not all working",
        "not fully working",
        "never not working",
        "sometimes not working",
        "sometimes partly works",
        "up and down",
        "down up",
        "down but back",
        "works for some",
        "partly up and down",
        "partly intermittent",
        "was down",
        "no calls",
        "back not",
        "working if restarted",
    ],
)
def test_words_that_leave_a_doubt_say_none(words: str) -> None:
    assert said_state(words.split()) is None


def test_what_follows_the_state_is_kept_as_it_was_typed() -> None:
    said = said_state(["is", "down", "Kent", "side"])
    assert said is not None
    assert said.more == ("Kent", "side")


def test_states_and_what_turns_them_are_noticed() -> None:
    assert mentions_state(["the", "NOT"])
    assert mentions_state(["works"])
    assert not mentions_state(["caller", "says"])


def test_words_around_a_state_say_nothing() -> None:
    assert is_filler("the")
    assert not is_filler("down")
