"""The part of the drawer where one says more than the state: how it is known, what is wrong, what part of the line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from console.domain.line import Basis
from console.render.wording import SYMPTOM_WORDS
from console.ui.drawer.composing import BASIS_CHOICES, Chosen
from console.ui.theme import SMALL_PT, Theme
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.tick_box import TickBox
from console.ui.widgets.wheel_proof import PickList

NOTHING_ADDED = "A state button logs the state alone."


class EntryForm(QWidget):
    """What is chosen here goes with the next state button that is pressed.

    Signals:
        changed: Something else is chosen.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "drawer.form", "What goes with the state")
        self.basis = identify(PickList(self), "drawer.basis", "Known from")
        for basis, words in BASIS_CHOICES.items():
            self.basis.addItem(words, basis)
        self.scope = identify(QLineEdit(self), "drawer.scope", "Scope: what part of the line")
        self.scope.setPlaceholderText("such as: north of Route 35")
        self.symptoms = {
            symptom: identify(TickBox(words, self), f"drawer.symptom.{symptom.value}", words)
            for symptom, words in SYMPTOM_WORDS.items()
        }
        self._with = identify(plain_label(wraps=True, parent=self), "drawer.with", NOTHING_ADDED)
        self._labels = [plain_label(text, parent=self) for text in ("known from", "scope")]
        self._lay_out()
        self.basis.currentIndexChanged.connect(self._say)
        self.scope.textChanged.connect(self._say)
        for box in self.symptoms.values():
            box.toggled.connect(self._say)
        self.apply_theme(theme)
        self._say()

    @property
    def chosen(self) -> Chosen:
        """What is chosen now."""
        basis = self.basis.currentData()
        return Chosen(
            scope=self.scope.text().strip(),
            symptoms=tuple(symptom for symptom, box in self.symptoms.items() if box.isChecked()),
            basis=None if basis is None else Basis(basis),
        )

    @property
    def said(self) -> str:
        """What goes with the next state button, in words."""
        return self._with.text()

    def start_over(self) -> None:
        """Choose nothing: another line, or what was chosen is logged."""
        self.basis.setCurrentIndex(0)
        self.scope.clear()
        for box in self.symptoms.values():
            box.setChecked(False)

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        for part in (self.basis, self.scope, self._with, *self._labels, *self.symptoms.values()):
            part.setFont(theme.font(SMALL_PT))
        widest = max(box.sizeHint().width() for box in self.symptoms.values())
        for box in self.symptoms.values():
            box.setMinimumWidth(widest)
        for field in (self.basis, self.scope):
            field.setMinimumHeight(max(TARGET_PX, field.fontMetrics().height() + 10))

    def _lay_out(self) -> None:
        self.basis.setSizeAdjustPolicy(PickList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.basis.setMinimumContentsLength(8)
        for label, field in zip(self._labels, (self.basis, self.scope), strict=True):
            label.setBuddy(field)
        ticks = QWidget(self)
        flow = FlowLayout(ticks, spacing=4)
        flow.setContentsMargins(0, 0, 0, 0)
        for box in self.symptoms.values():
            flow.addWidget(box)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        ticks.setSizePolicy(policy)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for at, (label, field) in enumerate(zip(self._labels, (self.basis, self.scope), strict=True)):
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, at, 1)
        grid.addWidget(ticks, 2, 0, 1, 2)
        grid.addWidget(self._with, 3, 0, 1, 2)

    def _say(self) -> None:
        options = self.chosen.options
        said = f"A state button logs with it:  {options}" if options else NOTHING_ADDED
        if said != self._with.text():
            show_plain(self._with, said)
            self._with.setAccessibleName(said)
        self.changed.emit()
