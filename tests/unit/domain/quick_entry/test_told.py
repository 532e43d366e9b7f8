from __future__ import annotations

import pytest

from console.domain.line import Basis
from console.domain.quick_entry.commands import Options, Told, When
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.set_up import Center, SetUp
from helpers.quick_entries import NOW, moment, read, refused

AT_1400 = When(at=moment("2024-10-22T14:00:00-04:00"))


@pytest.mark.parametrize(
    ("text", "who", "options"),
    [
        ("w Chief", "Chief", Options()),
        ("W chief", "Chief", Options()),
        ("w CHIEF OF STAFF", "Chief of Staff", Options()),
        ("w Chief of Police", "Chief of Police", Options()),
        ("w chiefs", "chiefs", Options()),
        ("w Chief 1400", "Chief", Options(when=AT_1400)),
        ("w Mayor 1400", "Mayor", Options(when=AT_1400)),
        (
            "w Mayor 14:00 !caller #12 ;by phone",
            "Mayor",
            Options(when=AT_1400, basis=Basis.CALLER, refs=("12",), note="by phone"),
        ),
        ("w Mayor@1400", "Mayor", Options(when=AT_1400)),
        ("w Mayor;by phone", "Mayor", Options(note="by phone")),
        ("w Chief;by phone", "Chief", Options(note="by phone")),
        ("w Mayor#12", "Mayor", Options(refs=("12",))),
        ("w State 911 office #S-1 ;list", "State 911 office", Options(refs=("S-1",), note="list")),
        ("w state 911 office 1400", "State 911 office", Options(when=AT_1400)),
        ("w Medic 905", "Medic 905", Options()),
        ("w medic 905 1400", "Medic 905", Options(when=AT_1400)),
        ("w County 911 desk", "County 911 desk", Options()),
        ("w Troop 3", "Troop 3", Options()),
        ("w Unit 997", "Unit 997", Options()),
        ("w 2035550142", "2035550142", Options()),
        ("w it@work", "it@work", Options()),
        ('w "Unit 905"', "Unit 905", Options()),
        ('w "Unit 905 #2" 1400', "Unit 905 #2", Options(when=AT_1400)),
        ('w "Joe', '"Joe', Options()),
        ("w cafe\u0301", "café", Options()),
    ],
)
def test_who_runs_to_the_first_time_basis_reference_or_note(text: str, who: str, options: Options) -> None:
    assert read(text) == Told(who=who, options=options)


@pytest.mark.parametrize(
    ("text", "position", "candidate"),
    [
        ("w Chief 905", 8, "w Chief 0905"),
        ("w Mayor 905", 8, "w Mayor 0905"),
        ("w Mayor 905 ;x", 8, "w Mayor 0905 ;x"),
        ("w Mayor 2561", 8, "w Mayor 1405"),
        ("w Mayor 9:05", 8, "w Mayor 0905"),
        ("w Mayor 2pm", 8, "w Mayor 1400"),
        ("w Mayor @home", 8, "w Mayor @1405"),
        ("w Mayor -x5", 8, "w Mayor -5"),
    ],
)
def test_a_malformed_time_is_no_part_of_who(text: str, position: int, candidate: str) -> None:
    refusal = refused(text)
    assert "is not a time" in refusal.sentence
    assert refusal.position == position
    assert refusal.candidates[0] == candidate


@pytest.mark.parametrize("text", ["w", "w ", "w ;x", 'w "" ;x', "w !"])
def test_nobody_told_is_refused_with_those_usually_told(text: str) -> None:
    refusal = refused(text)
    assert refusal.sentence.startswith("Who was told is missing")
    assert refusal.candidates[0].startswith("w Chief")


def test_without_a_list_nobody_is_proposed() -> None:
    vocabulary = Vocabulary.of(SetUp(center=Center(name="x", timezone="UTC")))
    assert refused("w", NOW, vocabulary).candidates == ()


@pytest.mark.parametrize(
    ("text", "position", "what"),
    [("w1400", 1, "w needs a blank"), ("w Chief ~north", 8, "~ cannot stand here"), ("w ^x", 2, "^ cannot stand here")],
)
def test_other_signs_are_refused_at_their_place(text: str, position: int, what: str) -> None:
    refusal = refused(text)
    assert refusal.sentence.startswith(what)
    assert refusal.position == position
