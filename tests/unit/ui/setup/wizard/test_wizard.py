from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.domain.line_proposals import Division
from console.services.set_up_file import SetUpChange, read_set_up
from console.ui.setup.wizard.wizard import Wizard
from console.ui.theme import Theme

ZONES = ["America/Denver", "America/New_York"]
KEY_S, THINK_S = 0.28, 1.35
"""Keystroke-level model: an average typist's key, and a moment to make up one's mind (Card, Moran and Newell)."""


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> QDialog:
    """What stands around the wizard at the first start: its default button is pressed by Enter."""
    dialog = QDialog()
    QVBoxLayout(dialog).addWidget(Wizard(ZONES, "America/New_York", theme))
    qtbot.addWidget(dialog)
    dialog.resize(900, 700)
    dialog.show()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    return dialog


@pytest.fixture
def wizard(dialog: QDialog) -> Wizard:
    found = dialog.findChild(Wizard)
    assert isinstance(found, Wizard)
    found.begin()
    return found


class Typist:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self) -> None:
        self.keys = 0

    def type(self, text: str) -> None:
        for char in text:
            self.press(Qt.Key.Key_Return) if char == "\n" else self._click(char)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.keys += 1
            QTest.keyClick(self._focused, key)

    def _click(self, char: str) -> None:
        self.keys += 1
        QTest.keyClicks(self._focused, char)

    @property
    def _focused(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found


def _head(wizard: Wizard) -> str:
    label = wizard.findChild(QLabel, "wizard.head")
    assert isinstance(label, QLabel)
    return label.text()


def _made(wizard: Wizard) -> list[tuple[str, bool]]:
    made: list[tuple[str, bool]] = []
    wizard.made.connect(lambda text, practice: made.append((text, practice)))
    return made


def _read(text: str) -> SetUpChange:
    return read_set_up(text, "typed", None)


def test_a_center_with_six_lines_is_set_up_by_keyboard_in_well_under_three_minutes(wizard: Wizard) -> None:
    made, typist = _made(wizard), Typist()
    typist.type("Ridgefield Regional Dispatch\n")
    typist.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)  # School, beside Routine
    typist.type("\n")
    typist.type("\n")  # the keys as proposed
    typist.type("2035550142\n")
    typist.type("KM Kim Moran\nJR Jo Reyes\n\n")
    typist.type("\n")
    ((text, practice),) = made
    change = _read(text)
    assert change.center is not None
    assert change.center.name == "Ridgefield Regional Dispatch"
    assert [line.name for line in change.lines] == [
        *("911 Landline", "911 Wireless", "911 VoIP", "Text-to-911", "Routine", "School"),
    ]
    assert [one.number for one in change.fallbacks] == ["+12035550142"]
    assert [one.initials for one in change.operators] == ["KM", "JR"]
    assert [one.name for one in change.patterns or ()] == ["Day", "Night"]
    assert not practice
    assert typist.keys <= 75
    decisions = 12  # one for each step and for each thing typed in it
    seconds = typist.keys * KEY_S + decisions * THINK_S
    assert seconds < 70, f"{typist.keys} keys, {seconds:.0f} s"
    assert 2 * seconds < 180  # as much again for reading


def test_enter_goes_on_and_esc_goes_back_with_everything_kept(wizard: Wizard) -> None:
    typist = Typist()
    typist.type("Ridgefield\n")
    assert _head(wizard) == "2 of 6  Lines"
    wizard.go_back()
    assert _head(wizard) == "1 of 6  Center"
    assert wizard.center.name == "Ridgefield"
    assert QApplication.focusWidget() is wizard.center.form.fields["name"].editor


def test_back_from_the_first_step_leaves(qtbot: QtBot, wizard: Wizard) -> None:
    with qtbot.waitSignal(wizard.left):
        wizard.go_back()


def test_a_missing_name_is_said_at_its_field_and_nothing_goes_on(wizard: Wizard) -> None:
    Typist().type("\n")
    assert _head(wizard) == "1 of 6  Center"
    assert wizard.center.form.fields["name"].fault == "Name is missing"
    Typist().type("Ridgefield\n")
    assert _head(wizard) == "2 of 6  Lines"
    assert wizard.center.form.fields["name"].fault == ""


