"""Provides the rows of the report page: each has its label, and those that matter now are shown."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QWidget

from console.ui.widgets.plain_text import plain_label


class FieldRow(Struct, frozen=True, kw_only=True):
    """One row.

    Attributes:
        label: With a ``&`` before the letter that leads to the field together with Alt.
        field: What takes the keyboard.
        beside: Everything in the row, where that is more than the field.
    """

    label: str
    field: QWidget
    beside: QWidget | None = None


class FormRows:
    """The rows of one form, in the order they are added."""

    def __init__(self, parent: QWidget) -> None:
        self._rows = QFormLayout(parent)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)

    def add(self, rows: Sequence[FieldRow]) -> None:
        """Add rows below those that are there."""
        for row in rows:
            label = plain_label(row.label)
            label.setBuddy(row.field)
            self._rows.addRow(label, row.beside or row.field)

    def show(self, rows: Sequence[FieldRow], *, wanted: bool) -> None:
        """Show rows, or leave them out."""
        for row in rows:
            self._rows.setRowVisible(row.beside or row.field, wanted)


def side_by_side(*widgets: QWidget) -> QWidget:
    """Widgets in one row; what can be typed in takes the room."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return row
