"""Provides the command line: one field in which everything is logged, and under it what Enter would do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.domain.clock import Clock
from console.domain.errors import Refusal
from console.domain.set_up import Center
from console.ui.announcer import Announcer
from console.ui.command_line.answer_line import Tag
from console.ui.command_line.enter_guard import EnterGuard, EnterMeans
from console.ui.command_line.entry_reading import EntryReading
from console.ui.command_line.history import TypedHistory
from console.ui.command_line.line_parts import LineParts
from console.ui.command_line.typing_time import TypingTime
from console.ui.theme import Theme


class CommandLine(LineParts):
    """Owns the keyboard by default.

    Signals:
        submitted: An entry to log, as typed.
        edited: The text in hand, after every change.
        rows_stepped: Up (-1) or Down (+1) on the empty line: the board is meant.
        escaped: Esc on the empty line: close what is open.
        help_asked: ``?`` on the empty line.
    """

    submitted = Signal(str)
    edited = Signal(str)
    rows_stepped = Signal(int)
    escaped = Signal()
    help_asked = Signal()

    def __init__(self, reading: EntryReading, clock: Clock, center: Center, theme: Theme, parent: QWidget) -> None:
        super().__init__(reading, TypingTime(reading, clock, center), theme, parent)
        self._reading = reading
        self._guard = EnterGuard(clock.monotonic_s)
        self._history = TypedHistory()
        self._proposed: Callable[[], None] | None = None
        self._announcer = Announcer(self.field)
        self._connect()

    def _connect(self) -> None:
        self.field.textEdited.connect(self._typed)
        self.field.submitted.connect(self.press_enter)
        self.field.escaped.connect(self._escape)
        self.field.touched.connect(self._drop_proposal)
        self.answer.entered.connect(self.press_enter)
        self.field.stepped.connect(self._step)
        self.field.suggestion_taken.connect(self._take_first)
        self.field.help_asked.connect(self.help_asked)
        self._offers.picked.connect(self.fill)
        self.draft.used.connect(self._use_draft)
        self.draft.dropped.connect(self._drop_draft)
        self.unsaved.retried.connect(self._retry)
        self.unsaved.changed.connect(lambda _: self._tell_in_hand())

    def set_center(self, center: Center) -> None:
        """The set-up changed."""
        self._time.center = center

    def type_on(self, text: str) -> None:
        """Text typed elsewhere in the window belongs here."""
        self.field.setFocus()
        self.field.end(False)  # noqa: FBT003 - Qt's own argument: without selecting
        if text == "?" and not self.field.text():
            self.help_asked.emit()
            return
        self.field.insert(text)
        self._typed(self.field.text())

    def fill(self, text: str) -> None:
        """Put text in the field to go on with; nothing is logged."""
        self._history.rest()
        self._offers.close()
        self.field.setText(text)
        self.field.setFocus()
        self._read(text)

    def offer_draft(self, text: str, begun_at: datetime | None) -> None:
        """Offer text left behind, before the first key is pressed."""
        if not text or self.field.text():
            return
        self._history.add(self.draft.text)  # one that was on offer already is not lost for another
        self.draft.offer(text, begun_at, self._time.shown(begun_at))
        self._tell_in_hand()
        self._under.rest()

    def log_whole(self, text: str) -> None:
        """Log an entry chosen by mouse; one that needs a look first waits in the field, as if it had been typed."""
        answer = self._reading.preview(text)
        if not isinstance(answer, Refusal) and not answer.needs_second_enter:
            self.say(Tag.SAVING, text)
            self.submitted.emit(text)
            return
        self.put_away()
        self.fill(text)
        self.press_enter()

    def propose(self, sentence: str, act: Callable[[], None]) -> None:
        """Say what Enter on the empty line would do; any other key drops it. A draft in hand is offered back."""
        self.put_away()
        self._proposed = act
        self.answer.say(Tag.PREVIEW, sentence)
        self._announcer.tell(f"{_without_key(sentence)} Enter logs it.")
        self._under.show_answer()
        self.field.setFocus()

    def _drop_proposal(self) -> None:
        if self._proposed is not None:
            self._rest()

    def put_away(self) -> None:
        """Clear the field; what was in it is offered back."""
        self.offer_draft(*self.hand_over())

    def hand_over(self) -> tuple[str, datetime | None]:
        """Clear the field; its text and when that was begun are the caller's business now."""
        text, begun_at = self.field.text(), self._time.begun_at
        self.field.setText("")
        self._rest()
        return text, begun_at

    def take_over(self, text: str, begun_at: datetime | None) -> None:
        """Go on with text that was begun earlier, or elsewhere."""
        self._time.begun_at = begun_at
        self.fill(text)

    def refresh(self) -> None:
        """The record or the clock moved on: say anew what Enter would log."""
        if self._verdict.may_change:
            self._read(self.field.text())

    def stop_offering(self) -> None:
        """Ask the record nothing more and cover nothing: a page is shown, or the window is being left."""
        self._offers.close()

    def say(self, tag: Tag, sentence: str) -> None:
        """Show what became of an entry; what was proposed is dropped: Enter does only what can be read here."""
        self._proposed = None
        self.answer.say(tag, sentence)
        self._under.show_answer() if self.field.text() else self._under.rest()

    def let_go(self, text: str) -> None:
        """A text that was sent has been answered: it is kept as a draft no longer than that."""
        self.in_hand.let_go(text)
        self._tell_in_hand()

    def type_elsewhere(self, text: str, begun_at: datetime | None) -> None:
        """This is what stands in another command line of the program; it is kept as a draft as if it stood here."""
        self.in_hand.take_elsewhere(text, begun_at)
        self._tell_in_hand()

    def _tell_in_hand(self) -> None:
        self.edited.emit(self.in_hand.text)

    def tell_not_saved(self, text: str, sentence: str) -> None:
        """An entry that was submitted is not in the record: it stays here until it is, or a person puts it aside."""
        self.say(Tag.NOT_SAVED, f"{text} is kept below until it is in the record.")
        self._keep_unsaved(text, sentence)

    def tell_refused(self, text: str, refusal: Refusal) -> None:
        """The record refused what the preview had let pass: the text comes back, below another that was begun."""
        if text and self.field.text():
            self._keep_unsaved(text, refusal.sentence)
            return
        if not self.field.text():
            self.field.setText(text)
            self._time.begin()
        self.let_go(text)
        self._verdict.show_refused(refusal)
        self._offers.open()

    def _keep_unsaved(self, text: str, sentence: str) -> None:
        begun_at = self.in_hand.begun_of(text)
        self.unsaved.add(text, sentence, begun_at, self._time.shown(begun_at))
        self.let_go(text)

    def _retry(self, text: str, begun_at: datetime | None) -> None:
        """Log it again; what was meant some time ago is looked at first, for it would be logged as of now."""
        if self.means_then(text, begun_at):
            self.put_away()
            self._use_draft(text, begun_at)
        else:
            self.in_hand.send(text, begun_at)
            self.submitted.emit(text)

    def means_then(self, text: str, begun_at: datetime | None) -> bool:
        """Whether a text would be logged as of now although it was meant some time ago."""
        return self._time.is_old(begun_at) and not isinstance(self._reading.preview(text), Refusal)

    def _typed(self, text: str) -> None:
        self._history.rest()
        self._read(text)
        self._offers.follow(text)

    def _read(self, text: str) -> None:
        """Say what Enter would log."""
        self._guard.forget()
        self._proposed = None
        self._tell_in_hand()
        if not text.strip():
            self._rest()
            return
        self._time.begin()
        self._verdict.show(self._reading.preview(text))

    def _rest(self) -> None:
        self._time.end()
        self._proposed = None
        self._verdict.rest()
        self._offers.close()
        self._under.rest()

    def press_enter(self) -> None:
        """Log what is typed, or do what was proposed; a suggestion walked to is taken first."""
        text = self.field.text()
        walked_to = self._offers.walked_to
        if walked_to is not None:
            self.fill(walked_to)
        elif text.strip():
            self._enter(text)
        elif self._proposed is not None:
            proposed = self._proposed
            self._rest()
            proposed()

    def _enter(self, text: str) -> None:
        answer = self._reading.preview(text)
        if isinstance(answer, Refusal):
            self._verdict.show_refused(answer)
            self._announcer.tell(answer.sentence)
            self._offers.open()
            return
        match self._guard.press(text, needs_second=answer.needs_second_enter):
            case EnterMeans.ASK_AGAIN:
                remarks = self._verdict.ask_again(answer)
                self._announcer.tell(". ".join(("Enter again logs it", _without_key(answer.sentence), *remarks)))
            case EnterMeans.LOG:
                self._submit(text)
            case EnterMeans.NOTHING:
                pass

    def _submit(self, text: str) -> None:
        self._history.add(self.draft.text)
        self._history.add(text)
        self.draft.withdraw()
        self.in_hand.send(text)
        self.field.setText("")
        self._rest()
        self.say(Tag.SAVING, text)
        self.submitted.emit(text)

    def _escape(self) -> None:
        text = self.field.text()
        if self._offers.is_open and not self._verdict.was_refused:
            self._offers.close()
            self._verdict.tell_kept(self._reading.preview(text))
        elif text or self._proposed is not None:
            self.put_away()
        else:
            self.escaped.emit()

    def _step(self, by: int) -> None:
        if self._offers.is_open:
            self._offers.step(by)
        elif not self.field.text():
            self.rows_stepped.emit(by)
        else:
            shown = self.field.text()
            text = self._history.older(shown) if by < 0 else self._history.newer(shown)
            self.field.setText(text)
            self._read(text)

    def _take_first(self) -> None:
        self.fill(self._offers.likeliest or self.field.text())

    def _use_draft(self, text: str, begun_at: datetime | None) -> None:
        self.draft.withdraw()
        self.take_over(self._time.as_meant(text, begun_at), begun_at)

    def _drop_draft(self) -> None:
        self._rest()
        self._tell_in_hand()
        self.field.setFocus()


def _without_key(sentence: str) -> str:
    """A sentence as it is read aloud, without the key at its end."""
    return sentence.removesuffix("[Enter]").rstrip()
