from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from console.domain.fallback_number import Stage
from console.domain.line import Basis, LineState, Symptom
from console.domain.log_entry import Act
from console.domain.outage import Outage
from console.render.wording import (
    BASIS_WORDS,
    STAGE_WORDS,
    STATE_CODES,
    SYMPTOM_WORDS,
    counted,
    fallback_name,
    fallback_named,
    keyed_name,
    line_name,
    number_text,
    particulars,
    restoration_text,
    split_text,
    state_word,
    visible,
    who_text,
)
from helpers.report_builder import FALLBACKS, HOSTILE, LINES, SET_UP, ZONE
from helpers.story_builder import at, status_act

DAY = at(0).astimezone(ZONE).date()


def test_every_state_symptom_basis_and_stage_has_its_word() -> None:
    assert set(STATE_CODES) == set(LineState)
    assert set(SYMPTOM_WORDS) == set(Symptom)
    assert set(BASIS_WORDS) == set(Basis)
    assert set(STAGE_WORDS) == set(Stage)


def test_a_state_is_a_whole_word_and_no_two_codes_are_alike() -> None:
    assert state_word(LineState.INTERMITTENT) == "INTERMITTENT"
    assert len(set(STATE_CODES.values())) == 6
    assert all(len(code) > 1 for code in STATE_CODES.values())


def test_a_line_is_named_by_key_and_name() -> None:
    assert line_name(SET_UP, 3) == keyed_name(LINES[2]) == "3 911 Wireless Verizon"
    assert line_name(SET_UP, 77) == "line 77"


def test_a_line_split_from_an_older_one_says_so() -> None:
    assert split_text(SET_UP, replace(LINES[0], split_from=7)) == "split from 7 Routine line"
    assert split_text(SET_UP, LINES[0]) is None


def test_a_fallback_is_named_with_its_number_in_national_form() -> None:
    assert fallback_named(SET_UP, 1) == "f1 (203) 555-0142 Temporary emergency number"
    assert fallback_name(FALLBACKS[2]) == "f3 Text 911"
    assert fallback_named(SET_UP, 77) == "f77"
    assert number_text(None) is None


def test_what_was_said_of_a_line_reads_in_one_order() -> None:
    act: Act = status_act(
        *(0, LineState.DOWN),
        basis=Basis.CARRIER,
        symptoms=(Symptom.BUSY,),
        scope="Verizon north",
        refs=("VZ88123",),
        expected=at(180),
    )
    assert particulars(act, SET_UP, DAY) == ["Verizon north", "busy", "per carrier", "#VZ88123", "exp 11:00"]


def test_what_goes_without_saying_is_not_said() -> None:
    assert particulars(status_act(0, LineState.DOWN, basis=Basis.DESK), SET_UP, DAY) == []
    assert particulars(status_act(0, LineState.DOWN), SET_UP, DAY) == []


OPEN = Outage(
    started_at=at(0), ended_at=None, approx=False, seconds=60, worst=LineState.DOWN, is_open=True, known_by=Basis.CALLER
)
ENDED = replace(OPEN, ended_at=at(60), is_open=False)
CLAIMED = replace(ENDED, claimed_at=at(60), claimed_basis=Basis.CARRIER)


@pytest.mark.parametrize(
    ("outage", "text"),
    [
        (OPEN, "still open"),
        (replace(OPEN, is_open=False), "went on after this period"),
        (ENDED, "ended 09:00, not shown operational"),
        (CLAIMED, "restored 09:00 per carrier, not verified"),
        (replace(ENDED, ended_approx=True), "ended ~09:00, not shown operational"),
        (
            replace(CLAIMED, claimed_basis=Basis.CALL, verified_at=at(60), claimed_approx=True),
            "restored ~09:00, verified by call",
        ),
        (
            replace(CLAIMED, verified_at=at(82), verified_approx=True),
            "restored 09:00 per carrier, verified ~09:22 by call",
        ),
        (replace(CLAIMED, claimed_basis=None), "restored 09:00 as logged, not verified"),
        (replace(CLAIMED, claimed_basis=Basis.CALL, verified_at=at(60)), "restored 09:00, verified by call"),
        (
            replace(CLAIMED, verified_at=at(82), verified_basis=Basis.TEST),
            "restored 09:00 per carrier, verified 09:22 by test",
        ),
        (
            replace(CLAIMED, verified_at=at(60) + timedelta(days=1)),
            "restored 09:00 per carrier, verified Wed 09:00 by call",
        ),
    ],
)
def test_an_outage_says_how_it_ended_by_claim_and_by_proof(outage: Outage, text: str) -> None:
    assert restoration_text(outage, SET_UP, DAY) == text


def test_who_said_it_and_who_typed_it() -> None:
    assert who_text("KM") == who_text("KM", "KM") == "KM"
    assert who_text("JR", "KM") == "JR (keyed by KM)"
    assert who_text(None) == "–"


def test_things_are_counted_in_words() -> None:
    assert [counted(1, "void"), counted(2, "void"), counted(0, "entry", "entries")] == [
        "1 void",
        "2 voids",
        "0 entries",
    ]


def test_nothing_can_hide_in_a_text() -> None:
    assert visible("bell\x07 nul\x00") == "bell\\x07 nul\\x00"
    assert visible("right\u202eot-tfel \ufeff\u0085") == "right\\u202eot-tfel \\ufeff\\x85"
    assert visible("lone \ud800") == "lone \\ud800"
    assert visible("two\nlines\ttab\u2028end") == "two lines tab end"


def test_letters_signs_and_joined_emoji_are_left_alone() -> None:
    text = "ñandú 日本 👩\u200d🚒 non\u00a0breaking"
    assert visible(text) == text
    assert all(visible(one).isprintable() for one in HOSTILE)
