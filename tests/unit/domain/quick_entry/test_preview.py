from __future__ import annotations

import pytest

from console.domain.line import LineState
from console.domain.quick_entry.commands import QuickEntry
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.preview import NOTE_HINT, Preview, PreviewFacts, preview
from helpers.quick_entries import VOCABULARY, facts, moment, status


def shown(text: str, given: PreviewFacts | None = None) -> Preview:
    given = given or facts()
    entry = parse(text, VOCABULARY, given.now)
    assert isinstance(entry, QuickEntry), entry
    return preview(entry, given)


def test_the_commonest_act_is_one_sentence() -> None:
    assert shown("3d") == Preview(
        sentence="3  911 Wireless Verizon   OPERATIONAL → DOWN   14:05 EDT (now)   by KM   [Enter]"
    )


def test_a_late_one_shows_both_times() -> None:
    now = moment("2024-10-22T14:07:00-04:00")
    board = status(5, LineState.INTERMITTENT, moment("2024-10-22T13:04:00-04:00"))
    assert shown("5d -10", facts(board, now=now)).sentence == (
        "5  911 VoIP   INTERMITTENT → DOWN   13:57 EDT (recorded 14:07)   by KM   [Enter]"
    )


@pytest.mark.parametrize(
    ("text", "by", "keyed_by", "words"),
    [
        ("3d", "KM", None, "   by KM   "),
        ("jr: 3d", "JR", "KM", "   by JR, keyed by KM   "),
        ("km: 3d", "KM", "KM", "   by KM   "),
        ("3d", None, None, "(now)   [Enter]"),
        ("jr: 3d", None, None, "   by JR   "),
    ],
)
def test_it_says_by_whom(text: str, by: str | None, keyed_by: str | None, words: str) -> None:
    assert words in shown(text, facts(by=by, keyed_by=keyed_by)).sentence


def test_what_asks_for_enter_twice_says_so() -> None:
    said = shown("911d")
    assert said.needs_second_enter
    assert said.sentence.endswith("   by KM   [Enter twice]")


@pytest.mark.parametrize(
    ("text", "now", "remark"),
    [
        ("3d 2350", "2024-10-22T00:10:00-04:00", "YESTERDAY"),
        ("3d 0130", "2026-11-01T09:00:00-05:00", "01:30 EST (second)"),
        ("n @0130 x", "2026-11-01T09:00:00-05:00", "01:30 EST (second)"),
        ("3d 1400?", "2024-10-22T14:05:00-04:00", "about: the time is a guess and stays marked with ~"),
    ],
)
def test_remarks_on_the_time_come_first(text: str, now: str, remark: str) -> None:
    assert shown(text, facts(now=moment(now))).remarks[0] == remark


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("3 ;odd tone", "3  911 Wireless Verizon   note: odd tone   14:05 EDT (now)   by KM   [Enter]"),
        ("t3", "3  911 Wireless Verizon OPERATIONAL   verified as shown by a call   14:05 EDT (now)   by KM   [Enter]"),
        ("f2a", "f2  Use a cell phone   PREPARED → ON   14:05 EDT (now)   by KM   [Enter]"),
        ("w Chief", "told: Chief   14:05 EDT (now)   by KM   [Enter]"),
        ("n rain", "note: rain   14:05 EDT (now)   by KM   [Enter]"),
        ("p call", "pass-on for the next shift   note: call   by KM   [Enter]"),
        ("px2", "close pass-on 2   by KM   [Enter]"),
        (
            "/clock +2 ;radio",
            "clock checked against the master clock   this PC 2 s ahead   14:05 EDT (now)   note: radio"
            "   by KM   [Enter]",
        ),
        ("c13 d", "correct 13   →   DOWN   by KM   [Enter]"),
        ("v13", "void 13   by KM   [Enter]"),
        ("a", "seen   by KM   [Enter]"),
        ("/shift start Day", "start shift Day   by KM   [Enter]"),
        ("/shift end", "end shift Day   by KM   [Enter]"),
        ("/on JR", "JR joins the shift   by KM   [Enter]"),
        ("/off JR", "JR leaves the shift   by KM   [Enter]"),
    ],
)
def test_every_command_has_its_sentence(text: str, sentence: str) -> None:
    assert shown(text, facts(open_shift="Day")).sentence == sentence


def test_a_shift_end_without_a_shift_names_none() -> None:
    assert shown("/shift end").sentence == "end shift   by KM   [Enter]"


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        ("3d", False),
        ("3d ;fast busy", True),
        ("3d fast busy", True),
        ("3 ;fast busy", True),
        ("n radio dead", True),
        ("p call back", True),
        ("w chief", False),
        ("w chief ;will call", True),
        ("f1x ;by phone", True),
        ("/shift end", False),
    ],
)
def test_free_text_comes_with_a_hint_of_what_does_not_belong_in_it(text: str, hinted: bool) -> None:  # noqa: FBT001 - a case
    assert shown(text).hint == (NOTE_HINT if hinted else "")


def test_a_hint_comes_beside_what_always_holds_of_the_number() -> None:
    assert shown("f1a ;by phone").hint == f"Emergencies only, until 911 is restored · {NOTE_HINT}"
