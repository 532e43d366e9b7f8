from __future__ import annotations

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from console.ui.widgets.plain_text import PlainLabel, plain_label, plain_message, show_plain, tooltip_text

MARKUP = "<b>Kim</b> &lt;img src=x&gt;"


def test_markup_in_a_note_is_shown_as_it_was_typed(qtbot: QtBot) -> None:
    label = plain_label(MARKUP, wraps=True)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == MARKUP
    assert label.wordWrap()


def test_a_label_made_elsewhere_becomes_plain_with_its_text(qtbot: QtBot) -> None:
    label = QLabel("<i>before</i>")
    qtbot.addWidget(label)
    show_plain(label, MARKUP)
    assert (label.textFormat(), label.text()) == (Qt.TextFormat.PlainText, MARKUP)


def test_a_label_that_inherits_is_plain_from_the_start(qtbot: QtBot) -> None:
    label = PlainLabel(MARKUP)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("text", [MARKUP, "<b>x</b>", "&lt;b&gt;", "<!-- x -->", "a < b", "<?xml?><p>"])
def test_no_tooltip_is_taken_for_markup(text: str) -> None:
    shown = tooltip_text(text)
    assert not QtGui.Qt.mightBeRichText(shown)
    assert shown.replace("\u200b", "") == text


def test_the_danger_is_real() -> None:
    assert QtGui.Qt.mightBeRichText("<b>x</b>")


def test_a_message_shows_its_sentence_plainly(qtbot: QtBot) -> None:
    box = plain_message(None, "Report", MARKUP, QMessageBox.Icon.Warning)
    qtbot.addWidget(box)
    assert (box.textFormat(), box.text(), box.windowTitle()) == (Qt.TextFormat.PlainText, MARKUP, "Report")
