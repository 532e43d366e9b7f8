"""Provides the page on which a printed report is held against the record: type the digits, read the answer."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget
from typing_extensions import override

from console.domain.errors import RuleViolation
from console.domain.printed_seal import PrintedSeal, read_printed
from console.render.seal_words import GROUPS, seal_digits
from console.ui.theme import CLOCK_PT, NAME_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.page import Page
from console.ui.widgets.page_button import page_button
from console.ui.widgets.plain_text import plain_label, show_plain
from console.ui.widgets.scrolling import bring_into_view

WHAT = (
    "At the foot of each page of a report stand the number of the last entry and, after the word fingerprint, 16 "
    "digits. Type both: the answer says whether the entries up to that one are as they were when it was printed."
)
EXAMPLE = "27 3f2a 9c1e 77b0 4d21"
_WIDEST = "000000000 " + " ".join(["0000"] * GROUPS)
_AROUND_TEXT_PX = 24
_LAID_OUT_MS = 30
"""After which a new answer has its height."""


class PrintedCheckPage(Page):
    """Asks; the record is read elsewhere.

    Signals:
        check_asked: A :class:`PrintedSeal`.
        stop_asked: The check is not waited for any more.
    """

    check_asked = Signal(object)
    stop_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("printed_check", "Check against a printed report", parent)
        self._is_busy = False
        self._what = plain_label(WHAT, wraps=True)
        self.digits = identify(QLineEdit(), "printed_check.digits", "Last number and digits of the printed report")
        self._read = identify(plain_label(wraps=True), "printed_check.read", "")
        self._answer = identify(plain_label(wraps=True), "printed_check.answer", "")
        self.check = page_button("Check (Enter)", "printed_check.check", self._ask, name="Check")
        self.stop = page_button("Stop", "printed_check.stop", self.stop_asked.emit, name="Stop checking")
        self._soon = QTimer(self, singleShot=True, interval=_LAID_OUT_MS)
        self._soon.timeout.connect(lambda: bring_into_view(self._answer if self._answer.text() else self.digits))
        self._build()
        self.digits.textChanged.connect(self._tell_how_it_is_read)
        self.digits.returnPressed.connect(self._ask)
        self.apply_theme(theme)
        self.start_over()

    def _build(self) -> None:
        self.digits.setPlaceholderText(EXAMPLE)
        label = plain_label("Printed")
        label.setBuddy(self.digits)
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.addRow(label, self.digits)
        rows.addRow(plain_label("Read as"), self._read)
        self.body.setSpacing(16)
        self.body.addLayout(rows)
        self.body.addWidget(self._answer)
        self.body.addWidget(self._what)
        self.body.addStretch(1)
        self.check.setAccessibleDescription("key Enter")
        self.add_button(self.check)
        self.add_button(self.stop)

    @override
    def apply_theme(self, theme: Theme) -> None:
        """Take on the text size; digits stand below each other in one width, as on paper."""
        super().apply_theme(theme)
        digits = theme.font(CLOCK_PT, mono=True)
        self.digits.setFont(digits)
        self.digits.setMaximumWidth(round(QFontMetricsF(digits).horizontalAdvance(_WIDEST)) + _AROUND_TEXT_PX)
        self._read.setFont(theme.font(CLOCK_PT, mono=True))
        self._answer.setFont(theme.font(NAME_PT))

    @override
    def focus_first(self) -> None:
        """Where the keyboard goes when the page opens."""
        self.digits.setFocus()
        self.digits.selectAll()

    def start_over(self) -> None:
        """Nothing is being checked; what was typed stays, to be compared once more."""
        self._show_busy(is_busy=False)
        self._tell_how_it_is_read()

    def tell_share(self, percent: int) -> None:
        """How far the check is; not said aloud each time."""
        if self._is_busy:
            self._show(f"Checking every entry up to it: {percent} %")

    def tell(self, sentence: str) -> None:
        """The answer, or why there is none."""
        self._show_busy(is_busy=False)
        self._show(sentence)
        self.answer_with(self._answer, sentence)

    def _ask(self) -> None:
        if self._is_busy:
            return
        try:
            printed = read_printed(self.digits.text())
        except RuleViolation as error:
            self.tell(error.sentence)
            self.digits.setFocus()
            return
        self._show_busy(is_busy=True)
        self.tell_share(0)
        self.check_asked.emit(printed)

    def _show_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        had_keyboard = self.stop.hasFocus()
        self.stop.setVisible(is_busy)
        if had_keyboard and not is_busy:
            self.check.setFocus()

    def _tell_how_it_is_read(self) -> None:
        show_plain(self._read, _read_as(self.digits.text()))
        self._show("")

    def _show(self, sentence: str) -> None:
        """The answer takes the place of what is said before it, and is brought into sight."""
        show_plain(self._answer, sentence)
        self._answer.setVisible(bool(sentence))
        self._what.setVisible(not sentence)
        self._soon.start()


def _read_as(text: str) -> str:
    """As on paper, to be compared with it; empty while it can't be read."""
    try:
        printed = read_printed(text)
    except RuleViolation:
        return ""
    return _number(printed) + seal_digits(printed.digits)


def _number(printed: PrintedSeal) -> str:
    return f"{printed.last_seq} " if printed.last_seq is not None else ""
