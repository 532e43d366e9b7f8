from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from console.domain.attention import AttentionKind, AttentionSwitches
from console.domain.line import LineGroup
from console.ui.attention.attention_page import SENTENCES, AttentionPage

CHOSEN = AttentionSwitches(
    off=frozenset({AttentionKind.EXPECTED_PASSED}), no_update_min={LineGroup.NINE_ONE_ONE: 30, LineGroup.ADMIN: 240}
)


@pytest.fixture
def page(qtbot: QtBot) -> AttentionPage:
    page = AttentionPage()
    qtbot.addWidget(page)
    page.show_switches(CHOSEN)
    return page


def test_every_kind_has_its_sentence_and_its_box(page: AttentionPage) -> None:
    assert set(SENTENCES) == set(AttentionKind)
    assert page.boxes[AttentionKind.NOT_SAVED].accessibleName() == "An entry could not be saved"


def test_what_is_chosen_is_what_was_shown_until_something_is_changed(page: AttentionPage) -> None:
    assert page.chosen == CHOSEN
    page.boxes[AttentionKind.EXPECTED_PASSED].setChecked(True)
    page.minutes[LineGroup.ADMIN].setValue(0)
    assert page.chosen == AttentionSwitches(no_update_min={LineGroup.NINE_ONE_ONE: 30})


def test_those_that_put_the_record_in_doubt_can_not_be_switched_off(page: AttentionPage) -> None:
    always = [kind for kind, box in page.boxes.items() if not box.isEnabled()]
    assert always == [kind for kind in AttentionKind if kind.always_on]
    assert all(page.boxes[kind].isChecked() for kind in always)


def test_minutes_make_sense_only_while_silence_asks_at_all(page: AttentionPage) -> None:
    assert page.minutes[LineGroup.SCHOOL].text() == "never asks"
    page.boxes[AttentionKind.NO_UPDATE].setChecked(False)
    assert not page.minutes[LineGroup.ADMIN].isEnabled()


def test_saving_says_a_set_up_file_and_nothing_where_nothing_was_changed(qtbot: QtBot, page: AttentionPage) -> None:
    with qtbot.assertNotEmitted(page.text_said):
        page.save_button.click()
    answer = page.findChild(QLabel, "attention_kinds.answer")
    assert isinstance(answer, QLabel)
    assert answer.text() == "Nothing was changed."
    page.minutes[LineGroup.SCHOOL].setValue(60)
    with qtbot.waitSignal(page.text_said) as said:
        page.save_button.click()
    assert "school" in str(said.args[0])
