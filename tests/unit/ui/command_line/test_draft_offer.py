from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.ui.command_line.draft_offer import DraftOffer
from console.ui.theme import Theme

AT = datetime(2026, 9, 22, 18, 3, tzinfo=UTC)


def test_a_draft_is_offered_with_its_time_and_can_be_used_or_dropped(qtbot: QtBot, theme: Theme) -> None:
    offer = DraftOffer(theme)
    qtbot.addWidget(offer)
    offer.offer("5d -10", AT, "14:03")
    label = offer.findChild(QLabel, "draft.text")
    assert isinstance(label, QLabel)
    assert label.text() == "Draft from 14:03:  5d -10"
    use, drop = (offer.findChild(QPushButton, f"draft.{name}") for name in ("use", "drop"))
    assert isinstance(use, QPushButton)
    assert isinstance(drop, QPushButton)
    with qtbot.waitSignal(offer.used) as used:
        use.click()
    assert used.args == ["5d -10", AT]
    with qtbot.waitSignal(offer.dropped):
        drop.click()
    assert offer.text == ""


def test_markup_in_a_draft_is_shown_as_it_was_typed(qtbot: QtBot, theme: Theme) -> None:
    offer = DraftOffer(theme)
    qtbot.addWidget(offer)
    offer.offer("n <b>x</b>", None, "")
    label = offer.findChild(QLabel, "draft.text")
    assert isinstance(label, QLabel)
    assert label.text() == "Draft:  n <b>x</b>"
    assert label.textFormat().name == "PlainText"
