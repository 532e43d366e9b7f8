"""Provides what the set-up page asks about the center itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from console.domain.set_up import SetUp
from console.services.set_up_file.faults import Fault
from console.services.set_up_file.writer import center_text, values_of
from console.ui.setup.field_specs import CENTER
from console.ui.setup.record_form import RecordForm
from console.ui.widgets.identity import identify
from console.ui.widgets.pane_head import TARGET_PX


class CenterSection(QWidget):
    """Signals: ``text_said`` carries the text of a set-up file with what was changed."""

    text_said = Signal(str)

    def __init__(self, zones: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set_up: SetUp | None = None
        self.form = RecordForm(CENTER, "set_up.center")
        self.form.fields["timezone"].offer(zones)
        self.save = identify(QPushButton("Save (Enter)"), "set_up.center.save", "Save")
        self.save.setMinimumHeight(TARGET_PX)
        self.save.setAutoDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.form)
        layout.addWidget(self.save)
        layout.addStretch(1)
        self.save.clicked.connect(self._say)
        self.form.entered.connect(self._say)

    def show_set_up(self, set_up: SetUp) -> None:
        """Take a new set-up: what is half typed stays."""
        is_first, self._set_up = self._set_up is None, set_up
        values = values_of(set_up.center)
        self.form.show_values(values) if is_first else self.form.refresh(values)

    def saved(self) -> None:
        """What was typed is in the record."""
        if self._set_up is not None:
            self.form.show_values(values_of(self._set_up.center))

    def take_faults(self, faults: Sequence[Fault]) -> tuple[Fault, ...]:
        """Say what is wrong at its field; what is about none comes back."""
        return self.form.tell(faults)

    def focus_first(self) -> None:
        """The keyboard to the first field."""
        self.form.focus_first()

    def _say(self) -> None:
        self.text_said.emit(center_text(self.form.changed))
