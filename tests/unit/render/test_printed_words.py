from __future__ import annotations

from dataclasses import dataclass

import pytest

from console.domain.printed_seal import PrintedSeal
from console.render.printed_words import printed_json, printed_text

DIGITS = "3f2a9c1e77b04d21"
PRINTED = PrintedSeal(digits=DIGITS, last_seq=27)


@dataclass(frozen=True, kw_only=True)
class Found:
    ok: bool = False
    printed: PrintedSeal = PRINTED
    seq: int | None = 27
    is_there: bool = True
    entries_then: int = 27
    entries: int = 31
    last_seq: int = 31
    changed: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()


def test_a_record_that_fits_is_said_plainly_with_the_limit_of_what_that_means() -> None:
    assert printed_text(Found(ok=True)) == (
        "Entry 27 has these digits: entries 1–27 are as they were when the report was printed (27 entries then; 31 "
        "now). Of the 4 entries logged since, that report says nothing."
    )
    assert printed_text(Found(ok=True, entries=27, last_seq=27)).endswith("(27 entries then; 27 now).")
    first = Found(ok=True, printed=PrintedSeal(digits=DIGITS), seq=1, entries_then=1, entries=1, last_seq=1)
    assert printed_text(first).startswith("Entry 1 has these digits: entry 1 is as it was when")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Found(changed=(12,)), ("Entry 27 has these digits, but", "entry 12 is not as recorded.")),
        (
            Found(changed=(3, 4, 9), missing=(12,)),
            ("entries 3–4, 9 are not as recorded; entry 12 is missing.", "Leave this record as it is"),
        ),
        (Found(seq=28, entries_then=28), ("Entry 27 has other digits, and entry 28 has these. Compare the number",)),
        (
            Found(printed=PrintedSeal(digits=DIGITS, last_seq=27, entries=26)),
            ("has 27 entries, not 26", "compare the count"),
        ),
        (Found(seq=None), ("Entry 27 has other digits, and no other entry has these", "or the digits were mistyped")),
        (
            Found(seq=None, is_there=False, last_seq=21),
            ("The record ends with entry 21, before 27, and no other", "entries up to 27 were changed or removed"),
        ),
        (Found(seq=None, is_there=False), ("There is no entry 27, and no other entry has these",)),
        (
            Found(seq=None, printed=PrintedSeal(digits=DIGITS)),
            ("No entry has these digits: entries up to the printed one", "an exercise", "older backup", "Compare them"),
        ),
    ],
)
def test_what_does_not_fit_is_said_with_what_it_can_mean_and_what_to_do(found: Found, words: tuple[str, ...]) -> None:
    text = printed_text(found)
    assert [one for one in words if one not in text] == []


def test_no_answer_promises_what_no_fingerprint_can() -> None:
    answers = [Found(ok=True), Found(seq=None), Found(changed=(1,)), Found(seq=28)]
    said = " ".join(map(printed_text, answers)).lower()
    assert not [word for word in ("tamper", "legal", "proof", "guarantee", "authentic", "secure") if word in said]


def test_programs_get_every_figure_and_the_answer() -> None:
    assert printed_json(Found(changed=(12,))) == {
        "ok": False,
        "printed": {"last_seq": 27, "digits": DIGITS, "entries": None},
        "entry": 27,
        "entries_then": 27,
        "entries": 31,
        "last_seq": 31,
        "changed": [12],
        "missing": [],
        "answer": printed_text(Found(changed=(12,))),
    }
