from __future__ import annotations

import pytest

from console.domain.line import Basis, Symptom
from console.domain.quick_entry.option_values import with_one
from helpers.quick_entries import options_of, refused


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("3u!", Basis.CALL),
        ("3u !c", Basis.CALL),
        ("3u !C", Basis.CALL),
        ("3u !t", Basis.TEST),
        ("3u !call", Basis.CALL),
        ("3d !car", Basis.CARRIER),
        ("3d !caller", Basis.CALLER),
        ("3d !sil", Basis.SILENCE),
        ("3d !psap", Basis.PSAP),
        ("3d !Media", Basis.MEDIA),
        ("3d !desk", Basis.DESK),
        ("3d!sta;x", Basis.STATE),
        ("3u!-10", Basis.CALL),
        ("3u!1400", Basis.CALL),
    ],
)
def test_a_basis_is_a_letter_its_word_or_a_unique_prefix_of_three_letters(text: str, basis: Basis) -> None:
    assert options_of(text).basis is basis


@pytest.mark.parametrize(
    ("text", "what", "candidates"),
    [
        ("3d !cal", "could be more than one basis", ("3d !call", "3d !caller")),
        ("3d !si", "is not a basis", ()),
        ("3d !carier x", "is not a basis", ("3d !carrier x", "3d !caller x")),
        ("3d !caller's", '"caller\'s" is not a basis', ()),
        ("3d !.", "is not a basis", ("3d !call",)),
    ],
)
def test_another_basis_is_refused_at_its_place_with_what_could_be_meant(
    text: str, what: str, candidates: tuple[str, ...]
) -> None:
    refusal = refused(text)
    assert what in refusal.sentence
    assert refusal.position == 4
    assert set(candidates) <= set(refusal.candidates)


def test_a_symptom_is_its_word() -> None:
    assert options_of("3d ^BUSY").symptoms == (Symptom.BUSY,)


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("3d ^bus", ("3d ^busy",)),
        ("3d ^noa x", ("3d ^noani x", "3d ^noali x")),
        ("3d ^droped", ("3d ^dropped",)),
        ("3d ^", ("3d ^busy", "3d ^dropped")),
    ],
)
def test_another_symptom_is_refused_at_its_place_with_what_could_be_meant(
    text: str, candidates: tuple[str, ...]
) -> None:
    refusal = refused(text)
    assert refusal.position == 4
    assert refusal.candidates[: len(candidates)] == candidates


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("3g ~north", "north"),
        ("3g~north of the river", "north of the river"),
        ("3g ~2 of 5 calls", "2 of 5 calls"),
        ("3g ~north ;note", "north"),
        ("3g ~north^busy", "north"),
        ("3g ~north !caller", "north"),
        ("3g ~north >1500", "north"),
        ("3g ~north #12", "north"),
        ("3g ~north @1400", "north"),
        ("3g ~north 1400", "north 1400"),
        ("3g ~a ~b", "a ~b"),
        ("3g ~cafe\u0301", "café"),
    ],
)
def test_a_scope_runs_to_the_next_sign(text: str, scope: str) -> None:
    assert options_of(text).scope == scope


@pytest.mark.parametrize(
    ("text", "position", "what"),
    [
        ("3g ~", 4, "The scope after ~ is missing"),
        ("3g ~ ;x", 5, "The scope after ~ is missing"),
        ("3d #", 4, "The reference after # is missing"),
        ("3d # 12", 4, "The reference after # is missing"),
        ("3d >", 4, "The expected end after > is missing"),
        ("3d > 0500", 4, "The expected end after > is missing"),
    ],
)
def test_a_sign_without_its_word_is_refused_at_its_place(text: str, position: int, what: str) -> None:
    refusal = refused(text)
    assert refusal.sentence.startswith(what)
    assert refusal.position == position


def test_what_is_said_twice_counts_once() -> None:
    assert with_one((), 1) == with_one((1,), 1) == (1,)
