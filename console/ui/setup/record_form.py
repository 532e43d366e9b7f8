"""Provides a form for one thing of the set-up: its fields in the words of the contract, each with its own refusal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from console.services.set_up_file.faults import Fault
from console.services.set_up_file.writer import TomlValue
from console.ui.setup.form_field import FieldSpec, FormField
from console.ui.widgets.scrolling import bring_into_view


class RecordForm(QWidget):
    """What was typed stays until the person starts over, whatever else changes meanwhile.

    Attributes:
        fields: By key of the set-up file.

    Signals:
        entered: Enter was pressed in a field.
        edited: Something was changed.
    """

    entered = Signal()
    edited = Signal()

    def __init__(self, specs: Sequence[FieldSpec], prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {spec.name: FormField(spec, prefix) for spec in specs}
        self._shown: dict[str, TomlValue] = {}
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in self.fields.values():
            layout.addRow(field.label, field)
            field.entered.connect(self.entered)
            field.edited.connect(self.edited)
        self._remember()

    def show_values(self, values: Mapping[str, TomlValue]) -> None:
        """Start over with these values; what is not said is empty."""
        for name, field in self.fields.items():
            field.show_value(values.get(name))
        self._remember()

    def refresh(self, values: Mapping[str, TomlValue]) -> None:
        """The same thing as it stands now: what was typed stays, and so does every cursor where nothing has changed."""
        changed = self.changed
        for name, field in self.fields.items():
            value = values.get(name)
            said = field.said_of(value)
            if name not in changed and said != self._shown[name]:
                field.show_value(value)
            self._shown[name] = said

    def _remember(self) -> None:
        self._shown = {name: field.said for name, field in self.fields.items()}

    @property
    def said(self) -> dict[str, TomlValue]:
        """Everything that stands in the form, empty fields left out."""
        return {name: value for name, field in self.fields.items() if (value := field.said) not in ("", [])}

    @property
    def changed(self) -> dict[str, TomlValue]:
        """What the person changed, empty where it was cleared."""
        return {name: value for name, field in self.fields.items() if (value := field.said) != self._shown[name]}

    def set_country(self, country: str) -> None:
        """Where numbers without ``+`` are read."""
        for field in self.fields.values():
            field.country = country

    def tell(self, faults: Iterable[Fault]) -> tuple[Fault, ...]:
        """Say each fault at its field, the keyboard at the first.

        Returns:
            Those that are about no field of this form.
        """
        for field in self.fields.values():
            field.tell("")
        elsewhere: list[Fault] = []
        told: list[FormField] = []
        for fault in faults:
            at = self.fields.get(fault.key)
            if at is None:
                elsewhere.append(fault)
            elif not at.fault:
                at.tell(in_words(fault, at.spec))
                told.append(at)
        if told:
            told[0].take_keyboard()
            bring_into_view(told[0])
        return tuple(elsewhere)

    def focus_first(self) -> None:
        """The keyboard to the first field."""
        first = next(iter(self.fields.values()))
        first.take_keyboard()
        bring_into_view(first)


def in_words(fault: Fault, spec: FieldSpec) -> str:
    """A fault with the label of its field in place of its key."""
    begins = f"{spec.name} "
    reason = fault.in_a_form
    return f"{spec.label} {reason.removeprefix(begins)}" if reason.startswith(begins) else reason
