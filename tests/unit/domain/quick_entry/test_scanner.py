from __future__ import annotations

from console.domain.quick_entry.scanner import DIGITS, LETTERS, WORD, Scanner, Unreadable


def test_it_reads_from_left_to_right() -> None:
    scan = Scanner("  12ab ~rest of it")
    assert scan.next_sign() == "1"
    assert scan.take(DIGITS) == "12"
    assert scan.look(LETTERS) == scan.take(LETTERS) == "ab"
    assert scan.take(WORD) == ""
    assert scan.next_sign() == "~"
    assert scan.take_rest() == "~rest of it"
    assert scan.ahead == scan.next_sign() == ""


def test_a_refusal_proposes_whole_texts_without_repeats() -> None:
    refused = Scanner("3d 905 x").refused_word("no", 3, 6, ["0905", "0905", "@0905"])
    assert isinstance(refused, Unreadable)
    assert refused.refusal.position == 3
    assert refused.refusal.candidates == ("3d 0905 x", "3d @0905 x")
    assert str(refused) == "no"


def test_a_refusal_proposes_no_more_than_a_person_reads() -> None:
    refused = Scanner("x").refused("no", 0, map(str, range(100)))
    assert refused.refusal.candidates == tuple("01234567")
