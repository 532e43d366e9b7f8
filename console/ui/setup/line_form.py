"""Provides the form for one line: what it is called, which group, where its calls come from."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPushButton, QWidget

from console.domain.line import LineGroup, Origin
from console.ui.setup.set_up_text import LineSaid
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label

HIGHEST_KEY = 99
_ANY_ORIGIN = "all calls"


class LineForm(QWidget):
    """Signals: ``added`` carries a :class:`LineSaid`; Enter in any field adds."""

    added = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = _field(self, "line_form.key", "Key of the line, 1 to 99, permanent", "1")
        # Not QIntValidator: it lets "+" and "1,2" stand.
        self.key.setValidator(QRegularExpressionValidator(QRegularExpression("[1-9][0-9]?"), self.key))
        self.name = _field(self, "line_form.name", "Name of the line", "911 Wireless Verizon")
        self.group = identify(QComboBox(self), "line_form.group", "Group of the line")
        self.group.addItems([group.value for group in LineGroup])
        self.origin = identify(QComboBox(self), "line_form.origin", "Where the calls of a 911 line come from")
        self.origin.addItems([_ANY_ORIGIN, *(origin.value for origin in Origin)])
        self.number = _field(self, "line_form.number", "Number of the line", "+1 203 555 0100")
        self.trouble = _field(self, "line_form.trouble", "Number to call when the line fails", "+1 800 555 0150")
        self.aliases = _field(self, "line_form.aliases", "Short words for the line", "vz wls")
        self.add_button = identify(QPushButton("Add line", self), "line_form.add", "Add line")
        self._build()
        self.group.currentTextChanged.connect(self._fit_origin)
        self.add_button.clicked.connect(self._add)
        for field in (self.key, self.name, self.number, self.trouble, self.aliases):
            field.returnPressed.connect(self._add)

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, widget in (
            ("Key", self.key),
            ("Name", self.name),
            ("Group", self.group),
            ("Calls from", self.origin),
            ("Number (optional)", self.number),
            ("Trouble number (optional)", self.trouble),
            ("Short words (optional)", self.aliases),
        ):
            label = plain_label(text, parent=self)
            label.setBuddy(widget)
            form.addRow(label, widget)
        form.addRow(self.add_button)

    def propose_key(self, taken: Collection[int]) -> None:
        """Offer the lowest key that is free; keys are never used twice."""
        free = (key for key in range(1, HIGHEST_KEY + 1) if key not in taken)
        self.key.setText(str(next(free, HIGHEST_KEY)))

    def start_over(self, taken: Collection[int]) -> None:
        """Clear for the next line; the group stays, since lines come in groups."""
        for field in (self.name, self.number, self.trouble, self.aliases):
            field.clear()
        self.propose_key(taken)
        self.name.setFocus()

    def _fit_origin(self, group: str) -> None:
        is_911 = group == LineGroup.NINE_ONE_ONE
        self.origin.setEnabled(is_911)
        if not is_911:
            self.origin.setCurrentText(_ANY_ORIGIN)

    @property
    def said(self) -> LineSaid:
        """What is typed now."""
        origin = self.origin.currentText()
        return LineSaid(
            key=int(self.key.text() or 0),
            name=self.name.text().strip(),
            group=self.group.currentText(),
            origin="" if origin == _ANY_ORIGIN else origin,
            number=self.number.text().strip(),
            trouble_number=self.trouble.text().strip(),
            aliases=tuple(self.aliases.text().replace(",", " ").split()),
        )

    def _add(self) -> None:
        self.added.emit(self.said)


def _field(parent: QWidget, identifier: str, name: str, example: str) -> QLineEdit:
    field = identify(QLineEdit(parent), identifier, name)
    field.setPlaceholderText(example)
    return field
