"""Provides the form for one operator: initials and name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QWidget

from console.ui.setup.set_up_text import OperatorSaid
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label


class OperatorForm(QWidget):
    """Signals: ``added`` carries an :class:`OperatorSaid`; Enter in a field adds."""

    added = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.initials = identify(QLineEdit(self), "operator_form.initials", "Initials of the operator")
        self.initials.setPlaceholderText("KM")
        self.name = identify(QLineEdit(self), "operator_form.name", "Name of the operator")
        self.name.setPlaceholderText("Kim Moran")
        self.add_button = identify(QPushButton("Add operator", self), "operator_form.add", "Add operator")
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, widget in (("Initials", self.initials), ("Name", self.name)):
            label = plain_label(text, parent=self)
            label.setBuddy(widget)
            form.addRow(label, widget)
            widget.returnPressed.connect(self._add)
        form.addRow(self.add_button)
        self.add_button.clicked.connect(self._add)

    @property
    def said(self) -> OperatorSaid:
        """What is typed now."""
        return OperatorSaid(initials=self.initials.text().strip(), name=self.name.text().strip())

    def start_over(self) -> None:
        """Clear for the next one."""
        self.initials.clear()
        self.name.clear()
        self.initials.setFocus()

    def _add(self) -> None:
        self.added.emit(self.said)
