from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.ui.command_line.answer_line import Tag
from console.ui.command_line.under_line import UnderLine
from console.ui.theme import Theme


@pytest.fixture
def under(qtbot: QtBot, theme: Theme) -> UnderLine:
    under = UnderLine(theme)
    qtbot.addWidget(under)
    under.resize(600, under.height())
    under.show()
    return under


def test_a_draft_is_offered_only_while_nothing_is_said(under: UnderLine) -> None:
    under.draft.offer("5d", None, "14:03")
    under.rest()
    assert under.draft.isVisible()
    under.show_answer()
    assert under.answer.isVisible()
    assert not under.draft.isVisible()


def test_what_was_just_logged_is_in_sight_above_a_draft_and_nothing_moves(under: UnderLine) -> None:
    height = under.height()
    under.draft.offer("5d", None, "14:03")
    under.answer.say(Tag.SAVED, "14:07:32   59  8 Internal extensions DOWN")
    under.rest()
    QApplication.processEvents()
    assert (under.answer.isVisible(), under.draft.isVisible()) == (True, True)
    assert under.rect().contains(under.answer.geometry())
    assert under.rect().contains(under.draft.geometry())
    assert under.answer.geometry().bottom() < under.draft.geometry().top()
    assert under.draft.height() >= 32
    assert under.height() == height


def test_without_a_draft_the_answer_stays(under: UnderLine) -> None:
    under.rest()
    assert under.answer.isVisible()


def test_it_is_as_high_as_the_answer_needs(under: UnderLine, theme: Theme) -> None:
    height = under.height()
    under.answer.say(Tag.CHECK, "a long sentence " * 40)
    assert under.height() == under.answer.height() > height
    under.answer.say(Tag.NONE, "")
    assert under.height() == height
    under.apply_theme(theme.zoomed(2.0))
    assert under.height() > height


def test_what_is_said_behind_a_draft_takes_no_more_room(qtbot: QtBot, theme: Theme) -> None:
    under = UnderLine(theme)
    qtbot.addWidget(under)
    height = under.height()
    under.draft.offer("5d", None, "14:03")
    under.rest()
    under.resize(1200, height)
    under.show()
    under.answer.say(Tag.REMINDER, "Select in the log what to correct, or type c and what is right.")
    assert under.draft.isVisible()
    assert under.height() == height
