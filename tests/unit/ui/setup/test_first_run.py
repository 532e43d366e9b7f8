from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot

from console.domain.errors import RuleViolation
from console.ui.setup.first_run import FirstRunDialog


@dataclass
class Making:
    """Remembers what was asked for; refuses a center without a name, as the record does."""

    asked: list[str] = field(default_factory=list)

    def from_file(self, path: Path) -> None:
        if not path.exists():
            raise RuleViolation(f"{path.name} can't be read: check its name")
        self.asked.append(path.name)

    def from_text(self, text: str) -> None:
        if 'name = "' not in text:
            raise RuleViolation("center: name is missing")
        self.asked.append(text)

    def demo(self) -> None:
        self.asked.append("demo")


@pytest.fixture
def making() -> Making:
    return Making()


@pytest.fixture
def dialog(qtbot: QtBot, making: Making, tmp_path: Path) -> FirstRunDialog:
    dialog = FirstRunDialog(making, ["America/New_York"], "America/New_York", tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _press(dialog: FirstRunDialog, identifier: str) -> None:
    button = dialog.findChild(QPushButton, identifier)
    assert isinstance(button, QPushButton)
    button.click()


def _answer(dialog: FirstRunDialog) -> str:
    label = dialog.findChild(QLabel, "first_run.answer")
    assert isinstance(label, QLabel)
    return label.text()


def test_the_demo_is_one_click_away(dialog: FirstRunDialog, making: Making) -> None:
    _press(dialog, "first_run.demo")
    assert making.asked == ["demo"]
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_center_is_made_by_hand(dialog: FirstRunDialog, making: Making) -> None:
    _press(dialog, "first_run.by_hand")
    dialog.center_form.name.setText("Ridgefield")
    _press(dialog, "center_form.make")
    assert 'name = "Ridgefield"' in making.asked[0]
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(dialog: FirstRunDialog) -> None:
    _press(dialog, "first_run.by_hand")
    _press(dialog, "center_form.make")
    assert _answer(dialog) == "center: name is missing"
    assert dialog.isVisible()
    assert dialog.center_form.isVisible()
    _press(dialog, "center_form.back")
    assert _answer(dialog) == ""


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


def test_enter_in_the_form_adds_what_is_in_hand_once_and_does_not_end_the_set_up(
    dialog: FirstRunDialog, making: Making
) -> None:
    _press(dialog, "first_run.by_hand")
    form = dialog.center_form
    QTest.keyClicks(form.line_form.name, "911 Landline")
    QTest.keyClick(form.line_form.name, Qt.Key.Key_Return)
    rows = form.findChild(QListView, "center_form.list")
    assert isinstance(rows, QListView)
    assert rows.model().rowCount() == 1
    assert _answer(dialog) == ""
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    assert making.asked == []
    assert dialog.isVisible()


def test_a_line_that_was_not_added_is_said_where_it_is_seen(dialog: FirstRunDialog) -> None:
    _press(dialog, "first_run.by_hand")
    _press(dialog, "line_form.add")
    label = dialog.findChild(QLabel, "first_run.answer")
    assert isinstance(label, QLabel)
    assert label.text() == "Not added: line 1 (key 1): name is missing"
    assert label.isVisible()


def test_esc_goes_back_from_the_form_to_the_choices_and_only_then_leaves(dialog: FirstRunDialog) -> None:
    _press(dialog, "first_run.by_hand")
    QTest.keyClicks(dialog.center_form.name, "Ridgefield")
    QTest.keyClick(dialog.center_form.name, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.center_form.isVisible()
    _press(dialog, "first_run.by_hand")
    assert dialog.center_form.name.text() == "Ridgefield"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_it_can_be_left_without_making_anything(dialog: FirstRunDialog, making: Making) -> None:
    _press(dialog, "first_run.leave")
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert making.asked == []
