from __future__ import annotations

import pytest

from console.domain.errors import Refusal
from console.domain.quick_entry.commands import QuickEntry
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.vocabulary import Vocabulary
from console.services.foreseen import ForeseenRefusals
from console.services.signature import Signature
from helpers.desks import SampleDesk
from helpers.unreadable import unreadable

KM = Signature(by="KM")


def foreseen(desk: SampleDesk, text: str, signature: Signature | None = KM) -> Refusal | None:
    entry = parse(text, Vocabulary.of(desk.reading.set_up), desk.clock.now())
    assert isinstance(entry, QuickEntry)
    attention = desk.reading.situations.now().attention
    return ForeseenRefusals(desk.reading, desk.clock).of(entry.command, signature, attention)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("c999 d", "does not exist"),
        ("v999 x", "does not exist"),
        ("px4", "Pass-on 4"),
        ("t1", "UNKNOWN"),
        ("a7", "nothing to acknowledge"),
    ],
)
def test_what_the_record_will_refuse_is_known_before(desk: SampleDesk, text: str, why: str) -> None:
    refusal = foreseen(desk, text)
    assert refusal is not None
    assert why in refusal.sentence


@pytest.mark.parametrize("text", ["3d", "n hello", "f1a", "p tell them"])
def test_what_can_be_logged_is_let_pass(desk: SampleDesk, text: str) -> None:
    assert foreseen(desk, text) is None


def test_what_depends_on_who_logs_it_is_not_known_before_that_is(desk: SampleDesk) -> None:
    seq = desk.log("3d").entries[0].seq
    desk.clock.pass_time(300)
    assert foreseen(desk, f"v{seq}") is not None
    assert foreseen(desk, f"v{seq}", None) is None
    assert foreseen(desk, "c g", None) is None
    assert foreseen(desk, f"c{seq} d", None) is not None


def test_a_record_that_can_not_be_read_just_now_foresees_nothing(desk: SampleDesk) -> None:
    foresees = ForeseenRefusals(desk.reading, desk.clock)
    entry = parse("c999 d", Vocabulary.of(desk.reading.set_up), desk.clock.now())
    assert isinstance(entry, QuickEntry)
    with unreadable(desk.folder):
        assert foresees.of(entry.command, KM) is None
