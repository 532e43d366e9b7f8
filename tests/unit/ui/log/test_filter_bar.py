from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from console.domain.line import Line, LineGroup
from console.domain.log_filter import KindGroup, LogFilter
from console.ui.log.filter_bar import FilterBar
from console.ui.log.period_choice import PeriodChoice
from helpers.situations import LINES, NOW, SET_UP, situation


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.resize(900, 200)
    bar.show()
    bar.show_choices(situation())
    return bar


def test_before_it_knows_the_center_it_asks_for_everything(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    assert bar.wanted(NOW).is_everything
    assert bar.text_of(LogFilter(line=3)) == ""


def test_other_choices_keep_what_was_chosen(bar: FilterBar) -> None:
    bar.line.setCurrentIndex(bar.line.findData(3))
    bar.show_choices(replace(situation(), set_up=replace(SET_UP, lines=LINES[1:])))
    assert bar.wanted(NOW).line == 3
    bar.show_choices(replace(situation(), set_up=replace(SET_UP, lines=LINES[:1])))
    assert bar.wanted(NOW).line is None


def test_the_fields_of_a_period_are_there_when_it_is_typed(bar: FilterBar) -> None:
    assert not bar.start.isVisible()
    bar.period.setCurrentIndex(bar.period.findData(PeriodChoice.TYPED))
    assert bar.start.isVisible()
    assert bar.end.isVisible()


def test_every_field_narrows_what_is_asked_for_and_all_hold_together(bar: FilterBar) -> None:
    bar.words.setText(" fiber cut ")
    bar.line.setCurrentIndex(bar.line.findData(3))
    bar.by.setCurrentIndex(bar.by.findData("JR"))
    bar.group.setCurrentIndex(bar.group.findData(KindGroup.STATES))
    bar.period.setCurrentIndex(bar.period.findData(PeriodChoice.TYPED))
    bar.start.setText("07:00")
    bar.end.setText("13:30")
    assert bar.wanted(NOW) == LogFilter(
        words="fiber cut",
        line=3,
        by="JR",
        group=KindGroup.STATES,
        start=datetime(2026, 9, 22, 11, 0, tzinfo=UTC),
        end=datetime(2026, 9, 22, 17, 30, tzinfo=UTC),
    )
    bar.by.setCurrentIndex(bar.by.count() - 1)
    assert (bar.wanted(NOW).by, bar.wanted(NOW).by_program) == (None, True)


def test_clearing_asks_for_everything_and_tells_once(qtbot: QtBot, bar: FilterBar) -> None:
    bar.words.setText("radio")
    bar.group.setCurrentIndex(3)
    bar.period.setCurrentIndex(bar.period.findData(PeriodChoice.TYPED))
    bar.start.setText("07:00")
    was_clear = bar.is_clear
    told: list[None] = []
    bar.changed.connect(lambda: told.append(None))
    bar.clear()
    assert (was_clear, bar.is_clear) == (False, True)
    assert bar.wanted(NOW).is_everything
    assert len(told) == 1


def test_enter_in_any_field_looks_at_once(qtbot: QtBot, bar: FilterBar) -> None:
    field: QLineEdit
    for field in (bar.words, bar.start, bar.end):
        with qtbot.waitSignals([bar.changed, bar.confirmed]):
            field.returnPressed.emit()


def test_down_goes_on_to_the_entries_and_other_keys_are_typed(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignals([bar.changed, bar.confirmed]):
        QTest.keyClick(bar.words, Qt.Key.Key_Down)
    QTest.keyClicks(bar.words, "fiber")
    assert bar.words.text() == "fiber"


def test_a_name_of_300_letters_widens_no_field(bar: FilterBar) -> None:
    before = bar.line.sizeHint().width()
    long = Line(key=10, name="x" * 300, group=LineGroup.OTHER)
    bar.show_choices(replace(situation(), set_up=replace(SET_UP, lines=(*LINES, long))))
    assert bar.line.sizeHint().width() == before
    assert bar.line.itemText(bar.line.count() - 1) == "10 " + "x" * 300


def test_where_there_is_little_room_only_the_words_are_there_until_more_is_asked_for(bar: FilterBar) -> None:
    whole = [bar.more.isVisible(), bar.line.isVisible()]
    bar.spare_room(spares=True)
    spared = [bar.more.isVisible(), bar.line.isVisible()]
    bar.more.click()
    asked = [bar.more.isVisible(), bar.line.isVisible()]
    bar.spare_room(spares=False)
    assert (whole, spared, asked) == ([False, True], [True, False], [True, True])
    assert [bar.more.isVisible(), bar.line.isVisible()] == [False, True]


def test_a_field_that_leaves_something_out_stays_in_sight_where_room_gets_low(bar: FilterBar) -> None:
    bar.by.setCurrentIndex(1)
    bar.spare_room(spares=True)
    assert (bar.by.isVisible(), bar.more.isChecked()) == (True, True)


def test_nothing_hidden_in_a_name_reorders_its_choice(bar: FilterBar) -> None:
    bar.show_choices(replace(situation(), set_up=replace(SET_UP, lines=(replace(LINES[0], name="911\u202e"),))))
    assert bar.line.itemText(1) == "1 911\\u202e"
