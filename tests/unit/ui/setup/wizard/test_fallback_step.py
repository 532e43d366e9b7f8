from __future__ import annotations

import tomllib

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.services.set_up_file.faults import Fault
from console.ui.setup.wizard.fallback_step import FallbackStep


@pytest.fixture
def step(qtbot: QtBot) -> FallbackStep:
    step = FallbackStep()
    qtbot.addWidget(step)
    step.show()
    return step


def _type(step: FallbackStep, name: str, text: str) -> None:
    QTest.keyClicks(step.form.fields[name].editor, text)


def test_nothing_typed_is_no_number(step: FallbackStep) -> None:
    assert step.text() == ""
    step.add_button.click()
    assert step.numbers == []


def test_the_number_is_read_back_while_it_is_typed(step: FallbackStep) -> None:
    number = step.form.fields["number"]
    _type(step, "number", "203555")
    assert number.note == "not a whole number yet"
    _type(step, "number", "0142")
    assert number.note == "✓ (203) 555-0142"


def test_what_stands_in_the_form_counts_without_being_added(step: FallbackStep) -> None:
    _type(step, "number", "2035550142")
    _type(step, "restriction", "Emergencies only")
    (number,) = tomllib.loads(step.text())["fallback"]
    assert number == {
        "key": 1,
        "label": "Temporary emergency number",
        "kind": "temporary",
        "number": "2035550142",
        "restriction": "Emergencies only",
        "serves": ["911"],
    }


def test_another_one_can_follow(step: FallbackStep) -> None:
    _type(step, "number", "2035550142")
    step.add_button.click()
    assert step.list.isVisible()
    step.form.fields["kind"].text = "advice"
    assert [(one["key"], one["label"]) for one in step.numbers] == [
        (1, "Temporary emergency number"),
        (2, "Use a cell phone"),
    ]
    assert len(step.numbers_added) == 1


def test_a_bad_number_is_not_added_and_stays_in_its_field(step: FallbackStep) -> None:
    _type(step, "number", "203")
    step.add_button.click()
    assert step.numbers_added == []
    assert step.form.fields["number"].text == "203"
    assert step.form.fields["number"].fault.startswith('Number "203" is not a valid phone number in US')


def test_advice_needs_no_number(step: FallbackStep) -> None:
    step.form.fields["kind"].text = "place"
    step.add_button.click()
    assert [one["label"] for one in step.numbers_added] == ["Go to the firehouse"]


def test_what_is_about_no_field_is_said_too(step: FallbackStep) -> None:
    step.take_faults([Fault(place="fallback 1", reason="key is missing")])
    assert step.fault == "▸ fallback 1: key is missing."


def test_a_number_added_by_mistake_is_taken_back_into_the_form(step: FallbackStep) -> None:
    assert step.back_button.isHidden()
    for number in ("2035550142", "2035550143"):
        _type(step, "number", number)
        step.add_button.click()
    step.list.setCurrentIndex(step.list.model().index(0, 0))
    step.back_button.click()
    assert step.form.fields["number"].text == "2035550142"
    assert [one["number"] for one in step.numbers_added] == ["2035550143"]
    assert [one["key"] for one in step.numbers] == [1, 2]
    step.back_button.click()
    assert step.numbers_added == []
    assert step.form.fields["number"].text == "2035550142"
    assert step.list.isHidden()
    assert step.back_button.isHidden()
