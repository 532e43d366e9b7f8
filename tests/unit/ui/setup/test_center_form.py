from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton
from pytestqt.qtbot import QtBot

from console.domain.errors import RuleViolation
from console.services.set_up_file import SetUpChange, read_set_up
from console.ui.setup.center_form import CenterForm


@pytest.fixture
def form(qtbot: QtBot) -> CenterForm:
    form = CenterForm(["America/Denver", "America/New_York"], "America/New_York")
    qtbot.addWidget(form)
    form.show()
    return form


def _made(qtbot: QtBot, form: CenterForm) -> SetUpChange:
    button = form.findChild(QPushButton, "center_form.make")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(form.made) as made:
        button.click()
    return read_set_up(str(made.args[0]), "typed", None)


def test_lines_and_people_are_added_one_by_one(qtbot: QtBot, form: CenterForm) -> None:
    QTest.keyClicks(form.name, "Ridgefield")
    for name in ("911 Landline", "911 Wireless"):
        QTest.keyClicks(form.line_form.name, name)
        form.line_form.add_button.click()
    QTest.keyClicks(form.operator_form.initials, "KM")
    QTest.keyClicks(form.operator_form.name, "Kim Moran")
    form.operator_form.add_button.click()
    change = _made(qtbot, form)
    assert change.center is not None
    assert (change.center.name, change.center.timezone) == ("Ridgefield", "America/New_York")
    assert [(line.key, line.name) for line in change.lines] == [(1, "911 Landline"), (2, "911 Wireless")]
    assert [one.initials for one in change.operators] == ["KM"]


def test_what_is_still_in_the_forms_counts_too(qtbot: QtBot, form: CenterForm) -> None:
    QTest.keyClicks(form.name, "Ridgefield")
    QTest.keyClicks(form.line_form.name, "911")
    QTest.keyClicks(form.operator_form.initials, "KM")
    QTest.keyClicks(form.operator_form.name, "Kim Moran")
    change = _made(qtbot, form)
    assert len(change.lines) == len(change.operators) == 1


def test_a_line_said_again_replaces_the_one_before(qtbot: QtBot, form: CenterForm) -> None:
    QTest.keyClicks(form.name, "Ridgefield")
    for name in ("Wrong", "Right"):
        form.line_form.key.setText("1")
        QTest.keyClicks(form.line_form.name, name)
        form.line_form.add_button.click()
    assert [line.name for line in _made(qtbot, form).lines] == ["Right"]


def _listed(form: CenterForm) -> list[str]:
    model = form.findChild(QListView, "center_form.list").model()  # type: ignore[union-attr]
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_what_was_added_is_listed(form: CenterForm) -> None:
    QTest.keyClicks(form.line_form.name, "911 Landline")
    form.line_form.add_button.click()
    QTest.keyClicks(form.operator_form.initials, "KM")
    QTest.keyClicks(form.operator_form.name, "Kim Moran")
    form.operator_form.add_button.click()
    assert _listed(form) == ["KM  Kim Moran", "1  911 Landline  (911)"]


@pytest.mark.parametrize(
    ("field", "wrong", "reason"),
    [
        ("name", "", "line 1 (key 1): name is missing"),
        ("number", "call me", "line 1 (key 1): number"),
        ("aliases", "down", 'line 1 (key 1): alias "down"'),
    ],
)
def test_a_line_no_record_would_take_is_refused_while_it_still_stands_in_its_form(
    qtbot: QtBot, form: CenterForm, field: str, wrong: str, reason: str
) -> None:
    form.line_form.name.setText("Routine")
    getattr(form.line_form, field).setText(wrong)
    with qtbot.waitSignal(form.told) as told:
        form.line_form.add_button.click()
    assert told.args[0].startswith(f"Not added: {reason}")
    assert _listed(form) == []
    assert getattr(form.line_form, field).text() == wrong
    form.line_form.name.setText("Routine")
    form.line_form.number.clear()
    form.line_form.aliases.clear()
    with qtbot.waitSignal(form.told) as told:
        form.line_form.add_button.click()
    assert told.args == [""]
    assert _listed(form) == ["1  Routine  (911)"]


def test_initials_no_record_would_take_are_refused_while_they_still_stand_in_their_form(
    qtbot: QtBot, form: CenterForm
) -> None:
    QTest.keyClicks(form.operator_form.initials, "Kim Moran")
    QTest.keyClicks(form.operator_form.name, "Kim Moran")
    with qtbot.waitSignal(form.told) as told:
        form.operator_form.add_button.click()
    assert told.args[0].startswith("Not added: operator 1 (initials Kim Moran): ")
    assert _listed(form) == []
    assert form.operator_form.said.initials == "Kim Moran"


def test_an_operator_said_again_replaces_the_one_before_in_whatever_case(qtbot: QtBot, form: CenterForm) -> None:
    QTest.keyClicks(form.name, "Ridgefield")
    for initials, name in (("km", "Wrong"), ("KM", "Kim Moran")):
        QTest.keyClicks(form.operator_form.initials, initials)
        QTest.keyClicks(form.operator_form.name, name)
        form.operator_form.add_button.click()
    assert [(one.initials, one.name) for one in _made(qtbot, form).operators] == [("KM", "Kim Moran")]


def test_a_name_without_initials_is_not_dropped_in_silence(qtbot: QtBot, form: CenterForm) -> None:
    QTest.keyClicks(form.name, "Ridgefield")
    QTest.keyClicks(form.operator_form.name, "Kim Moran")
    with pytest.raises(RuleViolation, match="initials are missing"):
        _made(qtbot, form)


def test_it_can_be_left(qtbot: QtBot, form: CenterForm) -> None:
    button = form.findChild(QPushButton, "center_form.back")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(form.left):
        button.click()
