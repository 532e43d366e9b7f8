from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from console.domain.attention import AttentionKind
from console.domain.events import EntryKind
from console.domain.line import LineGroup
from console.ui.attention.attention_list import AttentionList
from console.ui.attention.attention_page import AttentionPage
from console.ui.page_name import PageName
from console.ui.shift.sign_on import SignOnDialog
from helpers.windows import SampleWindow


@pytest.fixture
def page(desk_window: SampleWindow) -> AttentionPage:
    desk_window.open(PageName.ATTENTION)
    return desk_window.page(AttentionPage)


def answer(page: AttentionPage) -> str:
    label = page.findChild(QLabel, "attention_kinds.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_what_is_saved_is_a_set_up_entry_and_counts_at_once(desk_window: SampleWindow, page: AttentionPage) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("f1a")
    assert desk_window.session.situation.attention
    desk_window.open(PageName.ATTENTION)
    page.boxes[AttentionKind.FALLBACK_STILL_ON].setChecked(False)
    page.minutes[LineGroup.ADMIN].setValue(90)
    page.save_button.click()
    newest = desk_window.desk.reading.log_book.newest(1)[0]
    assert (newest.kind, newest.by) == (EntryKind.CENTER_SET, "KM")
    assert desk_window.session.situation.attention == ()
    assert desk_window.desk.reading.situations.now().attention == ()
    assert "In the record" in answer(page)
    desk_window.open(PageName.ATTENTION)
    assert page.minutes[LineGroup.ADMIN].value() == 90


def test_nobody_signed_on_is_asked_first_and_what_was_chosen_stays(
    desk_window: SampleWindow, page: AttentionPage
) -> None:
    page.minutes[LineGroup.ADMIN].setValue(90)
    page.save_button.click()
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, SignOnDialog) and one.isVisible()]
    QTest.keyClicks(dialog.initials, "jr")
    QTest.keyClick(dialog.initials, Qt.Key.Key_Return)
    newest = desk_window.desk.reading.log_book.newest(1)[0]
    assert (newest.kind, newest.by) == (EntryKind.CENTER_SET, "JR")
    assert page.minutes[LineGroup.ADMIN].value() == 90


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_list_leads_to_it(desk_window: SampleWindow) -> None:
    desk_window.session.sign_on("KM")
    desk_window.log("f1a")
    opened = desk_window.window.strip.open_list()
    assert isinstance(opened, AttentionList)
    QTest.keyClick(opened.view, Qt.Key.Key_W)
    assert desk_window.is_shown(AttentionPage)
