"""Provides the foot of the shift sheet: who comes on, who hands over, and what the shift is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from console.domain.ids import Initials
from console.domain.shift import Shift
from console.ui.shift.initials_field import InitialsField
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify_typed
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label
from console.ui.widgets.wheel_proof import PickList

INCOMING = "who comes on"
INCOMING_OR_ENDS = "comes on, or ends it"
_NAME_CHARS = 12
"""A longer name is cut in the closed list, and whole in the open one."""

OUTGOING = "nobody: no handover"


class WhoForm(QWidget):
    """Both sides of a hand-over by their initials; outgoing may be empty: that is recorded as no handover."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.incoming = InitialsField("shift.initials", "Incoming: who comes on, or ends the shift", INCOMING_OR_ENDS)
        self.outgoing = InitialsField("shift.outgoing", "Outgoing: who hands over", OUTGOING)
        self.name_box = identify_typed(PickList(), "shift.name", "Name of the shift that starts")
        self.name_box.setMinimumHeight(TARGET_PX)
        self.name_box.setSizeAdjustPolicy(PickList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.name_box.setMinimumContentsLength(_NAME_CHARS)
        layout = FlowLayout(self, spacing=12)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(_labeled("Incoming", self.incoming))
        layout.addWidget(_labeled("Outgoing", self.outgoing))
        layout.addWidget(_labeled("Shift", self.name_box))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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
        self.outgoing.deselect()
        self.incoming.show_hint(INCOMING if shift is None else INCOMING_OR_ENDS)

    def offer_names(self, names: Sequence[str], scheduled: str) -> None:
        """The names of the scheduled shifts; the one that is due now is proposed."""
        self.name_box.clear()
        self.name_box.addItems(names)
        self.name_box.setEditText(scheduled)
        field = self.name_box.lineEdit()
        if field is not None:
            field.setCursorPosition(0)  # the beginning of a long name tells more than its end


def _labeled(text: str, field: QWidget) -> QWidget:
    pair = QWidget()
    label: QLabel = plain_label(text, parent=pair)
    label.setBuddy(field)
    layout = QHBoxLayout(pair)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(label)
    layout.addWidget(field, 1)
    return pair