def test_it_can_be_finished_at_any_time(wizard: Wizard) -> None:
    made = _made(wizard)
    Typist().type("Ridgefield")
    wizard.finish_button.click()
    change = _read(made[0][0])
    assert len(change.lines) == 5
    assert (change.fallbacks, change.operators) == ((), ())


def test_finishing_early_goes_to_the_first_step_with_something_wrong(wizard: Wizard) -> None:
    made = _made(wizard)
    Typist().type("Ridgefield\n")
    wizard.people.people.setPlainText("Kim Moran\n\nJR")
    wizard.finish_button.click()
    assert made == []
    assert _head(wizard) == "5 of 6  People and shifts"
    assert 'Row 1: initials "KIM" are fine' not in wizard.people.fault
    assert "Row 3: name is missing" in wizard.people.fault
    wizard.people.people.setPlainText("KM Kim Moran")
    wizard.finish_button.click()
    assert len(made) == 1


def test_a_bad_key_keeps_the_person_at_the_keys(wizard: Wizard) -> None:
    Typist().type("Ridgefield\n\n")
    model = wizard.keys.model
    model.setData(model.index(1, 0), "1")
    wizard.go_on()
    assert _head(wizard) == "3 of 6  Keys"
    assert model.fault_at(1, 0) == "the key is already that of line 1; give each its own"
    assert wizard.keys.fault == "▸ Row 2: the key is already that of line 1; give each its own."
    model.setData(model.index(1, 0), "9")
    wizard.go_on()
    assert _head(wizard) == "4 of 6  Fallback numbers"


def test_what_was_changed_at_the_keys_outlives_a_way_back(wizard: Wizard) -> None:
    made = _made(wizard)
    Typist().type("Ridgefield\n\n")
    model = wizard.keys.model
    model.setData(model.index(0, 1), "911 Copper")
    model.setData(model.index(0, 0), "7")
    wizard.go_back()
    wizard.lines.others["School"].setChecked(True)
    wizard.lines.others["Routine"].setChecked(False)
    wizard.finish()
    lines = {line.key: line.name for line in _read(made[0][0]).lines}
    assert lines[7] == "911 Copper"
    assert "School" in lines.values()
    assert "Routine" not in lines.values()


def test_the_last_step_says_what_will_be_made_and_offers_practice(wizard: Wizard) -> None:
    made = _made(wizard)
    Typist().type("Ridgefield\n\n\n\n\n")
    assert _head(wizard) == "6 of 6  Ready"
    assert wizard.ready.summary.startswith("Ridgefield, America/New_York\n5 lines · 1 911 Landline")
    assert not wizard.finish_button.isVisible()
    wizard.ready.practice.setChecked(True)
    wizard.go_on()
    assert made[0][1] is True


def test_a_center_without_lines_yet_is_a_center(wizard: Wizard) -> None:
    made = _made(wizard)
    Typist().type("Ridgefield\n")
    wizard.lines.divisions[Division.LATER].click()
    Typist().type("\n\n\n\n\n")
    assert _read(made[0][0]).lines == ()


def test_the_board_it_makes_opens_all_unknown_since_nothing_is_logged(wizard: Wizard) -> None:
    made = _made(wizard)
    Typist().type("Ridgefield")
    wizard.finish()
    assert "state" not in made[0][0]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_step_is_wider_than_a_small_screen(wizard: Wizard, theme: Theme, zoom: float) -> None:
    wizard.apply_theme(theme.zoomed(zoom))
    wizard.window().resize(800, 600)
    Typist().type("Ridgefield")
    for _ in wizard.steps:
        assert wizard.window().width() <= 800
        wizard.go_on()


def test_every_control_of_every_step_has_a_name(wizard: Wizard) -> None:
    Typist().type("Ridgefield")
    seen: set[str] = set()
    for step in wizard.steps:
        shown = [one for one in step.findChildren(QWidget) if one.isVisible()]
        reached = [one for one in shown if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert [one for one in reached if not one.accessibleName() or not one.objectName()] == [], step.title
        seen |= {one.objectName() for one in reached}
        wizard.go_on()
    assert {"wizard.keys", "wizard.people", "wizard.practice", "wizard.center.name"} <= seen
