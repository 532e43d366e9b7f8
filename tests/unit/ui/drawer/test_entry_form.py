from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.line import Basis, Symptom
from console.ui.drawer.composing import Chosen
from console.ui.drawer.entry_form import NOTHING_ADDED, EntryForm
from console.ui.theme import Theme
from console.ui.widgets.pane_head import TARGET_PX


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> EntryForm:
    form = EntryForm(theme)
    qtbot.addWidget(form)
    form.resize(480, 300)
    form.show()
    return form


def test_what_goes_with_the_state_is_shown_as_it_would_be_typed(form: EntryForm) -> None:
    assert form.said == NOTHING_ADDED
    QTest.keyClicks(form.scope, "north of Route 35")
    QTest.mouseClick(form.symptoms[Symptom.BUSY], Qt.MouseButton.LeftButton)
    form.basis.setCurrentIndex(form.basis.findData(Basis.CARRIER))
    assert form.said == "A state button logs with it:  ~north of Route 35 ^busy !carrier"
    assert form.chosen == Chosen(scope="north of Route 35", symptoms=(Symptom.BUSY,), basis=Basis.CARRIER)


def test_starting_over_chooses_nothing(form: EntryForm) -> None:
    QTest.keyClicks(form.scope, "north")
    form.symptoms[Symptom.DELAY].click()
    form.basis.setCurrentIndex(3)
    form.start_over()
    assert form.chosen == Chosen()
    assert form.said == NOTHING_ADDED


def test_the_wheel_scrolls_past_the_basis(form: EntryForm) -> None:
    form.basis.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own argument: not inverted
    )
    QApplication.sendEvent(form.basis, wheel)
    assert not wheel.isAccepted()
    assert form.basis.currentData() is None


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_everything_is_large_enough_to_hit(form: EntryForm, theme: Theme, zoom: float) -> None:
    form.apply_theme(theme.zoomed(zoom))
    QApplication.processEvents()
    for part in (form.basis, form.scope, *form.symptoms.values()):
        assert part.height() >= TARGET_PX
