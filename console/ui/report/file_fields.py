"""Provides the fields of the report page that are for a file: its form, and its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit

from console.ui.report.form_rows import FieldRow, side_by_side
from console.ui.report.report_request import ReportForm, ReportRequest
from console.ui.widgets.identity import identify
from console.ui.widgets.page_button import page_button
from console.ui.widgets.wheel_proof import PickList

FORM_NAMES: Mapping[ReportForm, str] = {
    ReportForm.PDF: "PDF, to print and sign",
    ReportForm.HTML: "Web page",
    ReportForm.XLSX: "Workbook for Excel (XLSX)",
    ReportForm.CSV: "Spreadsheet (CSV)",
    ReportForm.TEXT: "Plain text",
    ReportForm.JSON: "JSON",
}

ProposeName = Callable[[Path, ReportForm], str]
"""A file in a folder, in a form, that does not exist yet."""


class FileFields(QObject):
    """Asks; a name that somebody typed is left alone.

    Signals:
        entered: Enter was pressed in the name of the file.
        chosen: A file was chosen, to be replaced if it exists.
    """

    entered = Signal()
    chosen = Signal()

    def __init__(self, folder: Path, propose: ProposeName, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._propose = propose
        self._name_is_ours = True
        self._saved: Path | None = None
        self.form = identify(PickList(), "report.form", "Form of the file")
        self.name = identify(QLineEdit(), "report.file", "File to write")
        self.browse = page_button("Choose...", "report.browse", self._browse, name="Choose the file")
        self.rows = (
            FieldRow(label="File as", field=self.form),
            FieldRow(label="File", field=self.name, beside=side_by_side(self.name, self.browse)),
        )
        self.offer(tuple(ReportForm))
        self.form.currentIndexChanged.connect(self.propose_name)
        self.name.textEdited.connect(self._name_typed)
        self.name.returnPressed.connect(self.entered)

    @property
    def folder(self) -> Path:
        """Where the file is, or will be."""
        return Path(self.name.text()).parent

    def begin_anew(self) -> None:
        """The next name is ours."""
        self._name_is_ours = True

    def offer(self, forms: Sequence[ReportForm]) -> None:
        """Offer these forms; the one that is chosen stays so where it can."""
        before = self.form.currentData()
        with QSignalBlocker(self.form):
            self.form.clear()
            for form in forms:
                self.form.addItem(FORM_NAMES[form], form)
            self.form.setCurrentIndex(max(0, self.form.findData(before)))

    def saved(self) -> None:
        """The file is there: what is asked for next proposes another name, unless somebody typed this one."""
        self._saved = Path(self.name.text()) if self._name_is_ours else None
        self._name_is_ours = True

    def propose_name(self) -> None:
        """Put a name in, unless somebody typed one."""
        if self._name_is_ours:
            self.name.setText(self._propose(self._folder, ReportForm(self.form.currentData())))

    def said_in(self, request: ReportRequest, *, force: bool = False) -> ReportRequest | None:
        """The request with what is said here; None where there is no file to write to.

        Args:
            force: A file that exists was agreed to be replaced.
        """
        if self._saved is not None and Path(self.name.text()) == self._saved and not force:
            self.propose_name()
        file = self.name.text().strip()
        form = ReportForm(self.form.currentData())
        return replace(request, path=Path(file), form=form, force=force) if file else None

    def on_paper(self, asked: ReportRequest) -> ReportRequest:
        """The same as pages: into the file where that is a PDF, else into one beside it."""
        if asked.form is ReportForm.PDF:
            return asked
        return replace(asked, path=Path(self._propose(asked.path.parent, ReportForm.PDF)), form=ReportForm.PDF)

    def _name_typed(self) -> None:
        self._name_is_ours = False

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self.name.window(), "Save the report", self.name.text())
        if chosen:
            self._name_is_ours = False
            self.name.setText(chosen)
            self.chosen.emit()
