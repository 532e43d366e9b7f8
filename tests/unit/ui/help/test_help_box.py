from __future__ import annotations

from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.help.help_box import HelpBox
from console.ui.help.quick_words import Saying
from console.ui.theme import Theme

SAYINGS = (
    Saying(typed="f1a", meaning="fallback 1 on", also="number"),
    Saying(typed="d", meaning="DOWN", state=LineState.DOWN),
)


def test_a_row_is_found_by_what_is_typed_by_its_meaning_by_other_words_and_by_the_title(
    qtbot: QtBot, theme: Theme
) -> None:
    box = HelpBox("Entries", "entries")
    qtbot.addWidget(box)
    box.show_rows(SAYINGS, theme)
    for words in (["f1a"], ["fallback", "on"], ["number"], ["entries", "f1"]):
        assert box.narrow(words)
        assert [labels[0].isVisibleTo(box) for _, labels in box._rows] == [True, False]
    assert not box.narrow(["fallback", "off"])
    assert box.isHidden()
    assert box.narrow([])


def test_other_rows_take_the_place_of_those_there_were(qtbot: QtBot, theme: Theme) -> None:
    box = HelpBox("Entries", "entries")
    qtbot.addWidget(box)
    box.show_rows(SAYINGS, theme)
    old = [label for _, labels in box._rows for label in labels]
    box.show_rows(SAYINGS[:1], theme)
    assert not [label for label in old if label.isVisibleTo(box)]
    assert not box.narrow(["down"])
