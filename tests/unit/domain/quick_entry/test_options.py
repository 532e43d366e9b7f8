from __future__ import annotations

import pytest

from console.domain.line import Basis, Symptom
from console.domain.quick_entry.commands import Clear, Options, When
from helpers.quick_entries import moment, options_of, read, refused

EVERYTHING = Options(
    scope="north",
    symptoms=(Symptom.BUSY, Symptom.NOANI),
    basis=Basis.CARRIER,
    when=When(at=moment("2024-10-22T14:00:00-04:00"), approx=True),
    expected=When(at=moment("2024-10-22T16:00:00-04:00")),
    refs=("VZ1", "VZ2"),
    note="the rest; of it",
)


@pytest.mark.parametrize(
    "text",
    [
        "3d ~north ^busy ^noani !carrier @1400? >1600 #VZ1 #VZ2 ;the rest; of it",
        "3d #VZ1 #VZ2 >1600 1400? !car ^busy^noani ~north;the rest; of it",
        "3d!car 1400? ^busy ^noani ^busy ~north #VZ1#VZ2#VZ1>1600 ; the rest; of it ",
        "3d busy noani 1400? >1600 #VZ1 #VZ2 ~north !carrier;the rest; of it",
        "3d 1400? >1600 #VZ1 #VZ2 ~north ^busy ^noani !carrier the rest; of it",
    ],
)
def test_options_may_stand_in_any_order(text: str) -> None:
    assert options_of(text) == EVERYTHING


@pytest.mark.parametrize(
    ("text", "symptoms", "note"),
    [
        ("3d busy", (Symptom.BUSY,), None),
        ("3d BUSY noali caller says", (Symptom.BUSY, Symptom.NOALI), "caller says"),
        ("3d noise on the line", (Symptom.NOISE,), "on the line"),
        ("3d -10 busy", (), "busy"),
        ("3d busy, all of it", (), "busy, all of it"),
        ("3d caller says busy", (), "caller says busy"),
    ],
)
def test_symptom_words_count_without_their_sign_right_after_the_state(
    text: str, symptoms: tuple[Symptom, ...], note: str | None
) -> None:
    said = options_of(text)
    assert (said.symptoms, said.note) == (symptoms, note)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("3d;x", "x"),
        ("3d ;1405 #12 !caller", "1405 #12 !caller"),
        ("3d ;", None),
        ("3d nothing rings", "nothing rings"),
        ("3d nothing rings since 1405 #12", "nothing rings since 1405 #12"),
        ("3d -10 nothing rings", "nothing rings"),
        ("3d - no calls", "- no calls"),
        ("3d i think so", "i think so"),
        ("3d 5th floor", "5th floor"),
        ("3d cafe\u0301\tnew\nline", "café new line"),
        ("3d \u05d0\u05d1", "\u05d0\u05d1"),
    ],
)
def test_a_note_starts_at_its_sign_or_at_the_first_word_that_is_no_option(text: str, note: str | None) -> None:
    assert options_of(text).note == note


@pytest.mark.parametrize(
    ("text", "position", "what"),
    [
        ("3d !call !test", 9, "more than one basis"),
        ("3g ~a #1 ~b", 9, "more than one scope"),
        ("3d >1500 >1600", 9, "more than one expected end"),
        ("3d 1400 1402", 8, "more than one time"),
        ("3d -10 @1402", 7, "more than one time"),
        ("3d u", 3, "more than one state"),
        ("c13 ~a #1 ~-", 10, "more than one scope"),
        ("c13 ~- ~a", 7, "more than one scope"),
        ("c13 ^- ^busy", 7, "more than one symptom"),
        ("c13 #1 #-", 7, "more than one reference"),
        ("c13 ;- ;x", 7, "more than one note"),
        ("c13 ;- x y", 7, "more than one note"),
        ("c13 ~- ~-", 7, "more than one scope"),
    ],
)
def test_what_may_be_said_once_is_refused_twice(text: str, position: int, what: str) -> None:
    refusal = refused(text)
    assert what in refusal.sentence
    assert refusal.position == position


@pytest.mark.parametrize(
    ("text", "position", "what", "candidate"),
    [
        ("t3 ~north", 3, "A scope cannot stand here", None),
        ("t3 ^busy", 3, "A symptom cannot stand here", None),
        ("f1a >1500", 4, "An expected end cannot stand here", None),
        ("t3 caller says", 3, '"caller" cannot follow a verification', "t3 ;caller says"),
        ("f1a on it", 4, '"on" cannot follow a fallback step', "f1a ;on it"),
        ("w Chief 1400 on it", 13, '"on" cannot follow who was told', "w Chief 1400 ;on it"),
    ],
)
def test_a_tail_takes_a_basis_a_time_references_and_a_note_behind_its_sign(
    text: str, position: int, what: str, candidate: str | None
) -> None:
    refusal = refused(text)
    assert what in refusal.sentence
    assert refusal.position == position
    assert refusal.candidates == (() if candidate is None else (candidate,))


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("3d 1405 ?", ("3d 1405?", "3d 1405 ;?")),
        ("3d 0130 e x", ("3d 0130e x", "3d 0130 ;e x")),
        ("3d 1405  s?", ("3d 1405s?", "3d 1405  ;s?")),
    ],
)
def test_a_piece_of_a_time_that_stands_alone_is_refused(text: str, candidates: tuple[str, ...]) -> None:
    refusal = refused(text)
    assert "stands alone" in refusal.sentence
    assert refusal.candidates == candidates


@pytest.mark.parametrize("text", ["3g ~-", "3d ^- x", "3d #-", "3d ;-"])
def test_only_a_correction_clears(text: str) -> None:
    refusal = refused(text)
    assert "only a correction does" in refusal.sentence
    assert refusal.position == 3


def test_a_correction_clears_each_of_four_parts() -> None:
    assert options_of("c13 ~- ^- #- ;-").cleared == frozenset(Clear)
    assert options_of("c13 ~-#-").cleared == {Clear.SCOPE, Clear.REFS}


@pytest.mark.parametrize("text", ["c13 ;-)", "c13 ~-north"])
def test_a_longer_word_clears_nothing(text: str) -> None:
    assert options_of(text).cleared == frozenset()


def test_nothing_said_is_no_option() -> None:
    assert options_of("3d") == Options()
    assert read("3d ") == read("3d")
