from __future__ import annotations

import re
from datetime import timedelta

import pytest

from console.domain.line import LineState
from console.domain.quick_entry.commands import QuickEntry
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.set_up import SetUp
from console.resources import resource_path
from console.services.set_up_file import read_set_up
from console.ui.help.quick_words import FIRST, GRAMMAR, KNOWN_BY, STATES, SYMPTOMS
from helpers.desks import NOON, SAMPLE

AFTERNOON = NOON + timedelta(hours=4)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    change = read_set_up(SAMPLE, "setup.toml", None)
    assert change.center is not None
    return Vocabulary.of(
        SetUp(center=change.center, lines=change.lines, fallbacks=change.fallbacks, operators=change.operators)
    )


def _examples(typed: str) -> list[str]:
    return typed.split("  ")


@pytest.mark.parametrize("example", [one for saying in (*FIRST, *GRAMMAR) for one in _examples(saying.typed)])
def test_every_example_of_the_grammar_can_be_typed(vocabulary: Vocabulary, example: str) -> None:
    assert isinstance(parse(example, vocabulary, AFTERNOON), QuickEntry)


@pytest.mark.parametrize("option", [one for saying in (*SYMPTOMS, *KNOWN_BY) for one in _examples(saying.typed)])
def test_every_symptom_and_basis_can_follow_a_state(vocabulary: Vocabulary, option: str) -> None:
    assert isinstance(parse(f"3d {option}", vocabulary, AFTERNOON), QuickEntry)


def test_everything_of_the_first_five_minutes_in_the_manual_can_be_typed(vocabulary: Vocabulary) -> None:
    manual = resource_path("help", "manual.md").read_text(encoding="utf-8")
    table = manual.partition("| you want to say | type |")[2].partition("\n\n")[0]
    typed = re.findall(r"`([^`]+)`", table)
    assert len(typed) >= 6
    for example in typed:
        assert isinstance(parse(example, vocabulary, AFTERNOON), QuickEntry), example


def test_every_state_has_a_meaning_and_its_shape() -> None:
    assert [one.state for one in STATES] == list(LineState)
    assert all("\n" in one.meaning for one in STATES)
