"""Provides step 1: what the center is called, and its time zone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.services.set_up_file.faults import Fault
from console.services.set_up_file.writer import center_text
from console.ui.setup.field_specs import CENTER
from console.ui.setup.record_form import RecordForm
from console.ui.setup.wizard.step import Step

_ASKED = ("name", "timezone")


class CenterStep(Step):
    """Name and zone; the zone of this PC is proposed."""

    title = "Center"
    tables = ("center",)

    def __init__(self, zones: Sequence[str], own_zone: str, parent: QWidget | None = None) -> None:
        super().__init__("center", "What is your center called? Its name stands on every report.", parent)
        self.form = RecordForm([spec for spec in CENTER if spec.name in _ASKED], "wizard.center")
        zone = self.form.fields["timezone"]
        zone.offer(zones)
        zone.text = own_zone
        self.form.edited.connect(self.edited)
        self.body.addWidget(self.form)

    @property
    def name(self) -> str:
        """The name as typed."""
        return self.form.fields["name"].text.strip()

    @override
    def text(self) -> str:
        return center_text(self.form.said)

    @override
    def take_faults(self, faults: Sequence[Fault]) -> None:
        super().take_faults(self.form.tell(faults))

    @override
    def focus_first(self) -> None:
        self.form.focus_first()
