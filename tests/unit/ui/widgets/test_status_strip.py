from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.domain.shift import Shift
from console.domain.situation import Situation
from console.ui.theme import Theme
from console.ui.widgets.status_strip import StatusStrip
from helpers.pixels import share_of
from helpers.situations import LINES, NOW, SET_UP, down, quiet_situation, situation

SHIFT = Shift(id=12, name="B", operators=("KM", "JR"), on_now=("KM", "JR"), started_at=NOW)


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> Iterator[StatusStrip]:
    window = QWidget()
    qtbot.addWidget(window)
    strip = StatusStrip(theme, window)
    strip.show_situation(situation())
    strip.show_operator("KM", "Kim Moran")
    strip.show_saved(NOW)
    window.resize(1920, 1080)
    strip.resize(1280, strip.heightForWidth(1280))
    window.show()
    yield strip
    window.close()


def parts(strip: StatusStrip) -> list[QWidget]:
    # The ring around what has the keyboard is no part of it, and has no name.
    return [part for part in strip.findChildren(QWidget) if part.isVisibleTo(strip) and part.objectName()]


def shown_tiles(strip: StatusStrip) -> list[str]:
    return [tile.words for tile in strip.tiles.values() if tile.isVisibleTo(strip)]


def test_the_clock_carries_zone_and_date(strip: StatusStrip) -> None:
    assert (strip.clock.text(), strip.date.text()) == ("14:07:32 EDT", "Tue 22 Sep")
    strip.tick(NOW + timedelta(hours=10))
    assert (strip.clock.text(), strip.date.text()) == ("00:07:32 EDT", "Wed 23 Sep")


def test_the_clock_is_not_a_live_region(strip: StatusStrip) -> None:
    before = strip.clock.accessibleName()
    strip.tick(NOW + timedelta(seconds=1))
    assert strip.clock.accessibleName() == before == "Clock 14:07"
    assert strip.worst.accessibleName().endswith("Down, 42 minutes")


def test_lines_are_counted_in_words_worst_first(strip: StatusStrip) -> None:
    assert shown_tiles(strip) == ["1 DOWN", "1 INT", "1 DEGR", "1 UNK", "1 MNT"]


def test_a_quiet_board_says_so_in_one_tile_with_the_last_board_check(strip: StatusStrip) -> None:
    strip.show_situation(replace(quiet_situation(), last_reviewed_by="KM"))
    assert shown_tiles(strip) == ["9 of 9 operational · last board check 13:10 KM"]
    strip.show_situation(replace(quiet_situation(), last_reviewed_at=None))
    assert shown_tiles(strip) == ["9 of 9 operational"]


def test_the_worst_line_is_always_there_with_its_running_clock(qtbot: QtBot, strip: StatusStrip) -> None:
    assert strip.worst.words == "3 911 Wireless Verizon DOWN 00:42:09"
    strip.tick(NOW + timedelta(seconds=1))
    assert strip.worst.words == "3 911 Wireless Verizon DOWN 00:42:10"
    with qtbot.waitSignal(strip.line_clicked) as caught:
        QTest.mouseClick(strip.worst, Qt.MouseButton.LeftButton)
    assert caught.args == [3]


def test_a_quiet_board_has_no_worst_line(qtbot: QtBot, strip: StatusStrip) -> None:
    strip.show_situation(quiet_situation())
    strip.tick(NOW + timedelta(seconds=1))
    assert strip.worst.isHidden()
    with qtbot.assertNotEmitted(strip.line_clicked):
        strip.worst.click()


def test_an_exercise_is_named_in_the_bar_and_nothing_else_is(strip: StatusStrip, theme: Theme) -> None:
    assert strip.exercise.isHidden()
    strip.show_situation(situation(exercise=True))
    assert strip.exercise.isVisibleTo(strip)
    assert strip.exercise.text() == "EXERCISE"
    assert share_of(strip.exercise.grab().toImage(), theme.exercise) > 0.02


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


