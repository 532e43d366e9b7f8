from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from console.ui.widgets.identity import identify, identify_typed


def test_a_control_is_known_by_name_to_a_reader_and_by_identifier_to_a_test(qtbot: QtBot) -> None:
    button = identify(QPushButton("V"), "btn.void", "Void the selected entry", "Strikes it through")
    qtbot.addWidget(button)
    seen = QAccessible.queryAccessibleInterface(button)
    assert seen.text(QAccessible.Text.Name) == "Void the selected entry"
    assert seen.text(QAccessible.Text.Description) == "Strikes it through"
    assert (button.objectName(), button.accessibleIdentifier()) == ("btn.void", "btn.void")


def test_a_name_that_says_it_all_has_no_description(qtbot: QtBot) -> None:
    button = identify(QPushButton("Leave"), "btn.leave", "Leave")
    qtbot.addWidget(button)
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Description) == ""


def test_the_field_of_a_list_in_which_one_can_type_has_the_name_of_the_list(qtbot: QtBot) -> None:
    box = identify_typed(QComboBox(), "shift.name", "Name of the shift")
    qtbot.addWidget(box)
    field = box.lineEdit()
    assert field is not None
    for control, identifier in ((box, "shift.name"), (field, "shift.name.typed")):
        seen = QAccessible.queryAccessibleInterface(control)
        assert (seen.text(QAccessible.Text.Name), control.accessibleIdentifier()) == ("Name of the shift", identifier)
