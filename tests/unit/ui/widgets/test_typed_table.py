from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.ui.models.typed_table_model import Column, TypedTableModel
from console.ui.widgets.typed_table import TypedTable

COLUMNS = (Column(title="Key", key="key"), Column(title="Line", key="name"))


class Around(QWidget):
    """What stands around the table, with a further field."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.model = TypedTableModel(COLUMNS)
        self.table = TypedTable(self.model, "sample", "Sample", 1)
        self.after = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addWidget(self.after)

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001, N802
        self.keys.append(event.key())


def _around(qtbot: QtBot) -> Around:
    around = Around()
    qtbot.addWidget(around)
    around.show()
    around.activateWindow()
    QTest.qWaitForWindowActive(around)
    around.model.replace_rows([("1", "911"), ("2", "Routine")])
    around.table.setFocus()
    return around


def test_there_is_a_current_cell_as_soon_as_there_is_one(qtbot: QtBot) -> None:
    around = _around(qtbot)
    assert around.table.currentIndex().isValid()
    around.model.replace_rows([])
    around.model.replace_rows([("1", "911")])
    assert around.table.currentIndex().isValid()


def test_enter_belongs_to_the_page_unless_a_cell_is_typed_in(qtbot: QtBot) -> None:
    around = _around(qtbot)
    QTest.keyClick(around.table, Qt.Key.Key_Return)
    assert around.keys == [Qt.Key.Key_Return]
    QTest.keyClick(around.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert (editor.objectName(), editor.accessibleName()) == ("sample.editor", "Key")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert around.keys == [Qt.Key.Key_Return]


def test_tab_goes_on(qtbot: QtBot) -> None:
    around = _around(qtbot)
    QTest.keyClick(around.table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is around.after


def test_rows_are_high_enough_to_be_hit(qtbot: QtBot) -> None:
    around = _around(qtbot)
    assert all(around.table.rowHeight(at) >= 32 for at in range(2))


def test_no_row_is_higher_than_its_text_once_its_column_has_its_width(qtbot: QtBot) -> None:
    around = Around()
    qtbot.addWidget(around)
    around.model.replace_rows([("1", "911 Landline"), ("2", "Routine")])
    around.resize(900, 400)
    around.show()
    QApplication.processEvents()
    assert around.table.rowHeight(0) == around.table.rowHeight(1)


def test_a_few_rows_need_no_scroll_bar_of_their_own(qtbot: QtBot) -> None:
    around = _around(qtbot)
    around.model.replace_rows([(str(key), "911 Wireless of a carrier with a long name " * 2) for key in range(1, 8)])
    around.resize(400, 300)
    QApplication.processEvents()
    shown = around.table.viewport().height()
    assert shown >= sum(around.table.rowHeight(at) for at in range(7))
    assert around.table.rowHeight(0) > 1.9 * around.table.fontMetrics().lineSpacing()
