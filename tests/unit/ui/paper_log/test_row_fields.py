from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.services.paper_log import RowField, TypedRow
from console.ui.paper_log.row_fields import RowFields
from console.ui.theme import Theme
from console.ui.widgets.pane_head import TARGET_PX

TODAY, YESTERDAY = date(2026, 9, 22), date(2026, 9, 21)


@pytest.fixture
def fields(qtbot: QtBot, theme: Theme) -> RowFields:
    fields = RowFields(theme)
    qtbot.addWidget(fields)
    fields.show_days((TODAY, YESTERDAY, date(2026, 9, 20)), YESTERDAY)
    fields.show()
    fields.activateWindow()
    QTest.qWaitForWindowActive(fields)
    return fields


def enter(fields: RowFields, name: RowField, text: str = "") -> None:
    QTest.keyClicks(fields.fields[name], text)
    QTest.keyClick(fields.fields[name], Qt.Key.Key_Return)


def test_the_days_say_their_names_and_one_is_chosen(fields: RowFields) -> None:
    assert fields.day.currentText() == "Yesterday, Mon 21 Sep"
    assert [fields.day.itemText(at) for at in (0, 2)] == ["Today, Tue 22 Sep", "Sun 20 Sep"]
    assert fields.row == TypedRow(day=YESTERDAY)


def test_enter_goes_on_from_field_to_field_and_asks_at_the_end(qtbot: QtBot, fields: RowFields) -> None:
    fields.go_to(RowField.TIME)
    enter(fields, RowField.TIME, "1305")
    assert fields.fields[RowField.BY].hasFocus()
    enter(fields, RowField.BY, "jr")
    assert fields.fields[RowField.WHAT].hasFocus()
    with qtbot.waitSignal(fields.entered):
        enter(fields, RowField.WHAT, "3d")
    assert fields.row == TypedRow(day=YESTERDAY, time="1305", by="jr", what="3d")


def test_a_bounce_of_enter_leaves_the_empty_time_where_it_is(fields: RowFields) -> None:
    fields.go_to(RowField.TIME)
    enter(fields, RowField.TIME)
    assert fields.fields[RowField.TIME].hasFocus()


def test_the_next_row_proposes_the_initials_of_the_last_and_typing_replaces_them(fields: RowFields) -> None:
    fields.show_row(TypedRow(day=TODAY, time="1305", by="JR", what="3d"))
    fields.begin()
    assert fields.row == TypedRow(day=TODAY, by="JR")
    assert fields.fields[RowField.TIME].hasFocus()
    enter(fields, RowField.TIME, "1310")
    QTest.keyClicks(fields.fields[RowField.BY], "km")
    assert fields.row.by == "km"


def test_a_day_that_is_not_offered_any_more_leaves_the_one_that_is_chosen(fields: RowFields) -> None:
    fields.show_row(TypedRow(day=date(2020, 1, 1), time="1305"))
    assert fields.row.day == YESTERDAY
    fields.show_days((TODAY,), date(2020, 1, 1))
    assert fields.row.day == TODAY


@pytest.mark.parametrize("name", list(RowField))
def test_every_field_says_that_it_changed_and_can_be_hit(qtbot: QtBot, fields: RowFields, name: RowField) -> None:
    with qtbot.waitSignal(fields.changed):
        QTest.keyClicks(fields.fields[name], "1")
    assert fields.fields[name].height() >= TARGET_PX


def test_another_day_is_a_change_too(qtbot: QtBot, fields: RowFields) -> None:
    with qtbot.waitSignal(fields.changed):
        fields.day.setCurrentIndex(0)
