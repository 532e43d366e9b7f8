"""Provides what the window can do with its record: everything that is asked for goes out here, every answer comes back.

No widget in it: what is shown, and where, is the main window's business.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from console.domain.attention import AttentionItem
from console.domain.clock import Clock
from console.domain.errors import ExpectedError, Refusal, RuleViolation, StorageUnavailable
from console.domain.ids import Initials
from console.domain.situation import Situation
from console.late import late
from console.services.changes import ChangeSet
from console.services.reading import Reading
from console.ui.command_line.entry_reading import Suggestion
from console.ui.event_feed import EventFeed, WatchedReading
from console.ui.runner import Runner
from console.ui.second_copy import SecondCopy
from console.ui.signed_on import SignedOn

if TYPE_CHECKING:
    from console.domain.quick_entry.commands import ShiftStart
    from console.domain.quick_entry.meant_then import MeantThen
    from console.domain.quick_entry.preview import Preview
    from console.services.record_keeping import back_up, look_after
    from console.services.shifts import HandOver
    from console.services.writing import Writing
    from console.ui.draft_reading import DraftReading
    from console.ui.shift.shift_sheet import ShiftBegin
else:
    ShiftStart = late("console.domain.quick_entry.commands", "ShiftStart")
    back_up = late("console.services.record_keeping", "back_up")
    look_after = late("console.services.record_keeping", "look_after")
    HandOver = late("console.services.shifts", "HandOver")
    DraftReading = late("console.ui.draft_reading", "DraftReading")

Done = Callable[[ChangeSet], None]
Failed = Callable[[ExpectedError], None]
T = TypeVar("T")

BOARD_REVIEWED = "Board reviewed"
"""Stands for the one entry that nobody types, where it is told that it was saved or not."""


class Session(QObject):
    """One record, open in one window.

    Args:
        reading: Its read side, on the window's thread.
        writes: Owns the write side.
        reads: Owns a read side of its own for what takes long: reports, checks.
        look_ups: Another one for what someone waits for, such as a search; None = ``reads`` does that too.
        situation: How things stand, as far as that is known already.

    Signals:
        situation_changed: The new :class:`Situation`.
        committed: A :class:`ChangeSet`, whoever logged it; after ``situation_changed``.
        saved: Text as typed (empty where nothing was typed) and the :class:`ChangeSet` of one's own act.
        not_saved: Text as typed and a sentence: the machine refused.
        refused: Text as typed and a :class:`Refusal`: a rule refused.
        operator_changed: Initials, or None.
        reading_failed: A sentence.
    """

    situation_changed = Signal(object)
    committed = Signal(object)
    saved = Signal(str, object)
    not_saved = Signal(str, str)
    refused = Signal(str, object)
    operator_changed = Signal(object)
    reading_failed = Signal(str)

    def __init__(
        self,
        reading: Reading,
        writes: Runner[Writing],
        reads: Runner[Reading],
        clock: Clock,
        parent: QObject | None = None,
        *,
        look_ups: Runner[Reading] | None = None,
        situation: Situation | None = None,
    ) -> None:
        super().__init__(parent)
        self.reading = reading
        self._writes = writes
        self._reads = reads
        self._look_ups = look_ups or reads
        self.clock = clock
        self._made_drafts: DraftReading | None = None
        self.situation: Situation = situation or reading.situations.now()
        self.signed_on = SignedOn(clock)
        self.signed_on.begin(self.situation)
        self._backed_up_seq = 0
        self.second_copy = SecondCopy(reads, reading.folder, clock, self.reading_failed.emit)
        self._not_saved_at: datetime | None = None
        self.feed = EventFeed(WatchedReading(reading), self.situation.last_seq, self)
        self.feed.committed.connect(self._tell_committed)
        self.feed.reading_failed.connect(self.reading_failed)

    # reading

    @property
    def operator(self) -> Initials | None:
        """Who is signed on."""
        return self.signed_on.initials

    @property
    def _drafts(self) -> DraftReading:
        """Made when the first key is typed: the window is there sooner without it."""
        if self._made_drafts is None:
            self._made_drafts = DraftReading(self.reading, self.clock)
        return self._made_drafts

    def refresh(self) -> Situation:
        """Read the situation anew: time has passed. While it can't be read, the last one stands."""
        try:
            self.situation = self.reading.situations.now(not_saved_at=self._not_saved_at)
        except StorageUnavailable as error:
            self.reading_failed.emit(error.sentence)
            changed = False
        else:
            changed = True
        if self.signed_on.follow(self.situation):
            self.operator_changed.emit(None)
        if changed:
            self.situation_changed.emit(self.situation)
        return self.situation

    def preview(self, text: str) -> Preview | Refusal:
        """What a draft would log for whoever is signed on."""
        return self._drafts.preview(text, self.situation, self.operator)

    def meant_then(self, text: str, begun_at: datetime) -> MeantThen | None:
        """How a draft begun then is typed now to mean what it meant; None where that is as it stands."""
        return self._drafts.meant_then(text, begun_at, self.situation)

    def complete(self, text: str) -> tuple[Suggestion, ...]:
        """How a draft could go on."""
        return self._drafts.complete(text, self.situation)

    def needs_sign_on(self, text: str) -> bool:
        """Whether this draft can be logged once it is known who logs it."""
        return self.operator is None and self._drafts.needs_sign_on(text, self.situation)

    # acts

    def sign_on(self, initials: Initials | None) -> None:
        """This person logs from now on."""
        self.signed_on.sign_on(initials)
        self.operator_changed.emit(self.operator)

    def log(self, text: str, listed: tuple[AttentionItem, ...] | None = None) -> None:
        """Log a quick entry.

        Args:
            listed: The attention list in sight when it was sent, which numbers in it mean; None = the one in sight now.
        """
        by, in_sight = self.operator, self.situation.attention if listed is None else listed
        self._write(text, lambda record: record.status_log.log(text, by=by, listed=in_sight))

    def review_board(self) -> None:
        """Log that the board was looked at."""
        by = self.operator
        self._write(BOARD_REVIEWED, lambda record: record.status_log.review_board(by=by))

    def begin_shift(self, begin: ShiftBegin, on_done: Done, on_failed: Failed) -> None:
        """Start a shift, or take over the open one."""
        command = ShiftStart(name=begin.name, operators=begin.operators)
        hand_over = HandOver(covered=begin.covered, not_covered=begin.not_covered, outgoing=begin.outgoing)
        by = begin.operators[0]

        def done(changes: ChangeSet) -> None:
            self.sign_on(by)
            self._tell_saved("", changes)
            on_done(changes)

        self._writes.submit(lambda record: record.status_log.start_shift(command, hand_over, by=by), done, on_failed)

    def end_shift(self, by: Initials, on_done: Done, on_failed: Failed) -> None:
        """End the open shift; the next entry asks who logs it."""

        def done(changes: ChangeSet) -> None:
            self.sign_on(None)
            self._tell_saved("", changes)
            self.second_copy.bring()
            on_done(changes)

        self._writes.submit(lambda record: record.status_log.log(_END, by=by), done, on_failed)

    def write(self, job: Callable[[Writing], ChangeSet], on_done: Done, on_failed: Failed) -> None:
        """Log what was asked for on a page."""

        def done(changes: ChangeSet) -> None:
            self._tell_saved("", changes)
            on_done(changes)

        self._writes.submit(job, done, on_failed)

    def get_ready(self) -> None:
        """Load and open what the first key and the first entry need, so that neither has to wait for it."""
        self.preview("")
        self._writes.submit(lambda _: None, lambda _: None, lambda error: self.reading_failed.emit(error.sentence))

    def back_up(self) -> None:
        """Make a verified copy if anything was logged since the last one; whoever looks next sees its age."""
        if self.situation.last_seq == self._backed_up_seq:
            self.second_copy.bring()
            return
        self._backed_up_seq = self.situation.last_seq
        folder, clock = self.reading.folder, self.clock

        def done(_copy: Path) -> None:
            self.refresh()
            self.second_copy.bring()

        def failed(error: ExpectedError) -> None:
            self._backed_up_seq = 0  # the next hour tries again, whether anything is logged by then or not
            self.reading_failed.emit(error.sentence)

        self._reads.submit(lambda _: back_up(folder, clock), done, failed)

    def check_health(self) -> None:
        """Look whether the record is whole, beside everything else; only what is wrong is told."""
        folder, clock = self.reading.folder, self.clock

        def done(sentences: tuple[str, ...]) -> None:
            for sentence in sentences:
                self.reading_failed.emit(sentence)

        self._reads.submit(
            lambda _: look_after(folder, clock), done, lambda error: self.reading_failed.emit(error.sentence)
        )

    def beside(
        self,
        job: Callable[[Reading], T],
        on_done: Callable[[T], None],
        on_failed: Failed,
        *,
        is_awaited: bool = False,
    ) -> None:
        """Do what takes long beside everything else, with a read side of its own.

        Args:
            is_awaited: Someone waits for the answer: it is not kept waiting by reports and checks.
        """
        runner = self._look_ups if is_awaited else self._reads
        runner.submit(job, on_done, on_failed)

    def write_beside(self, job: Callable[[Writing], ChangeSet], on_done: Done, on_failed: Failed) -> None:
        """Log something that nobody typed."""

        def done(changes: ChangeSet) -> None:
            self.feed.look()
            on_done(changes)

        self._writes.submit(job, done, on_failed)

    def close(self) -> None:
        """Finish what was asked for, then let the record go."""
        self.feed.stop()
        self._reads.close()  # first: what was made beside may have to be logged
        if self._look_ups is not self._reads:
            self._look_ups.close()
        self._writes.close()
        self.reading.close()

    def _write(self, text: str, job: Callable[[Writing], ChangeSet]) -> None:
        def failed(error: ExpectedError) -> None:
            if isinstance(error, RuleViolation):
                refusal = Refusal(sentence=error.sentence, position=error.position, candidates=error.candidates)
                self.refused.emit("" if text == BOARD_REVIEWED else text, refusal)
            else:
                self._not_saved_at = self._not_saved_at or self.clock.now()
                self.not_saved.emit(text, error.sentence)
                self.refresh()

        self._writes.submit(job, lambda changes: self._tell_saved(text, changes), failed)

    def _tell_saved(self, text: str, changes: ChangeSet) -> None:
        self.signed_on.touch()
        self._not_saved_at = None
        self.feed.look()
        self.saved.emit(text, changes)

    def _tell_committed(self, changes: ChangeSet) -> None:
        self.refresh()
        self.committed.emit(changes)


_END = "/shift end"
