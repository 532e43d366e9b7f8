"""A small real record on disk, and short words for putting entries into it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypedDict

from msgspec.structs import replace
from typing_extensions import Unpack

from console.domain.clock import whole_second
from console.domain.events import (
    CenterFacts,
    EntryKind,
    Facts,
    FallbackFacts,
    LineFacts,
    OperatorFacts,
    PassOnFacts,
)
from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.line import Basis, Line, LineGroup, LineState, Symptom
from console.domain.log_entry import Act, Draft, LogEntry
from console.domain.set_up import Center, Operator
from console.storage.database import create_record, open_reader, open_writer
from console.storage.record_reader import RecordReader
from console.storage.record_writer import RecordWriter
from console.storage.schema import TRIGGERS
from helpers.clocks import SettableClock

CENTER = Center(name="Ridgefield Regional Dispatch", timezone="America/New_York")
LINES = (
    Line(key=1, name="911 Landline", group=LineGroup.NINE_ONE_ONE, carrier="Frontier", aliases=("ll",)),
    Line(key=2, name="911 Wireless", group=LineGroup.NINE_ONE_ONE, carrier="Verizon", aliases=("vz",)),
    Line(key=3, name="Admin desk", group=LineGroup.ADMIN),
)
FALLBACK = FallbackNumber(key=1, label="Temporary emergency number", kind=FallbackKind.TEMPORARY)


class Options(TypedDict, total=False):
    """What an act may say beside its kind, its time and what it is about."""

    approx: bool
    scope: str | None
    symptoms: tuple[Symptom, ...]
    basis: Basis | None
    expected: datetime
    refs: tuple[str, ...]
    told: str
    note: str | None
    facts: Facts


class Said(Options, total=False):
    """The same, and what it is about."""

    line: int | None
    fallback: int
    state: LineState


class Changed(Said, total=False):
    """What a correction may change: the time too."""

    occurred_at: datetime


def draft(kind: EntryKind, at: datetime, *, by: str | None = "KM", **said: Unpack[Said]) -> Draft:
    """A draft of an original entry, said by KM."""
    return Draft(kind=kind, by=by, act=Act(kind=kind, occurred_at=whole_second(at), **said))


def status(line: int, state: LineState, at: datetime, **said: Unpack[Options]) -> Draft:
    """A line is said to be in a state."""
    return draft(EntryKind.LINE_STATUS, at, line=line, state=state, **said)


def correction(entry: LogEntry, *, by: str | None = "KM", **changed: Unpack[Changed]) -> Draft:
    """A draft correcting an entry (an original) in what is given."""
    return Draft(kind=EntryKind.CORRECTION, by=by, corrects=entry.seq, act=replace(entry.act, **changed))


def void(entry: LogEntry, at: datetime, reason: str = "typed twice") -> Draft:
    """A draft voiding an entry."""
    act = Act(kind=entry.act.kind, occurred_at=whole_second(at), line=entry.act.line, note=reason)
    return Draft(kind=EntryKind.VOID, by="KM", corrects=entry.seq, act=act)


def retire(line: Line, at: datetime) -> Draft:
    """A draft taking a line out of service."""
    return draft(EntryKind.LINE_RETIRED, at, line=line.key, facts=LineFacts(line=line))


def set_up_drafts(at: datetime) -> list[Draft]:
    """A center, three lines, one fallback number and one operator."""
    drafts = [draft(EntryKind.CENTER_SET, at, facts=CenterFacts(center=CENTER))]
    drafts += [draft(EntryKind.LINE_ADDED, at, line=line.key, facts=LineFacts(line=line)) for line in LINES]
    drafts.append(draft(EntryKind.FALLBACK_ADDED, at, fallback=FALLBACK.key, facts=FallbackFacts(fallback=FALLBACK)))
    person = Operator(initials="KM", name="Kim Moran")
    drafts.append(draft(EntryKind.OPERATOR_ADDED, at, facts=OperatorFacts(operator=person)))
    return drafts


WITHOUT_GUARDS = " ".join(f"DROP TRIGGER {name};" for name in TRIGGERS)
"""SQL that takes the guards away, to be followed by what they would refuse."""

SET_UP_ENTRIES = 6
"""How many entries :func:`set_up_drafts` makes: a built record's first own entry has the number after it."""


@dataclass
class BuiltRecord:
    """A record in a folder with its clock; the writer is opened when first needed."""

    folder: Path
    clock: SettableClock = field(default_factory=SettableClock)
    _writer: RecordWriter | None = None

    @property
    def writer(self) -> RecordWriter:
        if self._writer is None:
            self._writer = open_writer(self.folder, self.clock)
        return self._writer

    @property
    def reader(self) -> RecordReader:
        """The writer's own reader."""
        return self.writer.reader

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def log(self, *drafts: Draft) -> tuple[LogEntry, ...]:
        """Log drafts as one command."""
        with self.writer.writing() as transaction:
            return transaction.append(drafts)

    def status(self, line: int, state: LineState, *, after_s: float = 60, **said: Unpack[Options]) -> LogEntry:
        """Time passes, then a line is said to be in a state."""
        self.clock.pass_time(after_s)
        return self.log(status(line, state, self.now, **said))[0]

    def note(self, text: str, *, after_s: float = 60) -> LogEntry:
        """Time passes, then a note."""
        self.clock.pass_time(after_s)
        return self.log(draft(EntryKind.NOTE, self.now, note=text))[0]

    def pass_on(self, n: int, text: str = "look at it") -> LogEntry:
        self.clock.pass_time(60)
        return self.log(draft(EntryKind.PASS_ON, self.now, note=text, facts=PassOnFacts(n=n)))[0]

    def close_pass_on(self, n: int) -> LogEntry:
        self.clock.pass_time(60)
        return self.log(draft(EntryKind.PASS_ON_CLOSED, self.now, facts=PassOnFacts(n=n)))[0]

    def another_reader(self) -> RecordReader:
        """A connection of its own."""
        return open_reader(self.folder)

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def tamper(self, sql: str) -> None:
        """Do something to the closed database with a bare SQLite, as anyone could."""
        self.close()
        program = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])"
        file = str(self.folder / "record.db")
        subprocess.run([sys.executable, "-c", program, file, sql], check=True, capture_output=True, text=True)


def build_record(folder: Path, clock: SettableClock | None = None) -> BuiltRecord:
    """Make a record with the set-up in it."""
    record = BuiltRecord(folder, clock or SettableClock())
    create_record(folder, record.clock, reserve_bytes=0).close()
    record.log(*set_up_drafts(record.now))
    return record
