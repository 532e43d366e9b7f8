"""Provides what the window can do with its record: everything that is asked for goes out here, every answer comes back.

No widget in it: what is shown, and where, is the main window's business.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from console.domain.clock import Clock
from console.domain.errors import ExpectedError, Refusal, RuleViolation, StorageUnavailable
from console.domain.ids import Initials
from console.domain.quick_entry.commands import ShiftStart
from console.domain.quick_entry.preview import Preview
from console.domain.situation import Situation
from console.services.changes import ChangeSet
from console.services.line_splits import Split
from console.services.previews import Previews
from console.services.reading import Reading
from console.services.record_keeping import back_up, look_after
from console.services.set_ups import load_set_up_file
from console.services.shifts import HandOver
from console.services.writing import Writing
from console.ui.command_line.suggestions import Suggestion
from console.ui.event_feed import EventFeed
from console.ui.named_entries import NamedEntries
from console.ui.report.report_request import ReportRequest, WrittenReport
from console.ui.runner import Runner, T
from console.ui.second_copy import SecondCopy
from console.ui.shift.shift_sheet import ShiftBegin
from console.ui.signed_on import SignedOn

Done = Callable[[ChangeSet], None]
Failed = Callable[[ExpectedError], None]


class Session(QObject):
    """One record, open in one window.

    Args:
        reading: Its read side, on the window's thread.
        writes: Owns the write side.
        reads: Owns a read side of its own for what takes long: reports, checks.

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
    ) -> None:
        super().__init__(parent)
        self.reading = reading
        self._writes = writes
        self._reads = reads
        self.clock = clock
        self._previews = Previews(clock)
        self.situation: Situation = reading.situations.now()
        self.signed_on = SignedOn(clock)
        self.signed_on.begin(self.situation)
        self._backed_up_seq = 0
        self.second_copy = SecondCopy(reads, reading.folder, clock, self.reading_failed.emit)
        self._not_saved_at: datetime | None = None
        self.feed = EventFeed(_Watched(reading), self.situation.last_seq, self)
        self.feed.committed.connect(self._tell_committed)
        self.feed.reading_failed.connect(self.reading_failed)

    # reading

    @property
    def operator(self) -> Initials | None:
        """Who is signed on."""
        return self.signed_on.initials

    def refresh(self) -> Situation:
        """Read the situation anew: time has passed."""
        try:
            self.situation = self.reading.situations.now(not_saved_at=self._not_saved_at)
        except StorageUnavailable as error:
            self.reading_failed.emit(error.sentence)
        self.situation_changed.emit(self.situation)
        return self.situation

    def preview(self, text: str) -> Preview | Refusal:
        """What a draft would log for whoever is signed on."""
        answer = self._previews.of(
            text, self.situation, self.operator, unsigned=True, named=NamedEntries(self.reading).text
        )
        if not isinstance(answer, Refusal):
            return answer
        # Who is logging is asked with initials; here a candidate is a whole text.
        named = {one.initials: f"{one.initials}: {text.strip()}" for one in self.situation.set_up.operators}
        candidates = tuple(named.get(one, one) for one in answer.candidates)
        return Refusal(sentence=answer.sentence, position=answer.position, candidates=candidates)

    def complete(self, text: str) -> tuple[Suggestion, ...]:
        """How a draft could go on."""
        found = self._previews.complete(text, self.situation)
        return tuple(Suggestion(text=one.text, label=one.label) for one in found)

    def needs_sign_on(self, text: str) -> bool:
        """Whether this draft can be logged once it is known who logs it."""
        operators = self.situation.set_up.operators
        if self.operator is not None or all(one.retired for one in operators):
            return False
        return isinstance(self._previews.of(text, self.situation, None), Refusal)

    # acts

    def sign_on(self, initials: Initials | None) -> None:
        """This person logs from now on."""
        self.signed_on.sign_on(initials)
        self.operator_changed.emit(self.operator)

    def log(self, text: str) -> None:
        """Log a quick entry."""
        by = self.operator
        self._write(text, lambda record: record.status_log.log(text, by=by))

    def review_board(self) -> None:
        """Log that the board was looked at."""
        by = self.operator
        self._write("", lambda record: record.status_log.review_board(by=by))

    def begin_shift(self, begin: ShiftBegin, on_done: Done, on_failed: Failed) -> None:
        """Start a shift, or take over the open one."""
        command = ShiftStart(name=begin.name, operators=begin.operators)
        hand_over = HandOver(covered=begin.covered, not_covered=begin.not_covered)
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

    def apply_set_up(self, source: str | Path | Split, on_done: Done, on_failed: Failed) -> None:
        """Apply a set-up file, or the text of one, or split a line."""
        by = self.operator

        def job(record: Writing) -> ChangeSet:
            if isinstance(source, Split):
                return record.set_ups.split(source, by=by)
            if isinstance(source, Path):
                return record.set_ups.apply(load_set_up_file(source), source.name, by=by)
            return record.set_ups.apply(source, "What was typed", by=by)

        def done(changes: ChangeSet) -> None:
            self._tell_saved("", changes)
            on_done(changes)

        self._writes.submit(job, done, on_failed)

    def make_report(self, request: ReportRequest, on_done: Callable[[WrittenReport], None], on_failed: Failed) -> None:
        """Make a report and its file, beside everything else that goes on."""

        def job(record: Reading) -> WrittenReport:
            from console.ui.report.report_making import make_report  # late: page and PDF are for reports only

            return make_report(request, record, by)

        def done(written: WrittenReport) -> None:
            self._issue(written, by)
            on_done(written)

        by = self.operator
        self._reads.submit(job, done, on_failed)

    def look_into(self, job: Callable[[Reading], T], on_done: Callable[[T], None], on_failed: Failed) -> None:
        """Read what takes long, beside everything else that goes on."""
        self._reads.submit(job, on_done, on_failed)

    def _issue(self, written: WrittenReport, by: Initials | None) -> None:
        """That the report left the program is an entry; a report is good even when that can't be saved."""
        report, name = written.report, written.path.name
        self._writes.submit(
            lambda record: record.status_log.issue_report(report, name, by=by),
            lambda changes: self._tell_saved("", changes),
            lambda error: self.reading_failed.emit(error.sentence),
        )

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

        self._reads.submit(
            lambda _: back_up(folder, clock), done, lambda error: self.reading_failed.emit(error.sentence)
        )

    def check_health(self) -> None:
        """Look whether the record is whole, beside everything else; only what is wrong is told."""
        folder, clock = self.reading.folder, self.clock

        def done(sentences: tuple[str, ...]) -> None:
            for sentence in sentences:
                self.reading_failed.emit(sentence)

        self._reads.submit(
            lambda _: look_after(folder, clock), done, lambda error: self.reading_failed.emit(error.sentence)
        )

    def beside(self, job: Callable[[Reading], T], on_done: Callable[[T], None], on_failed: Failed) -> None:
        """Do what takes long beside everything else, with a read side of its own."""
        self._reads.submit(job, on_done, on_failed)

    def write_beside(self, job: Callable[[Writing], ChangeSet], on_done: Done, on_failed: Failed) -> None:
        """Log something that nobody typed."""

        def done(changes: ChangeSet) -> None:
            self.feed.look()
            on_done(changes)

        self._writes.submit(job, done, on_failed)

    def close(self) -> None:
        """Finish what was asked for, then let the record go."""
        self.feed.stop()
        self._writes.close()
        self._reads.close()
        self.reading.close()

    def _write(self, text: str, job: Callable[[Writing], ChangeSet]) -> None:
        def failed(error: ExpectedError) -> None:
            if isinstance(error, RuleViolation):
                refusal = Refusal(sentence=error.sentence, position=error.position, candidates=error.candidates)
                self.refused.emit(text, refusal)
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


class _Watched:
    """The read side as the feed wants it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.after = reading.log_book.after

    def data_version(self) -> int:
        return self._reading.reader.data_version()


_END = "/shift end"
