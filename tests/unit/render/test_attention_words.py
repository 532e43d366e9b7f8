from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from console.domain.attention_item import AttentionKind, AttentionSwitches
from console.domain.events import EntryKind
from console.domain.line import LineGroup
from console.domain.log_entry import Act
from console.render.attention_words import aside_text, switches_text
from console.render.times import local_day
from helpers.story_builder import T0, plain_act

ZONE = ZoneInfo("America/New_York")
SEEN = plain_act(0, EntryKind.ACKNOWLEDGED)


def said(act: Act) -> str | None:
    return aside_text(act, ZONE, local_day(T0, ZONE))


def test_an_item_is_seen_snoozed_or_parked() -> None:
    assert said(SEEN) is None
    assert said(replace(SEEN, expected=T0 + timedelta(minutes=15))) == "snoozed until 08:15"
    assert said(replace(SEEN, expected=T0 + timedelta(days=7))) == "parked until Tue 29 Oct 08:00"
    assert said(replace(SEEN, refs=("T1",))) == "parked until #T1 is said"
    assert said(replace(SEEN, refs=("T1",), expected=T0 + timedelta(days=1))) == "parked until Wed 08:00 or #T1 is said"


def test_what_a_center_chose_is_said_where_it_differs_from_the_defaults() -> None:
    assert switches_text(AttentionSwitches()) is None
    off = AttentionSwitches(off=frozenset({AttentionKind.EXPECTED_PASSED, AttentionKind.VERIFY_DUE}))
    assert switches_text(off) == "attention off: expected passed, verify due"
    hours = AttentionSwitches(no_update_min={LineGroup.NINE_ONE_ONE: 30, LineGroup.ADMIN: 240})
    assert switches_text(hours) == "attention no update: 911 30 min, admin 240 min"
    assert switches_text(AttentionSwitches(no_update_min={})) == "attention no update: never"
