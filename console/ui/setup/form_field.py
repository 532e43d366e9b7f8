"""Provides one field of a form: its label, what is typed, and under it what is wrong with that."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.phone import national, to_e164
from console.services.set_up_file.writer import TomlValue
from console.ui.setup.field_values import FieldKind, said_value, shown_value
from console.ui.widgets.identity import identify, identify_typed
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.wheel_proof import PickList

_ROWS_SHOWN = 4
_LEAST_CHARS = 12

Editor = QLineEdit | QComboBox | QPlainTextEdit


class FieldSpec(Struct, frozen=True, kw_only=True):
    """What a field is for.

    Attributes:
        name: Its key in a set-up file.
        spoken: Its whole name for a screen reader; the label unless said.
        hint: One sentence under the field while nothing is wrong.
        choices: Value and words of each, for a choice.
    """

    name: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    example: str = ""
    spoken: str = ""
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()


class FormField(QWidget):
    """One field.

    Attributes:
        label: For the form to put beside it; its buddy is the editor.
        country: Where phone numbers without ``+`` are read.

    Signals:
        edited: The person changed it.
        entered: Enter was pressed in it.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self, spec: FieldSpec, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.country = "US"
        self._fault = ""
        self.editor = self._made_editor(f"{prefix}.{spec.name}")
        self.label: QLabel = plain_label(spec.label)
        self.label.setBuddy(self.editor)
        self._note = identify(plain_label(wraps=True), f"{prefix}.{spec.name}.note", "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.editor)
        layout.addWidget(self._note)
        self._show_note()

    def _made_editor(self, identifier: str) -> Editor:
        spoken = self.spec.spoken or self.spec.label
        match self.spec.kind:
            case FieldKind.CHOICE:
                return self._made_choice(identify(PickList(), identifier, spoken))
            case FieldKind.TYPED_CHOICE:
                return self._made_choice(identify_typed(PickList(), identifier, spoken))
            case FieldKind.ROWS:
                return self._made_rows(identify(QPlainTextEdit(), identifier, spoken))
            case _:
                return self._made_line(identify(QLineEdit(), identifier, spoken))

    def _made_line(self, line: QLineEdit) -> QLineEdit:
        line.setPlaceholderText(self.spec.example)
        line.setMinimumHeight(TARGET_PX)
        line.textEdited.connect(self._take_edit)
        line.returnPressed.connect(self.entered)
        return line

    def _made_choice(self, box: QComboBox) -> QComboBox:
        box.setMinimumHeight(TARGET_PX)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LEAST_CHARS)
        self._fill(box, self.spec.choices)
        box.textActivated.connect(self._take_edit)
        field = box.lineEdit()
        if field is not None:
            field.textEdited.connect(self._take_edit)
            field.returnPressed.connect(self.entered)
        return box

    def _made_rows(self, box: QPlainTextEdit) -> QPlainTextEdit:
        box.setPlaceholderText(self.spec.example)
        box.setTabChangesFocus(True)
        box.setMinimumHeight(box.fontMetrics().lineSpacing() * _ROWS_SHOWN)
        box.textChanged.connect(self._take_edit)
        return box

    def offer(self, choices: Sequence[str]) -> None:
        """What can be chosen in a field in which one can also type."""
        if isinstance(self.editor, QComboBox):
            text = self.text
            self._fill(self.editor, [(one, one) for one in choices])
            self.text = text

    @staticmethod
    def _fill(box: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
        box.clear()
        for value, words in choices:
            box.addItem(words, value)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The label stands beside what is typed, however much is said under that."""
        super().resizeEvent(event)
        rows = isinstance(self.editor, QPlainTextEdit)
        line = self.editor.fontMetrics().lineSpacing() + 8 if rows else self.editor.sizeHint().height()
        self.label.setFixedHeight(line if rows else max(line, self.editor.minimumHeight()))

    @property
    def text(self) -> str:
        """What stands in it; of a choice its value."""
        match self.editor:
            case QComboBox():
                return self.editor.currentText() if self.editor.isEditable() else str(self.editor.currentData() or "")
            case QPlainTextEdit():
                return self.editor.toPlainText()
            case _:
                return self.editor.text()

    @text.setter
    def text(self, text: str) -> None:
        match self.editor:
            case QComboBox() if self.editor.isEditable():
                self.editor.setCurrentText(text)
            case QComboBox():
                self.editor.setCurrentIndex(max(0, self.editor.findData(text)))
            case QPlainTextEdit():
                self.editor.setPlainText(text)
            case _:
                self.editor.setText(text)
                self.editor.setCursorPosition(0)

    @property
    def said(self) -> TomlValue:
        """What stands in it, as a set-up file says it."""
        return said_value(self.spec.kind, self.text)

    def said_of(self, value: TomlValue | None) -> TomlValue:
        """What it would say if this value stood in it."""
        text = shown_value(self.spec.kind, value)
        if isinstance(self.editor, QComboBox) and not self.editor.isEditable():
            text = str(self.editor.itemData(max(0, self.editor.findData(text))) or "")
        return said_value(self.spec.kind, text)

    def show_value(self, value: TomlValue | None) -> None:
        """Put a value in it."""
        self.text = shown_value(self.spec.kind, value)
        self.tell("")

    def tell(self, fault: str) -> None:
        """Say what is wrong with what stands in it; an empty text takes it back."""
        self._fault = fault
        self._show_note()

    @property
    def fault(self) -> str:
        """What is said to be wrong with it."""
        return self._fault

    @property
    def note(self) -> str:
        """What stands under it."""
        return self._note.text()

    def take_keyboard(self) -> None:
        """Put the keyboard in it."""
        self.editor.setFocus()

    def _take_edit(self) -> None:
        self._fault = ""
        self._show_note()
        self.edited.emit()

    def _show_note(self) -> None:
        text = f"▸ {self._fault}" if self._fault else self._read_back() or self.spec.hint
        show_plain(self._note, text)
        self._note.setVisible(bool(text))
        roles = QPalette.ColorRole
        self._note.setForegroundRole(roles.WindowText if self._fault else roles.PlaceholderText)
        self.editor.setAccessibleDescription(self._fault or text)

    def _read_back(self) -> str:
        """A phone number as it was understood: read it again before it is published."""
        text = self.text.strip()
        if self.spec.kind is not FieldKind.PHONE or not text:
            return ""
        try:
            return f"✓ {national(to_e164(text, self.country))}"
        except ValueError:
            return "not a whole number yet"
