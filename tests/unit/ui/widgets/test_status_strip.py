from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.theme import Theme
from console.ui.widgets.status_strip import StatusStrip
from helpers.situations import NOW, quiet_situation, situation


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> StatusStrip:
    strip = StatusStrip(theme)
    qtbot.addWidget(strip)
    strip.show_situation(situation())
    strip.show_operator("KM", "Kim Moran")
    strip.show_saved(NOW)
    strip.resize(1280, strip.heightForWidth(1280))
    strip.show()
    return strip


def parts(strip: StatusStrip) -> list[QWidget]:
    return [part for part in strip.findChildren(QWidget) if part.isVisibleTo(strip)]


def shown_tiles(strip: StatusStrip) -> list[str]:
    return [tile.words for tile in strip.tiles.values() if tile.isVisibleTo(strip)]


def test_the_clock_carries_zone_and_date(strip: StatusStrip) -> None:
    assert (strip.clock.text(), strip.date.text()) == ("14:07:32 EDT", "Tue 22 Sep")
    strip.tick(NOW + timedelta(hours=10))
    assert (strip.clock.text(), strip.date.text()) == ("00:07:32 EDT", "Wed 23 Sep")


def test_the_clock_is_not_a_live_region(strip: StatusStrip) -> None:
    before = strip.clock.accessibleName()
    strip.tick(NOW + timedelta(seconds=1))
    assert strip.clock.accessibleName() == before == "Clock"


def test_lines_are_counted_in_words_worst_first(strip: StatusStrip) -> None:
    assert shown_tiles(strip) == ["1 DOWN", "1 INT", "1 DEGR", "1 UNK", "1 MNT"]


def test_a_quiet_board_says_so_in_one_tile_with_the_last_board_check(strip: StatusStrip) -> None:
    strip.show_situation(quiet_situation())
    assert shown_tiles(strip) == ["9 of 9 operational · last board check 13:10"]
    strip.show_situation(replace(quiet_situation(), last_reviewed_at=None))
    assert shown_tiles(strip) == ["9 of 9 operational"]


def test_a_center_without_lines_is_not_called_operational(strip: StatusStrip) -> None:
    strip.show_situation(situation([]))
    assert shown_tiles(strip) == []


def test_shift_operator_and_fallbacks_are_always_there(strip: StatusStrip) -> None:
    assert strip.shift.text() == "shift B · KM, JR"
    assert strip.shift.accessibleName() == "Shift B K M, J R"
    assert (strip.operator.text(), strip.operator.accessibleName()) == ("KM", "Operator K M Kim Moran")
    assert (strip.fallback.text(), strip.fallback.accessibleName()) == ("FALLBACK ON: 1", "Fallback numbers on: 1")


def test_nobody_on_no_shift_and_no_fallback_are_said_too(strip: StatusStrip) -> None:
    strip.show_operator(None)
    strip.show_situation(replace(quiet_situation(), shift=None))
    assert (strip.operator.text(), strip.operator.accessibleName()) == ("sign on", "Nobody is signed on")
    assert (strip.shift.text(), strip.shift.accessibleName()) == ("no shift", "No shift is open")
    assert strip.fallback.text() == "fallback off"


def test_a_shift_nobody_opened_says_so(strip: StatusStrip) -> None:
    shift = situation().shift
    assert shift is not None
    strip.show_situation(replace(situation(), shift=replace(shift, name="R&D", opened=False, on_now=())))
    assert strip.shift.text() == "shift R&&D · not opened"


def test_saved_shows_the_time_and_not_saved_stays_until_the_next_save(strip: StatusStrip) -> None:
    assert strip.saved.text() == "Saved 14:07:32"
    strip.show_not_saved("The disk is full.")
    strip.show_situation(situation())
    assert strip.saved.text() == "NOT SAVED"


def test_before_the_first_situation_it_knows_no_time(qtbot: QtBot, theme: Theme) -> None:
    strip = StatusStrip(theme)
    qtbot.addWidget(strip)
    strip.tick(NOW)
    strip.show_saved(NOW)
    assert strip.clock.text() == ""
    assert strip.saved.text() == ""


def test_every_part_can_be_pressed_for_more(qtbot: QtBot, strip: StatusStrip) -> None:
    asked = [strip.shift_clicked, strip.operator_clicked, strip.fallback_clicked]
    for button, signal in zip((strip.shift, strip.operator, strip.fallback), asked, strict=True):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(strip.state_clicked) as caught:
        QTest.mouseClick(strip.tiles[LineState.DEGRADED], Qt.MouseButton.LeftButton)
    assert caught.args == [LineState.DEGRADED]


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [800, 1280, 1920])
def test_no_part_is_dropped_or_cut_at_any_width_and_text_size(
    strip: StatusStrip, theme: Theme, zoom: float, width: int
) -> None:
    strip.apply_theme(theme.zoomed(zoom))
    strip.resize(width, strip.heightForWidth(width))
    QApplication.processEvents()
    assert len(parts(strip)) == 11
    for part in parts(strip):
        assert strip.rect().contains(part.geometry()), part.objectName()
        assert part.width() >= part.sizeHint().width(), part.objectName()


def test_everything_has_a_name_and_a_target_of_32_pixels(strip: StatusStrip) -> None:
    for part in parts(strip):
        assert part.accessibleName()
        assert part.accessibleIdentifier() == part.objectName()
        assert part.height() >= 32
    assert len({part.objectName() for part in parts(strip)}) == len(parts(strip))


def test_at_the_third_monitor_everything_stands_on_one_row(strip: StatusStrip) -> None:
    assert strip.heightForWidth(1280) < 50
