"""Provides the making of a center by hand: its name and zone, who logs, its lines one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.domain.errors import RuleViolation
from console.services.set_up_file import read_set_up
from console.ui.setup.line_form import LineForm
from console.ui.setup.operator_form import OperatorForm
from console.ui.setup.set_up_text import LineSaid, OperatorSaid, center_table, line_tables, operator_tables
from console.ui.widgets.identity import identify, identify_typed
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.titled_box import TitledBox

_PLACEHOLDER = center_table("Center", "UTC")
"""In place of the center, which may be named last."""


class CenterForm(QWidget):
    """Can be finished at any time; more lines and people can follow later.

    Signals:
        made: The text of the set-up.
        left: Back to the choices.
        told: What stands in the way of the line or operator just added; empty when nothing does.
    """

    made = Signal(str)
    left = Signal()
    told = Signal(str)

    def __init__(self, zones: Sequence[str], own_zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[LineSaid] = []
        self._operators: list[OperatorSaid] = []
        self.name = identify(QLineEdit(), "center_form.name", "Name of the center")
        self.name.setPlaceholderText("Ridgefield Regional Dispatch")
        self.zone = identify_typed(QComboBox(), "center_form.zone", "Time zone of the center")
        self.zone.addItems(list(zones))
        self.zone.setCurrentText(own_zone)
        self.operator_form = OperatorForm()
        self.line_form = LineForm()
        self._rows = QStringListModel(self)
        self._list = identify(QListView(), "center_form.list", "Lines and operators so far")
        self._list.setModel(self._rows)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build()
        self.line_form.propose_key(())
        self.line_form.added.connect(self._add_line)
        self.operator_form.added.connect(self._add_operator)

    def _build(self) -> None:
        inner = QWidget()
        body = QVBoxLayout(inner)
        center = QFormLayout()
        center.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, widget in (("Center", self.name), ("Time zone", self.zone)):
            label = plain_label(text)
            label.setBuddy(widget)
            center.addRow(label, widget)
        body.addLayout(center)
        body.addWidget(_boxed("Who logs", self.operator_form))
        body.addWidget(_boxed("Lines: a line opens as UNKNOWN until someone logs it", self.line_form))
        body.addWidget(self._list)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for identifier, text, act in (
            ("center_form.make", "Make the record", self._make),
            ("center_form.back", "Back", self.left.emit),
        ):
            button = identify(QPushButton(text), identifier, text)
            button.setAutoDefault(False)  # Enter adds the line in hand, it does not end the set-up
            button.clicked.connect(act)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)

    def _add_line(self, line: LineSaid) -> None:
        lines = [*(one for one in self._lines if one.key != line.key), line]
        if self._is_sound(lines, self._operators):
            self._lines = lines
            self._show_list()
            self.line_form.start_over({one.key for one in lines})

    def _add_operator(self, operator: OperatorSaid) -> None:
        initials = operator.initials.upper()
        operators = [*(one for one in self._operators if one.initials.upper() != initials), operator]
        if self._is_sound(self._lines, operators):
            self._operators = operators
            self._show_list()
            self.operator_form.start_over()

    def _is_sound(self, lines: Sequence[LineSaid], operators: Sequence[OperatorSaid]) -> bool:
        """Whether a record can be made of these: what is wrong is said while it still stands in its form."""
        text = _PLACEHOLDER + line_tables(lines) + operator_tables(operators)
        try:
            read_set_up(text, "Not added", None)
        except RuleViolation as refusal:
            self.told.emit(refusal.sentence)
            return False
        self.told.emit("")
        return True

    def _show_list(self) -> None:
        people = [f"{one.initials}  {one.name}" for one in self._operators]
        lines = [f"{one.key}  {one.name}  ({one.group})" for one in self._lines]
        self._rows.setStringList(people + lines)

    def _make(self) -> None:
        # Someone who filled in the form and pressed this button rather than "Add" meant it too.
        in_hand = self.operator_form.said
        operators = [*self._operators, *([in_hand] if in_hand.initials or in_hand.name else [])]
        lines = [*self._lines, *([said] if (said := self.line_form.said).name else [])]
        center = center_table(self.name.text().strip(), self.zone.currentText().strip())
        self.made.emit(center + line_tables(lines) + operator_tables(operators))


def _boxed(title: str, widget: QWidget) -> QGroupBox:
    box = TitledBox(title)
    layout = QVBoxLayout(box)
    layout.addWidget(widget)
    return box
