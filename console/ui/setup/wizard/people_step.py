"""Provides step 5: who logs, and when shifts change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from console.domain.usual_shifts import USUAL_SHIFTS, UsualShifts
from console.services.set_up_file.faults import Fault
from console.services.set_up_file.writer import TomlValue, table_text
from console.ui.models.typed_table_model import Column, TypedTableModel
from console.ui.setup.wizard.step import Step
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.typed_table import TypedTable
from console.ui.widgets.wheel_proof import PickList

SHIFT_COLUMNS = (
    Column(title="Shift", key="name"),
    Column(title="Starts", key="start"),
    Column(title="Ends", key="end"),
)
_ASKS = "Who logs? One person in each row: the initials, then the name. Enter in an empty row goes on."
_ROWS_SHOWN = 4


class PeopleBox(QPlainTextEdit):
    """Rows of people; Enter in an empty row, or with Ctrl, is the Enter of the wizard.

    Signals:
        done: The person has no more to add.
    """

    done = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins a row, except where there is nothing in the last one."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and (event.modifiers() & Qt.KeyboardModifier.ControlModifier or self._row_is_empty()):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _row_is_empty(self) -> bool:
        return not self.textCursor().block().text().strip()


class PeopleStep(Step):
    """Both may be left for later."""

    title = "People and shifts"
    tables = ("operator", "shift")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("people", _ASKS, parent)
        self.people = identify(PeopleBox(), "wizard.people", "People, one in each row: initials, then name")
        self.people.setPlaceholderText("KM Kim Moran\nJR Jo Reyes")
        self.people.setTabChangesFocus(True)
        self.people.setMinimumHeight(self.people.fontMetrics().lineSpacing() * _ROWS_SHOWN + 12)
        self.shifts = identify(PickList(), "wizard.shifts", "Shift pattern")
        self.shifts.setMinimumHeight(TARGET_PX)
        for choice in UsualShifts:
            self.shifts.addItem(choice.value, choice)
        self.shifts.setCurrentIndex(self.shifts.findData(UsualShifts.TWO_OF_TWELVE))
        self.model = TypedTableModel(SHIFT_COLUMNS, self)
        self.times = TypedTable(self.model, "wizard.times", "Shifts and their times", 0)
        label = plain_label("Shifts, with times you can change:", wraps=True)
        label.setBuddy(self.shifts)
        for part in (self.people, label, self.shifts, self.times):
            self.body.addWidget(part)
        self.shifts.currentIndexChanged.connect(self._show_times)
        self.people.textChanged.connect(self._take_edit)
        self.model.edited.connect(self._take_edit)
        self._show_times()

    def _show_times(self) -> None:
        shifts = USUAL_SHIFTS[UsualShifts(self.shifts.currentData())]
        self.model.replace_rows([(one.name, one.start, one.end) for one in shifts])
        self.times.setVisible(bool(shifts))
        self._take_edit()

    def _rows(self) -> list[tuple[int, str]]:
        """Rows of people that have anything in them, each with the number the person sees."""
        rows = enumerate(self.people.toPlainText().splitlines(), start=1)
        return [(number, row.strip()) for number, row in rows if row.strip()]

    @override
    def text(self) -> str:
        people: list[dict[str, TomlValue]] = []
        for _, row in self._rows():
            initials, _, name = row.partition(" ")
            people.append({"initials": initials, **({"name": name.strip()} if name.strip() else {})})
        titles = [column.key for column in SHIFT_COLUMNS]
        shifts = [dict(zip(titles, row, strict=True)) for row in self.model.rows]
        return (table_text("operator", people) if people else "") + (table_text("shift", shifts) if shifts else "")

    @override
    def take_faults(self, faults: Sequence[Fault]) -> None:
        numbers = [number for number, _ in self._rows()]
        rows = [
            f"Row {numbers[one.row - 1]}: {one.in_a_form}." for one in faults if one.table == "operator" and one.row
        ]
        times = {(one.row - 1, one.key): one.in_a_form for one in faults if one.table == "shift"}
        self.model.tell(times)
        others = [f"{one.place}: {one.in_a_form}." for one in faults if one.table == "shift" or not one.row]
        self.say_fault(" ".join((*rows, *others)))
        if rows:
            self.people.setFocus()
        elif times:
            self.times.setCurrentIndex(self.model.first_faulty())
            self.times.setFocus()

    @override
    def focus_first(self) -> None:
        self.people.setFocus()

    def _take_edit(self) -> None:
        self.say_fault("")
        self.edited.emit()
