from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.services.timelines import Span, TimelineRequest
from console.ui.timeline.span_choice import SpanChoice


@pytest.fixture
def choice(qtbot: QtBot) -> Iterator[SpanChoice]:
    holder = QWidget()
    qtbot.addWidget(holder)
    choice = SpanChoice(holder)
    choice.put_in(QHBoxLayout(holder))
    holder.show()
    holder.activateWindow()
    QTest.qWaitForWindowActive(holder)
    yield choice
    holder.close()


def choose(choice: SpanChoice, span: Span) -> None:
    choice.span.setFocus()
    choice.span.setCurrentIndex(choice.span.findData(span) - 1)
    QTest.keyClick(choice.span, Qt.Key.Key_Down)


def test_the_running_shift_is_proposed_and_every_span_can_be_chosen(choice: SpanChoice) -> None:
    assert choice.request == TimelineRequest(span=Span.SHIFT)
    assert {choice.span.itemData(at) for at in range(choice.span.count())} == set(Span)


def test_a_choice_is_asked_for_at_once(qtbot: QtBot, choice: SpanChoice) -> None:
    with qtbot.waitSignal(choice.asked) as asked:
        choose(choice, Span.HOURS_24)
    assert asked.args == [TimelineRequest(span=Span.HOURS_24)]
    assert not choice.start.isVisible()


def test_a_period_is_typed_first(qtbot: QtBot, choice: SpanChoice) -> None:
    with qtbot.assertNotEmitted(choice.asked):
        choose(choice, Span.PERIOD)
    assert choice.start.hasFocus()
    QTest.keyClicks(choice.start, " 07:00")
    with qtbot.waitSignal(choice.asked) as asked:
        QTest.keyClick(choice.start, Qt.Key.Key_Return)
    assert asked.args == [TimelineRequest(span=Span.PERIOD, start="07:00")]
    with qtbot.waitSignal(choice.asked):
        choice.show_button.click()


def test_the_fields_have_room_for_a_day_and_a_time(choice: SpanChoice) -> None:
    choice.fit_text()
    assert choice.start.width() >= choice.start.fontMetrics().horizontalAdvance("2026-09-22T07:00")
