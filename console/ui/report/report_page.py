"""Provides the report page: which document is asked for, how it will look on paper, and Enter prints it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.ui.report.page_preview import PagePreview
from console.ui.report.page_sides import PageSides
from console.ui.report.preview_request import PreviewRequest
from console.ui.report.report_question import ReportQuestion
from console.ui.report.report_request import DocumentName, ReportRequest
from console.ui.report.shift_fields import ShiftChoices
from console.ui.theme import Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.page import BACK_SHORT, Page
from console.ui.widgets.page_button import page_button
from console.ui.widgets.wrapped_label import WrappedLabel

NO_FILE = "There is no file to write to: type its name with its path, or choose it."
NO_PERIOD = "Type when the period begins, such as 07:00; the page as it will be on paper is shown here then."
STILL_PRINTING = "The printer has not answered yet; what was sent to it before is saved."
_LOOK_AFTER_MS = 80
"""What changes in one go is looked at once."""

_HIGH_PX, _HEAD_PX = 480, 620
"""Lower than this, at 100 %, and at least so wide: the buttons are beside the title."""

_LONG, _SHORT = ("Print (Enter)", "Save as file (Ctrl+S)"), ("Print", "Save")
"""On the buttons, where there is room and where there is little."""

_LONG_ALONE, _SHORT_ALONE = ("No printer", "Save as file (Enter)"), ("No printer", "Save")
"""The same on a PC without a printer: what is off says why."""

_AROUND_WORDS_PX = 40
"""A button's edges, and the space to the next one."""


