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

from console.ui.setup.line_form import LineForm
from console.ui.setup.operator_form import OperatorForm
from console.ui.setup.set_up_text import LineSaid, OperatorSaid, center_table, line_tables, operator_tables
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label


class CenterForm(QWidget):
    """Can be finished at any time; more lines and people can follow later.

    Signals:
        made: The text of the set-up.
        left: Back to the choices.
    """

    made = Signal(str)
    left = Signal()

    def __init__(self, zones: Sequence[str], own_zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[LineSaid] = []
        self._operators: list[OperatorSaid] = []
        self.name = identify(QLineEdit(), "center_form.name", "Name of the center")
        self.name.setPlaceholderText("Ridgefield Regional Dispatch")
        self.zone = identify(QComboBox(), "center_form.zone", "Time zone of the center")
        self.zone.setEditable(True)
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
        self._lines = [*(one for one in self._lines if one.key != line.key), line]
        self._show_list()
        self.line_form.start_over({one.key for one in self._lines})

    def _add_operator(self, operator: OperatorSaid) -> None:
        self._operators = [*(one for one in self._operators if one.initials != operator.initials), operator]
        self._show_list()
        self.operator_form.start_over()

    def _show_list(self) -> None:
        people = [f"{one.initials}  {one.name}" for one in self._operators]
        lines = [f"{one.key}  {one.name}  ({one.group})" for one in self._lines]
        self._rows.setStringList(people + lines)

    def _make(self) -> None:
        # Someone who filled in the form and pressed this button rather than "Add" meant it too.
        in_hand = self.operator_form.said
        operators = [*self._operators, *([in_hand] if in_hand.initials else [])]
        lines = [*self._lines, *([said] if (said := self.line_form.said).name else [])]
        center = center_table(self.name.text().strip(), self.zone.currentText().strip())
        self.made.emit(center + line_tables(lines) + operator_tables(operators))


def _boxed(title: str, widget: QWidget) -> QGroupBox:
    box = QGroupBox(title)
    layout = QVBoxLayout(box)
    layout.addWidget(widget)
    return box
