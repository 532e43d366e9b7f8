"""The command line of the small window: one field, and under it what Enter would log or what became of it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from console.domain.clock import Clock
from console.domain.errors import Refusal
from console.domain.line import LineState
from console.domain.quick_entry.preview import Preview
from console.domain.set_up import Center
from console.ui.command_line.answer_line import Tag
from console.ui.command_line.enter_guard import EnterGuard, EnterMeans
from console.ui.command_line.entry_reading import EntryReading
from console.ui.command_line.field import CommandField
from console.ui.command_line.history import TypedHistory
from console.ui.command_line.keyboard_frame import MARGIN_PX, KeyboardFrame
from console.ui.command_line.typing_time import TypingTime
from console.ui.theme import SMALL_PT, TEXT_PT, Theme
from console.ui.widgets.identity import identify
from console.ui.widgets.plain_text import plain_label, show_plain

_PROMPT = ">"
RETRY = "Retry"


class CompactEntry(KeyboardFrame):
    """Reads with the parser of the full command line; the frame is strong while this window has the keyboard.

    Signals:
        submitted: An entry to log, as typed, and when it was begun.
        edited: The text in hand, after every change.
        escaped: Esc on the empty line.
        retried: What could not be saved is to be logged again.
    """

    submitted = Signal(str, object)
    edited = Signal(str)
    escaped = Signal()
    retried = Signal()

    def __init__(self, reading: EntryReading, clock: Clock, center: Center, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        identify(self, "compact.entry", "Command line")
        self._reading = reading
        self._time = TypingTime(reading, clock, center)
        self._guard = EnterGuard(clock.monotonic_s)
        self._history = TypedHistory()
        self.field = CommandField(self)
        identify(self.field, "compact.field", "Command line")
        self.field.setPlaceholderText("3d Enter")
        self._prompt = plain_label(_PROMPT, parent=self)
        self._answer = identify(plain_label(wraps=True, parent=self), "compact.answer", "Answer")
        self._answer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.retry = identify(QPushButton(RETRY, self), "compact.retry", "Retry what is not saved")
        self.retry.hide()
        self._lay_out()
        self.field.textEdited.connect(self._typed)
        self.field.submitted.connect(self._enter)
        self.field.escaped.connect(self._escape)
        self.field.stepped.connect(self._step)
        self.retry.clicked.connect(self.retried)
        self.apply_theme(theme)

    @property
    def answer(self) -> str:
        """What is said under the field."""
        return self._answer.text()

    @property
    def begun_at(self) -> datetime | None:
        """When the text in the field was begun; None when there is none."""
        return self._time.begun_at

    def set_center(self, center: Center) -> None:
        """The set-up changed."""
        self._time.center = center

    def fill(self, text: str, begun_at: datetime | None = None) -> None:
        """Put text in the field to go on with, begun then or now; nothing is logged. Up brings back what was there."""
        if self.field.text():
            self._history.add(self.field.text())
        self.field.setText(text)
        self._time.begun_at = begun_at
        self._typed(text)

    def take_up(self, text: str, begun_at: datetime | None) -> None:
        """Go on with a text that was meant some time ago: with the moment that it meant."""
        self.fill(self._time.as_meant(text, begun_at), begun_at)

    def hand_over(self) -> tuple[str, datetime | None]:
        """Clear the field; its text and when that was begun are the caller's business now."""
        text, begun_at = self.field.text(), self.begun_at
        self.field.setText("")
        self._typed("")
        return text, begun_at

    def type_on(self, text: str) -> None:
        """Text typed elsewhere in the window belongs here."""
        self.field.setFocus()
        self.field.end(False)  # noqa: FBT003 - Qt's own argument: without selecting
        self.field.insert(text)
        self._typed(self.field.text())

    def say(self, tag: Tag, sentence: str, *, retries: bool = False) -> None:
        """Show what became of an entry."""
        show_plain(self._answer, f"{tag}  {sentence}".strip())
        self._answer.setAccessibleName(self._answer.text())
        self.retry.setVisible(retries)

    def tell_refused(self, text: str, refusal: Refusal) -> None:
        """What the preview had let pass was refused: the text comes back unless another was begun."""
        if not self.field.text():
            self.field.setText(text)
            self._time.begin()
            self.edited.emit(text)
        self._refuse(refusal)

    def apply_theme(self, theme: Theme) -> None:
        """Take on colors and text size."""
        self.set_frame_theme(theme)
        for part in (self._prompt, self.field):
            part.setFont(theme.font(TEXT_PT, mono=True))
        self.field.setMinimumHeight(self.field.fontMetrics().height() + 10)
        self._answer.setFont(theme.font(SMALL_PT))
        self.retry.setFont(theme.font(SMALL_PT))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._prompt)
        row.addWidget(self.field, 1)
        under = QHBoxLayout()
        under.addWidget(self._answer, 1)
        under.addWidget(self.retry)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addLayout(under)

    def _typed(self, text: str) -> None:
        self._history.rest()
        self._read(text)

    def _read(self, text: str) -> None:
        self._guard.forget()
        self.field.point_at(None, self._theme.text)
        if not text.strip():
            self._time.end()
            self.edited.emit(text)
            self.say(Tag.NONE, "")
            return
        self._time.begin()
        self.edited.emit(text)
        answer = self._reading.preview(text)
        if isinstance(answer, Refusal):
            self._refuse(answer)
        else:
            calls = answer.needs_second_enter or answer.remarks or self._time.remark(text)
            self._preview(Tag.CHECK if calls else Tag.PREVIEW, answer)

    def _preview(self, tag: Tag, answer: Preview) -> None:
        said = (answer.sentence, *answer.remarks, self._time.remark(self.field.text()))
        self.say(tag, " · ".join(filter(None, said)))

    def _refuse(self, refusal: Refusal) -> None:
        self.say(Tag.NOT_READ, refusal.sentence)
        self.field.point_at(refusal.position, self._theme.fill(LineState.DEGRADED))

    def _enter(self) -> None:
        text = self.field.text()
        if not text.strip():
            return
        answer = self._reading.preview(text)
        if isinstance(answer, Refusal):
            self._refuse(answer)
            return
        match self._guard.press(text, needs_second=answer.needs_second_enter):
            case EnterMeans.ASK_AGAIN:
                self._preview(Tag.AGAIN, answer)
            case EnterMeans.LOG:
                self._history.add(text)
                _, begun_at = self.hand_over()
                self.say(Tag.SAVING, text)
                self.submitted.emit(text, begun_at)
            case EnterMeans.NOTHING:
                pass

    def _escape(self) -> None:
        if self.field.text():
            self.fill("")
        else:
            self.escaped.emit()

    def _step(self, by: int) -> None:
        shown = self.field.text()
        text = self._history.older(shown) if by < 0 else self._history.newer(shown)
        self.field.setText(text)
        self._read(text)
