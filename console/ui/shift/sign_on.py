"""Provides signing on: a few letters and Enter."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QLineEdit, QListView, QVBoxLayout, QWidget

from console.domain.set_up import Operator
from console.render.wording import visible
from console.ui.delegates.target_rows import TargetRows
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain

Added = Callable[[], None]
NotAdded = Callable[[str], None]
Add = Callable[[Operator, Added, NotAdded], None]

_INITIALS = re.compile(r"[^\W\d_][^\W_]{1,3}\Z")
_ASK_A_SUPERVISOR = "ask a supervisor to add you (menu Shift, Set-up)"
_NAME_CHARS = 26
"""Room for a name; a longer one goes on below."""


class SignOnDialog(QDialog):
    """Asks who is logging. Initials are attribution, no proof: who is not in the record yet can add oneself.

    Args:
        add: Adds a person to the record; without it, that is for a supervisor.

    Signals:
        signed_on: The initials, as the record writes them.
    """

    signed_on = Signal(str)

    def __init__(
        self, operators: Sequence[Operator], reason: str = "", parent: QWidget | None = None, add: Add | None = None
    ) -> None:
        super().__init__(parent)
        identify(self, "sign_on.dialog", "Sign on")
        self.setWindowTitle("Sign on")
        self._add = add
        self._retired = frozenset(one.initials for one in operators if one.retired)
        self._operators = tuple(one for one in operators if not one.retired)
        self._shown: tuple[Operator, ...] = ()
        self.initials = identify(QLineEdit(self), "sign_on.initials", "Your initials")
        self.name = identify(QLineEdit(self), "sign_on.name", "Your name, to add you to the operators")
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
        self._name_label = plain_label("Your name", parent=self)
        self._name_label.setBuddy(self.name)
        layout = QVBoxLayout(self)
        for widget in (self._answer, label, self.initials, self._name_label, self.name, self.choices, buttons):
            layout.addWidget(widget)
        self._ask_name(wanted=False)
        self._answer.setVisible(bool(self._answer.text()))

    def open_below(self, widget: QWidget) -> None:
        """Open under a widget, as far as the screen goes: what is being logged stays in sight."""
        self.open()
        at = widget.mapToGlobal(QPoint((widget.width() - self.width()) // 2, widget.height()))
        screen = widget.screen().availableGeometry()
        lowest = screen.bottom() - self.frameGeometry().height()
        self.move(at.x(), max(screen.top(), min(at.y(), lowest)))

    def _ask_name(self, *, wanted: bool) -> None:
        self._name_label.setVisible(wanted)
        self.name.setVisible(wanted)

    def _narrow(self, typed: str) -> None:
        self._ask_name(wanted=False)
        wanted = typed.strip().upper()
        self._shown = tuple(one for one in self._operators if one.initials.startswith(wanted))
        self._rows.setStringList([visible(f"{one.initials}   {one.name}") for one in self._shown])
        self.choices.setVisible(bool(self._shown))

    def _enter(self) -> None:
        """The initials as typed; where they only begin somebody's they are completed first, to be read."""
        wanted = self.initials.text().strip().upper()
        exact = next((one for one in self._operators if one.initials == wanted), None)
        if exact is not None:
            self._sign_on(exact)
        elif wanted and len(self._shown) == 1:
            self._complete(self._shown[0])
        elif not self._shown and self._add is not None and _INITIALS.match(wanted) and wanted not in self._retired:
            self._enter_new(wanted, self._add)
        else:
            self._tell(self._why_not(wanted))

    def _complete(self, operator: Operator) -> None:
        self.initials.setText(operator.initials)
        self._tell(f"{operator.initials} is {visible(operator.name)}: Enter signs on.")

    def _enter_new(self, initials: str, add: Add) -> None:
        """Someone who is not in the record yet: the name is asked for, then both become an entry."""
        name = self.name.text().strip()
        if name and not self.name.isHidden():
            new = Operator(initials=initials, name=name)
            add(new, partial(self._sign_on, new), self._tell)
            return
        self._tell(f"{initials} is not in this record yet. To add yourself, type your name and press Enter.")
        self._ask_name(wanted=True)
        self.name.setFocus()

    def _why_not(self, wanted: str) -> str:
        if not self._operators:
            return "This record has no operators yet: add them under Set-up."
        known = f"Known are {', '.join(one.initials for one in self._operators)}."
        if wanted in self._retired:
            return f"{wanted} was taken off the list: {_ASK_A_SUPERVISOR}. {known}"
        if not wanted or self._shown:
            return known
        if self._add is not None:
            return f"Initials are 2 to 4 letters or digits, a letter first. {known}"
        return f"{wanted} is not in this record: {_ASK_A_SUPERVISOR}. {known}"

    def _sign_on(self, operator: Operator) -> None:
        self.accept()
        self.signed_on.emit(operator.initials)

    def _tell(self, sentence: str) -> None:
        show_plain(self._answer, sentence)
        self._answer.show()
        self.initials.selectAll()
