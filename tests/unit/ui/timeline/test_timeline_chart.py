from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.theme import Theme
from console.ui.timeline.chart_rows import Mark
from console.ui.timeline.timeline_chart import TimelineChart
from helpers.pixels import share_of
from helpers.story_builder import at, status_act
from helpers.timelines import BUSY, timeline_of

NO_KEY, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def chart(qtbot: QtBot, theme: Theme) -> Iterator[TimelineChart]:
    chart = TimelineChart(theme)
    qtbot.addWidget(chart)
    chart.resize(900, 200)
    chart.show_timeline(timeline_of(*BUSY))
    chart.show()
    chart.activateWindow()
    QTest.qWaitForWindowActive(chart)
    chart.setFocus()
    yield chart
    QToolTip.hideText()


@pytest.fixture
def told(chart: TimelineChart) -> list[Mark]:
    told: list[Mark] = []
    chart.chosen.connect(told.append)
    return told


def press(chart: TimelineChart, *keys: Qt.Key, ctrl: bool = False) -> int | None:
    for key in keys:
        QTest.keyClick(chart, key, CTRL if ctrl else NO_KEY)
    return chart.mark.seq if chart.mark is not None else None


def test_something_is_chosen_as_soon_as_the_keyboard_is_there(chart: TimelineChart) -> None:
    assert chart.mark is not None
    assert chart.sentence.startswith("1 Landline OPERATIONAL since 07:00 EDT")


def test_something_is_chosen_when_what_is_shown_comes_after_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    late = TimelineChart(theme)
    qtbot.addWidget(late)
    late.resize(600, 100)
    late.show()
    late.activateWindow()
    QTest.qWaitForWindowActive(late)
    late.setFocus()
    assert late.mark is None
    late.show_timeline(timeline_of(*BUSY))
    assert late.sentence.startswith("1 Landline")


def test_arrows_walk_through_rows_and_stretches_and_tell_each(chart: TimelineChart, told: list[Mark]) -> None:
    assert press(chart, Key.Key_Down) == 7
    assert press(chart, Key.Key_Home) == 2
    assert press(chart, Key.Key_Right) == 3
    assert chart.sentence.startswith("3 Verizon DOWN from 10:00 EDT to 11:00 EDT, 01:00:00 · north")
    assert press(chart, Key.Key_End) == 7
    assert press(chart, Key.Key_Left, Key.Key_Up) == 1
    assert press(chart, Key.Key_PageDown) == 10
    assert press(chart, Key.Key_PageUp) == 1
    assert [mark.seq for mark in told] == [7, 2, 3, 7, 6, 1, 10, 1]


def test_enter_asks_for_the_entry_and_not_for_what_nobody_said(qtbot: QtBot, chart: TimelineChart) -> None:
    press(chart, Key.Key_Down)
    with qtbot.waitSignal(chart.entry_asked) as asked:
        press(chart, Key.Key_Return)
    assert asked.args == [7]
    chart.show_timeline(timeline_of())
    press(chart, Key.Key_Home)
    with qtbot.assertNotEmitted(chart.entry_asked):
        press(chart, Key.Key_Return)


def in_sight(chart: TimelineChart) -> tuple[float, float]:
    assert chart.shown is not None
    period = chart.shown.window.shown
    return ((period.start - at(0)).total_seconds() / 60, (period.end - at(0)).total_seconds() / 60)


def test_plus_and_minus_zoom_and_control_with_arrows_moves_in_time(chart: TimelineChart) -> None:
    press(chart, Key.Key_Down, Key.Key_Home, Key.Key_Right)
    press(chart, Key.Key_Plus)
    start, end = in_sight(chart)
    assert end - start == 320
    press(chart, Key.Key_Right, ctrl=True)
    assert in_sight(chart)[0] > start
    press(chart, Key.Key_Left, Key.Key_Left, ctrl=True)
    press(chart, Key.Key_Minus)
    assert in_sight(chart) == (0, 480)


def test_walking_brings_into_sight_what_is_chosen(chart: TimelineChart) -> None:
    press(chart, Key.Key_Down, Key.Key_Plus, Key.Key_Plus, Key.Key_Plus, Key.Key_Plus)
    press(chart, Key.Key_Home, Key.Key_Right)
    start, end = in_sight(chart)
    assert start <= 120 < end
    chart.show_whole()
    assert in_sight(chart) == (0, 480)


def wheel(chart: TimelineChart, place: QPointF, modifier: Qt.KeyboardModifier, delta: int = 120) -> bool:
    turned = QWheelEvent(
        place, QPointF(chart.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, delta),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt takes it by its place only
    )  # fmt: skip
    turned.ignore()
    QApplication.sendEvent(chart, turned)
    return turned.isAccepted()


