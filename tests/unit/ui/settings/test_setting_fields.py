from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from console.ui.settings.setting_fields import (
    ChoiceField,
    FolderField,
    SettingField,
    TypedField,
    YesNoField,
    make_field,
)
from console.ui.settings.setting_row import Choice, Folder, Kind, SettingRow, TimeOfDay, Whole, YesNo
from console.ui.theme import Theme

THEMES = Choice(options=MappingProxyType({"dark": "Dark", "night": "Night"}))


class Said:
    """What a field said, in order."""

    def __init__(self, qtbot: QtBot, kind: Kind) -> None:
        row = SettingRow(name="some", label="Some setting", kind=kind, help="It does something.")
        self.field: SettingField = make_field(row)
        qtbot.addWidget(self.field)
        self.chosen: list[object] = []
        self.refused: list[str] = []
        self.field.chosen.connect(self.chosen.append)
        self.field.refused.connect(self.refused.append)
        self.field.show()


@pytest.mark.parametrize("kind", [THEMES, YesNo(), Whole(least=1, most=9), TimeOfDay()])
def test_every_field_tells_a_screen_reader_what_it_is_and_what_it_does(qtbot: QtBot, theme: Theme, kind: Kind) -> None:
    field = Said(qtbot, kind).field
    interface = QAccessible.queryAccessibleInterface(field)
    assert field.accessibleName() == "Some setting"
    assert interface.text(QAccessible.Text.Description) == "It does something."
    assert field.accessibleIdentifier() == "settings.some"
    assert field.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_choice_counts_when_a_person_makes_it_not_when_it_is_shown(qtbot: QtBot, theme: Theme) -> None:
    said = Said(qtbot, THEMES)
    said.field.take("night")
    assert said.chosen == []
    QTest.keyClick(said.field, Qt.Key.Key_Up)
    assert said.chosen == ["dark"]


def test_the_wheel_over_a_choice_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    said = Said(qtbot, THEMES)
    assert isinstance(said.field, ChoiceField)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(5, 5)
    turn = QWheelEvent(place, place, QPoint(), QPoint(0, -240), buttons, keys, Qt.ScrollPhase.NoScrollPhase, False)  # noqa: FBT003 - Qt's own argument
    said.field.wheelEvent(turn)
    assert not turn.isAccepted()
    assert said.chosen == []
    assert said.field.currentText() == "Dark"


def test_a_box_is_ticked_by_hand_or_shown_ticked(qtbot: QtBot, theme: Theme) -> None:
    said = Said(qtbot, YesNo())
    assert isinstance(said.field, YesNoField)
    said.field.take(value=True)
    assert said.field.isChecked()
    assert said.chosen == []
    QTest.keyClick(said.field, Qt.Key.Key_Space)
    QTest.keyClick(said.field, Qt.Key.Key_Space)
    assert said.chosen == [False, True]


def test_what_is_typed_counts_with_enter_or_when_one_goes_on(qtbot: QtBot, theme: Theme) -> None:
    said = Said(qtbot, TimeOfDay())
    assert isinstance(said.field, TypedField)
    said.field.take("20:00")
    said.field.selectAll()
    QTest.keyClicks(said.field, "2130")
    assert said.chosen == []
    QTest.keyClick(said.field, Qt.Key.Key_Return)
    assert said.chosen == ["21:30"]


def test_what_can_not_be_is_refused_and_taking_it_back_is_well(qtbot: QtBot, theme: Theme) -> None:
    said = Said(qtbot, Whole(least=100, most=200, unit="%"))
    assert isinstance(said.field, TypedField)
    said.field.take(100)
    for text in ("20", "100 %"):
        said.field.setText(text)
        QTest.keyClick(said.field, Qt.Key.Key_Return)
    assert said.chosen == []
    assert said.refused == ["Not changed: type a whole number from 100 to 200 %.", ""]


def test_short_fields_are_as_wide_as_what_they_hold(qtbot: QtBot, theme: Theme) -> None:
    short, folder = Said(qtbot, TimeOfDay()).field, Said(qtbot, Folder(example="none")).field
    long = folder.findChild(TypedField)
    assert isinstance(short, TypedField)
    assert isinstance(long, TypedField)
    short.fit()
    long.fit()
    assert short.width() < 200
    assert long.maximumWidth() > 10_000
    assert long.placeholderText() == "none"


def test_a_folder_is_typed_or_chosen(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Said(qtbot, Folder(example="none"))
    assert isinstance(said.field, FolderField)
    said.field.take("")
    said.field.typed.setText("/media/stick")
    QTest.keyClick(said.field.typed, Qt.Key.Key_Return)
    answers = iter(["", str(tmp_path)])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: next(answers))  # a window of the system
    said.field.browse.click()
    said.field.browse.click()
    assert said.chosen == ["/media/stick", str(tmp_path)]
