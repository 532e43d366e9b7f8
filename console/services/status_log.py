"""The one way in which a quick entry becomes part of the record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from console.domain.attention import AttentionItem
from console.domain.errors import Refusal, RuleViolation
from console.domain.events import EntryKind
from console.domain.ids import Initials
from console.domain.quick_entry.commands import (
    Acknowledge,
    ClockCheck,
    Command,
    Correct,
    FallbackStep,
    LineNote,
    Note,
    OperatorOff,
    OperatorOn,
    PassOnAdd,
    PassOnClose,
    ShiftEnd,
    ShiftStart,
    Status,
    Told,
    Verified,
    Void,
)
from console.domain.quick_entry.paper_row import PaperRow, read_row
from console.domain.quick_entry.parser import parse
from console.domain.shift_report import ShiftReport
from console.services import amendments, fallback_numbers, line_acts, notes, shifts
from console.services.acknowledgements import draft_acknowledgement
from console.services.changes import ChangeSet
from console.services.entry_context import Drafted, EntryContext
from console.services.report_signing import draft_issue, draft_signature
from console.services.signature import sign
from console.services.vocabularies import Vocabularies
from console.storage.record_writer import RecordWriter, Transaction


class StatusLog:
    """Logs quick entries.

    Attributes:
        attention: Gives the attention list of a moment, strip first; needed by ``a`` only.
        open_items: Gives the sentences of what is open at a moment; needed by ``/shift start`` only.
        on_shift_ended: Called after a shift end is on disk; its answer joins the warnings (a backup that failed).
    """

    def __init__(
        self,
        writer: RecordWriter,
        *,
        attention: Callable[[Transaction, datetime], tuple[AttentionItem, ...]],
        open_items: Callable[[Transaction, datetime], tuple[str, ...]],
        on_shift_ended: Callable[[], tuple[str, ...]] = tuple,
    ) -> None:
        self._writer = writer
        self._attention = attention
        self._open_items = open_items
        self._on_shift_ended = on_shift_ended
        self._vocabularies = Vocabularies()

    def log(
        self, text: str, *, by: Initials | None = None, listed: tuple[AttentionItem, ...] | None = None
    ) -> ChangeSet:
        """Log one quick entry for the person signed on; when this returns it is on disk for good.

        Args:
            listed: The attention list that the person had in sight, for ``a2``; None = none but the record's own.

        Raises:
            RuleViolation: It can't be read or breaks a rule; nothing was written.
            StorageUnavailable: The machine refused.
        """
        with self._writer.writing() as transaction:
            changes = self._append(text, transaction, by=by, now=transaction.now, listed=listed)
        return self._after(changes)

    def log_row(self, row: PaperRow, *, by: Initials | None = None) -> ChangeSet:
        """Log one row of a paper log as of its own time, for the person on the paper.

        Args:
            by: Who keys it in.

        Raises:
            RuleViolation: It can't be read or breaks a rule; nothing was written.
            StorageUnavailable: The machine refused.
        """
        with self._writer.writing() as transaction:
            set_up = transaction.reader.set_up()
            command = read_row(row, self._vocabularies.of(set_up))
            if isinstance(command, Refusal):
                raise RuleViolation.of(command)
            signature = sign(set_up, prefix=row.by, signed_on=by)
            context = EntryContext(reader=transaction.reader, set_up=set_up, now=transaction.now, signature=signature)
            changes = _appended(transaction, self._drafted(command, context, transaction, None))
        return self._after(changes)

    def review_board(self, *, by: Initials | None = None) -> ChangeSet:
        """Log that the board was looked at and no other trouble is known.

        Raises:
            RuleViolation: Nobody can be named.
            StorageUnavailable: The machine refused.
        """
        with self._writer.writing() as transaction:
            drafted = notes.draft_board_reviewed(_context(transaction, by))
            changes = _appended(transaction, drafted)
        return self._after(changes)

    def issue_report(
        self, report: ShiftReport, file: str | None, *, by: Initials | None = None, form: str | None = None
    ) -> ChangeSet:
        """Log that a report left the program, with its seal; by nobody when nobody is signed on.

        Raises:
            StorageUnavailable: The machine refused.
        """
        with self._writer.writing() as transaction:
            entries = transaction.append([draft_issue(report, transaction.now, by=by, file=file, form=form)])
        return self._after(ChangeSet(entries=entries))

    def sign_report(self, report: ShiftReport, signer: Initials, *, by: Initials | None = None) -> ChangeSet:
        """Log that somebody signs a report as it was made, with its seal; no copy of it is made by that.

        Args:
            by: Who is signed on; kept as who keyed it where that is somebody else.

        Raises:
            RuleViolation: The initials are not in the record, or the report is of a shift that is still on.
            StorageUnavailable: The machine refused.
        """
        with self._writer.writing() as transaction:
            signature = sign(transaction.reader.set_up(), prefix=signer, signed_on=by)
            entries = transaction.append([draft_signature(report, transaction.now, signature)])
        return self._after(ChangeSet(entries=entries))

    def start_shift(self, command: ShiftStart, hand_over: shifts.HandOver, *, by: Initials | None = None) -> ChangeSet:
        """Start a shift with what the incoming person covered, as the shift sheet says it.

        Raises:
            RuleViolation: Nobody can be named.
            StorageUnavailable: The machine refused.
        """
        with self._writer.writing() as transaction:
            context = _context(transaction, by)
            changes = _appended(transaction, shifts.draft_shift_start(command, context, hand_over))
        return self._after(changes)

    def append_replayed(self, text: str, transaction: Transaction, *, by: Initials | None, at: datetime) -> ChangeSet:
        """Log one quick entry as of a given moment, inside a transaction of the caller's."""
        return self._append(text, transaction, by=by, now=at, recorded_at=at)

    def _append(
        self,
        text: str,
        transaction: Transaction,
        *,
        by: Initials | None,
        now: datetime,
        recorded_at: datetime | None = None,
        listed: tuple[AttentionItem, ...] | None = None,
    ) -> ChangeSet:
        set_up = transaction.reader.set_up()
        entry = parse(text, self._vocabularies.of(set_up), now)
        if isinstance(entry, Refusal):
            raise RuleViolation.of(entry)
        signature = sign(set_up, prefix=entry.initials, signed_on=by)
        context = EntryContext(reader=transaction.reader, set_up=set_up, now=now, signature=signature)
        return _appended(transaction, self._drafted(entry.command, context, transaction, listed), recorded_at)

    def _drafted(
        self,
        command: Command,
        context: EntryContext,
        transaction: Transaction,
        listed: tuple[AttentionItem, ...] | None,
    ) -> Drafted:
        match command:
            case Status() | LineNote() | Verified():
                return _about_lines(command, context)
            case FallbackStep():
                return fallback_numbers.draft_fallback_step(command, context)
            case Told() | Note() | PassOnAdd() | PassOnClose() | ClockCheck():
                return _about_no_line(command, context)
            case Correct():
                return amendments.draft_correction(command, context)
            case Void():
                return amendments.draft_void(command, context)
            case Acknowledge():
                return draft_acknowledgement(command, context, self._attention(transaction, context.now), listed)
            case ShiftStart() | ShiftEnd() | OperatorOn() | OperatorOff():
                return self._about_shift(command, context, transaction)
            case _:
                assert_never(command)

    def _about_shift(
        self, command: ShiftStart | ShiftEnd | OperatorOn | OperatorOff, context: EntryContext, transaction: Transaction
    ) -> Drafted:
        match command:
            case ShiftStart():
                hand_over = shifts.HandOver(not_covered=self._open_items(transaction, context.now))
                return shifts.draft_shift_start(command, context, hand_over)
            case ShiftEnd():
                return shifts.draft_shift_end(command, context)
            case OperatorOn():
                return shifts.draft_operator_on(command, context)
            case OperatorOff():
                return shifts.draft_operator_off(command, context)
            case _:
                assert_never(command)

    def _after(self, changes: ChangeSet) -> ChangeSet:
        """What there is to say once everything is on disk."""
        warnings = (*changes.warnings, *self._writer.remarks)
        if any(entry.kind is EntryKind.SHIFT_ENDED for entry in changes.entries):
            warnings = (*warnings, *self._on_shift_ended())
        return ChangeSet(entries=changes.entries, warnings=warnings)


