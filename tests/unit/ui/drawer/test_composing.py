from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.errors import Refusal
from console.domain.line import Basis, LineState, Symptom
from console.domain.quick_entry.commands import Status
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.vocabulary import Vocabulary
from console.ui.drawer.composing import BASIS_CHOICES, Chosen, composed
from helpers.situations import NOW, SET_UP


def test_what_is_chosen_reads_as_it_would_be_typed() -> None:
    chosen = Chosen(scope=" north  of Route 35 ", symptoms=(Symptom.BUSY, Symptom.NOALI), basis=Basis.CALLER)
    assert composed(3, LineState.DOWN, chosen) == "3d ~north of Route 35 ^busy ^noali !caller"
    assert composed(12, LineState.OPERATIONAL, Chosen(basis=Basis.CALL)) == "12u !call"
    assert composed(3, LineState.UNKNOWN, Chosen()) == "3k"


@pytest.mark.parametrize("scope", ["main @ elm", "A; B", "route #7", "25 > 30"])
def test_a_scope_with_a_sign_in_it_wants_a_look(scope: str) -> None:
    assert Chosen(scope=scope).wants_a_look
    assert not Chosen(scope="Main and Elm, 2nd floor (east)").wants_a_look


def test_a_test_is_one_that_was_arranged() -> None:
    assert BASIS_CHOICES[Basis.TEST] == "a test arranged under our procedure"
    assert Basis.DESK not in BASIS_CHOICES
    assert not any("dial" in words for words in BASIS_CHOICES.values())


@given(
    st.sampled_from([state for state in LineState if state is not LineState.OPERATIONAL]),
    st.lists(st.sampled_from(Symptom), unique=True),
    st.sampled_from(list(BASIS_CHOICES)),
    st.sampled_from(["", "north of Route 35", "Norfolk and Avon"]),
)
def test_what_is_composed_is_read_back_as_chosen(
    state: LineState, symptoms: list[Symptom], basis: Basis | None, scope: str
) -> None:
    chosen = Chosen(scope=scope, symptoms=tuple(symptoms), basis=basis)
    read = parse(composed(3, state, chosen), Vocabulary.of(SET_UP), NOW)
    assert not isinstance(read, Refusal)
    said = read.command
    assert isinstance(said, Status)
    assert (said.targets, said.state) == ((3,), state)
    assert (said.options.scope or "", said.options.basis) == (scope, basis)
    assert set(said.options.symptoms) == set(symptoms)
