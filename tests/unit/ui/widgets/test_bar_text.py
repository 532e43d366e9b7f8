from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from console.ui.bar_words import Length, Wording, always
from console.ui.delegates.text_lines import text_width
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.bar_text import BarButton, BarLabel
from helpers.pixels import share_of


class LayoutRequests(QObject):
    """Counts how often a widget was asked to lay its parts out anew."""

    count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    QHBoxLayout(holder)
    return holder


@pytest.fixture
def clock(holder: QWidget, theme: Theme) -> BarLabel:
    label = BarLabel("bar.clock", "Clock", theme, bold=True, grows=True)
    layout = holder.layout()
    assert layout is not None
    layout.addWidget(label)
    label.say(always("14:07:32 EDT", "Clock 14:07"))
    holder.show()
    return label


@pytest.fixture
def button(holder: QWidget) -> BarButton:
    button = BarButton("bar.shift", "Shift", "Opens the shift sheet")
    layout = holder.layout()
    assert layout is not None
    layout.addWidget(button)
    holder.show()
    return button


def test_a_clock_that_ticks_lays_nothing_out_anew(holder: QWidget, clock: BarLabel) -> None:
    QApplication.processEvents()
    requests = LayoutRequests()
    holder.installEventFilter(requests)
    clock.say(always("14:07:33 EDT", "Clock 14:07"))
    QApplication.processEvents()
    assert (clock.text(), requests.count) == ("14:07:33 EDT", 0)
    clock.say(always("14:07:33 in another zone", "Clock 14:07"))
    QApplication.processEvents()
    assert requests.count > 0


def test_a_label_is_read_as_text_and_told_only_what_changes_aloud(clock: BarLabel) -> None:
    read = QAccessible.queryAccessibleInterface(clock)
    assert read.role() == QAccessible.Role.StaticText
    assert read.text(QAccessible.Text.Name) == "Clock 14:07"
    clock.say(always("14:08:00 EDT", "Clock 14:08"))
    assert read.text(QAccessible.Text.Name) == "Clock 14:08"


def test_a_label_is_painted_in_full_and_in_its_color(clock: BarLabel, theme: Theme) -> None:
    clock.resize(clock.sizeHint())
    assert share_of(clock.grab().toImage(), theme.text) > 0.02
    clock.apply_theme(theme, theme.exercise)
    assert share_of(clock.grab().toImage(), theme.exercise) > 0.02


def test_a_label_that_grows_is_smaller_in_the_fewest_words(clock: BarLabel, theme: Theme) -> None:
    before = clock.sizeHint().width()
    clock.use(Length.SHORTEST)
    assert clock.sizeHint() == clock.minimumSizeHint() == clock.hint(Length.SHORTEST)
    assert clock.sizeHint().width() == text_width("14:07:32 EDT", theme.font(SMALL_PT, bold=True)) < before
    clock.apply_theme(theme.zoomed(2))
    assert clock.sizeHint().width() > 1.8 * text_width("14:07:32 EDT", theme.font(SMALL_PT, bold=True))


def test_a_button_says_as_much_as_there_is_room_for_and_all_aloud(button: BarButton) -> None:
    button.say(Wording(texts=("shift R&D · KM, JR", "R&D · KM, JR", "R&D · KM +1"), spoken="Shift R&D K M, J R"))
    assert (button.text(), button.accessibleName()) == ("shift R&&D · KM, JR", "Shift R&D K M, J R")
    wide = button.sizeHint().width()
    button.use(Length.SHORTEST)
    assert button.text() == "R&&D · KM +1"
    assert button.sizeHint() == button.hint(Length.SHORTEST)
    assert button.sizeHint().width() < wide


def test_a_button_of_few_words_is_still_a_target(button: BarButton) -> None:
    button.say(always("KM"))
    assert min(button.sizeHint().width(), button.sizeHint().height()) >= 32


def test_a_button_is_pressed_by_keyboard_too(qtbot: QtBot, button: BarButton) -> None:
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)
