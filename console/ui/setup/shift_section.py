"""Provides the scheduled shifts of the set-up page: all of them in one table, changed together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.set_up import SetUp
from console.domain.usual_shifts import USUAL_SHIFTS, UsualShifts
from console.services.set_up_file.faults import Fault
from console.services.set_up_file.writer import table_text
from console.ui.models.typed_table_model import Row, TypedTableModel
from console.ui.setup.wizard.people_step import SHIFT_COLUMNS
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.page_button import page_button
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.typed_table import TypedTable
from console.ui.widgets.wheel_proof import PickList

_ASKS = (
    "Entries made while nobody opened a shift fall into these. Type in a cell to change it; a row left empty is no"
    " shift."
)
_AS_USUAL = "Begin with usual times…"


class ShiftSection(QWidget):
    """Signals: ``text_said`` carries the text of a set-up file with all shifts."""

    text_said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recorded: tuple[Row, ...] = ()
        self.model = TypedTableModel(SHIFT_COLUMNS, self)
        self.table = TypedTable(self.model, "set_up.shift.list", "Scheduled shifts", 0)
        self._fault = identify(plain_label(wraps=True), "set_up.shift.fault", "")
        self.usual = identify(PickList(), "set_up.shift.usual", "Begin with usual times")
        self.usual.setMinimumHeight(TARGET_PX)
        self.usual.addItem(_AS_USUAL, None)
        for choice in UsualShifts:
            self.usual.addItem(choice.value, choice)
        self._buttons = FlowLayout(spacing=8)
        self.save = page_button("Save the shifts", "set_up.shift.save", self._say)
        self.add = page_button("One more row", "set_up.shift.add", self._add_row)
        self.remove = page_button("Take the row out", "set_up.shift.remove", self._remove_row)
        self._build()
        self.usual.activated.connect(self._take_usual)

    def _build(self) -> None:
        holder = QWidget()
        holder.setLayout(self._buttons)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        for button in (self.save, self.add, self.remove):
            self._buttons.addWidget(button)
        layout = QVBoxLayout(self)
        for part in (plain_label(_ASKS, wraps=True), self.table, self._fault, self.usual, holder):
            layout.addWidget(part)
        layout.addStretch(1)
        self._fault.hide()

    def show_set_up(self, set_up: SetUp) -> None:
        """Take a new set-up: what is half typed stays."""
        before = self._recorded
        self._recorded = tuple((one.name, one.start, one.end) for one in set_up.patterns)
        # A table that is told it has changed takes back what is typed in a cell just now.
        if self.model.rows == before and self._recorded != before:
            self.model.replace_rows(self._recorded)

    def saved(self) -> None:
        """What was typed is in the record."""
        self.model.replace_rows(self._recorded)
        self._tell("")

    def take_faults(self, faults: Sequence[Fault]) -> tuple[Fault, ...]:
        """Say what is wrong in which cell; what is about none comes back."""
        numbers = self._numbers()
        placed = [one for one in faults if one.table == "shift" and 0 < one.row <= len(numbers)]
        self.model.tell({(numbers[one.row - 1], one.key): one.in_a_form for one in reversed(placed)})
        self._tell(" ".join(f"Row {numbers[one.row - 1] + 1}: {one.in_a_form}." for one in placed))
        faulty = self.model.first_faulty()
        if faulty.isValid():
            self.table.setCurrentIndex(faulty)
            self.table.setFocus()
        return tuple(one for one in faults if one not in placed)

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return self._fault.text()

    def focus_first(self) -> None:
        """The keyboard to the table."""
        self.table.setFocus()

    def _tell(self, sentence: str) -> None:
        show_plain(self._fault, sentence and f"▸ {sentence}")
        self._fault.setVisible(bool(sentence))

    def _numbers(self) -> list[int]:
        return [at for at, row in enumerate(self.model.rows) if any(row)]

    def _take_usual(self) -> None:
        choice = self.usual.currentData()
        if choice is not None:
            self.model.replace_rows([(one.name, one.start, one.end) for one in USUAL_SHIFTS[UsualShifts(choice)]])
            self._tell("")
        self.usual.setCurrentIndex(0)

    def _add_row(self) -> None:
        self.model.replace_rows([*self.model.rows, ("", "", "")])
        self.table.setCurrentIndex(self.model.index(len(self.model.rows) - 1, 0))
        self.table.setFocus()

    def _remove_row(self) -> None:
        at = self.table.currentIndex().row()
        if 0 <= at < len(self.model.rows):
            self.model.replace_rows([row for other, row in enumerate(self.model.rows) if other != at])

    def _say(self) -> None:
        titles = [column.key for column in SHIFT_COLUMNS]
        rows = [dict(zip(titles, self.model.rows[at], strict=True)) for at in self._numbers()]
        self.text_said.emit(table_text("shift", rows))
