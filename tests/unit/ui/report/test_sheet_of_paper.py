from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.ui.report.sheet_of_paper import PaperView


def _page(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


@pytest.fixture
def view(qtbot: QtBot) -> PaperView:
    view = PaperView()
    qtbot.addWidget(view)
    view.resize(400, 500)
    view.show()
    return view


def _turn_wheel(view: PaperView, notches: int, modifier: Qt.KeyboardModifier) -> None:
    at, turned = QPointF(50, 50), QPoint(0, 120 * notches)
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, view.mapToGlobal(at), QPoint(), turned, buttons, modifier, phase, False)  # noqa: FBT003
    QApplication.sendEvent(view.viewport(), event)


def test_a_page_that_is_larger_than_its_room_is_moved_with_the_arrows(view: PaperView) -> None:
    view.show_image(_page(1224, 1584), fitted=False)
    assert view.sheet.pixmap().width() == 1224
    before = view.verticalScrollBar().value()
    QTest.keyClick(view.sheet, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() > before


def test_a_page_as_large_as_its_room_has_no_scroll_bars(view: PaperView) -> None:
    view.show_image(_page(1224, 1584), fitted=False)
    view.show_image(_page(1224, 1584), fitted=True)
    assert view.verticalScrollBar().maximum() == view.horizontalScrollBar().maximum() == 0
    assert view.sheet.pixmap().height() == pytest.approx(500, abs=1) or view.sheet.pixmap().width() == pytest.approx(
        400
    )


def test_the_wheel_with_control_asks_for_another_size(view: PaperView, qtbot: QtBot) -> None:
    for notches in (1, -1):
        with qtbot.waitSignal(view.wheel_turned) as turned:
            _turn_wheel(view, notches, Qt.KeyboardModifier.ControlModifier)
        assert turned.args == [notches]
    with qtbot.assertNotEmitted(view.wheel_turned):
        _turn_wheel(view, 1, Qt.KeyboardModifier.NoModifier)


def test_words_take_the_place_of_a_page(view: PaperView) -> None:
    view.show_image(_page(1224, 1584), fitted=False)
    view.show_words("There is no such shift")
    assert view.sheet.text() == "There is no such shift"
    assert view.widgetResizable()


def test_a_screen_reader_is_told_which_page_it_is_and_what_it_says(view: PaperView) -> None:
    view.call_it("Page 1 of 2", "LINE STATUS SHIFT REPORT")
    assert (view.sheet.accessibleName(), view.sheet.accessibleDescription()) == (
        "Page 1 of 2",
        "LINE STATUS SHIFT REPORT",
    )
