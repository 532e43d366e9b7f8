from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from console.domain.attention import AttentionItem, AttentionKind, SeenItem
from console.ui.attention.attention_strip import AttentionStrip
from console.ui.models.attention_model import AttentionModel
from console.ui.theme import Theme
from helpers.pixels import colors_of
from helpers.situations import ATTENTION, NOW, quiet_situation, situation

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> AttentionStrip:
    strip = AttentionStrip(AttentionModel(), theme)
    qtbot.addWidget(strip)
    strip.resize(700, strip.sizeHint().height())
    strip.show()
    return strip


def seen(strip: AttentionStrip) -> QImage:
    return strip.grab().toImage()


def test_the_strip_counts_its_items_and_says_the_oldest(strip: AttentionStrip) -> None:
    strip.show_situation(situation())
    assert strip.accessibleName().startswith("2 items · F4 list: Line 5, 911 VoIP: no word for 1 h 03 m")
    strip.show_situation(replace(situation(), attention=ATTENTION[1:]))
    assert strip.accessibleName().startswith("1 item · F4 list: No verified backup")


def test_with_nothing_to_see_to_it_says_so_and_opens_nothing(strip: AttentionStrip) -> None:
    strip.show_situation(quiet_situation())
    assert strip.accessibleName() == "Nothing asks for attention."
    assert strip.open_list() is None


def test_what_only_the_shift_sheet_asks_for_is_not_denied(strip: AttentionStrip) -> None:
    due = AttentionItem(kind=AttentionKind.VERIFY_DUE, text="Line 3: verify", raised_at=NOW, line=3)
    strip.show_situation(replace(quiet_situation(), attention=(due, replace(due, line=4))))
    assert strip.accessibleName() == "Nothing new asks for attention · 2 wait for the shift sheet, F2"
    assert strip.open_list() is None
    strip.show_key("F4", "")
    assert strip.accessibleName() == "Nothing new asks for attention · 2 wait for the shift sheet"


SNOOZED = SeenItem(item=ATTENTION[0], by="KM", at=NOW, until=NOW + timedelta(minutes=15))
PARKED = SeenItem(item=ATTENTION[1], by="KM", at=NOW, until_ref="T1", parked=True)


def test_what_was_put_aside_stays_counted(strip: AttentionStrip) -> None:
    strip.show_situation(replace(situation(), attention=ATTENTION[1:], seen=(SNOOZED,)))
    assert strip.accessibleName().startswith("1 item · 1 snoozed · F4 list: No verified backup")
    strip.show_situation(replace(situation(), attention=(), seen=(SNOOZED, PARKED)))
    assert strip.accessibleName() == "Nothing new · 1 snoozed · 1 parked · F4 list"
    opened = strip.open_list()
    assert opened is not None
    opened.hide()
    strip.clearFocus()
    assert seen(strip).pixelColor(2, 10) == Theme().row


def test_it_says_what_is_with_the_sound(strip: AttentionStrip, theme: Theme) -> None:
    strip.show_situation(situation())
    before = seen(strip)
    strip.show_sound("sound muted until 14:20")
    assert strip.accessibleName().endswith(" · sound muted until 14:20")
    assert seen(strip) != before
    strip.show_sound("")
    assert seen(strip) == before


def test_its_height_does_not_depend_on_what_it_says(strip: AttentionStrip) -> None:
    strip.show_situation(quiet_situation())
    quiet = strip.sizeHint().height()
    strip.show_situation(situation())
    assert strip.sizeHint().height() == quiet >= 32
    assert strip.minimumSizeHint().height() == quiet


def test_items_stand_out_without_a_color(strip: AttentionStrip, theme: Theme) -> None:
    strip.clearFocus()
    strip.show_situation(quiet_situation())
    quiet = seen(strip)
    strip.show_situation(situation())
    loud = seen(strip)
    assert quiet.pixelColor(2, 10) == theme.row
    assert loud.pixelColor(2, 10) == theme.text
    hues = {color for color in colors_of(loud) if max(rgb(color)) - min(rgb(color)) > 40}
    assert hues == set()


def test_pressing_it_opens_the_list_and_seen_items_are_said_by_number(qtbot: QtBot, strip: AttentionStrip) -> None:
    strip.show_situation(situation())
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton)
    opened = strip.open_list()
    assert opened is not None
    assert opened.isVisible()
    button = opened.findChild(QPushButton, "btn.seen")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(strip.acknowledge_chosen) as caught:
        button.click()
    assert caught.args == [1]


def test_a_screen_reader_takes_it_for_the_button_it_is(strip: AttentionStrip) -> None:
    assert QAccessible.queryAccessibleInterface(strip).role() == QAccessible.Role.Button
    assert strip.accessibleIdentifier() == "strip.attention"


def test_focus_and_larger_text_are_seen(qtbot: QtBot, strip: AttentionStrip, theme: Theme) -> None:
    strip.show_situation(situation())
    strip.activateWindow()
    qtbot.waitActive(strip)
    strip.setFocus()
    assert theme.focus.rgb() in colors_of(seen(strip))
    before = strip.sizeHint().height()
    strip.apply_theme(theme.zoomed(2))
    assert strip.sizeHint().height() > before


def rgb(color: int) -> tuple[int, int, int]:
    return (color >> 16) & 255, (color >> 8) & 255, color & 255
