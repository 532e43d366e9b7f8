"""Provides the report page: which shift or period, in which form, where to; the work is done elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from console.domain.shift import Shift
from console.domain.situation import Situation
from console.render.wording import visible
from console.ui.formats import date_text, time_text
from console.ui.report.file_names import proposed_name
from console.ui.report.report_request import ReportForm, ReportRequest
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.plain_text import plain_label, tooltip_text
from console.ui.widgets.tick_box import TickBox
from console.ui.widgets.wheel_proof import PickList

PUBLIC = "Public copy: names and numbers of people left out"
NO_FILE = "There is no file to write to: type its name with its path, or choose it."
TO_PRINT = "On paper: save the report, open its folder, and print the PDF from there."
_PERIOD = "period"
_NAME_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Of a choice: what its file is called."""

_FORM_NAMES = {
    ReportForm.PDF: "PDF, to print and sign",
    ReportForm.HTML: "Web page",
    ReportForm.CSV: "Spreadsheet (CSV)",
    ReportForm.TEXT: "Plain text",
    ReportForm.JSON: "JSON",
}


class ReportPage(Page):
    """Asks; :meth:`show_choices` first.

    Signals:
        report_asked: A :class:`ReportRequest`.
        folder_asked: A folder to open.
    """

    report_asked = Signal(object)
    folder_asked = Signal(str)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("report", "Report", parent)
        self._folder = folder
        self._situation: Situation | None = None
        self._name_is_ours = True
        self.shifts = identify(PickList(), "report.shift", "Which shift, or a period")
        self.start = identify(QLineEdit(), "report.from", "Begin of the period, such as 07:00")
        self.end = identify(QLineEdit(), "report.to", "End of the period; empty means now")
        self.form = identify(PickList(), "report.form", "Form of the report")
        self.redacted = identify(TickBox(PUBLIC), "report.redacted", PUBLIC)
        self.file = identify(QLineEdit(), "report.file", "File to write")
        self.browse = identify(QPushButton("Choose..."), "report.browse", "Choose the file")
        self.save = identify(QPushButton("Save report"), "report.save", "Save report")
        self.open_folder = identify(QPushButton("Open folder"), "report.open_folder", "Open the folder of the report")
        self.to_print = identify(plain_label(TO_PRINT, wraps=True), "report.to_print", TO_PRINT)
        self._answer = identify(plain_label(wraps=True), "report.answer", "")
        self._build()
        self._connect()

    def _build(self) -> None:
        for form, name in _FORM_NAMES.items():
            self.form.addItem(name, form)
        self.start.setPlaceholderText("07:00")
        self.end.setPlaceholderText("now")
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        period = _side_by_side(self.start, plain_label("to"), self.end)
        for text, widget, row in (
            ("Report of", self.shifts, self.shifts),
            ("From", self.start, period),
            ("Form", self.form, self.form),
            ("", self.redacted, self.redacted),
            ("File", self.file, _side_by_side(self.file, self.browse)),
        ):
            label = plain_label(text)
            label.setBuddy(widget)
            rows.addRow(label, row)
        self.body.addLayout(rows)
        self.body.addWidget(self.to_print)
        self.body.addStretch(1)
        self.add_foot(self._answer)
        self.add_button(self.save)
        self.add_button(self.open_folder)

    def _connect(self) -> None:
        self.shifts.currentIndexChanged.connect(self._fit)
        self.shifts.currentTextChanged.connect(lambda text: self.shifts.setToolTip(tooltip_text(text)))
        self.form.currentIndexChanged.connect(self._propose_name)
        self.form.currentIndexChanged.connect(
            lambda: self.to_print.setVisible(self.form.currentData() == ReportForm.PDF)
        )
        self.redacted.toggled.connect(self._propose_name)
        self.file.textEdited.connect(self._name_typed)
        self.browse.clicked.connect(self._browse)
        self.save.clicked.connect(self._ask)
        for field in (self.start, self.end, self.file):
            field.returnPressed.connect(self._ask)
        self.open_folder.clicked.connect(lambda: self.folder_asked.emit(str(Path(self.file.text()).parent)))

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
        self.tell("")
        self._fit()
        self._propose_name()

    def _add_choice(self, text: str, data: str, name: str) -> None:
        self.shifts.addItem(visible(text), data)
        self.shifts.setItemData(self.shifts.count() - 1, name, _NAME_ROLE)

    @property
    def by_period(self) -> bool:
        """Whether a period is asked for."""
        return bool(self.shifts.currentData() == _PERIOD)

    def choose_last(self) -> None:
        """Propose the shift that ended last."""
        self.shifts.setCurrentIndex(max(0, self.shifts.findData("last")))

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens: Enter saves what is proposed."""
        self.save.setFocus()

    def tell(self, sentence: str) -> None:
        """Say how the report is coming on."""
        self.answer_with(self._answer, sentence)
        self._answer.setVisible(bool(sentence))

    def tell_busy(self) -> None:
        """A report is being made."""
        self.tell("Making the report...")
        self.save.setEnabled(False)

    def tell_done(self, sentence: str) -> None:
        """It was made, or why not."""
        self.tell(sentence)
        self.save.setEnabled(True)
        self._name_is_ours = True

    def _fit(self) -> None:
        period = self.by_period
        self.start.setEnabled(period)
        self.end.setEnabled(period)
        self._propose_name()

    def _name_typed(self) -> None:
        self._name_is_ours = False

    def _propose_name(self) -> None:
        if self._situation is None or not self._name_is_ours:
            return
        what = str(self.shifts.currentData(_NAME_ROLE))
        form = ReportForm(self.form.currentData())
        name = proposed_name(self._folder, self._situation, what, form, redacted=self.redacted.isChecked())
        self.file.setText(str(name))

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, "Save the report", self.file.text())
        if chosen:
            self._name_is_ours = False
            self.file.setText(chosen)
            self._ask(force=True)  # the dialog has asked whether to replace an existing file

    def _ask(self, *, force: bool = False) -> None:
        file = self.file.text().strip()
        if not file:
            self.tell(NO_FILE)
            self.file.setFocus()
            return
        request = ReportRequest(
            shift=None if self.by_period else str(self.shifts.currentData()),
            start=self.start.text().strip(),
            end=self.end.text().strip(),
            form=ReportForm(self.form.currentData()),
            redacted=self.redacted.isChecked(),
            path=Path(file),
            force=force,
        )
        self.report_asked.emit(request)


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
