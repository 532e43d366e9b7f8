from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFocusFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from console.services.settings import ThemeName
from console.ui.focus_ring import FocusRing
from console.ui.palette import THEMES
from console.ui.theme import Theme, dress
from console.ui.widgets.scrolling import scrolling
from helpers.pixels import share_of
from helpers.windows import SampleWindow


def ringed(window: QWidget) -> QWidget | None:
    """What has the ring in a window."""
    found = [frame.widget() for frame in window.findChildren(QFocusFrame) if not frame.isHidden()]
    assert len(found) < 2
    return found[0] if found else None


class Form(QWidget):
    """A field, a button, a list to type in; a ring follows the keyboard."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        FocusRing(app, self)
        self.field, self.button, self.choice = QLineEdit(), QPushButton("Go"), QComboBox()
        self.choice.setEditable(True)
        layout = QVBoxLayout(self)
        for widget in (self.field, self.button, self.choice):
            layout.addWidget(widget)
        self.resize(300, 200)


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication, theme: Theme) -> Iterator[Form]:
    form = Form(qapp)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    QTest.qWaitForWindowActive(form)
    yield form
    dress(qapp, theme)


@pytest.mark.parametrize("name", ThemeName)
def test_the_ring_is_in_the_focus_color_around_what_has_the_keyboard(
    qapp: QApplication, form: Form, name: ThemeName
) -> None:
    look = Theme(tokens=THEMES[name])
    dress(qapp, look)
    for widget in (form.field, form.button):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert ringed(form) is widget
        qapp.processEvents()
        image = form.grab().toImage()
        place = widget.geometry()
        above = place.adjusted(6, -2, -6, -place.height())
        assert share_of(image, look.focus, above) > 0.9


def test_a_list_in_which_one_types_is_ringed_as_a_whole(form: Form) -> None:
    typed = form.choice.lineEdit()
    assert typed is not None
    typed.setFocus()
    assert ringed(form) is form.choice


def test_without_the_keyboard_there_is_no_ring(form: Form) -> None:
    form.field.setFocus()
    form.field.clearFocus()
    assert ringed(form) is None


def test_what_is_gone_takes_its_ring_along_and_the_next_gets_one(qtbot: QtBot, form: Form) -> None:
    holder = QWidget(form)
    inner = QLineEdit(holder)
    holder.show()
    inner.setFocus()
    assert ringed(form) is inner
    with qtbot.waitSignal(holder.destroyed):
        holder.deleteLater()
    assert ringed(form) is not inner
    form.field.setFocus()
    assert ringed(form) is form.field


def test_what_has_the_keyboard_is_brought_into_view(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    inner = QWidget()
    layout = QVBoxLayout(inner)
    for _ in range(40):
        layout.addWidget(QLabel("a line of text"))
    field = QLineEdit()
    layout.addWidget(field)
    window = scrolling(inner, "some.scroll", "Some")
    window.resize(300, 200)
    qtbot.addWidget(window)
    FocusRing(qapp, window)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    field.clearFocus()
    window.verticalScrollBar().setValue(0)
    field.setFocus()
    assert ringed(window) is field
    assert window.viewport().rect().contains(field.mapTo(window.viewport(), field.rect().center()))


def test_the_command_line_has_its_strong_frame_and_no_second_ring(desk_window: SampleWindow) -> None:
    desk_window.window.line.field.clearFocus()
    desk_window.window.line.field.setFocus()
    assert ringed(desk_window.window) is None
    desk_window.window.bar.shift.setFocus()
    assert ringed(desk_window.window) is desk_window.window.bar.shift


def test_dialogs_of_the_window_are_followed_and_other_windows_are_not(
    qtbot: QtBot, qapp: QApplication, form: Form
) -> None:
    dialog, other = QDialog(form), QWidget()
    inside, elsewhere = QLineEdit(dialog), QLineEdit(other)
    qtbot.addWidget(other)
    qapp.focusChanged.emit(None, inside)
    assert ringed(form) is inside
    qapp.focusChanged.emit(inside, elsewhere)
    assert ringed(form) is None
