"""Provides the fields for the blocks of a form that a person may fill in."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy
from typing_extensions import override

from console.domain.ics_214 import TELECOMMUNICATOR
from console.domain.situation import Situation
from console.ui.report.form_rows import FieldRow
from console.ui.report.report_request import ReportRequest
from console.ui.widgets.identity import identify

_LINES = 3


class ResourceBox(QPlainTextEdit):
    """A few lines high, and Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """As high as its lines."""
        around = 2 * self.frameWidth() + 2 * int(self.document().documentMargin())
        return QSize(super().sizeHint().width(), _LINES * self.fontMetrics().lineSpacing() + around)

    @override
    def minimumSizeHint(self) -> QSize:
        """Never lower."""
        return QSize(0, self.sizeHint().height())


class BlockFields(QObject):
    """Asks; what stays empty is filled in by the program as far as it knows.

    Attributes:
        incident_rows, rows: The name of the incident, and what only an activity log asks.

    Signals:
        changed: Another form is meant than before.
        entered: Enter was pressed in one of them.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.incident = identify(QLineEdit(), "report.incident", "Name of the incident, block 1")
        self.name = identify(QLineEdit(), "report.name", "Name, block 3: whose log it is")
        self.position = identify(QLineEdit(), "report.position", "Position, block 4")
        self.agency = identify(QLineEdit(), "report.agency", "Home agency, block 5")
        said = "Resources, block 6: on each line a name, a position, an agency; empty means the operators on shift"
        self.resources = identify(ResourceBox(), "report.resources", said)
        self._build()
        self.incident_rows = (FieldRow(label="1 Incident", field=self.incident),)
        self.rows = (
            FieldRow(label="3 Name", field=self.name),
            FieldRow(label="4 Position", field=self.position),
            FieldRow(label="5 Agency", field=self.agency),
            FieldRow(label="6 Resources", field=self.resources),
        )

    def _build(self) -> None:
        self.incident.setPlaceholderText("stays empty unless said")
        self.name.setPlaceholderText("whoever makes it")
        self.position.setPlaceholderText(TELECOMMUNICATOR)
        self.resources.setPlaceholderText("the operators on shift, or: Kim Moran; Call-taker; Ridgefield")
        self.resources.textChanged.connect(self.changed)
        for field in (self.incident, self.name, self.position, self.agency):
            field.editingFinished.connect(self.changed)
            field.returnPressed.connect(self.entered)

    def begin_anew(self, situation: Situation) -> None:
        """Nothing is said yet; an agency that is not said is the center."""
        for field in (self.incident, self.name, self.position, self.agency, self.resources):
            field.clear()
        self.agency.setPlaceholderText(situation.set_up.center.name)

    def incident_in(self, request: ReportRequest) -> ReportRequest:
        """The request with the name of the incident."""
        return replace(request, incident=self.incident.text().strip())

    def said_in(self, request: ReportRequest) -> ReportRequest:
        """The request with what is said in the other blocks."""
        lines = (line.strip() for line in self.resources.toPlainText().splitlines())
        return replace(
            request,
            name=self.name.text().strip(),
            position=self.position.text().strip(),
            agency=self.agency.text().strip(),
            resources=tuple(line for line in lines if line),
        )
