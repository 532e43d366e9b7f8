"""Provides the fields in which settings are chosen or typed; each knows its kind and says what was meant."""

from __future__ import annotations

from pathlib import Path
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from console.domain.errors import RuleViolation
from console.ui.settings.setting_row import Choice, Folder, SettingRow, TimeOfDay, Whole, YesNo
from console.ui.settings.typed_value import Typed, shown_value, typed_value
from console.ui.widgets.identity import identify
from console.ui.widgets.tick_box import TickBox
from console.ui.widgets.wheel_proof import PickList

_SHORT_CHARS = 12


class ChoiceField(PickList):
    """A list to choose from. Signals: ``chosen`` carries the value."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, row: SettingRow, kind: Choice) -> None:
        super().__init__()
        identify(self, f"settings.{row.name}", row.label, row.help)
        for value, words in kind.options.items():
            self.addItem(words, value)
        self.activated.connect(lambda at: self.chosen.emit(self.itemData(at)))

    def take(self, value: object) -> None:
        """Show this value."""
        self.setCurrentIndex(self.findData(value))


class YesNoField(TickBox):
    """A box to tick, with its own words. Signals: ``chosen`` carries whether it is ticked."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, row: SettingRow) -> None:
        super().__init__(row.label)
        identify(self, f"settings.{row.name}", row.label, row.help)
        self.toggled.connect(self._choose)

    def take(self, value: object) -> None:
        """Show this value."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self.setChecked(value is True)
        self.blockSignals(False)  # noqa: FBT003 - as above
        self.update()

    def _choose(self) -> None:
        self.chosen.emit(self.isChecked())


class TypedField(QLineEdit):
    """A field to type in; Enter, or going on, says what was typed.

    Signals:
        chosen: What was typed, as a value.
        refused: A sentence, since it can't be that; empty when what was typed was taken back.
    """

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, row: SettingRow, kind: Typed) -> None:
        super().__init__()
        identify(self, f"settings.{row.name}", row.label, row.help)
        self._kind = kind
        self._shown = ""
        if isinstance(kind, Folder):
            self.setPlaceholderText(kind.example)
        self.editingFinished.connect(self._finish)

    @property
    def is_short(self) -> bool:
        """Whether a few letters are all it holds."""
        return isinstance(self._kind, (Whole, TimeOfDay))

    def take(self, value: object) -> None:
        """Show this value."""
        self._shown = shown_value(self._kind, value)
        self.setText(self._shown)

    def fit(self) -> None:
        """As wide as what it holds, in the text size of now."""
        if self.is_short:
            self.setFixedWidth(_SHORT_CHARS * self.fontMetrics().averageCharWidth() + 16)

    def _finish(self) -> None:
        if self.text() == self._shown:
            self.refused.emit("")
            return
        try:
            value = typed_value(self._kind, self.text())
        except RuleViolation as error:
            self.refused.emit(error.sentence)
        else:
            self.chosen.emit(value)


class FolderField(QWidget):
    """A folder, typed or chosen. Signals: ``chosen`` carries its path, ``refused`` a sentence."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, row: SettingRow, kind: Folder) -> None:
        super().__init__()
        self.typed = TypedField(row, kind)
        self.browse = identify(QPushButton("Choose..."), f"settings.{row.name}.browse", f"Choose: {row.label}")
        self.setFocusProxy(self.typed)
        self._label = row.label
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)  # room for the ring around what has the keyboard
        layout.addWidget(self.typed, 1)
        layout.addWidget(self.browse)
        self.typed.chosen.connect(self.chosen)
        self.typed.refused.connect(self.refused)
        self.browse.clicked.connect(self._browse)

    def take(self, value: object) -> None:
        """Show this value."""
        self.typed.take(value)

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._label, self.typed.text())
        if chosen:
            self.chosen.emit(str(Path(chosen)))


SettingField = ChoiceField | YesNoField | TypedField | FolderField


def make_field(row: SettingRow) -> SettingField:
    """The field for a setting of its kind."""
    kind = row.kind
    match kind:
        case Choice():
            field: SettingField = ChoiceField(row, kind)
        case YesNo():
            field = YesNoField(row)
        case Folder():
            field = FolderField(row, kind)
        case Whole() | TimeOfDay():
            field = TypedField(row, kind)
        case _:
            assert_never(kind)
    if not isinstance(field, FolderField):
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return field
