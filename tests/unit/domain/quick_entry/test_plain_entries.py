from __future__ import annotations

import pytest
from msgspec.structs import replace

from console.domain.line import LineState
from console.domain.quick_entry.commands import QuickEntry, Status
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.vocabulary import Vocabulary
from helpers.quick_entries import NOW, SET_UP, VOCABULARY, refused


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("landline is down", ("1d",)),
        ("Landline is working again", ("1u",)),
        ("1 works again", ("1u",)),
        ("line 3 down", ("3d",)),
        ("verizon is not working", ("verizon d",)),
        ("att not working", ("att d",)),
        ("vz works", ("vz u",)),
        ("911 is down", ("911d",)),
        ("wireless is down", ("2d", "3d", "4d")),
        ("t-mobile is out", ("4d",)),
        ("km: landline works!", ("km: 1u",)),
        ("landline is down !carrier", ("1d !carrier",)),
        ("landline is out -10", ("1d -10",)),
        ("landline went dead since 14:00 north side", ("1d 14:00 ;north side",)),
        ("landline went dead at noon", ("1d ;at noon",)),
        ("landline is down ;told the chief", ("1d ;told the chief",)),
        ("landline is down north ;told", ("1d ;told, north",)),
        ("fallback 1 on", ("f1a",)),
        ("turn the fallback 12 off", ("f12x",)),
        ("fallback 1 published", ("f1p",)),
        ("f1 on", ("f1a",)),
        ("f1 off", ("f1x",)),
        ("f1off", ("f1x",)),
        ("f1 tested", ("f1t",)),
    ],
)
def test_plain_words_are_offered_as_the_entry_they_mean(text: str, offered: tuple[str, ...]) -> None:
    assert refused(text).candidates == offered


@pytest.mark.parametrize(
    "text",
    [
        "is landline down?",
        "landline is not down",
        "landline up and down",
        "landline was down",
        "1 kaput",
        "f1a off",
        "fallback 3 on",
        "fallback on",
        "f1 on off",
        "print",
        "help",
        "landline is",
        "line 99 is down",
        "vz not up but back",
        "down with verison not",
    ],
)
def test_where_a_doubt_is_left_no_state_is_offered(text: str) -> None:
    for candidate in refused(text).candidates:
        entry = parse(candidate, VOCABULARY, NOW)
        assert not isinstance(entry, QuickEntry) or not isinstance(entry.command, Status), candidate
        assert not candidate.startswith("f"), candidate


@pytest.mark.parametrize("text", ["verison is down", "lanline down", "trunk is down"])
def test_what_is_left_of_other_offers_says_the_state_that_was_said(text: str) -> None:
    for candidate in refused(text).candidates:
        entry = parse(candidate, VOCABULARY, NOW)
        if isinstance(entry, QuickEntry):
            assert isinstance(entry.command, Status)
            assert entry.command.state is LineState.DOWN


def test_the_only_fallback_number_needs_no_key() -> None:
    one = Vocabulary.of(replace(SET_UP, fallbacks=SET_UP.fallbacks[:1]))
    assert refused("fallback on", NOW, one).candidates == ("f1a",)


@pytest.mark.parametrize(("text", "offered"), [("wls ll d", "wls+ll d"), ("911 all d", "911all d"), ("c13 is", None)])
def test_the_own_words_of_the_quick_entry_are_mended_by_the_grammar(text: str, offered: str | None) -> None:
    entry = parse(text, VOCABULARY, NOW)
    if offered is not None:
        assert offered in refused(text).candidates
    else:
        assert isinstance(entry, QuickEntry)
