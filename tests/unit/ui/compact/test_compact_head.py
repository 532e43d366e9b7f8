from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.ui.compact.compact_head import CompactHead
from console.ui.theme import Theme
from console.ui.widgets.pane_head import TARGET_PX
from helpers.situations import NOW, quiet_situation, situation


@pytest.fixture
def head(qtbot: QtBot, theme: Theme) -> CompactHead:
    head = CompactHead(theme)
    qtbot.addWidget(head)
    head.resize(350, 140)
    head.show()
    return head


def test_everything_that_must_always_be_seen_is_there(head: CompactHead) -> None:
    head.tick(NOW)
    assert head.clock.text() == ""
    head.show_situation(situation())
    head.show_operator("KM")
    assert head.clock.text() == "14:07:32 EDT"
    assert head.operator.text() == "KM"
    assert head.operator.accessibleName() == "Operator K M"
    assert head.fallback.text() == "FB: 1"
    assert head.fallback.accessibleName() == "Fallback numbers on: 1"
    assert head.worst.worst == "3 911 Wireless Verizon"
    assert head.counts.accessibleName() == "Counts by state: 1 DOWN · 1 INT · 1 DEGR · 1 UNK · 1 MNT"
    head.tick(NOW + timedelta(seconds=1))
    assert head.clock.text() == "14:07:33 EDT"


def test_a_quiet_board_counts_what_works(head: CompactHead) -> None:
    head.show_situation(quiet_situation())
    assert head.counts.accessibleName() == "Counts by state: 9 of 9 operational"


def test_without_an_operator_it_asks_for_one(head: CompactHead, qtbot: QtBot) -> None:
    head.show_operator(None)
    assert head.operator.accessibleName() == "Nobody is signed on"
    with qtbot.waitSignal(head.operator_clicked):
        head.operator.click()


def test_a_failure_to_save_is_said(head: CompactHead) -> None:
    head.show_saved("Saved 13:57:02", failed=False)
    assert head.saved.text() == "Saved 13:57:02"
    head.show_saved("Not saved: The disk is full", failed=True)
    assert head.saved.text() == "NOT SAVED"
    assert head.saved.accessibleName() == "Not saved: The disk is full"


def test_in_an_exercise_the_live_lines_stay_in_sight(head: CompactHead) -> None:
    assert head.live.isHidden()
    head.show_live("LIVE: 1 DOWN")
    assert not head.live.isHidden()
    assert head.live.text() == head.live.accessibleName() == "LIVE: 1 DOWN"


def test_a_double_click_and_a_button_bring_the_full_board(head: CompactHead, qtbot: QtBot) -> None:
    for part in (head, head.clock, head.worst):
        with qtbot.waitSignal(head.full_wanted):
            QTest.mouseDClick(part, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(head.full_wanted):
        head.full.click()


@pytest.mark.parametrize(("width", "zoom"), [(240, 1.0), (350, 1.0), (480, 2.0)])
def test_nothing_is_cut_where_it_is_narrow(head: CompactHead, theme: Theme, width: int, zoom: float) -> None:
    head.apply_theme(theme.zoomed(zoom))
    head.show_situation(situation())
    head.resize(width, head.heightForWidth(width))
    QApplication.processEvents()
    for part in (head.clock, head.operator, head.fallback, head.full, head.saved):
        assert part.width() >= part.sizeHint().width() or part.width() >= part.minimumSizeHint().width()
        assert part.mapTo(head, part.rect().topRight()).x() <= width
    assert head.full.height() >= TARGET_PX
