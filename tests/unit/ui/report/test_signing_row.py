from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.ui.report.signing_row import NOBODY, SigningRow


@pytest.fixture
def row(qtbot: QtBot) -> SigningRow:
    row = SigningRow()
    qtbot.addWidget(row)
    row.show()
    return row


def test_initials_and_enter_ask_to_sign(qtbot: QtBot, row: SigningRow) -> None:
    row.initials.setFocus()
    QTest.keyClicks(row.initials, " km ")
    with qtbot.waitSignal(row.sign_asked) as asked:
        QTest.keyClick(row.initials, Qt.Key.Key_Return)
    assert asked.args == ["km"]
    row.start_over()
    assert row.initials.text() == ""


def test_without_initials_nothing_is_signed_and_the_keyboard_goes_where_they_are_typed(
    qtbot: QtBot, row: SigningRow
) -> None:
    with qtbot.waitSignal(row.refused) as refused, qtbot.assertNotEmitted(row.sign_asked):
        row.sign.click()
    assert refused.args == [NOBODY]
    assert row.initials.hasFocus()
