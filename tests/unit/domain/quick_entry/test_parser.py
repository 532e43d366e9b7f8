from __future__ import annotations

import time
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.domain.errors import Refusal
from console.domain.line import Line, LineGroup, LineState
from console.domain.quick_entry.commands import Options, QuickEntry, Status
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.set_up import Center, SetUp
from helpers.quick_entries import NOW, SET_UP, VOCABULARY, moment, refused

DOWN_3 = Status(targets=(3,), state=LineState.DOWN, options=Options())


@pytest.mark.parametrize("text", ["KM:3d", "km: 3d", " Km :  3d "])
def test_initials_before_the_entry_say_who_logs(text: str) -> None:
    assert parse(text, VOCABULARY, NOW) == QuickEntry(command=DOWN_3, initials="KM")


def test_without_initials_nobody_is_named() -> None:
    assert parse("3d", VOCABULARY, NOW) == QuickEntry(command=DOWN_3, initials=None)


@pytest.mark.parametrize(
    ("text", "position", "what", "candidates"),
    [
        ("KN: 3d", 0, '"KN" is not an operator of this record', ("KM: 3d",)),
        (" OLD: 3d", 1, '"OLD" is retired', ()),
        ("vz: d", 0, '"vz" is not an operator of this record', ()),
        ("KM:", 3, "Nothing is typed yet", ()),
        ("", 0, "Nothing is typed yet", ()),
        (" \t ", 3, "Nothing is typed yet", ()),
        ("3d\x00", 2, "The character U+0000 cannot be kept", ("3d",)),
    ],
)
def test_what_has_no_beginning_is_refused(text: str, position: int, what: str, candidates: tuple[str, ...]) -> None:
    refusal = refused(text)
    assert refusal.sentence.startswith(what)
    assert refusal.position == position
    assert refusal.candidates[: len(candidates)] == candidates


def test_an_alias_that_begins_like_a_verb_is_an_alias() -> None:
    for text in ("tm d", "att d", "voip d", "tty d", "px d"):
        entry = parse(text, Vocabulary.of(_with_px()), NOW)
        assert isinstance(entry, QuickEntry)
        assert isinstance(entry.command, Status)


def _with_px() -> SetUp:
    extra = Line(key=20, name="Px", group=LineGroup.OTHER, aliases=("px",))
    return SetUp(center=SET_UP.center, lines=(*SET_UP.lines, extra))


FRAGMENTS = st.sampled_from(
    [
        *(
            "KM:",
            "jr: ",
            "XY:",
            "3",
            "3d",
            "12",
            "911",
            "911all",
            "wls",
            "vz",
            "int",
            "école",
            "+",
            ",",
            " ",
            "  ",
            "d",
            "u!",
        ),
        *(
            "busy",
            "~",
            "~-",
            "^",
            "^busy",
            "!",
            "!cal",
            "!t",
            ">",
            ">0500",
            "#",
            "#12",
            ";",
            ";-",
            "@",
            "@1405",
            "1405",
            "905",
        ),
        *(
            "-10",
            "-1h75",
            "- ",
            "y",
            "y2300",
            "?",
            "e",
            "s",
            "0130e",
            "t",
            "f1a",
            "f",
            "w ",
            "w Chief",
            "n ",
            "p ",
            "px",
            "px2",
        ),
        *(
            "c",
            "c13 ",
            "v",
            "v13+",
            "a",
            "a2",
            "/",
            "/shift ",
            "start ",
            "end",
            '"',
            "/on ",
            "\x00",
            "\ud800",
            "\u202e",
            "e\u0301",
        ),
        *("\t", "\n", "٠٩", "²", "１２", "99999999999999", "İ", "ß"),
    ]
)
ENTRIES = st.lists(st.one_of(FRAGMENTS, st.text(max_size=4)), max_size=12).map("".join)
MOMENTS = st.sampled_from(
    [
        NOW,
        *map(moment, ("2026-11-01T01:45:00-04:00", "2026-11-01T01:45:00-05:00", "2026-03-08T01:59:30-05:00")),
        *map(moment, ("2026-03-08T03:00:00-04:00", "2026-03-09T00:00:00-04:00")),
    ]
)
VOCABULARIES = st.sampled_from([VOCABULARY, Vocabulary.of(SetUp(center=Center(name="x", timezone="America/New_York")))])


@settings(max_examples=2000)
@given(text=ENTRIES, now=MOMENTS, vocabulary=VOCABULARIES)
def test_any_text_at_all_gives_an_entry_or_a_refusal_that_can_be_shown(
    text: str, now: datetime, vocabulary: Vocabulary
) -> None:
    outcome = parse(text, vocabulary, now)
    if isinstance(outcome, Refusal):
        assert outcome.position is not None
        assert 0 <= outcome.position <= len(text)
        outcome.sentence.encode()
        assert "\n" not in outcome.sentence
        for candidate in outcome.candidates:
            assert candidate != text
            candidate.encode()


@pytest.mark.parametrize(
    "piece", ["3", "9", "vz ", "+", "1+", "~", "^busy ", "!", "-", "- ", "@", "#1 ", '"', "c1", "\x00", "1:", "h1", " "]
)
@pytest.mark.parametrize("head", ["", "3d ", "3d -", "w ", "c13 ", "/shift start ", "3d 1"])
def test_the_longest_texts_are_answered_at_once(head: str, piece: str) -> None:
    text = (head + piece * 4000)[:4000]
    started = time.process_time()  # what else this machine does is no fault of the parser
    parse(text, VOCABULARY, NOW)
    parse(text * 250, VOCABULARY, NOW)
    assert time.process_time() - started < 1


TOWN = Vocabulary.of(
    SetUp(
        center=SET_UP.center,
        lines=(
            *(line for line in SET_UP.lines if line.key < 8),
            Line(key=8, name="Internal extensions", group=LineGroup.ADMIN, aliases=("ext",)),
            Line(key=9, name="School district", group=LineGroup.SCHOOL, aliases=("sd",)),
            Line(key=10, name="Neighboring center, direct line", group=LineGroup.OTHER, aliases=("neighbor",)),
        ),
        fallbacks=SET_UP.fallbacks,
        operators=SET_UP.operators,
        patterns=SET_UP.patterns,
    )
)


@pytest.mark.parametrize(
    "text",
    [
        "/shift start Day KM JR",
        "911all+7+8+9+10 u",
        "911d !silence",
        "911d >1500",
        "911u! 1500?",
        "911i! 1300? ;calls come through now and then",
        "911i !state ;beginning to come back",
        "911u !carrier ;says restored, not yet seen here",
        "911u! ;as of 13:30",
        "vz+ll d !caller",
        "ll d !caller",
        "wls d !caller",
        "ext d",
        "9d !caller",
        "neighbor d !psap",
        "t6 ;texts from callers arrive",
        "f1t ;rang at the fire house",
        "f2a",
        "f1x",
        "n cause so far, says the state: commercial carrier equipment; no evidence of an attack",
        "w State 911 office #STATE-1 ;asked for their list",
    ],
)
def test_what_centers_had_to_log_on_the_day_of_the_outage_is_one_entry(text: str) -> None:
    assert isinstance(parse(text, TOWN, moment("2024-10-22T15:03:00-04:00")), QuickEntry)
