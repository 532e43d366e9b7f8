"""Provides the import of lines and numbers from a spreadsheet: told row by row, taken only when the person says so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHeaderView, QTableView, QWidget
from typing_extensions import override

from console.render.wording import DOT, counted
from console.services.line_import import ImportPreview, Verdict
from console.ui.models.import_model import ImportColumn, ImportModel
from console.ui.theme import Theme
from console.ui.widgets.flow_layout import FlowLayout
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.page_button import page_button
from console.ui.widgets.pane_head import TARGET_PX
from console.ui.widgets.plain_text import plain_label

FILES = "Spreadsheets as CSV (*.csv *.txt);;All files (*)"
_ASKS = (
    "Save your spreadsheet as CSV. Its first row names the columns, in any order: key, name, group, number, carrier and"
    " so on. Nothing is written before you say so; rows with something wrong are left out."
)
_PADDING_PX = 12
_COUNTED = {
    Verdict.NEW: "new",
    Verdict.CHANGE: "to change",
    Verdict.SAME: "already so",
    Verdict.BAD: "not taken",
}


class ImportPage(Page):
    """Signals.

    Signals:
        file_chosen: The path of a spreadsheet to look at.
        sample_chosen: Where to save the sample.
        take_chosen: The good rows are to be taken: the text of a set-up file.
    """

    file_chosen = Signal(str)
    sample_chosen = Signal(str)
    take_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("import", "Import lines and numbers", parent)
        self._text = ""
        self.model = ImportModel(self)
        self.table = identify(QTableView(), "import.rows", "Rows of the spreadsheet, and what becomes of each")
        self._answer = identify(plain_label(wraps=True), "import.answer", "")
        self.choose = page_button("Choose a spreadsheet…", "import.choose", self._choose)
        self.sample = page_button("Save a sample…", "import.sample", self._save_sample)
        self.take = page_button("Take the good rows", "import.take", self._take)
        self._build()
        self.clear()

    def _build(self) -> None:
        buttons, table = QWidget(), self.table
        row = FlowLayout(buttons, spacing=8)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.choose, self.take, self.sample):
            row.addWidget(button)
        table.setModel(self.model)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        header = identify(table.horizontalHeader(), "import.titles", "Columns")
        header.setHighlightSections(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(ImportColumn.REMARKS, QHeaderView.ResizeMode.Stretch)
        self.body.addWidget(plain_label(_ASKS, wraps=True))
        self.body.addWidget(buttons)
        self.body.addWidget(self._answer)
        self.body.addWidget(table, 1)
        self.body.addStretch(0)

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens."""
        self.choose.setFocus()

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take another text size."""
        super().apply_theme(theme)
        height = max(TARGET_PX, self.fontMetrics().height() + _PADDING_PX)
        self.table.verticalHeader().setMinimumSectionSize(height)
        self.table.setMinimumHeight(height * 4)
        self.table.resizeRowsToContents()

    def clear(self) -> None:
        """No file is looked at."""
        self._text = ""
        self.model.show_rows(())
        self.table.hide()
        self.take.setEnabled(False)
        self.tell("")

    def show_preview(self, name: str, preview: ImportPreview) -> None:
        """Show what becomes of each row of a file."""
        self._text = preview.text if preview.count(Verdict.NEW) + preview.count(Verdict.CHANGE) else ""
        self.model.show_rows(preview.rows)
        self.table.setVisible(bool(preview.rows))
        self.take.setEnabled(bool(self._text))
        self.tell(_summary(name, preview))
        if preview.rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.resizeRowsToContents()
            self.table.setFocus()

    def tell(self, sentence: str) -> None:
        """Say how it is coming on."""
        self.answer_with(self._answer, sentence)

    @property
    def answer(self) -> str:
        """What is said."""
        return self._answer.text()

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Spreadsheet", "", FILES)
        if chosen:
            self.file_chosen.emit(str(Path(chosen)))

    def _save_sample(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, "Save a sample", "lines.csv", FILES)
        if chosen:
            self.sample_chosen.emit(str(Path(chosen)))

    def _take(self) -> None:
        self.take_chosen.emit(self._text)


def _summary(name: str, preview: ImportPreview) -> str:
    counts = [(preview.count(one), one) for one in Verdict]
    said = DOT.join(f"{count} {_COUNTED[verdict]}" for count, verdict in counts if count)
    unknown = ", ".join(f'"{one}"' for one in preview.unknown_columns)
    columns = f" Columns not taken: {unknown}." if unknown else ""
    return f"{name}: {counted(len(preview.rows), 'row')}{DOT if said else ''}{said}.{columns}"
