from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from console.domain.line_board import LineStatus
from console.ui.drawer.drawer_head import DrawerHead
from console.ui.theme import Theme
from helpers.situations import LINES, NOW, down, operational


@pytest.fixture
def head(qtbot: QtBot, theme: Theme) -> DrawerHead:
    head = DrawerHead(theme)
    qtbot.addWidget(head)
    return head


def test_it_says_which_line_and_runs_its_clock(head: DrawerHead) -> None:
    head.show_line(down(LINES[2]), NOW)
    assert head.name.text() == "3  911 Wireless Verizon"
    assert head.name.accessibleName() == "Line 3, 911 Wireless Verizon"
    assert head.chip.text() == "DOWN"
    assert head.clock.text() == "00:42:00"
    assert head.clock.accessibleName() == "for 42 minutes"
    head.tick(NOW + timedelta(seconds=1))
    assert head.clock.text() == "00:42:01"
    assert head.clock.accessibleName() == "for 42 minutes"


def test_a_guess_stays_one(head: DrawerHead) -> None:
    head.show_line(replace(down(LINES[2]), approx=True), NOW)
    assert head.clock.text() == "~00:42:00"
    assert head.clock.accessibleName() == "for about 42 minutes"


@pytest.mark.parametrize("status", [LineStatus(line=LINES[8]), operational(LINES[8])])
def test_no_clock_runs_for_a_line_that_works_or_was_never_logged(head: DrawerHead, status: LineStatus) -> None:
    head.tick(NOW)
    head.show_line(status, NOW)
    assert head.clock.text() == ""
    assert head.clock.accessibleName() == "No clock runs"


def test_a_long_name_is_broken_into_lines(head: DrawerHead, theme: Theme) -> None:
    status = replace(down(LINES[2]), line=replace(LINES[2], name="Long name " * 30))
    head.show_line(status, NOW)
    head.apply_theme(theme.zoomed(2))
    head.resize(400, 50)
    assert head.minimumSizeHint().width() <= 400
    assert head.heightForWidth(400) > 8 * head.name.fontMetrics().height()
