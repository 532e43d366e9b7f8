from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.printed_seal import PrintedSeal, SealFound
from console.render.printed_words import printed_json, printed_text

DIGITS = "3f2a9c1e77b04d21"
PRINTED = PrintedSeal(digits=DIGITS, last_seq=27)


FITS = SealFound(printed=PRINTED, seq=27, is_there=True, entries_then=27, entries=31, last_seq=31)


def but(**changed: object) -> SealFound:
    return replace(FITS, **changed)


def test_a_record_that_fits_is_said_plainly_with_the_limit_of_what_that_means() -> None:
    assert printed_text(FITS) == (
        "Entry 27 has these digits: entries 1–27 are as they were when the report was printed (27 entries then; 31 "
        "now). Of the 4 entries logged since, that report says nothing."
    )
    assert printed_text(but(entries=27, last_seq=27)).endswith("(27 entries then; 27 now).")
    first = but(printed=PrintedSeal(digits=DIGITS), seq=1, entries_then=1, entries=1, last_seq=1)
    assert printed_text(first).startswith("Entry 1 has these digits: entry 1 is as it was when")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (but(changed=(12,)), ("Entry 27 has these digits, but", "entry 12 is not as recorded.")),
        (
            but(changed=(3, 4, 9), missing=(12,)),
            ("entries 3–4, 9 are not as recorded; entry 12 is missing.", "Leave this record as it is"),
        ),
        (
            but(seq=28, entries_then=28),
            ("Entry 27 has other digits, and entry 28 has those that were typed. Compare the number",),
        ),
        (
            but(printed=PrintedSeal(digits=DIGITS, last_seq=27, entries=26)),
            ("has 27 entries, not 26", "compare the count"),
        ),
        (
            but(seq=None),
            ("Entry 27 has other digits, and no entry has the digits that were typed", "or the digits were mistyped"),
        ),
        (
            but(seq=None, is_there=False, last_seq=21),
            (
                "There is no entry 27, the record ends with 21, and no entry has",
                "entries up to 27 were changed or removed",
            ),
        ),
        (
            but(seq=None, is_there=False),
            ("There is no entry 27 any more, and no entry has the digits",),
        ),
        (
            but(seq=None, printed=PrintedSeal(digits=DIGITS)),
            ("No entry has these digits: entries up to the printed one", "an exercise", "older backup", "Compare them"),
        ),
    ],
)
def test_what_does_not_fit_is_said_with_what_it_can_mean_and_what_to_do(
    found: SealFound, words: tuple[str, ...]
) -> None:
    text = printed_text(found)
    assert [one for one in words if one not in text] == []


def test_no_answer_promises_what_no_fingerprint_can() -> None:
    answers = [FITS, but(seq=None), but(changed=(1,)), but(seq=28)]
    said = " ".join(map(printed_text, answers)).lower()
    assert not [word for word in ("tamper", "legal", "proof", "guarantee", "authentic", "secure") if word in said]


def test_programs_get_every_figure_and_the_answer() -> None:
    assert printed_json(but(changed=(12,))) == {
        "ok": False,
        "printed": {"last_seq": 27, "digits": DIGITS, "entries": None},
        "entry": 27,
        "entries_then": 27,
        "entries": 31,
        "last_seq": 31,
        "changed": [12],
        "missing": [],
        "answer": printed_text(but(changed=(12,))),
    }
