"""Provides the row in which a supervisor signs the report that is shown: initials, and a button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.ui.shift.initials_field import InitialsField
from console.ui.widgets.page_button import page_button
from console.ui.widgets.plain_text import plain_label

WHO = "initials"
NOBODY = "Type the initials of whoever signs this report."
_BESIDE_PX = 8


class SigningRow(QWidget):
    """Asks.

    Signals:
        sign_asked: Initials as typed.
        refused: A sentence: they are missing.
    """

    sign_asked = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.initials = InitialsField("report.signer", "Initials of whoever signs this report", WHO)
        self.sign = page_button("Sign", "report.sign", self._ask, name="Sign this report")
        label = plain_label("Sign this report as")
        label.setBuddy(self.initials)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BESIDE_PX)
        for part in (label, self.initials, self.sign):
            row.addWidget(part)
        row.addStretch(1)
        self.initials.returnPressed.connect(self._ask)

    def start_over(self) -> None:
        """Nobody has said yet who signs."""
        self.initials.clear()

    def _ask(self) -> None:
        signer = self.initials.text().strip()
        if signer:
            self.sign_asked.emit(signer)
        else:
            self.initials.setFocus()
            self.refused.emit(NOBODY)
