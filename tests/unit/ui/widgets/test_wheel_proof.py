from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from console.ui.page_name import PageName
from console.ui.setup.wizard.wizard import Wizard
from console.ui.theme import Theme
from console.ui.widgets.wheel_proof import NumberBox, PickList
from helpers.windows import SampleWindow


def _turn(widget: QWidget) -> bool:
    """Turn the wheel over a field; whether the field took it."""
    event = QWheelEvent(
        QPointF(3, 3), QPointF(widget.mapToGlobal(QPoint(3, 3))), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt takes it by its place only
    )  # fmt: skip
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def _taking(holder: QWidget) -> list[str]:
    """The fields of a part of the window that change when the wheel turns over them."""
    return [
        one.objectName()
        for kind in (QComboBox, QSpinBox)
        for one in holder.findChildren(kind)
        if one.isEnabled() and _turn(one)
    ]


def test_a_list_keeps_what_is_chosen_and_keys_still_choose(qtbot: QtBot) -> None:
    box = PickList()
    qtbot.addWidget(box)
    box.addItems(["911", "admin", "school"])
    assert not _turn(box)
    assert box.currentText() == "911"
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "admin"


def test_a_number_keeps_its_value_and_keys_still_step_it(qtbot: QtBot) -> None:
    box = NumberBox()
    qtbot.addWidget(box)
    box.setValue(60)
    assert not _turn(box)
    assert box.value() == 60
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.value() == 61


@pytest.mark.parametrize("name", list(PageName))
def test_no_field_of_a_page_changes_under_the_wheel(desk_window: SampleWindow, name: PageName) -> None:
    desk_window.open(name)
    assert _taking(desk_window.window.pages) == []


def test_no_field_of_the_first_set_up_changes_under_the_wheel(qtbot: QtBot, theme: Theme) -> None:
    wizard = Wizard(["America/New_York", "UTC"], "UTC", theme)
    qtbot.addWidget(wizard)
    assert _taking(wizard) == []
