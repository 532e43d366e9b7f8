from __future__ import annotations

import pytest

from console.domain.attention_item import AttentionItem, AttentionKind
from console.domain.quick_entry.commands import Acknowledge
from console.domain.quick_entry.preview_attention import preview_acknowledge
from console.domain.quick_entry.preview_facts import Parts
from helpers.quick_entries import NOW, facts, read


def item(kind: AttentionKind, text: str, line: int | None = None) -> AttentionItem:
    return AttentionItem(kind=kind, text=text, raised_at=NOW, line=line)


SHOWN = (
    item(AttentionKind.NO_UPDATE, "line 9 no update", 9),
    item(AttentionKind.NO_UPDATE, "line 3 no update", 3),
    item(AttentionKind.FALLBACK_STILL_ON, "f1 still on"),
    item(AttentionKind.VERIFY_DUE, "line 2 is due", 2),
)


def shown(text: str) -> Parts:
    said = read(text)
    assert isinstance(said, Acknowledge)
    return preview_acknowledge(said, facts(attention=SHOWN))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", ("seen", "line 9 no update", "line 3 no update", "f1 still on")),
        ("a4 ;x", ("seen", "line 2 is due", "note: x")),
        ("a3 >30m", ("snooze", "f1 still on", "until 14:35 EDT")),
        ("a1 >2024-10-29", ("park", "line 9 no update", "until 29 Oct 00:00 EDT")),
        ("a1 #T1", ("park", "line 9 no update", "until #T1 is said of the line", "30 days at most")),
        ("a1 #T1 >3d", ("park", "line 9 no update", "until Fri 14:05 EDT", "until #T1 is said of the line")),
    ],
)
def test_items_are_read_back_with_when_they_come_back(text: str, expected: tuple[str, ...]) -> None:
    assert shown(text).shown == (*expected[:-1], expected[-1].replace("29 Oct", "Tue 29 Oct"))
    assert shown(text).remarks == ()


def test_an_item_that_is_not_there_is_said_to_be_missing() -> None:
    assert shown("a9").remarks == ("there is no such attention item now",)


def test_what_can_not_be_parked_is_said_before_enter() -> None:
    assert shown("a3 #T1").remarks[0].startswith("Only a line without a word can be parked")
    assert shown("a2 >3d").remarks[0].startswith("A 911 line is never parked")
