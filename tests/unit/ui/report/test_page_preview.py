from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from console.ui.report.page_preview import PagePreview
from console.ui.report.preview_request import PagePicture


def _page(index: int, count: int) -> PagePicture:
    image = QImage(306, 396, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return PagePicture(image=image, index=index, count=count)


@pytest.fixture
def preview(qtbot: QtBot) -> PagePreview:
    preview = PagePreview()
    qtbot.addWidget(preview)
    preview.resize(640, 700)
    preview.show()
    return preview


def test_a_page_is_never_larger_than_its_room_and_keeps_its_shape(preview: PagePreview) -> None:
    preview.show_page(_page(0, 1))
    for width, height in ((640, 700), (400, 900), (900, 330)):
        preview.resize(width, height)
        shown, room = preview.sheet.pixmap().deviceIndependentSize(), preview.sheet.size()
        assert shown.width() <= room.width()
        assert shown.height() <= room.height()
        assert shown.width() / shown.height() == pytest.approx(306 / 396, abs=0.01)


def test_one_page_alone_has_nothing_to_turn(preview: PagePreview) -> None:
    preview.show_page(_page(0, 1))
    assert preview.where.text() == "Page 1 of 1"
    assert not preview.earlier.isVisible()
    assert not preview.later.isVisible()


def test_a_page_can_be_turned_as_far_as_there_are_pages(preview: PagePreview, qtbot: QtBot) -> None:
    preview.show_page(_page(1, 3))
    with qtbot.waitSignal(preview.turned) as on:
        preview.later.click()
    with qtbot.waitSignal(preview.turned) as back:
        preview.earlier.click()
    assert (on.args, back.args) == ([2], [0])
    preview.show_page(_page(2, 3))
    with qtbot.assertNotEmitted(preview.turned):
        preview.turn_on()
    preview.show_page(_page(0, 3))
    with qtbot.assertNotEmitted(preview.turned):
        preview.turn_back()


def test_the_keyboard_stays_with_the_two_buttons_at_the_last_page(preview: PagePreview, qtbot: QtBot) -> None:
    with qtbot.waitActive(preview):
        preview.activateWindow()
    preview.show_page(_page(1, 3))
    preview.later.setFocus()
    preview.show_page(_page(2, 3))
    assert preview.earlier.hasFocus()
    assert not preview.later.isEnabled()


def test_words_take_the_place_of_a_page_that_can_not_be_shown(preview: PagePreview) -> None:
    preview.show_page(_page(1, 2))
    preview.show_words("There is no such shift")
    assert preview.sheet.text() == "There is no such shift"
    assert preview.where.text() == ""
    assert preview.index == 0
    preview.resize(500, 500)
    assert preview.sheet.pixmap().isNull()


def test_another_report_begins_with_its_first_page(preview: PagePreview) -> None:
    preview.show_page(_page(1, 2))
    preview.begin_anew()
    assert preview.index == 0
