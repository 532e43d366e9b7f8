from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.ui.setup.operator_form import OperatorForm
from console.ui.setup.set_up_text import OperatorSaid


@pytest.fixture
def form(qtbot: QtBot) -> OperatorForm:
    form = OperatorForm()
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.mark.parametrize("field", ["initials", "name"])
def test_enter_in_either_field_adds_the_operator(qtbot: QtBot, form: OperatorForm, field: str) -> None:
    QTest.keyClicks(form.initials, " KM ")
    QTest.keyClicks(form.name, "Kim Moran ")
    with qtbot.waitSignal(form.added) as added:
        QTest.keyClick(getattr(form, field), Qt.Key.Key_Return)
    assert added.args == [OperatorSaid(initials="KM", name="Kim Moran")]


def test_the_button_adds_the_operator(qtbot: QtBot, form: OperatorForm) -> None:
    QTest.keyClicks(form.initials, "JR")
    with qtbot.waitSignal(form.added) as added:
        QTest.mouseClick(form.add_button, Qt.MouseButton.LeftButton)
    assert added.args == [OperatorSaid(initials="JR", name="")]


def test_it_starts_over_with_the_initials(qtbot: QtBot, form: OperatorForm) -> None:
    form.activateWindow()
    QTest.keyClicks(form.initials, "KM")
    QTest.keyClicks(form.name, "Kim Moran")
    form.name.setFocus()
    form.start_over()
    assert form.said == OperatorSaid(initials="", name="")
    assert form.focusWidget() is form.initials


def test_every_label_leads_to_its_field(form: OperatorForm) -> None:
    buddies = {label.text(): label.buddy() for label in form.findChildren(QLabel)}
    assert buddies == {"Initials": form.initials, "Name": form.name}
