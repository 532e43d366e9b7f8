from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from console.domain.errors import RuleViolation, StorageUnavailable
from console.ui.setup.first_run import FirstRunDialog
from console.ui.theme import Theme, dress


@dataclass
class Making:
    """Remembers what was asked for; refuses what it is told to."""

    asked: list[str] = field(default_factory=list)
    refuses: set[str] = field(default_factory=set)

    def from_file(self, path: Path) -> None:
        if not path.exists():
            raise RuleViolation(f"{path.name} can't be read: check its name")
        self.asked.append(path.name)

    def from_text(self, text: str) -> None:
        if "text" in self.refuses:
            raise StorageUnavailable("The disk is full: free some space")
        self.asked.append(text)

    def demo(self) -> None:
        self.asked.append("demo")

    def practice(self) -> None:
        if "practice" in self.refuses:
            raise StorageUnavailable("The disk is full: free some space")
        self.asked.append("practice")


@pytest.fixture
def making() -> Making:
    return Making()


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication, making: Making, theme: Theme, tmp_path: Path) -> FirstRunDialog:
    dialog = FirstRunDialog(making, ["America/New_York"], "America/New_York", tmp_path, partial(dress, qapp))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    return dialog


def _press(dialog: FirstRunDialog, identifier: str) -> None:
    button = dialog.findChild(QPushButton, identifier)
    assert isinstance(button, QPushButton)
    button.click()


def _answer(dialog: FirstRunDialog) -> str:
    label = dialog.findChild(QLabel, "first_run.answer")
    assert isinstance(label, QLabel)
    return label.text()


def _key(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def _name(dialog: FirstRunDialog, name: str) -> None:
    _press(dialog, "first_run.by_hand")
    QTest.keyClicks(dialog.wizard.center.form.fields["name"].editor, name)


def test_the_demo_is_one_click_away(dialog: FirstRunDialog, making: Making) -> None:
    _press(dialog, "first_run.demo")
    assert making.asked == ["demo"]
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_center_is_made_step_by_step(dialog: FirstRunDialog, making: Making) -> None:
    _name(dialog, "Ridgefield")
    dialog.wizard.finish()
    assert 'name = "Ridgefield"' in making.asked[0]
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_enter_goes_through_the_whole_wizard(dialog: FirstRunDialog, making: Making) -> None:
    _name(dialog, "Ridgefield")
    for _ in range(6):
        assert dialog.isVisible()
        _key(Qt.Key.Key_Return)
    assert len(making.asked) == 1


def test_practice_opens_the_exercise_once_the_record_is_made(dialog: FirstRunDialog, making: Making) -> None:
    _name(dialog, "Ridgefield")
    dialog.wizard.ready.practice.setChecked(True)
    dialog.wizard.finish()
    assert making.asked[0].startswith("[center]")
    assert making.asked[1:] == ["practice"]


def test_a_record_is_made_once_even_when_the_exercise_can_not_be(dialog: FirstRunDialog, making: Making) -> None:
    making.refuses = {"practice"}
    _name(dialog, "Ridgefield")
    dialog.wizard.ready.practice.setChecked(True)
    dialog.wizard.finish()
    assert _answer(dialog) == "The disk is full: free some space"
    dialog.wizard.ready.practice.setChecked(False)
    dialog.wizard.finish()
    assert len(making.asked) == 1
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_refusal_is_said_and_nothing_typed_is_lost(dialog: FirstRunDialog, making: Making) -> None:
    making.refuses = {"text"}
    _name(dialog, "Ridgefield")
    dialog.wizard.finish()
    assert _answer(dialog) == "The disk is full: free some space"
    assert dialog.isVisible()
    assert dialog.wizard.center.name == "Ridgefield"


def test_a_set_up_file_is_loaded_or_refused(dialog: FirstRunDialog, making: Making, tmp_path: Path) -> None:
    dialog.load_file(tmp_path / "absent.toml")
    assert "absent.toml can't be read" in _answer(dialog)
    (tmp_path / "setup.toml").touch()
    dialog.load_file(tmp_path / "setup.toml")
    assert making.asked == ["setup.toml"]


@pytest.mark.parametrize("chosen", [True, False])
def test_the_file_is_chosen_in_the_systems_own_dialog(
    dialog: FirstRunDialog, making: Making, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, chosen: bool
) -> None:
    path = tmp_path / "setup.toml"
    path.touch()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path) if chosen else "", ""))
    _press(dialog, "first_run.file")
    assert making.asked == ["setup.toml"] * chosen
    assert dialog.isVisible() is not chosen


def test_the_folder_the_record_will_be_in_is_said_before_anything_is_made(
    dialog: FirstRunDialog, tmp_path: Path
) -> None:
    assert f"It will be kept in {tmp_path}" in {label.text() for label in dialog.findChildren(QLabel)}


def test_esc_goes_back_step_by_step_with_everything_kept_and_only_then_leaves(dialog: FirstRunDialog) -> None:
    _name(dialog, "Ridgefield")
    _key(Qt.Key.Key_Return)
    assert dialog.wizard.at == 1
    _key(Qt.Key.Key_Escape)
    assert dialog.wizard.at == 0
    _key(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.wizard.isVisible()
    _press(dialog, "first_run.by_hand")
    assert dialog.wizard.center.name == "Ridgefield"
    _key(Qt.Key.Key_Escape)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_it_can_be_left_without_making_anything(dialog: FirstRunDialog, making: Making) -> None:
    _press(dialog, "first_run.leave")
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert making.asked == []


def test_text_can_be_made_larger_before_there_is_a_record(dialog: FirstRunDialog, qapp: QApplication) -> None:
    dialog.resize(800, 600)
    _press(dialog, "first_run.by_hand")
    before = qapp.font().pointSizeF()
    for _ in range(9):
        QTest.keyClick(dialog, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert qapp.font().pointSizeF() == 2 * before
    assert dialog.width() <= 800
    QTest.keyClick(dialog, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert qapp.font().pointSizeF() < 2 * before
    QTest.keyClick(dialog, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert qapp.font().pointSizeF() == before
