from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.errors import Refusal
from console.domain.quick_entry.commands import Acknowledge, QuickEntry, When
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.vocabulary import Vocabulary
from helpers.quick_entries import NOW, SET_UP, VOCABULARY, moment, read, refused


def until(text: str) -> When:
    return When(at=moment(text))


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("a", Acknowledge(n=None, note=None)),
        ("a2", Acknowledge(n=2, note=None)),
        ("a2 ;seen", Acknowledge(n=2, note="seen")),
        ("a;seen", Acknowledge(n=None, note="seen")),
        ("a >15m", Acknowledge(n=None, note=None, until=until("2024-10-22T14:20:30-04:00"))),
        ("a2>1h", Acknowledge(n=2, note=None, until=until("2024-10-22T15:05:30-04:00"))),
        ("a2 >1H30", Acknowledge(n=2, note=None, until=until("2024-10-22T15:35:30-04:00"))),
        ("a2 >3d", Acknowledge(n=2, note=None, until=until("2024-10-25T14:05:30-04:00"))),
        ("a2 >1500", Acknowledge(n=2, note=None, until=until("2024-10-22T15:00:00-04:00"))),
        ("a2 >0500", Acknowledge(n=2, note=None, until=until("2024-10-23T05:00:00-04:00"))),
        ("a2 >2024-10-29", Acknowledge(n=2, note=None, until=until("2024-10-29T00:00:00-04:00"))),
        ("a2 #VZ88123", Acknowledge(n=2, note=None, ref="VZ88123")),
        (
            "a2 #VZ88123 >2024-10-29 ;carrier waits",
            Acknowledge(n=2, note="carrier waits", until=until("2024-10-29T00:00:00-04:00"), ref="VZ88123"),
        ),
    ],
)
def test_items_are_seen_snoozed_or_parked(text: str, command: Acknowledge) -> None:
    assert read(text) == command


@pytest.mark.parametrize(
    ("text", "position", "what", "candidates"),
    [
        ("a 2", 2, '"2" cannot stand here', ("a2", "a ;2")),
        ("a2 3", 3, '"3" cannot stand here', ("a2 ;3",)),
        ("a2 >1h later", 7, '"later" cannot stand here', ("a2 >1h ;later",)),
        ("a2 >", 4, "Until when is missing", ("a2 >15m", "a2 >1h", "a2 >2024-10-23")),
        ("a2 >30", 4, '"30" is not a time ahead', ("a2 >30m", "a2 >30d")),
        ("a2 >0m", 4, '"0m" is not a time ahead', ("a2 >15m", "a2 >1h", "a2 >2024-10-23")),
        ("a2 >900d", 4, '"900d" is not a time ahead', ("a2 >15m", "a2 >1h", "a2 >2024-10-23")),
        ("a2 >2024-10-22", 4, '"2024-10-22" is not a time ahead', ("a2 >15m", "a2 >1h", "a2 >2024-10-23")),
        ("a2 >2024-02-30", 4, '"2024-02-30" is not a time ahead', ("a2 >15m", "a2 >1h", "a2 >2024-10-23")),
        ("a2 >2099-01-01", 4, '"2099-01-01" is not a time ahead', ("a2 >15m", "a2 >1h", "a2 >2024-10-23")),
        ("a2 >-10", 4, '"-10" is not ahead', ("a2 >1405",)),
        ("a2 >1h >2h", 7, "There is more than one >", ()),
        ("a2 #x #y", 6, "There is more than one #", ()),
        ("a2 #", 4, "The reference after # is missing", ()),
        ("a0", 1, "There is no attention item 0", ()),
    ],
)
def test_an_until_that_is_none_is_refused_at_its_place(
    text: str, position: int, what: str, candidates: tuple[str, ...]
) -> None:
    refusal = refused(text)
    assert refusal.sentence.startswith(what)
    assert refusal.position == position
    assert refusal.candidates == candidates


def test_every_proposal_can_be_read() -> None:
    for text in ("a2 >", "a2 >30", "a2 >0m", "a2 >2024-10-22"):
        for candidate in refused(text).candidates:
            assert isinstance(read(candidate), Acknowledge)


def test_a_day_that_has_no_midnight_begins_when_its_clock_does() -> None:
    # Asuncion skipped 00:00-01:00 on 6 Oct 2024
    center = replace(SET_UP.center, timezone="America/Asuncion")
    vocabulary = Vocabulary.of(replace(SET_UP, center=center))
    entry = parse("a >2024-10-06", vocabulary, moment("2024-10-04T12:00:00-04:00"))
    assert isinstance(entry, QuickEntry)
    assert isinstance(entry.command, Acknowledge)
    assert entry.command.until == until("2024-10-06T01:00:00-03:00")


@given(st.text(alphabet="a0123456789mhd>#;- @xV", max_size=20))
def test_whatever_follows_an_a_is_read_or_refused_and_nothing_comes_back_in_the_past(text: str) -> None:
    answer = parse(f"a{text}", VOCABULARY, NOW)
    if isinstance(answer, Refusal):
        assert answer.sentence
    elif isinstance(answer.command, Acknowledge) and answer.command.until is not None:
        assert answer.command.until.at > NOW.replace(microsecond=0)
