"""Provides the fields of the report page: which document of what, for whom, on which printer, into which file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.domain.situation import Situation
from console.ui.report.block_fields import BlockFields
from console.ui.report.document_table import DOCUMENTS, Asks, DocumentRow
from console.ui.report.file_fields import FileFields
from console.ui.report.file_names import proposed_name
from console.ui.report.form_rows import FieldRow, FormRows
from console.ui.report.period_fields import PeriodFields
from console.ui.report.print_fields import PrintFields
from console.ui.report.report_request import DocumentName, ReportForm, ReportRequest
from console.ui.report.sheet_fields import SheetFields
from console.ui.report.shift_fields import ShiftChoices, ShiftFields
from console.ui.report.span_fields import SpanFields
from console.ui.widgets.identity import identify
from console.ui.widgets.tick_box import TickBox
from console.ui.widgets.wheel_proof import PickList

PUBLIC = "Public copy: names and numbers of people left out"


class ReportQuestion(QWidget):
    """Asks; :meth:`show_choices` first. What does not matter for the document that is chosen is not shown.

    Attributes:
        document: Which one.
        shift, span, period, blocks, sheets, paper, file: What is asked, by subject.

    Signals:
        changed: Another document is meant than before.
        entered: Enter was pressed in a field with nothing more to ask, such as the times of a period.
        file_entered: Enter was pressed in the name of the file.
        file_chosen: A file was chosen, to be replaced if it exists.
    """

    changed = Signal()
    entered = Signal()
    file_entered = Signal()
    file_chosen = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._situation: Situation | None = None
        self.document = identify(PickList(), "report.document", "Document")
        for name, row in DOCUMENTS.items():
            self.document.addItem(row.text, name)
        self.period = PeriodFields(self)
        self.shift = ShiftFields(self)
        self.span = SpanFields(self)
        self.blocks = BlockFields(self)
        self.sheets = SheetFields(self)
        self.redacted = identify(TickBox(PUBLIC), "report.redacted", PUBLIC)
        self.paper = PrintFields(self)
        self.file = FileFields(folder, self._proposed, self)
        self._asked_rows: dict[Asks, tuple[FieldRow, ...]] = {
            Asks.INCIDENT: self.blocks.incident_rows,
            Asks.BLOCKS: self.blocks.rows,
            Asks.SHEETS: self.sheets.rows,
            Asks.PUBLIC: (FieldRow(label="", field=self.redacted),),
        }
        self._rows = FormRows(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._rows.add((FieldRow(label="&Document", field=self.document),))
        for rows in (
            self.shift.rows,
            self.span.rows,
            self.period.rows,
            *self._asked_rows.values(),
            self.paper.rows,
            self.file.rows,
        ):
            self._rows.add(rows)

    def _connect(self) -> None:
        self.document.currentIndexChanged.connect(self._another_document)
        for choice in (self.shift, self.span):
            choice.changed.connect(self._fit)
        self.redacted.toggled.connect(self._fit)
        for fields in (self.period, self.blocks, self.sheets):
            fields.changed.connect(self.changed)
        for entering in (self.period, self.blocks, self.paper):
            entering.entered.connect(self.entered)
        self.file.entered.connect(self.file_entered)
        self.file.chosen.connect(self.file_chosen)

    def show_choices(self, choices: ShiftChoices) -> None:
        """Start over with the shift report, as in :meth:`ShiftFields.show_choices`; one copy of all pages."""
        self._situation = situation = choices.situation
        self.file.begin_anew()
        self.paper.begin_anew()
        self.span.show_choices(situation)
        self.blocks.begin_anew(situation)
        self.sheets.begin_anew()
        self.shift.show_choices(choices)
        self.choose(DocumentName.SHIFT)
        self._another_document()

    def choose(self, name: DocumentName) -> None:
        """Propose a document."""
        self.document.setCurrentIndex(self.document.findData(name))

    @property
    def row(self) -> DocumentRow:
        """The document that is chosen."""
        return DOCUMENTS[self._name]

    @property
    def by_period(self) -> bool:
        """Whether a period is asked for."""
        asks = self.row.asks
        return (Asks.SHIFT in asks and self.shift.by_period) or (Asks.SPAN in asks and self.span.by_period)

    @property
    def is_complete(self) -> bool:
        """Whether it can be told which document is meant."""
        return not self.by_period or self.period.is_complete

    @property
    def meant(self) -> ReportRequest:
        """Which document, wherever it may go."""
        asked, asks = ReportRequest(document=self._name, redacted=self._is_public), self.row.asks
        said = {
            Asks.SHIFT: self.shift.said_in,
            Asks.SPAN: self.span.said_in,
            Asks.INCIDENT: self.blocks.incident_in,
            Asks.BLOCKS: self.blocks.said_in,
            Asks.SHEETS: self.sheets.said_in,
        }
        for add in (add for group, add in said.items() if group in asks):
            asked = add(asked)
        return self.period.said_in(asked) if self.by_period else asked

    def request(self, *, force: bool = False) -> ReportRequest | None:
        """What is asked for, in the form chosen; None where there is no file to write to.

        Args:
            force: A file that exists was agreed to be replaced.
        """
        return self.file.said_in(self.meant, force=force)

    def request_on_paper(self) -> ReportRequest | None:
        """The same as pages, with what is asked of the printer."""
        asked = self.request()
        return None if asked is None else self.paper.said_in(self.file.on_paper(asked))

    @property
    def _name(self) -> DocumentName:
        return DocumentName(self.document.currentData())

    @property
    def _is_public(self) -> bool:
        return Asks.PUBLIC in self.row.asks and self.redacted.isChecked()

    def _another_document(self) -> None:
        self.file.offer(self.row.forms)
        self._fit()

    def _fit(self) -> None:
        asks = self.row.asks
        self._rows.show(self.shift.rows, wanted=Asks.SHIFT in asks)
        self._rows.show(self.span.rows, wanted=Asks.SPAN in asks)
        self._rows.show(self.period.rows, wanted=self.by_period)
        for group, rows in self._asked_rows.items():
            self._rows.show(rows, wanted=group in asks)
        self.file.propose_name()
        self.changed.emit()

    def _proposed(self, folder: Path, form: ReportForm) -> str:
        if self._situation is None:
            return ""
        told = {Asks.SHIFT: self.shift.file_word, Asks.SPAN: self.span.file_word}
        words = (self.row.file_word, *(word for group, word in told.items() if group in self.row.asks))
        what = " ".join(word for word in words if word)
        return str(proposed_name(folder, self._situation, what, form, redacted=self._is_public))
