"""Setting a record up and changing its set-up, as entries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from console.domain.clock import Clock, whole_second
from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.events import (
    CenterFacts,
    EntryKind,
    Facts,
    FallbackFacts,
    LineFacts,
    OperatorFacts,
    PatternFacts,
)
from console.domain.ids import Initials, LineKey
from console.domain.line import LineState
from console.domain.line_board import fold_line
from console.domain.log_entry import Act, Draft
from console.domain.set_up import SetUp
from console.services.changes import ChangeSet
from console.services.entry_context import EntryContext
from console.services.line_splits import SPLIT, Split, continued_note
from console.services.set_up_file import SetUpChange, read_set_up
from console.services.set_up_file.writer import set_up_text
from console.services.signature import known_operator, sign
from console.services.whole_file import write_whole
from console.storage.database import create_record, record_is_there
from console.storage.record_writer import RecordWriter, Transaction

MAX_FILE_BYTES = 1_000_000
"""A set-up file larger than this is refused before it is read."""


class _Said(Struct, frozen=True, kw_only=True):
    kind: EntryKind
    facts: Facts
    line: int | None = None
    fallback: int | None = None


def load_set_up_file(path: Path) -> bytes:
    """The bytes of a set-up file.

    Raises:
        RuleViolation: It can't be read or is too large.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)  # asking for the size first is no guard: a device has none
    except OSError as error:
        raise RuleViolation(f"{path} can't be read ({error.strerror}): check its name and its permissions") from error
    if len(content) > MAX_FILE_BYTES:
        raise RuleViolation(f"{path.name} is larger than 1 MB, which no set-up file is: check its name")
    return content


def save_set_up_file(path: Path, set_up: SetUp) -> None:
    """Write a set-up out as a file, whole or not at all.

    Raises:
        StorageUnavailable: The place refuses.
    """
    text = set_up_text(set_up)
    try:
        write_whole(path, text)
    except OSError as error:
        raise StorageUnavailable(f"{path} can't be written ({error.strerror}): choose another place") from error


def make_record(folder: Path, change: SetUpChange, clock: Clock) -> ChangeSet:
    """Make a new record from a complete set-up.

    Raises:
        RuleViolation: There is a record already.
        StorageUnavailable: The place does not suit.
    """
    if change.center is None:
        raise RuleViolation("A new record needs a [center] with a name and a timezone")
    writer = create_record(folder, clock, change.center.position)
    try:
        with writer.writing() as transaction:
            if transaction.health.head is not None:  # somebody was quicker: nobody had a turn when it was looked at
                raise record_is_there(folder)
            drafts = _drafts(change, None, None, transaction)
            return ChangeSet(entries=transaction.append(drafts, batch=True))
    finally:
        writer.close()


class SetUps:
    """Changes the set-up of an existing record."""

    def __init__(self, writer: RecordWriter) -> None:
        self._writer = writer

    def apply(self, source: str | bytes, file_name: str, *, by: Initials | None) -> ChangeSet:
        """Apply a set-up file; what it leaves out is left alone.

        Raises:
            RuleViolation: The file has faults, all of them listed; or nobody can be named.
            StorageUnavailable: The machine refused.
        """
        with self._writer.writing() as transaction:
            existing = transaction.reader.set_up()
            change = read_set_up(source, file_name, existing)
            changer = _changer(existing, change, by)
            if change.is_empty:
                return ChangeSet(warnings=("The record says all of this already; nothing was changed",))
            return ChangeSet(entries=transaction.append(_drafts(change, existing, changer, transaction)))

    def split(self, split: Split, *, by: Initials | None) -> ChangeSet:
        """Split a line: the new lines, the old one's retirement and what they continue are one batch.

        Raises:
            RuleViolation: The new lines can't be as said, all of it listed; or nobody can be named.
            StorageUnavailable: The machine refused.
        """
        with self._writer.writing() as transaction:
            existing = transaction.reader.set_up()
            split.check(existing)
            change = read_set_up(split.text(existing), SPLIT, existing)
            changer = _changer(existing, change, by)
            drafts = list(_drafts(change, existing, changer, transaction))
            if split.continues:
                new = [line.key for line in change.lines if line.split_from == split.older]
                drafts += _continued(split.older, new, existing, by, transaction)
            return ChangeSet(entries=transaction.append(drafts, batch=True))


