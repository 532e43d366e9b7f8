from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.domain.quick_entry.commands import QuickEntry
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.set_up import SetUp
from console.services.set_up_file import read_set_up
from console.ui.actions import ACTS
from console.ui.help.help_page import GRAMMAR, HelpPage
from console.ui.theme import Theme
from helpers.desks import NOON, SAMPLE

AFTERNOON = NOON + timedelta(hours=4)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> HelpPage:
    page = HelpPage(theme)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def _texts(page: HelpPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel)}


def test_every_state_is_shown_with_its_letter_and_its_word(page: HelpPage) -> None:
    words = {"OPERATIONAL", "DEGRADED", "INTERMITTENT", "DOWN", "UNKNOWN", "MAINTENANCE"}
    assert words | set("ugidkm") <= _texts(page)


def test_every_key_of_the_table_is_shown(page: HelpPage) -> None:
    assert {", ".join(act.keys) for act in ACTS if act.keys} <= _texts(page)


def test_every_example_of_the_grammar_can_be_typed() -> None:
    change = read_set_up(SAMPLE, "setup.toml", None)
    assert change.center is not None
    set_up = SetUp(center=change.center, lines=change.lines, fallbacks=change.fallbacks, operators=change.operators)
    vocabulary = Vocabulary.of(set_up)
    for typed, _ in GRAMMAR:
        for example in typed.split("  "):
            assert isinstance(parse(example, vocabulary, AFTERNOON), QuickEntry), example


def test_it_never_suggests_a_call_to_911_as_a_test(page: HelpPage) -> None:
    assert not [text for text in _texts(page) if "dial" in text.lower() or "call 911" in text.lower()]


def test_columns_stand_one_under_the_other_where_there_is_no_room(page: HelpPage, theme: Theme) -> None:
    wide = [box.geometry().left() for box in page._boxes]
    assert len(set(wide)) == 3
    page.resize(700, 800)
    page._columns.activate()
    assert page._columns.direction().name == "TopToBottom"
    page.resize(1280, 800)
    assert page._columns.direction().name == "LeftToRight"
    page.apply_theme(theme.zoomed(2.0))
    assert page._columns.direction().name == "TopToBottom"
