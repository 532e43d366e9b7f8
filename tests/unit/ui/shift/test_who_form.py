from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from console.domain.shift import Shift
from console.ui.shift.who_form import WhoForm
from helpers.situations import NOW

SHIFT = Shift(id=1, name="Day", operators=("KM", "JR"), on_now=("KM", "JR"), started_at=NOW)


@pytest.fixture
def form(qtbot: QtBot) -> WhoForm:
    form = WhoForm()
    qtbot.addWidget(form)
    return form


def test_who_is_signed_on_is_proposed_to_start_a_shift_and_nobody_hands_over(form: WhoForm) -> None:
    form.start_over(None, "KM")
    assert (form.incoming.text(), form.outgoing.text()) == ("KM", "")


def test_those_on_now_are_proposed_to_hand_over(form: WhoForm) -> None:
    form.start_over(SHIFT, "KM")
    assert (form.incoming.text(), form.outgoing.text()) == ("", "KM JR")


def test_the_scheduled_shift_is_proposed_and_another_name_can_be_typed(form: WhoForm) -> None:
    form.offer_names(["Day", "Evening"], "Evening")
    assert form.name == "Evening"
    form.name_box.setEditText("  ")
    assert form.name == "Shift"
