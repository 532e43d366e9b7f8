from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollBar
from pytestqt.qtbot import QtBot

from console.ui.log.place_bar import PlaceBar

MOVE = QAbstractSlider.SliderAction.SliderMove
STEP = QAbstractSlider.SliderAction.SliderSingleStepAdd


@pytest.fixture
def rows(qtbot: QtBot) -> QScrollBar:
    rows = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(rows)
    rows.setRange(0, 900)
    rows.setPageStep(100)
    rows.setSingleStep(20)
    return rows


@pytest.fixture
def bar(qtbot: QtBot, rows: QScrollBar) -> PlaceBar:
    return PlaceBar(rows, "log.place", rows)


def test_while_every_row_is_in_the_list_it_is_the_lists_own_bar(bar: PlaceBar, rows: QScrollBar) -> None:
    rows.setValue(300)
    bar.show_rows()
    assert (bar.maximum(), bar.pageStep(), bar.value()) == (900, 100, 300)
    bar.setSliderPosition(700)
    bar.triggerAction(MOVE)
    assert rows.value() == 700


def test_else_it_counts_entries_and_a_move_chooses_a_place(qtbot: QtBot, bar: PlaceBar, rows: QScrollBar) -> None:
    bar.show_place(10, 5, 1000)
    assert (bar.maximum(), bar.pageStep(), bar.value()) == (995, 5, 10)
    with qtbot.waitSignal(bar.place_chosen) as chosen:
        bar.setSliderPosition(500)
        bar.triggerAction(MOVE)
    assert chosen.args == [500]
    assert rows.value() == 0


def test_a_step_goes_by_rows_and_not_by_entries(qtbot: QtBot, bar: PlaceBar, rows: QScrollBar) -> None:
    bar.show_place(10, 5, 1000)
    with qtbot.assertNotEmitted(bar.place_chosen):
        bar.triggerAction(STEP)
    assert rows.value() == 20
    assert bar.value() == 10


def test_the_wheel_goes_by_rows_too(bar: PlaceBar, rows: QScrollBar) -> None:
    bar.show_place(10, 5, 1000)
    at, none = QPointF(5, 5), QPoint()
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, at, none, QPoint(0, -120), buttons, keys, phase, False)  # noqa: FBT003 - Qt's own order
    bar.wheelEvent(wheel)
    assert rows.value() > 0
