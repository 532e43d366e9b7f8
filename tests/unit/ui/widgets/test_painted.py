from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from console.ui.palette import LIGHT
from console.ui.theme import Theme
from console.ui.widgets.painted import PaintedButton, PaintedLabel
from helpers.pixels import share_of


class Sign(PaintedLabel):
    """As large as the text size says, all of it in the color of the text."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(20 * self._theme.zoom), 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.text)


class Plate(PaintedButton):
    """The same, to be pressed."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(40, 40)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.text)


def test_another_look_is_painted_and_the_room_for_it_is_found_anew(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    sign = Sign(theme, "EXERCISE")
    layout = QVBoxLayout(holder)
    layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignLeft)
    holder.show()
    assert (sign.width(), sign.text()) == (20, "EXERCISE")
    assert sign.minimumSizeHint() == sign.sizeHint()
    other = Theme(tokens=LIGHT).zoomed(2)
    sign.apply_theme(other)
    QApplication.processEvents()
    assert sign.width() == 40
    assert share_of(sign.grab().toImage(), other.text) == 1


def test_a_label_is_text_and_a_button_is_a_button_to_a_screen_reader(qtbot: QtBot, theme: Theme) -> None:
    for widget, role in ((Sign(theme, "OK"), QAccessible.Role.StaticText), (Plate(theme), QAccessible.Role.Button)):
        qtbot.addWidget(widget)
        assert QAccessible.queryAccessibleInterface(widget).role() is role


def test_a_click_on_a_button_leaves_the_keyboard_where_it_is(qtbot: QtBot, theme: Theme) -> None:
    holder, field, plate = QWidget(), QLineEdit(), Plate(theme)
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    layout.addWidget(field)
    layout.addWidget(plate)
    holder.show()
    holder.activateWindow()
    QTest.qWaitForWindowActive(holder)
    field.setFocus()
    with qtbot.waitSignal(plate.clicked):
        QTest.mouseClick(plate, Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert plate.hasFocus()