def _about_lines(command: Status | LineNote | Verified, context: EntryContext) -> Drafted:
    match command:
        case Status():
            return line_acts.draft_status(command, context)
        case LineNote():
            return line_acts.draft_line_note(command, context)
        case Verified():
            return line_acts.draft_verified(command, context)
        case _:
            assert_never(command)


def _about_no_line(command: Told | Note | PassOnAdd | PassOnClose | ClockCheck, context: EntryContext) -> Drafted:
    match command:
        case Told():
            return notes.draft_told(command, context)
        case Note():
            return notes.draft_note(command, context)
        case PassOnAdd():
            return notes.draft_pass_on(command, context)
        case PassOnClose():
            return notes.draft_pass_on_closed(command, context)
        case ClockCheck():
            return notes.draft_clock_check(command, context)
        case _:
            assert_never(command)


def _context(transaction: Transaction, by: Initials | None) -> EntryContext:
    set_up = transaction.reader.set_up()
    signature = sign(set_up, signed_on=by)
    return EntryContext(reader=transaction.reader, set_up=set_up, now=transaction.now, signature=signature)


def _appended(transaction: Transaction, drafted: Drafted, recorded_at: datetime | None = None) -> ChangeSet:
    entries = transaction.append(drafted.drafts, recorded_at=recorded_at)
    return ChangeSet(entries=entries, warnings=drafted.warnings)
