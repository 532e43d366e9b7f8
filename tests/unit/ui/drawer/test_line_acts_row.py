from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from console.domain.line_board import LineStatus
from console.ui.drawer.line_acts_row import LineActsRow
from console.ui.theme import Theme
from helpers.situations import LINES, down


@pytest.fixture
def row(qtbot: QtBot, theme: Theme) -> LineActsRow:
    row = LineActsRow(theme)
    qtbot.addWidget(row)
    return row


def test_each_button_says_its_key(row: LineActsRow) -> None:
    row.show_line(down(LINES[2]))
    texts = [button.text() for button in (row.verify, row.note, row.correct)]
    assert texts == ["Verified as shown (t3)", "Note (3 ;)", "Correct last (c40)"]
    assert row.verify.accessibleName() == "Verified as shown (t3): a real call came in"


def test_a_press_tells_the_act(row: LineActsRow, qtbot: QtBot) -> None:
    row.show_line(down(LINES[2]))
    for signal, press in ((row.verify_chosen, row.verify.click), (row.note_chosen, row.note.click)):
        with qtbot.waitSignal(signal):
            press()
    with qtbot.waitSignal(row.correct_chosen) as chosen:
        row.correct.click()
    assert chosen.args == [40]


def test_a_line_never_logged_can_be_neither_verified_nor_corrected(row: LineActsRow) -> None:
    row.show_line(LineStatus(line=LINES[8]))
    assert not row.verify.isEnabled()
    assert not row.correct.isEnabled()
    assert row.note.isEnabled()
    assert row.correct.text() == "Correct last"