class ReportPage(Page):
    """Asks; the work is done elsewhere. :meth:`show_choices` first.

    Attributes:
        question: The fields.

    Signals:
        preview_asked: A :class:`PreviewRequest`.
        print_asked, report_asked: A :class:`ReportRequest`, to be printed, or to be written.
        folder_asked: A folder to open.
    """

    preview_asked = Signal(object)
    print_asked = Signal(object)
    report_asked = Signal(object)
    folder_asked = Signal(str)

    def __init__(self, folder: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("report", "Report", parent)
        self._theme = theme
        self._is_busy, self._is_printing = False, False
        self._look = 0
        self.question = ReportQuestion(folder)
        self.preview = PagePreview()
        self.print = page_button("", "report.print", self._ask_to_print, name="Print the report")
        self.save = page_button("", "report.save", self._ask, name="Save as file")
        self.open_folder = page_button(
            "Open folder (Ctrl+D)", "report.open_folder", self._ask_for_folder, name="Open folder of the report"
        )
        self.blank_log = page_button("Blank paper log", "report.blank_log", self._choose_blank_log)
        self.sides = PageSides(self.question, (self.blank_log, self.open_folder), self.preview)
        self._answer = identify(WrappedLabel(), "report.answer", "")
        self._soon = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self._turning = tuple(
            QShortcut(QKeySequence(key), self, turn, context=within)
            for key, turn in (("PgUp", self.preview.turn_back), ("PgDown", self.preview.turn_on))
        )
        control, none, pad = (
            Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
        )  # fmt: skip
        self._keys: dict[tuple[Qt.KeyboardModifier, int], Callable[[], None]] = {
            (control, Qt.Key.Key_S): self._ask,
            (control, Qt.Key.Key_D): self._ask_for_folder,
            (none, Qt.Key.Key_Home): self.preview.turn_to_first,
            (none, Qt.Key.Key_End): self.preview.turn_to_last,
            (none, Qt.Key.Key_Return): self.focus_first,
            (pad, Qt.Key.Key_Enter): self.focus_first,
        }
        self._build()
        self._connect()

    def _build(self) -> None:
        self.body.addWidget(self.sides, 1)
        self.add_foot(self._answer)
        self.add_button(self.print)
        self.add_button(self.save)
        self._offer_printers(None)
        self._fit_room()

    def _connect(self) -> None:
        self._soon.timeout.connect(self.look_now)
        self.question.changed.connect(self._another_report)
        self.question.entered.connect(self.focus_first)
        self.question.file_entered.connect(self._ask)
        self.question.file_chosen.connect(lambda: self._ask(force=True))
        self.preview.turned.connect(self._turn_to)
        self.preview.resized.connect(self._soon.start)
        self.sides.page_shown.connect(self._page_shown)

    def show_choices(self, choices: ShiftChoices) -> None:
        """Start over, as in :meth:`ReportQuestion.show_choices`; the printers are not known yet."""
        self.question.show_choices(choices)
        self.sides.begin_anew()
        self._offer_printers(None)
        self.tell("")

    def show_printers(self, names: Sequence[str]) -> None:
        """Offer these printers, the default one first; where there is none, Enter saves the file."""
        self._offer_printers(names)

    def _offer_printers(self, names: Sequence[str] | None) -> None:
        self.question.paper.show_printers(names)
        prints, had_keyboard = names is None or bool(names), self.print.hasFocus()
        self.print.setEnabled(prints)
        self.print.setAccessibleDescription("key Enter" if prints else "off: no printer on this PC")
        self.save.setAccessibleDescription("key Ctrl+S" if prints else "key Enter or Ctrl+S")
        if had_keyboard:
            self.focus_first()
        self._fit_words()

    @property
    def by_period(self) -> bool:
        """Whether a period is asked for."""
        return self.question.by_period

    def choose_last(self) -> None:
        """Propose the shift that ended last."""
        self.question.shift.choose_last()

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens: Enter prints what is proposed, or saves it."""
        (self.print if self.print.isEnabled() else self.save).setFocus()

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take another look or text size."""
        self._theme = theme
        super().apply_theme(theme)
        self._fit_room()
        self._soon.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The page is looked at."""
        super().showEvent(event)
        self._soon.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page on paper stands beside the fields where both have room; else the fields have all of it."""
        self._fit_room()
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S saves a file, Ctrl+D opens the folder; what no field takes turns the pages, or goes on to print."""
        act = self._keys.get((event.modifiers(), event.key()))
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def look_anew(self) -> None:
        """Something was logged: the page on paper is another."""
        self._look += 1
        self._soon.start()

    def tell(self, sentence: str) -> None:
        """Say how the report is coming on."""
        self.answer_with(self._answer, sentence)
        self._answer.setVisible(bool(sentence))

    def tell_busy(self) -> None:
        """A report is being made: nothing is asked for twice."""
        self._is_busy = True
        self.tell("Making the report...")

    def tell_saved(self, sentence: str, *, prints: bool = False) -> None:
        """Its file is there.

        Args:
            prints: It is on its way to the printer, too; everything but printing can be asked for meanwhile.
        """
        self.question.file.saved()
        self._is_printing = self._is_printing or prints
        self.tell_refused(sentence)

    def tell_printed(self, sentence: str) -> None:
        """What became of the printing."""
        self._is_printing = False
        self.tell(sentence)

    def tell_refused(self, sentence: str) -> None:
        """It could not be made, and why."""
        self._is_busy = False
        self.tell(sentence)

    def _another_report(self) -> None:
        self.preview.begin_anew()
        self.look_anew()

    def _turn_to(self, index: int) -> None:
        self._ask_for_preview(index)

    def look_now(self) -> None:
        """Show the page as it is, without waiting for what else may change."""
        self._ask_for_preview(self.preview.index)

    def _ask_for_preview(self, index: int) -> None:
        if not self.preview.isVisible():
            return
        if not self.question.is_complete:
            self.preview.show_words(NO_PERIOD)
            return
        self.preview_asked.emit(
            PreviewRequest(
                report=self.question.meant,
                look=self._look,
                index=index,
                room=self.preview.view.room,
                zoom=self.preview.zoom,
                dots_an_inch=self.logicalDpiX() * self.devicePixelRatioF(),
                sheet=max(self._theme.row, self._theme.muted, key=QColor.lightness),
            )
        )

    def _ask_to_print(self) -> None:
        if self._is_printing:
            self.tell(STILL_PRINTING)
        else:
            self._send(self.question.request_on_paper(), self.print_asked.emit)

    def _ask(self, *, force: bool = False) -> None:
        self._send(self.question.request(force=force), self.report_asked.emit)

    def _send(self, request: ReportRequest | None, ask: Callable[[ReportRequest], None]) -> None:
        if self._is_busy:
            return
        if request is None:
            self.tell(NO_FILE)
            self.question.file.name.setFocus()
        else:
            ask(request)

    def _choose_blank_log(self) -> None:
        self.question.choose(DocumentName.BLANK_LOG)
        self.print.setFocus()

    def _ask_for_folder(self) -> None:
        self.folder_asked.emit(str(self.question.file.folder))

    def _fit_room(self) -> None:
        zoom = self._theme.zoom
        self.sides.fit(self.width(), self.height(), zoom)
        self.spare_foot(spares=self.height() < _HIGH_PX * zoom and self.width() >= _HEAD_PX * zoom)
        self._fit_words()

    def _page_shown(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        for key in self._turning:
            key.setEnabled(shown)
        self._soon.start()

    def _fit_words(self) -> None:
        """Each button says its key where there is room, as the way back does."""
        words = QFontMetricsF(self._theme.font())  # the page's own may still be that of another text size
        long, short = (_LONG, _SHORT) if self.print.isEnabled() else (_LONG_ALONE, _SHORT_ALONE)
        needed = sum(words.horizontalAdvance(text) + _AROUND_WORDS_PX for text in (*long, BACK_SHORT))
        for button, text in zip((self.print, self.save), long if needed <= self.width() else short, strict=True):
            button.setText(text)
