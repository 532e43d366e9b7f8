from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.compact.saved_label import SavedLabel
from console.ui.theme import Theme
from helpers.pixels import Repaints, share_of


@pytest.fixture
def label(qtbot: QtBot, theme: Theme) -> SavedLabel:
    label = SavedLabel(theme)
    qtbot.addWidget(label)
    label.say("Saved 13:57:02", failed=False)
    label.resize(label.sizeHint())
    label.show()
    return label


def test_a_failure_is_as_loud_as_a_line_that_is_down(label: SavedLabel, theme: Theme) -> None:
    loud = theme.fill(LineState.DOWN)
    assert share_of(label.grab().toImage(), loud) == 0
    label.say("Not saved: The disk is <full>", failed=True)
    assert label.failed
    assert label.text() == "NOT SAVED"
    assert label.accessibleName() == "Not saved: The disk is <full>"
    assert "<full" not in label.toolTip()
    label.resize(label.sizeHint())
    assert share_of(label.grab().toImage(), loud) > 0.4


def test_the_same_again_paints_nothing(label: SavedLabel) -> None:
    QApplication.processEvents()
    repaints = Repaints(label)
    label.say("Saved 13:57:02", failed=False)
    QApplication.processEvents()
    assert repaints.regions == []


def test_it_grows_with_the_text(label: SavedLabel, theme: Theme) -> None:
    before = label.sizeHint().width()
    label.apply_theme(theme.zoomed(2))
    assert label.minimumSizeHint().width() > 1.7 * before
