from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.ui.log.log_pane import LogPane
from console.ui.models.log_model import LogModel
from console.ui.theme import Theme
from helpers.log_entries import KeptLog, entry, loaded, note, story
from helpers.situations import NOW, situation


@pytest.fixture
def model() -> LogModel:
    return loaded()


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, model: LogModel) -> LogPane:
    pane = LogPane(model, theme)
    qtbot.addWidget(pane)
    pane.resize(500, 600)
    pane.show()
    return pane


def fill(model: LogModel) -> None:
    model.turn_to(KeptLog(*story()), selects=False)
    model.load()


def button(pane: LogPane, name: str) -> QPushButton:
    found = pane.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_an_empty_log_says_so_in_a_sentence(pane: LogPane) -> None:
    quiet = pane.findChild(QLabel, "log.quiet")
    assert isinstance(quiet, QLabel)
    assert quiet.text() == "Nothing logged this shift."
    assert quiet.isVisible()
    assert not pane.view.isVisible()
    assert not button(pane, "btn.correct").isEnabled()


def test_a_shift_in_which_nobody_logged_yet_is_called_quiet(pane: LogPane, model: LogModel) -> None:
    fill(model)
    quiet = pane.findChild(QLabel, "log.quiet")
    assert isinstance(quiet, QLabel)
    here = situation()
    assert here.shift is not None
    pane.show_situation(here)
    assert not quiet.isVisible()
    pane.show_situation(replace(here, shift=replace(here.shift, started_at=NOW)))
    assert quiet.isVisible()
    assert pane.view.isVisible()
    model.add_entries([entry(40, note("first of this shift", NOW))])
    assert not quiet.isVisible()


def test_entries_take_the_place_of_the_sentence(pane: LogPane, model: LogModel) -> None:
    fill(model)
    assert pane.view.isVisible()


def test_the_buttons_ask_for_the_selected_entry(qtbot: QtBot, pane: LogPane, model: LogModel) -> None:
    fill(model)
    pane.view.places.go_to(36)
    with qtbot.waitSignal(pane.correct_chosen) as corrected:
        QTest.mouseClick(button(pane, "btn.correct"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.void_chosen) as voided:
        QTest.mouseClick(button(pane, "btn.void"), Qt.MouseButton.LeftButton)
    assert (corrected.args, voided.args) == ([36], [36])


def test_a_selected_batch_is_voided_whole(qtbot: QtBot, pane: LogPane, model: LogModel) -> None:
    fill(model)
    pane.view.places.go_to(27)
    with qtbot.waitSignal(pane.batch_void_chosen) as voided:
        QTest.mouseClick(button(pane, "btn.void"), Qt.MouseButton.LeftButton)
    assert voided.args == [27]


def test_the_buttons_offer_only_what_the_record_allows(pane: LogPane, model: LogModel) -> None:
    fill(model)
    pane.view.places.go_to(32)
    assert not button(pane, "btn.void").isEnabled()
    pane.view.places.go_to(26)
    assert button(pane, "btn.void").isEnabled()
    assert not button(pane, "btn.correct").isEnabled()


def test_it_grows_with_the_text_size(pane: LogPane, theme: Theme) -> None:
    before = button(pane, "btn.void").font().pointSizeF()
    pane.apply_theme(theme.zoomed(2))
    assert button(pane, "btn.void").font().pointSizeF() == 2 * before
