from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from console.ui.setup.line_form import LineForm
from console.ui.setup.set_up_text import LineSaid


@pytest.fixture
def form(qtbot: QtBot) -> LineForm:
    form = LineForm()
    qtbot.addWidget(form)
    form.show()
    return form


def _fill(form: LineForm) -> None:
    form.key.setText("3")
    form.name.setText(" 911 Wireless Verizon ")
    form.origin.setCurrentText("wireless")
    form.number.setText("+1 203 555 0100 ")
    form.trouble.setText("+1 800 555 0150")
    form.aliases.setText("vz, wls,verizon")


FILLED = LineSaid(
    key=3,
    name="911 Wireless Verizon",
    group="911",
    origin="wireless",
    number="+1 203 555 0100",
    trouble_number="+1 800 555 0150",
    aliases=("vz", "wls", "verizon"),
)


@pytest.mark.parametrize("field", ["key", "name", "number", "trouble", "aliases"])
def test_enter_in_any_field_adds_the_line(qtbot: QtBot, form: LineForm, field: str) -> None:
    _fill(form)
    with qtbot.waitSignal(form.added) as added:
        QTest.keyClick(getattr(form, field), Qt.Key.Key_Return)
    assert added.args == [FILLED]


def test_the_button_adds_the_line(qtbot: QtBot, form: LineForm) -> None:
    _fill(form)
    with qtbot.waitSignal(form.added) as added:
        QTest.mouseClick(form.add_button, Qt.MouseButton.LeftButton)
    assert added.args == [FILLED]


@pytest.mark.parametrize(
    ("typed", "key"), [("7", 7), ("99", 99), ("100", 10), ("0", 0), ("+", 0), ("1,2", 12), ("-3", 3), ("a", 0), ("", 0)]
)
def test_a_key_takes_digits_only_from_1_to_99(form: LineForm, typed: str, key: int) -> None:
    QTest.keyClicks(form.key, typed)
    assert form.said.key == key


def test_only_a_911_line_says_where_its_calls_come_from(form: LineForm) -> None:
    assert form.origin.isEnabled()
    form.origin.setCurrentText("text")
    form.group.setCurrentText("school")
    assert not form.origin.isEnabled()
    assert form.said.origin == ""
    form.group.setCurrentText("911")
    assert form.origin.isEnabled()


@pytest.mark.parametrize(("taken", "proposed"), [((), "1"), ((1, 2, 4), "3"), ((2,), "1"), (range(1, 100), "99")])
def test_the_lowest_free_key_is_proposed(form: LineForm, taken: tuple[int, ...], proposed: str) -> None:
    form.propose_key(taken)
    assert form.key.text() == proposed


def test_it_starts_over_with_the_next_key_in_the_same_group(form: LineForm) -> None:
    _fill(form)
    form.group.setCurrentText("admin")
    form.start_over({1, 2, 3})
    assert form.said == LineSaid(key=4, name="", group="admin")
    assert form.focusWidget() is form.name


def test_every_field_has_a_name_and_a_label_that_leads_to_it(form: LineForm) -> None:
    fields = (form.key, form.name, form.group, form.origin, form.number, form.trouble, form.aliases)
    assert {label.buddy() for label in form.findChildren(QLabel)} == set(fields)
    assert all(field.accessibleName() for field in fields)
    assert all(field.placeholderText() for field in form.findChildren(QLineEdit) if field in fields)
