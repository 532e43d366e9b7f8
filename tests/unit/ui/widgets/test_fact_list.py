from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.ui.theme import Theme
from console.ui.widgets.fact_list import Fact, FactList

SINCE, SCOPE = Fact(what="since", said="13:25 EDT"), Fact(what="scope", said="north <b>of</b> Route 35")


@pytest.fixture
def facts(qtbot: QtBot, theme: Theme) -> FactList:
    facts = FactList("some.facts", "Facts", theme)
    qtbot.addWidget(facts)
    facts.show()
    return facts


def test_a_fact_is_shown_in_two_columns_and_read_as_one(facts: FactList) -> None:
    facts.show_facts([SINCE, SCOPE])
    assert facts.texts == ("since: 13:25 EDT", "scope: north <b>of</b> Route 35")
    said = facts.findChild(QLabel, "some.facts.1")
    assert isinstance(said, QLabel)
    assert said.accessibleName() == "scope: north <b>of</b> Route 35"


def test_facts_that_are_no_more_go_and_their_labels_serve_again(facts: FactList) -> None:
    facts.show_facts([SINCE, SCOPE])
    labels = facts.findChildren(QLabel)
    facts.show_facts([SCOPE])
    assert facts.texts == ("scope: north <b>of</b> Route 35",)
    facts.show_facts([SINCE, SCOPE])
    assert facts.findChildren(QLabel) == labels


def test_without_facts_there_is_no_list(facts: FactList) -> None:
    facts.show_facts([])
    assert facts.isHidden()


def test_a_long_value_is_broken_into_lines(facts: FactList, theme: Theme) -> None:
    facts.show_facts([Fact(what="note", said="word " * 80)])
    facts.resize(300, 10)
    assert facts.heightForWidth(300) > 10 * facts.fontMetrics().height()
    before = facts.heightForWidth(300)
    facts.apply_theme(theme.zoomed(2))
    assert facts.heightForWidth(300) > before
