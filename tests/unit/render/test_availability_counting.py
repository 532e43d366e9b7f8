from __future__ import annotations

from msgspec.structs import replace

from console.domain.availability_redaction import redact_availability
from console.render.availability_counting import EVERY_OUTAGE, SHARES, counting_sentences, not_verified_text
from helpers.availability_builder import eventful_month, eventful_year, november, quiet_month


def test_formula_and_exclusions_stand_on_every_report() -> None:
    said = counting_sentences(quiet_month())
    assert said[0] == SHARES
    assert "(known minutes − minutes down) / known minutes" in SHARES
    assert "(known − maintenance − down) / (known − maintenance)" in SHARES
    assert EVERY_OUTAGE in said
    assert len(said) == 6


def test_what_is_left_out_is_counted() -> None:
    assert any("shorter than 60 s are not counted: 1 outage, <1 min in all." in said for said in _of(60))
    assert any("shorter than 5 s are not counted: there was none." in said for said in _of(5))
    assert EVERY_OUTAGE not in _of(60)


def test_each_change_of_the_clock_is_said() -> None:
    (change,) = [said for said in counting_sentences(november()) if "clock" in said]
    assert change == "The clock was changed on Sun 3 Nov 2024 (+1 h); every minute that passed is counted."
    assert sum("clock" in said for said in counting_sentences(eventful_year())) == 2


def test_a_public_copy_says_how_much_it_withholds() -> None:
    assert counting_sentences(redact_availability(eventful_month()))[-1] == "Public copy: 1 name withheld."
    nobody = replace(eventful_month(), made_by=None)
    assert counting_sentences(redact_availability(nobody))[-1] == "Public copy: nothing had to be withheld."


def test_what_is_ok_on_someones_word_only_is_named() -> None:
    assert "2 911 Wireless AT&T 2 d 12 h, 3 911 Wireless Verizon 18 min" in not_verified_text(eventful_month())
    assert not_verified_text(quiet_month()) == ""


def _of(under_s: int) -> tuple[str, ...]:
    return counting_sentences(eventful_month(under_s=under_s))
