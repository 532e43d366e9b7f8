from __future__ import annotations

import pytest

from console.domain.line import Basis
from console.domain.quick_entry.commands import FallbackStep, FallbackVerb, Options, Verified, When
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.set_up import SetUp
from helpers.quick_entries import NOW, SET_UP, moment, read, refused


@pytest.mark.parametrize(
    ("text", "targets", "options"),
    [
        ("t3", (3,), Options(basis=Basis.CALL)),
        ("T 3", (3,), Options(basis=Basis.CALL)),
        ("t1+2", (1, 2), Options(basis=Basis.CALL)),
        ("t vz", (3,), Options(basis=Basis.CALL)),
        ("t911", (1, 2, 3, 4, 5), Options(basis=Basis.CALL)),
        ("t3!", (3,), Options(basis=Basis.CALL)),
        ("t3 !test", (3,), Options(basis=Basis.TEST)),
        ("t3 ;texts arrive", (3,), Options(basis=Basis.CALL, note="texts arrive")),
        ("t3 1400 #12", (3,), Options(basis=Basis.CALL, when=When(at=moment("2024-10-22T14:00-04:00")), refs=("12",))),
        ("t vz -5", (3,), Options(basis=Basis.CALL, when=When(at=moment("2024-10-22T14:00:30-04:00")))),
    ],
)
def test_lines_are_verified_by_a_call_unless_a_test_is_said(
    text: str, targets: tuple[int, ...], options: Options
) -> None:
    assert read(text) == Verified(targets=targets, options=options)


@pytest.mark.parametrize("text", ["t3 !caller", "t3 !carrier ;x", "t3 !desk"])
def test_another_basis_does_not_verify(text: str) -> None:
    refusal = refused(text)
    assert "only a call or a test does" in refusal.sentence
    assert refusal.position == 3
    assert refusal.candidates[0] in ("t3 !", "t3 ! ;x")


def test_a_verification_takes_no_state() -> None:
    refusal = refused("t3d")
    assert refusal.sentence.startswith("t takes no state")
    assert refusal.candidates == ("3d",)


def test_a_verification_without_a_line_is_refused() -> None:
    assert refused("t").sentence.startswith("A line is missing")
    assert refused("t !test").position == 2


@pytest.mark.parametrize(
    ("text", "fallback", "verb"),
    [
        ("f1a", 1, FallbackVerb.ACTIVATE),
        ("F1P", 1, FallbackVerb.PUBLISH),
        ("f1t", 1, FallbackVerb.TEST),
        ("f12x", 12, FallbackVerb.OFF),
        ("f2a", 2, FallbackVerb.ACTIVATE),
        ("f3t", 3, FallbackVerb.TEST),
    ],
)
def test_a_fallback_number_takes_a_step(text: str, fallback: int, verb: FallbackVerb) -> None:
    assert read(text) == FallbackStep(fallback=fallback, verb=verb, options=Options())


@pytest.mark.parametrize("text", ["f1a-5;why", "f1a -5 ;why"])
def test_a_fallback_step_takes_a_tail(text: str) -> None:
    said = read(text)
    assert isinstance(said, FallbackStep)
    assert said.options == Options(when=When(at=moment("2024-10-22T14:00:30-04:00")), note="why")


@pytest.mark.parametrize(
    ("text", "position", "what", "candidates"),
    [
        ("f", 1, "The number of the fallback is missing", ("f1a", "f2a", "f3a", "f12a")),
        ("f 1a", 1, "The number of the fallback is missing", ("f1a",)),
        ("f9a", 1, 'There is no fallback number "f9": type the number of one on the fallback list (1–3, 12)', ()),
        ("f112a", 1, 'There is no fallback number "f112"', ()),
        ("f0a", 1, 'There is no fallback number "f0"', ()),
        ("f4a", 1, "f4, Old number, is retired", ()),
        ("f3a", 2, "f3, Next town, is another agency's number", ()),
        ("f3p", 2, "f3, Next town, is another agency's number", ()),
        ("f1", 2, "The step is missing", ("f1a", "f1p", "f1t", "f1x")),
        ("f1 x", 2, "The step is missing", ("f1x",)),
        ("f1z", 2, '"z" is not a step', ("f1a", "f1p", "f1t", "f1x")),
        ("f1a1405", 2, '"a1405" is not a step', ("f1a 1405",)),
        ("f1 ;x", 2, "The step is missing", ("f1a ;x",)),
    ],
)
def test_what_is_no_fallback_step_is_refused_at_its_place(
    text: str, position: int, what: str, candidates: tuple[str, ...]
) -> None:
    refusal = refused(text)
    assert refusal.sentence.startswith(what)
    assert refusal.position == position
    assert refusal.candidates[: len(candidates)] == candidates


@pytest.mark.parametrize("text", ["f9a", "f112a", "f0a"])
def test_in_place_of_a_number_that_is_none_no_fallback_is_offered(text: str) -> None:
    assert refused(text).candidates == ()


def test_a_record_without_fallback_numbers_proposes_none() -> None:
    refusal = refused("f1a", NOW, Vocabulary.of(SetUp(center=SET_UP.center)))
    assert refusal.sentence == 'There is no fallback number "f1": set up fallback numbers first'
    assert refusal.candidates == ()
