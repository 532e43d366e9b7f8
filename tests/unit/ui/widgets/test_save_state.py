from __future__ import annotations

import pytest
from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from console.domain.line import LineState
from console.ui.bar_words import Length, Wording
from console.ui.theme import Theme
from console.ui.widgets.save_state import SaveState
from helpers.pixels import share_of


@pytest.fixture
def state(qtbot: QtBot, theme: Theme) -> SaveState:
    state = SaveState(theme)
    qtbot.addWidget(state)
    return state


def saved(time: str) -> Wording:
    return Wording(texts=(f"Saved {time}", f"Saved {time}", time[:5]), spoken=f"Saved {time}")


def test_before_the_first_entry_it_claims_nothing(state: SaveState) -> None:
    assert state.text() == ""
    assert state.accessibleName() == "Nothing saved yet"


def test_saved_is_quiet(state: SaveState, theme: Theme) -> None:
    state.show_saved(saved("13:57:02"))
    state.resize(state.sizeHint())
    image = state.grab().toImage()
    assert not state.failed
    assert share_of(image, theme.fill(LineState.DOWN)) == 0
    assert share_of(image, theme.text) > 0.01


def test_not_saved_is_loud_in_shape_word_and_color(state: SaveState, theme: Theme) -> None:
    quiet = state.sizeHint()
    state.show_not_saved("The disk is full. Free some space and press Enter again.")
    state.resize(state.sizeHint())
    image = state.grab().toImage()
    shape = image.rect()
    shape.setWidth(image.height())
    assert state.failed
    assert state.text() == "NOT SAVED"
    assert state.sizeHint().width() > quiet.width()
    assert share_of(image, theme.fill(LineState.DOWN)) > 0.4
    assert share_of(image, theme.ink(LineState.DOWN), shape) > 0.2


def test_why_and_what_to_do_is_told_to_a_reader_and_in_the_tooltip(state: SaveState) -> None:
    state.show_not_saved("<b>The disk</b> is full.")
    name = QAccessible.queryAccessibleInterface(state).text(QAccessible.Text.Name)
    assert name == "Not saved: <b>The disk</b> is full."
    assert not QtGui.Qt.mightBeRichText(state.toolTip())


def test_a_later_save_takes_the_failure_back(state: SaveState) -> None:
    state.show_not_saved("The disk is full.")
    state.show_saved(saved("13:58:00"))
    assert not state.failed
    assert (state.text(), state.toolTip()) == ("Saved 13:58:00", "")
    assert state.accessibleName() == "Saved 13:58:00"


def test_it_grows_with_the_text_size(state: SaveState, theme: Theme) -> None:
    state.show_saved(saved("13:58:00"))
    before = state.sizeHint()
    state.apply_theme(theme.zoomed(2))
    assert state.sizeHint().width() > 1.8 * before.width()
    assert state.minimumSizeHint() == state.sizeHint()


def test_in_the_fewest_words_a_tick_stands_for_the_word(state: SaveState, theme: Theme) -> None:
    state.show_saved(saved("13:58:00"))
    full = state.sizeHint().width()
    state.use(Length.SHORTEST)
    state.resize(state.sizeHint())
    assert state.text() == "13:58"
    assert state.accessibleName() == "Saved 13:58:00"
    assert state.sizeHint().width() < full * 0.7
    image = state.grab().toImage()
    tick = image.rect()
    tick.setWidth(14)
    assert share_of(image, theme.text, tick) > 0.02


def test_a_failure_keeps_its_words_however_narrow_it_is(state: SaveState) -> None:
    state.show_not_saved("The disk is full.")
    wide = state.hint(Length.FULL)
    state.use(Length.SHORTEST)
    assert state.text() == "NOT SAVED"
    assert state.sizeHint() == wide
    state.use(Length.FULL)
    state.show_not_saved("The disk is full.")
    assert state.toolTip() == "The disk is full."
