"""Provides the fields of the report page: which shift or period, for whom, on which printer, into which file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from console.domain.shift import Shift
from console.domain.situation import Situation
from console.render.wording import visible
from console.ui.formats import date_text, time_text
from console.ui.report.file_names import proposed_name
from console.ui.report.report_request import ReportForm, ReportRequest
from console.ui.widgets.identity import identify
from console.ui.widgets.page_button import page_button
from console.ui.widgets.plain_text import plain_label, tooltip_text
from console.ui.widgets.tick_box import TickBox
from console.ui.widgets.wheel_proof import PickList

PUBLIC = "Public copy: names and numbers of people left out"
DEFAULT_PRINTER, NO_PRINTER = "the default printer", "none on this PC"
_PERIOD = "period"
_NAME_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Of a choice: what its file is called."""

_FORM_NAMES = {
    ReportForm.PDF: "PDF, to print and sign",
    ReportForm.HTML: "Web page",
    ReportForm.XLSX: "Workbook for Excel (XLSX)",
    ReportForm.CSV: "Spreadsheet (CSV)",
    ReportForm.TEXT: "Plain text",
    ReportForm.JSON: "JSON",
}


class ReportQuestion(QWidget):
    """Asks; :meth:`show_choices` first.

    Signals:
        changed: Another report is meant than before.
        period_entered: Enter was pressed in one of the times of a period.
        file_entered: Enter was pressed in the name of the file.
        file_chosen: A file was chosen, to be replaced if it exists.
    """

    changed = Signal()
    period_entered = Signal()
    file_entered = Signal()
    file_chosen = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._situation: Situation | None = None
        self._name_is_ours = True
        self._saved: Path | None = None
        self.shifts = identify(PickList(), "report.shift", "Which shift, or a period")
        self.start = identify(QLineEdit(), "report.from", "Begin of the period, such as 07:00")
        self.end = identify(QLineEdit(), "report.to", "End of the period; empty means now")
        self.form = identify(PickList(), "report.form", "Form of the file")
        self.redacted = identify(TickBox(PUBLIC), "report.redacted", PUBLIC)
        self.printer = identify(PickList(), "report.printer", "Printer")
        self.file = identify(QLineEdit(), "report.file", "File to write")
        self.browse = page_button("Choose...", "report.browse", self._browse, name="Choose the file")
        self._build()
        self._connect()

    def _build(self) -> None:
        for form, name in _FORM_NAMES.items():
            self.form.addItem(name, form)
        self.start.setPlaceholderText("07:00")
        self.end.setPlaceholderText("now")
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        period = _side_by_side(self.start, plain_label("to"), self.end)
        for text, widget, row in (
            ("Report of", self.shifts, self.shifts),
            ("From", self.start, period),
            ("", self.redacted, self.redacted),
            ("Printer", self.printer, self.printer),
            ("File as", self.form, self.form),
            ("File", self.file, _side_by_side(self.file, self.browse)),
        ):
            label = plain_label(text)
            label.setBuddy(widget)
            rows.addRow(label, row)

    def _connect(self) -> None:
        self.shifts.currentIndexChanged.connect(self._fit)
        self.shifts.currentTextChanged.connect(lambda text: self.shifts.setToolTip(tooltip_text(text)))
        self.form.currentIndexChanged.connect(self._propose_name)
        self.redacted.toggled.connect(self._propose_name)
        self.redacted.toggled.connect(self.changed)
        for field in (self.start, self.end):
            field.editingFinished.connect(self.changed)
            field.returnPressed.connect(self.period_entered)
        self.file.textEdited.connect(self._name_typed)
        self.file.returnPressed.connect(self.file_entered)

    def show_choices(
        self,
        situation: Situation,
        shifts: Sequence[Shift],
        *,
        running: Shift | None,
        ended: Shift | None,
        wants_running: bool,
    ) -> None:
        """Start over; the newest shift that has ended is proposed, unless the running one is wanted or none has ended.

        Args:
            shifts: Those that someone opened, oldest first.
            running, ended: Which ones ``current`` and ``last`` are, opened or not.
        """
        self._situation = situation
        self._name_is_ours = True
        self.shifts.clear()
        for what, shift, data in (("Current shift", running, "current"), ("Last ended shift", ended, "last")):
            if shift is not None:
                self._add_choice(f"{what}: {_shift_text(shift, situation)}", data, what)
        for shift in reversed(shifts):
            self._add_choice(_shift_text(shift, situation), str(shift.id), shift.name)
        self._add_choice("A period", _PERIOD, "Period")
        wanted = "current" if wants_running else "last"
        self.shifts.setCurrentIndex(max(0, self.shifts.findData(wanted)))
        self._fit()

    def show_printers(self, names: Sequence[str] | None) -> None:
        """Offer these printers, the first of them chosen; None while they are not known."""
        self.printer.clear()
        self.printer.addItems(list(names or ()))
        self.printer.setPlaceholderText(DEFAULT_PRINTER if names is None else NO_PRINTER)
        self.printer.setCurrentIndex(0 if names else -1)
        self.printer.setEnabled(bool(names))

    def _add_choice(self, text: str, data: str, name: str) -> None:
        self.shifts.addItem(visible(text), data)
        self.shifts.setItemData(self.shifts.count() - 1, name, _NAME_ROLE)

    @property
    def by_period(self) -> bool:
        """Whether a period is asked for."""
        return bool(self.shifts.currentData() == _PERIOD)

    @property
    def is_complete(self) -> bool:
        """Whether it can be told which report is meant."""
        return not self.by_period or bool(self.start.text().strip())

    def choose_last(self) -> None:
        """Propose the shift that ended last."""
        self.shifts.setCurrentIndex(max(0, self.shifts.findData("last")))

    @property
    def folder(self) -> Path:
        """Where the file is, or will be."""
        return Path(self.file.text()).parent

    def saved(self) -> None:
        """The file is there: what is asked for next proposes another name, unless somebody typed this one."""
        self._saved = Path(self.file.text()) if self._name_is_ours else None
        self._name_is_ours = True

    @property
    def meant(self) -> ReportRequest:
        """Which report, wherever it may go."""
        return self._request(Path(), ReportForm.PDF)

    def request(self, *, force: bool = False) -> ReportRequest | None:
        """What is asked for, in the form chosen; None where there is no file to write to.

        Args:
            force: A file that exists was agreed to be replaced.
        """
        if self._saved is not None and Path(self.file.text()) == self._saved and not force:
            self._propose_name()
        file = self.file.text().strip()
        return self._request(Path(file), ReportForm(self.form.currentData()), force=force) if file else None

    def request_on_paper(self) -> ReportRequest | None:
        """The same as pages: into the file where that is a PDF, else into one beside it."""
        asked = self.request()
        if asked is None or asked.form is ReportForm.PDF:
            return asked
        return self._request(Path(self._proposed(asked.path.parent, ReportForm.PDF)), ReportForm.PDF)

    def _request(self, path: Path, form: ReportForm, *, force: bool = False) -> ReportRequest:
        return ReportRequest(
            shift=None if self.by_period else str(self.shifts.currentData()),
            start=self.start.text().strip(),
            end=self.end.text().strip(),
            form=form,
            redacted=self.redacted.isChecked(),
            path=path,
            force=force,
            printer=self.printer.currentText(),
        )

    def _fit(self) -> None:
        period = self.by_period
        self.start.setEnabled(period)
        self.end.setEnabled(period)
        self._propose_name()
        self.changed.emit()

    def _name_typed(self) -> None:
        self._name_is_ours = False

    def _propose_name(self) -> None:
        if self._name_is_ours:
            self.file.setText(self._proposed(self._folder, ReportForm(self.form.currentData())))

    def _proposed(self, folder: Path, form: ReportForm) -> str:
        if self._situation is None:
            return ""
        what = str(self.shifts.currentData(_NAME_ROLE))
        return str(proposed_name(folder, self._situation, what, form, redacted=self.redacted.isChecked()))

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, "Save the report", self.file.text())
        if chosen:
            self._name_is_ours = False
            self.file.setText(chosen)
            self.file_chosen.emit()


def _shift_text(shift: Shift, situation: Situation) -> str:
    now, zone = situation.as_of, situation.set_up.center.zone
    began = f"{date_text(shift.started_at, zone)} {time_text(shift.started_at, zone)}"
    until = time_text(shift.ended_at, zone) if shift.ended_at and shift.ended_at <= now else "now"
    crew = ", ".join(shift.operators) if shift.opened else "not opened by anyone"
    return "  ".join(filter(None, (shift.name, f"{began} to {until}", crew)))


def _side_by_side(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    return row
