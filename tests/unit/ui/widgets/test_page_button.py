from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from console.ui.widgets.page_button import page_button


def test_a_click_and_enter_do_what_it_is_for(qtbot: QtBot) -> None:
    pressed: list[str] = []
    around = QDialog()
    qtbot.addWidget(around)
    layout = QVBoxLayout(around)
    first = page_button("Choose a spreadsheet…", "import.choose", lambda: pressed.append("choose"))
    other = page_button("Save a sample…", "import.sample", lambda: pressed.append("sample"))
    for button in (first, other):
        layout.addWidget(button)
    around.show()
    around.activateWindow()
    QTest.qWaitForWindowActive(around)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_Return)
    assert pressed == ["choose", "sample"]
    assert first.height() >= 32


def test_it_is_called_by_its_words_or_by_what_is_said(qtbot: QtBot) -> None:
    plain, told = page_button("Load…", "set_up.file"), page_button("+", "timeline.in", name="Show less time")
    for button, identifier, name in ((plain, "set_up.file", "Load"), (told, "timeline.in", "Show less time")):
        qtbot.addWidget(button)
        assert (button.accessibleIdentifier(), button.accessibleName()) == (identifier, name)