EXTREME = situation([down(replace(line, name=f"{line.name} of the eastern district " * 8)) for line in LINES])
CROWDED = replace(situation(), shift=replace(SHIFT, name="Overnight weekend relief", on_now=tuple("ABCDEFGH")))


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(("width", "height"), [(800, 600), (1080, 1920), (1280, 1024), (1920, 1080)])
@pytest.mark.parametrize("shown", [situation(), situation(exercise=True), EXTREME, CROWDED, quiet_situation()])
def test_no_part_is_dropped_or_cut_and_no_more_than_a_third_of_the_height_is_taken(
    strip: StatusStrip, theme: Theme, zoom: float, width: int, height: int, shown: Situation
) -> None:
    strip.show_situation(shown)
    strip.apply_theme(theme.zoomed(zoom))
    strip.resize(width, strip.heightForWidth(width))
    QApplication.processEvents()
    states = len({line.state for line in shown.lines} - {LineState.OPERATIONAL})
    # Clock, date, shift, operator, fallback, saved; the worst line, or that all is quiet.
    assert len(parts(strip)) == 6 + shown.exercise + states + 1
    for part in parts(strip):
        assert strip.rect().contains(part.geometry()), part.objectName()
        assert part.width() >= part.sizeHint().width(), part.objectName()
    assert strip.height() <= height / 3


def test_the_words_of_states_are_whole_however_narrow_it_is(strip: StatusStrip, theme: Theme) -> None:
    strip.apply_theme(theme.zoomed(2))
    strip.resize(800, strip.heightForWidth(800))
    assert shown_tiles(strip) == ["1 DOWN", "1 INT", "1 DEGR", "1 UNK", "1 MNT"]
    assert strip.worst.words == "3 DOWN 00:42:09"
    assert (strip.fallback.text(), strip.shift.text(), strip.saved.text()) == ("FB:1", "B · KM +1", "14:07")


def test_everything_has_a_name_and_a_target_of_32_pixels(strip: StatusStrip) -> None:
    for part in parts(strip):
        assert part.accessibleName()
        assert part.accessibleIdentifier() == part.objectName()
        assert part.height() >= 32
    assert len({part.objectName() for part in parts(strip)}) == len(parts(strip))


def test_at_the_third_monitor_two_states_at_once_stand_on_one_row(strip: StatusStrip) -> None:
    one, two, three, *rest = quiet_situation().lines
    two_states = [one, replace(down(two.line), state=LineState.DEGRADED), down(three.line), *rest]
    strip.show_situation(situation(two_states))
    assert strip.heightForWidth(1280) < 50
    strip.show_situation(situation())
    assert strip.heightForWidth(1280) < 80


def _said(strip: StatusStrip) -> list[tuple[str, QRect, str]]:
    QApplication.processEvents()
    return [(part.objectName(), part.geometry(), part.accessibleName()) for part in parts(strip)]


def test_its_parts_stand_where_they_would_in_a_bar_that_never_said_anything_else(qtbot: QtBot, theme: Theme) -> None:
    kept = StatusStrip(theme)
    qtbot.addWidget(kept)
    kept.show()
    long_ago = replace(situation([down(LINES[2])]), as_of=NOW + timedelta(days=3))
    other = (
        situation([down(LINES[2], minutes=1), down(LINES[0], minutes=2)]),
        situation([down(line) for line in LINES]),
        situation(),
        long_ago,
    )
    shown = [situation(), quiet_situation(), *other, quiet_situation(), replace(situation(), exercise=True)]
    for number, new in enumerate(shown):
        look = theme.zoomed(2.0) if number > 4 else theme
        name = "" if number % 2 else "Kim Moran"
        fresh = StatusStrip(look)
        qtbot.addWidget(fresh)
        fresh.show()
        for strip in (kept, fresh):
            strip.apply_theme(look)
            strip.show_situation(new)
            strip.show_operator("KM", name)
            if number == 3:
                strip.show_not_saved("The disk is full")
            else:
                strip.show_saved(NOW + timedelta(hours=number))
            strip.tick(new.as_of + timedelta(seconds=61))
        for width in (1920, 1280, 1000, 800, 640, 1280):
            for strip in (kept, fresh):
                strip.resize(width, strip.heightForWidth(width))
            assert _said(kept) == _said(fresh), (number, width)


