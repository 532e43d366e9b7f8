"""Provides what stands in the middle of the window: the desk, or one page in its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget
from typing_extensions import override

from console.domain.errors import ExpectedError
from console.domain.ids import Initials
from console.services.changes import ChangeSet
from console.services.situations import hand_over_items
from console.ui.desk_panes import DeskPanes
from console.ui.help.help_page import HelpPage
from console.ui.log.find_page import FindPage
from console.ui.report.report_page import ReportPage
from console.ui.report.report_request import ReportRequest, WrittenReport
from console.ui.session import Session
from console.ui.setup.set_up_page import SetUpPage
from console.ui.shift.shift_sheet import ShiftBegin, ShiftSheet
from console.ui.theme import Theme
from console.ui.widgets.identity import identify

_LEAST_WIDTH = 300


class WindowPages(QStackedWidget):
    """Never a dialog over the bar: a page takes the place of the desk, Esc gives it back.

    Signals:
        returned: The desk is there again.
    """

    returned = Signal()

    def __init__(self, session: Session, desk: DeskPanes, folder: Path, theme: Theme) -> None:
        super().__init__()
        identify(self, "pages", "Desk and pages")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._session = session
        self.desk = desk
        self.shift = ShiftSheet()
        self.report = ReportPage(folder)
        self.set_up = SetUpPage()
        self.search = FindPage(session.reading.log_book.search, theme)
        self.help = HelpPage(theme)
        for titled in (self.shift, self.report, self.set_up, self.search):
            titled.apply_theme(theme)
        for page in (desk, self.shift, self.report, self.set_up, self.search, self.help):
            self.addWidget(page)
        self._connect()

    def _connect(self) -> None:
        for page in (self.shift, self.report, self.set_up, self.search, self.help):
            page.closed.connect(self.go_back)
        self.shift.begin_asked.connect(self._begin_shift)
        self.shift.end_asked.connect(self._end_shift)
        self.report.report_asked.connect(self._make_report)
        self.report.folder_asked.connect(lambda folder: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)))
        self.set_up.text_said.connect(self._apply_set_up)
        self.set_up.file_chosen.connect(lambda path: self._apply_set_up(Path(path)))

    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self.desk.apply_theme(theme)
        for page in (self.shift, self.report, self.set_up, self.search, self.help):
            page.apply_theme(theme)

    @property
    def on_desk(self) -> bool:
        """Whether the desk is shown."""
        return self.currentWidget() is self.desk

    @override
    def sizeHint(self) -> QSize:
        """A few rows: the desk and the pages scroll by themselves, and take what room there is."""
        return QSize(_LEAST_WIDTH, self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        """As the hint."""
        return self.sizeHint()

    def go_back(self) -> None:
        """Show the desk."""
        self.setCurrentWidget(self.desk)
        self.returned.emit()

    def open_shift(self) -> None:
        """Show the shift sheet as things stand now."""
        situation = self._session.refresh()
        self.shift.show_sheet(situation, hand_over_items(situation), self._session.operator)
        self._open(self.shift)
        self.shift.focus_first()

    def open_report(self) -> None:
        """Show the report page."""
        self.report.show_choices(self._session.refresh(), self._session.reading.shifts.all())
        self._open(self.report)
        self.report.focus_first()

    def open_set_up(self) -> None:
        """Show the set-up page."""
        self.set_up.show_set_up(self._session.situation.set_up)
        self.set_up.tell("")
        self._open(self.set_up)
        self.set_up.focus_first()

    def open_find(self) -> None:
        """Show the search of the log."""
        self.search.start_over(self._session.situation)
        self._open(self.search)
        self.search.words.setFocus()

    def open_help(self) -> None:
        """Show the help page; a second time goes back."""
        if self.currentWidget() is self.help:
            self.go_back()
        else:
            self._open(self.help)
            self.help.setFocus()

    def _open(self, page: QWidget) -> None:
        self.setCurrentWidget(page)

    def _begin_shift(self, begin: ShiftBegin) -> None:
        self._session.begin_shift(begin, lambda _: self.go_back(), self._tell_shift)

    def _end_shift(self, by: Initials) -> None:
        self._session.end_shift(by, self._offer_report, self._tell_shift)

    def _offer_report(self, _changes: ChangeSet) -> None:
        """A shift that has ended wants its report."""
        self.open_report()
        self.report.choose_last()

    def _tell_shift(self, error: ExpectedError) -> None:
        self.shift.tell(error.sentence)

    def _make_report(self, request: ReportRequest) -> None:
        def done(written: WrittenReport) -> None:
            self.report.tell_done(f"Saved {written.path}")

        self.report.tell_busy()
        self._session.make_report(request, done, lambda error: self.report.tell_done(error.sentence))

    def _apply_set_up(self, source: str | Path) -> None:
        def done(changes: ChangeSet) -> None:
            count = len(changes.entries)
            said = f"In the record: {count} set-up {'entry' if count == 1 else 'entries'}."
            self.set_up.tell_changed(
                self._session.situation.set_up, " ".join((said if count else "", *changes.warnings))
            )

        self._session.apply_set_up(source, done, lambda error: self.set_up.tell(error.sentence))
