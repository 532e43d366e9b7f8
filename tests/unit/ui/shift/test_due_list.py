from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.domain.attention import AttentionItem, AttentionKind
from console.ui.shift.due_list import DueList, due_items
from helpers.situations import ATTENTION, NOW, situation


def item(kind: AttentionKind, line: int | None = None, fallback: int | None = None) -> AttentionItem:
    return AttentionItem(kind=kind, text=f"{kind} text", raised_at=NOW, line=line, fallback=fallback)


HELD = replace(
    situation(),
    attention=(
        *ATTENTION,
        item(AttentionKind.NOT_VERIFIED, line=1),
        item(AttentionKind.VERIFY_DUE, line=2),
        item(AttentionKind.FALLBACK_TEST_DUE, fallback=1),
        item(AttentionKind.NOT_ACCEPTED),
    ),
)


@pytest.fixture
def due(qtbot: QtBot) -> DueList:
    due = DueList()
    qtbot.addWidget(due)
    due.show_items(due_items(HELD))
    return due


def test_only_what_belongs_on_the_sheet_and_is_not_ticked_anyway_is_due() -> None:
    assert [(one.n, one.text) for one in due_items(HELD)] == [
        (4, "verify_due text"),
        (5, "fallback_test_due text"),
        (6, "not_accepted text"),
    ]


def test_each_says_what_settles_it(due: DueList) -> None:
    texts = [one.text() for one in due.findChildren(QLabel)]
    assert texts == [
        "verify_due text. t2 once a real call came in",
        "fallback_test_due text. f1t once it was tested under your own procedure",
        "not_accepted text",
    ]


def test_a_button_says_that_it_was_seen_by_its_number(qtbot: QtBot, due: DueList) -> None:
    button = due.findChild(QPushButton, "shift.due.5.seen")
    assert isinstance(button, QPushButton)
    assert button.text() == "Seen (a5)"
    with qtbot.waitSignal(due.seen_chosen) as seen:
        button.click()
    assert seen.args == [5]


def test_what_did_not_change_stays_as_it_is(due: DueList) -> None:
    before = due.findChildren(QPushButton)
    due.show_items(due_items(HELD))
    assert due.findChildren(QPushButton) == before
    due.show_items(())
    assert not [one for one in due.findChildren(QPushButton) if one.isVisibleTo(due)]
