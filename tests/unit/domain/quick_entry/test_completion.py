from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.quick_entry.commands import QuickEntry
from console.domain.quick_entry.completion import Completion, complete
from console.domain.quick_entry.parser import parse
from helpers.quick_entries import NOW, VOCABULARY


def texts(typed: str) -> tuple[str, ...]:
    return tuple(one.text for one in complete(typed, VOCABULARY))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("3", ("3u", "3d", "3g", "3i", "3k", "3m")),
        ("vz", ("vz u", "vz d", "vz g", "vz i", "vz k", "vz m")),
        ("vz ", ("vz u", "vz d", "vz g", "vz i", "vz k", "vz m")),
        ("1", ("1u", "1d", "1g", "1i", "1k", "1m", "11")),
        ("ver", ("ver u", "ver d", "ver g", "ver i", "ver k", "ver m", "verizon", "3")),
        ("lan", ("1",)),
        ("1+v", ("1+vz", "1+verizon", "1+voip", "1+3", "1+5")),
        ("wls v", ("wls vz", "wls verizon")),
        ("t v", ("t vz", "t verizon", "t voip", "t 3", "t 5")),
        ("t1+1", ("t1+11",)),
        ("scho", ("scho u", "scho d", "scho g", "scho i", "scho k", "scho m", "school", "9")),
        ("KM: lan", ("KM: 1",)),
        ("w ", ("w Chief", "w State 911 office", "w Medic 905", "w Chief of Staff")),
        ("w ch", ("w Chief", "w Chief of Staff")),
        ("f", ("f1", "f2", "f3", "f12")),
        ("f1", ("f1a", "f1p", "f1t", "f1x", "f12")),
        ("f4", ()),
        ("/", ("/shift start", "/shift end", "/on", "/off", "/clock")),
        ("/cl", ("/clock",)),
        ("/sh", ("/shift start", "/shift end")),
        (
            "/shift start ",
            ("/shift start Day", "/shift start D2", '/shift start "Late night"', "/shift start KM", "/shift start JR"),
        ),
        ("/on j", ("/on JR",)),
        ("/off ", ("/off KM", "/off JR", "/off D2")),
        ("/shift end ", ()),
        ("3u !ca", ("3u !call", "3u !caller", "3u !carrier")),
        ("3d ^no", ("3d ^noani", "3d ^noali", "3d ^noise")),
        ("3d", ()),
        ("3d foo", ()),
        ("xyz", ()),
        ("", ()),
        ("  ", ()),
        ("3d ;vz", ()),
        ("3\x00", ()),
    ],
)
def test_what_could_follow_is_offered(typed: str, offered: tuple[str, ...]) -> None:
    assert texts(typed) == offered


def test_a_suggestion_says_what_it_means() -> None:
    assert complete("lan", VOCABULARY) == (Completion(text="1", label="911 Landline"),)
    assert complete("3", VOCABULARY)[1] == Completion(text="3d", label="down: 911 Wireless Verizon")
    assert complete("f1", VOCABULARY)[0].label == "activate: Temporary emergency number"


@given(st.text(alphabet="3v zwt+f1/!^;KM:-", max_size=12))
def test_a_suggestion_never_changes_what_was_typed_into_something_shorter_or_is_it(typed: str) -> None:
    offered = texts(typed)
    assert typed not in offered
    assert len(offered) == len(set(offered)) <= 10


@pytest.mark.parametrize("typed", ["3", "vz ", "w ch", "f12", "/on j", "3u !ca", "3d ^no"])
def test_what_is_offered_last_can_be_entered(typed: str) -> None:
    offered = texts(typed)
    assert offered
    assert [text for text in offered if not isinstance(parse(text, VOCABULARY, NOW), QuickEntry)] == []
