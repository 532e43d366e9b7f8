from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.domain.set_up import Center, Operator, SetUp
from console.ui.shift.initials_field import InitialsField, known_text

SET_UP = SetUp(
    center=Center(name="R", timezone="UTC"),
    operators=(
        Operator(initials="KM", name="Kim"),
        Operator(initials="JR", name="Jo"),
        Operator(initials="OLD", name="Gone", retired=True),
    ),
)


@pytest.fixture
def field(qtbot: QtBot) -> InitialsField:
    field = InitialsField("f", "Initials", "KM")
    qtbot.addWidget(field)
    return field


@pytest.mark.parametrize(
    ("typed", "people"),
    [("km", ("KM",)), ("KM, jr", ("KM", "JR")), ("km km", ("KM",)), ("", ()), (" , ", ())],
)
def test_initials_are_read_as_the_record_writes_them(field: InitialsField, typed: str, people: tuple[str, ...]) -> None:
    QTest.keyClicks(field, typed)
    assert field.people(SET_UP) == people


@pytest.mark.parametrize("typed", ["zz", "km zz", "old"])
def test_initials_that_are_not_known_are_answered_with_who_is(field: InitialsField, typed: str) -> None:
    QTest.keyClicks(field, typed)
    assert str(field.people(SET_UP)).endswith("is not an operator of this record; known are KM, JR.")


def test_the_first_letter_takes_the_place_of_what_is_proposed(field: InitialsField) -> None:
    field.show_people(("KM", "JR"))
    assert field.text() == "KM JR"
    QTest.keyClicks(field, "jr")
    assert field.people(SET_UP) == ("JR",)


def test_a_record_without_operators_knows_nobody() -> None:
    assert known_text(SetUp(center=SET_UP.center)) == "known are none yet"