@pytest.mark.parametrize("zoom", [1, 1.25, 1.5])
@pytest.mark.parametrize("width", [800, 1024, 1280, 1366, 1440, 1920])
def test_the_first_line_that_fails_makes_it_no_higher(
    strip: StatusStrip, theme: Theme, width: int, zoom: float
) -> None:
    strip.apply_theme(theme.zoomed(zoom))
    quiet = quiet_situation()
    strip.show_situation(quiet)
    before = strip.heightForWidth(width)
    first = min(quiet.lines, key=lambda one: len(one.line.name))
    for failing in (first, max(quiet.lines, key=lambda one: len(one.line.name))):
        lines = [down(one.line) if one is failing else one for one in quiet.lines]
        strip.show_situation(replace(situation(lines), attention=()))
        assert strip.heightForWidth(width) <= before


def test_no_row_is_kept_that_the_first_line_that_fails_does_not_need(strip: StatusStrip) -> None:
    strip.show_situation(quiet_situation())
    for width in (1280, 1920):
        assert strip.heightForWidth(width) < 50
    assert strip.heightForWidth(1024) > 50


def test_no_row_is_kept_for_as_long_as_nobody_is_signed_on(strip: StatusStrip) -> None:
    """Somebody signs on before a line is down."""
    strip.show_situation(replace(quiet_situation(), shift=replace(SHIFT, name="Evening", opened=False, on_now=())))
    widths = range(1000, 1500)
    strip.show_operator("MM", "")
    two_rows = [width for width in widths if strip.heightForWidth(width) > 50]
    strip.show_operator(None)
    assert [width for width in widths if strip.heightForWidth(width) > 50] == two_rows


@pytest.mark.parametrize("width", [800, 1024])
def test_where_two_rows_are_kept_the_counts_stand_in_the_second_one(strip: StatusStrip, width: int) -> None:
    for shown in (quiet_situation(), situation([down(LINES[2])])):
        strip.show_situation(shown)
        strip.resize(width, strip.heightForWidth(width))
        QApplication.processEvents()
        tops = {part.objectName(): part.y() for part in parts(strip)}
        counts = [tile for tile in strip.tiles.values() if tile.isVisibleTo(strip)]
        assert {tile.x() for tile in counts[:1]} == {strip.clock.x()}
        assert {tile.y() for tile in counts} == {max(tops.values())}
        assert tops["bar.operator"] < counts[0].y()


def test_a_center_without_lines_keeps_no_room_for_one(strip: StatusStrip) -> None:
    strip.show_situation(situation([], set_up=replace(SET_UP, lines=())))
    assert strip.heightForWidth(1024) < 50


def test_what_is_below_stays_where_it_is_while_counts_come_and_go(
    qtbot: QtBot, strip: StatusStrip, theme: Theme
) -> None:
    whole, below = QWidget(strip.parentWidget()), QWidget()
    layout = QVBoxLayout(whole)
    layout.addWidget(strip)
    layout.addWidget(below, 1)
    strip.show_situation(quiet_situation())
    whole.resize(1280, 1024)
    whole.show()
    QApplication.processEvents()

    def tops(*shown: Situation) -> list[int]:
        found: list[int] = []
        for one in shown:
            strip.show_situation(one)
            QApplication.processEvents()
            found.append(below.y())
        return found

    quiet, two_rows, quiet_again = tops(quiet_situation(), situation(), quiet_situation())
    assert quiet < two_rows == quiet_again
    whole.resize(1300, 1024)
    assert tops(quiet_situation(), situation(), quiet_situation()) == [quiet, two_rows, two_rows]
    strip.show_situation(quiet_situation())
    strip.apply_theme(theme)
    qtbot.waitUntil(lambda: below.y() == quiet)
