"""Provides the foot of the shift sheet: who comes on, who hands over, and what the shift is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from console.domain.ids import Initials
from console.domain.shift import Shift
from console.ui.shift.initials_field import InitialsField
from console.ui.widgets.identity import identify_typed
from console.ui.widgets.plain_text import plain_label, show_plain

INCOMING = "Incoming"
INCOMING_OR_ENDS = "Incoming, or who ends the shift"


class WhoForm(QWidget):
    """Both sides of a hand-over by their initials; outgoing may be empty: that is recorded as no handover."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.incoming = InitialsField("shift.initials", INCOMING_OR_ENDS, "KM, or KM JR")
        self.outgoing = InitialsField("shift.outgoing", "Outgoing: who hands over", "nobody: recorded as no handover")
        self.name_box = identify_typed(QComboBox(), "shift.name", "Name of the shift that starts")
        self._incoming_label = _label_for(INCOMING, self.incoming)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self._incoming_label, self.incoming)
        form.addRow(_label_for("Outgoing", self.outgoing), self.outgoing)
        form.addRow(_label_for("Shift that starts", self.name_box), self.name_box)

    @property
    def name(self) -> str:
        """What the shift that starts is called."""
        return self.name_box.currentText().strip() or "Shift"

    def start_over(self, shift: Shift | None, signed_on: Initials | None) -> None:
        """Propose who is likely meant.

        Args:
            shift: The one that is open.
            signed_on: Starts the shift where none is open.
        """
        self.incoming.show_people((signed_on,) if shift is None and signed_on else ())
        self.follow(shift)

    def follow(self, shift: Shift | None) -> None:
        """Those who are on now are those who hand over."""
        self.outgoing.show_people(shift.on_now if shift is not None else ())
        show_plain(self._incoming_label, INCOMING if shift is None else INCOMING_OR_ENDS)

    def offer_names(self, names: Sequence[str], scheduled: str) -> None:
        """The names of the scheduled shifts; the one that is due now is proposed."""
        self.name_box.clear()
        self.name_box.addItems(names)
        self.name_box.setEditText(scheduled)


def _label_for(text: str, widget: QWidget) -> QLabel:
    label = plain_label(text)
    label.setBuddy(widget)
    return label
