"""Provides signing on: a few letters and Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QLineEdit, QListView, QVBoxLayout, QWidget

from console.domain.set_up import Operator
from console.ui.delegates.target_rows import TargetRows
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain

_NAME_CHARS = 26
"""Room for a name; a longer one goes on below."""


class SignOnDialog(QDialog):
    """Asks who is logging. Initials are attribution, no proof.

    Signals:
        signed_on: The initials, as the record writes them.
    """

    signed_on = Signal(str)

    def __init__(self, operators: Sequence[Operator], reason: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "sign_on.dialog", "Sign on")
        self.setWindowTitle("Sign on")
        self._operators = tuple(one for one in operators if not one.retired)
        self._shown: tuple[Operator, ...] = ()
        self.initials = identify(QLineEdit(self), "sign_on.initials", "Your initials")
        self._rows = QStringListModel(self)
        self.choices = identify(QListView(self), "sign_on.choices", "Operators")
        self.choices.setModel(self._rows)
        self.choices.setItemDelegate(TargetRows(self.choices))
        self.choices.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choices.setWordWrap(True)
        self.choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices.setResizeMode(QListView.ResizeMode.Adjust)
        self.choices.setMinimumWidth(_NAME_CHARS * self.fontMetrics().averageCharWidth())
        self._answer = identify(plain_label(reason, wraps=True, parent=self), "sign_on.answer", "")
        self._build()
        self.initials.textEdited.connect(self._narrow)
        self.choices.clicked.connect(lambda index: self._sign_on(self._shown[index.row()]))
        self._narrow("")

    def _build(self) -> None:
        buttons = QDialogButtonBox(self)
        accept = buttons.addButton("Sign on", QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton("Back", QDialogButtonBox.ButtonRole.RejectRole)
        identify(accept, "sign_on.accept", "Sign on")
        identify(cancel, "sign_on.back", "Back")
        buttons.accepted.connect(self._enter)
        buttons.rejected.connect(self.reject)
        label = plain_label("Initials", parent=self)
        label.setBuddy(self.initials)
        layout = QVBoxLayout(self)
        for widget in (self._answer, label, self.initials, self.choices, buttons):
            layout.addWidget(widget)
        self._answer.setVisible(bool(self._answer.text()))

    def _narrow(self, typed: str) -> None:
        wanted = typed.strip().upper()
        self._shown = tuple(one for one in self._operators if one.initials.startswith(wanted))
        self._rows.setStringList([f"{one.initials}   {one.name}" for one in self._shown])

    def _enter(self) -> None:
        """The initials as typed, or the only ones they begin."""
        wanted = self.initials.text().strip().upper()
        exact = [one for one in self._operators if one.initials == wanted]
        found = exact or list(self._shown if wanted else ())
        if len(found) == 1:
            self._sign_on(found[0])
            return
        known = ", ".join(one.initials for one in self._operators)
        self._tell(f"Known are {known}." if known else "This record has no operators yet: add them under Set-up.")

    def _sign_on(self, operator: Operator) -> None:
        self.accept()
        self.signed_on.emit(operator.initials)

    def _tell(self, sentence: str) -> None:
        show_plain(self._answer, sentence)
        self._answer.show()
        self.initials.selectAll()