def test_the_wheel_zooms_around_the_mouse_with_control_and_scrolls_without(chart: TimelineChart) -> None:
    place = QPointF(chart.geometry_now().lane.x(at(120)), 60)
    assert not wheel(chart, place, NO_KEY)
    assert in_sight(chart) == (0, 480)
    assert wheel(chart, place, CTRL)
    assert in_sight(chart) == pytest.approx((40, 360), abs=1)


@pytest.mark.parametrize("way", [1, -1])
def test_the_small_turns_of_a_touchpad_add_up_to_a_step_in_either_direction(chart: TimelineChart, way: int) -> None:
    place = QPointF(chart.geometry_now().lane.x(at(120)), 60)
    wheel(chart, place, CTRL)
    before = in_sight(chart)
    for _ in range(7):
        wheel(chart, place, CTRL, 15 * way)
        assert in_sight(chart) == before
    wheel(chart, place, CTRL, 15 * way)
    assert (in_sight(chart)[1] - in_sight(chart)[0] < before[1] - before[0]) is (way > 0)


def test_a_click_chooses_and_a_double_click_asks_for_the_entry(
    qtbot: QtBot, chart: TimelineChart, told: list[Mark]
) -> None:
    shown = chart.shown
    assert shown is not None
    down = shown.rows[1].marks[1]
    box = chart.place_of(down)
    assert box is not None
    place = QPoint(round(box.left()) + 4, round(box.center().y()))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert [mark.seq for mark in told] == [3]
    QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=place)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert len(told) == 1
    with qtbot.waitSignal(chart.entry_asked) as asked:
        QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [3]


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_resting_mouse_is_told_the_sentence_as_plain_text(chart: TimelineChart) -> None:
    chart.show_timeline(timeline_of(status_act(0, LineState.DOWN, scope="<b>north</b>")))
    shown = chart.shown
    assert shown is not None
    box = chart.place_of(shown.rows[1].marks[0])
    assert box is not None

    def rest(place: QPoint) -> None:
        QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place)))

    rest(box.center().toPoint())
    assert "3 Verizon DOWN" in QToolTip.text()
    assert "<b>" not in QToolTip.text()
    rest(QPoint(2, 2))


def test_other_keys_are_the_pages(chart: TimelineChart) -> None:
    before = chart.mark
    press(chart, Key.Key_A, Key.Key_Escape)
    QTest.keyClick(chart, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert chart.mark == before


def test_what_is_chosen_stays_chosen_when_entries_come(chart: TimelineChart) -> None:
    press(chart, Key.Key_Down, Key.Key_Home, Key.Key_Right)
    chart.show_timeline(timeline_of(*BUSY, status_act(470, LineState.DOWN)))
    assert chart.mark is not None
    assert chart.mark.seq == 3


def test_a_screen_reader_gets_a_name_a_role_and_the_whole_in_words(chart: TimelineChart) -> None:
    press(chart, Key.Key_Down)
    seen = QAccessible.queryAccessibleInterface(chart)
    assert seen.text(QAccessible.Text.Name) == "Timeline"
    assert seen.role() is QAccessible.Role.StaticText
    description = seen.text(QAccessible.Text.Description)
    assert description.startswith("3 Verizon OPERATIONAL since 13:00 EDT")
    assert "2 lines. 3 Verizon: 1 × intermittent, 1 × down." in description


def test_before_and_after_there_is_anything_it_is_an_empty_place(qtbot: QtBot, theme: Theme) -> None:
    chart = TimelineChart(theme)
    qtbot.addWidget(chart)
    chart.show()
    chart.zoom(1)
    chart.pan(1)
    chart.show_whole()
    chart.ask_for_entry()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton)
    QTest.keyClick(chart, Key.Key_Right)
    assert (chart.sentence, chart.sizeHint().height(), chart.mark) == ("", 0, None)
    with pytest.raises(LookupError):
        chart.geometry_now()
    chart.show_timeline(timeline_of(*BUSY))
    assert chart.minimumSizeHint().height() > 0
    chart.show_nothing()
    assert (chart.accessibleDescription(), chart.sizeHint().height()) == ("", 0)


def test_the_line_of_now_moves_and_the_look_changes(chart: TimelineChart, theme: Theme) -> None:
    height = chart.sizeHint().height()
    chart.tick(at(240))
    x = round(chart.geometry_now().lane.x(at(240)))
    image = chart.grab().toImage()
    assert share_of(image, theme.text, image.rect().adjusted(x - 2, 0, x + 2 - image.width(), 0)) > 0.3
    chart.apply_theme(theme.zoomed(2.0))
    assert chart.sizeHint().height() > height


def test_names_never_take_more_than_a_third(chart: TimelineChart) -> None:
    chart.resize(400, 200)
    assert chart.geometry_now().label <= 400 * 0.34
