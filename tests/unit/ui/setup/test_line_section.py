from __future__ import annotations

import tomllib

import pytest
from pytestqt.qtbot import QtBot

from console.ui.setup.line_section import LineSection
from console.ui.theme import Theme
from helpers.situations import LINES, SET_UP


@pytest.fixture
def section(qtbot: QtBot, theme: Theme) -> LineSection:
    section = LineSection()
    qtbot.addWidget(section)
    section.show()
    section.show_set_up(SET_UP)
    return section


def test_a_line_can_be_split_once_it_is_one(qtbot: QtBot, section: LineSection) -> None:
    with qtbot.waitSignal(section.split_asked) as asked:
        section.split.click()
    assert asked.args == [LINES[0]]
    section.new.click()
    assert not section.split.isEnabled()


def test_only_911_calls_have_an_origin(qtbot: QtBot, section: LineSection) -> None:
    origin = section.form.fields["origin"]
    assert (origin.text, origin.editor.isEnabled()) == ("landline", True)
    section.form.fields["group"].text = "admin"
    section.form.fields["group"].edited.emit()
    assert (origin.text, origin.editor.isEnabled()) == ("", False)
    with qtbot.waitSignal(section.text_said) as said:
        section.save.click()
    assert tomllib.loads(str(said.args[0])) == {"line": [{"key": 1, "group": "admin", "origin": ""}]}


def test_the_origin_follows_the_line_that_is_looked_at(section: LineSection) -> None:
    section.list.setCurrentIndex(section.model.index(7))
    assert not section.form.fields["origin"].editor.isEnabled()
    section.list.setCurrentIndex(section.model.index(0))
    assert section.form.fields["origin"].editor.isEnabled()