def _continued(
    older: LineKey, new: list[LineKey], set_up: SetUp, by: Initials | None, transaction: Transaction
) -> list[Draft]:
    """The new lines in the state of the old one: said now, by the person, on the old one's word."""
    status = fold_line(set_up.the_line(older), transaction.reader.line_items(older))
    if status.since is None:
        return []  # never logged: the new lines open UNKNOWN as they are
    context = EntryContext(
        reader=transaction.reader, set_up=set_up, now=transaction.now, signature=sign(set_up, signed_on=by)
    )
    said = context.act(
        EntryKind.LINE_STATUS,
        state=status.state,
        scope=status.scope,
        symptoms=status.symptoms,
        expected=status.expected,
        refs=status.refs,
    )
    note = continued_note(status, said, set_up)
    return [context.draft(replace(said, line=key, note=note), previous_state=LineState.UNKNOWN) for key in new]


def _changer(existing: SetUp, change: SetUpChange, by: Initials | None) -> Initials | None:
    """Who changes it: as with every entry, but operators of the file itself count, or nobody could ever begin."""
    people = {operator.initials: operator for operator in (*existing.operators, *change.operators)}
    known = SetUp(center=existing.center, operators=tuple(people.values()))
    if by is not None:
        return known_operator(known, by)
    in_service = [operator.initials for operator in existing.operators if not operator.retired]
    if len(in_service) == 1:
        return in_service[0]
    if not in_service:
        return None
    raise RuleViolation(
        f"who is changing the set-up? Sign on first, or say it with --by; known are {', '.join(in_service)}"
    )


def _drafts(
    change: SetUpChange, existing: SetUp | None, by: Initials | None, transaction: Transaction
) -> tuple[Draft, ...]:
    occurred_at = whole_second(transaction.now)
    drafts = []
    for said in _said(change, existing):
        act = Act(kind=said.kind, occurred_at=occurred_at, line=said.line, fallback=said.fallback, facts=said.facts)
        drafts.append(Draft(kind=said.kind, act=act, by=by))
    return tuple(drafts)


def _said(change: SetUpChange, existing: SetUp | None) -> Iterator[_Said]:
    """What the change says; it names only what differs from the existing set-up."""
    if change.center is not None:
        yield _Said(kind=EntryKind.CENTER_SET, facts=CenterFacts(center=change.center))
    for line in change.lines:
        known = existing is not None and existing.line(line.key) is not None
        kind = _kind_of(_LINE, known=known, retired=line.retired)
        yield _Said(kind=kind, facts=LineFacts(line=line), line=line.key)
    for fallback in change.fallbacks:
        known = existing is not None and existing.fallback(fallback.key) is not None
        kind = _kind_of(_FALLBACK, known=known, retired=fallback.retired)
        yield _Said(kind=kind, facts=FallbackFacts(fallback=fallback), fallback=fallback.key)
    people = {one.initials for one in existing.operators} if existing is not None else set()
    for operator in change.operators:
        kind = _kind_of(_OPERATOR, known=operator.initials in people, retired=operator.retired)
        yield _Said(kind=kind, facts=OperatorFacts(operator=operator))
    if change.patterns is not None:
        yield _Said(kind=EntryKind.PATTERN_SET, facts=PatternFacts(patterns=change.patterns))


_Kinds = tuple[EntryKind, EntryKind, EntryKind]
_LINE: _Kinds = (EntryKind.LINE_ADDED, EntryKind.LINE_CHANGED, EntryKind.LINE_RETIRED)
_FALLBACK: _Kinds = (EntryKind.FALLBACK_ADDED, EntryKind.FALLBACK_CHANGED, EntryKind.FALLBACK_RETIRED)
_OPERATOR: _Kinds = (EntryKind.OPERATOR_ADDED, EntryKind.OPERATOR_CHANGED, EntryKind.OPERATOR_RETIRED)


def _kind_of(kinds: _Kinds, *, known: bool, retired: bool) -> EntryKind:
    added, changed, retire = kinds
    if retired and known:
        return retire
    return changed if known else added
