"""Small builders for records in tests: acts, entries and the story they tell, without any storage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypedDict

from msgspec.structs import replace
from typing_extensions import Unpack

from console.domain.clock import Period
from console.domain.events import EntryKind, Facts
from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.ids import FallbackKey, Initials, LineKey, Seq, Uid
from console.domain.line import Basis, Line, LineGroup, LineState, Symptom
from console.domain.log_entry import Act, LogEntry
from console.domain.set_up import Center, Operator, SetUp
from console.domain.story import Story, StoryItem, tell

T0 = datetime(2024, 10, 22, 12, 0, tzinfo=UTC)
"""08:00 EDT on the day of the statewide outage."""

CENTER = Center(name="Sample Regional Dispatch", timezone="America/New_York")


def at(minutes: float) -> datetime:
    """The moment so many minutes after T0."""
    return T0 + timedelta(minutes=minutes)


def minutes(start: float, end: float) -> Period:
    """The period between two minutes after T0."""
    return Period(at(start), at(end))


class ActParts(TypedDict, total=False):
    """Parts of an act that a test may say."""

    approx: bool
    line: LineKey | None
    scope: str | None
    symptoms: tuple[Symptom, ...]
    basis: Basis | None
    expected: datetime | None
    refs: tuple[str, ...]
    told: str | None
    note: str | None
    facts: Facts | None


class LineParts(TypedDict, total=False):
    """Parts of a line that a test may say."""

    name: str
    group: LineGroup
    verify_every_h: int | None
    retired: bool


class FallbackParts(TypedDict, total=False):
    """Parts of a fallback number that a test may say."""

    label: str
    kind: FallbackKind
    number: str | None
    serves: tuple[LineGroup | LineKey, ...]
    rides_on: tuple[LineKey, ...]
    test_every_d: int | None
    retired: bool


class SetUpParts(TypedDict, total=False):
    """Parts of a set-up that a test may say."""

    center: Center
    lines: tuple[Line, ...]
    fallbacks: tuple[FallbackNumber, ...]
    operators: tuple[Operator, ...]


def a_line(key: LineKey = 3, **said: Unpack[LineParts]) -> Line:
    """A 911 line unless said otherwise."""
    return replace(Line(key=key, name=f"Line {key}", group=LineGroup.NINE_ONE_ONE), **said)


def a_fallback(key: FallbackKey = 1, **said: Unpack[FallbackParts]) -> FallbackNumber:
    """A temporary number that stands in for 911 unless said otherwise."""
    usual = FallbackNumber(
        key=key,
        label="Temporary emergency number",
        kind=FallbackKind.TEMPORARY,
        number="+12035550142",
        serves=(LineGroup.NINE_ONE_ONE,),
    )
    return replace(usual, **said)


def a_set_up(**said: Unpack[SetUpParts]) -> SetUp:
    """One center with two operators; lines, fallbacks and the rest as said."""
    operators = (Operator(initials="KM", name="Kim Moran", id="D-114"), Operator(initials="JR", name="Jo Reyes"))
    return replace(SetUp(center=CENTER, operators=operators), **said)


def status_act(minute: float, state: LineState, **said: Unpack[ActParts]) -> Act:
    """``3d`` and the like, at so many minutes after T0."""
    return replace(Act(kind=EntryKind.LINE_STATUS, occurred_at=at(minute), line=3, state=state), **said)


def verified_act(minute: float, basis: Basis = Basis.CALL, *, line: LineKey = 3) -> Act:
    """``t3``: verified as shown."""
    return Act(kind=EntryKind.LINE_VERIFIED, occurred_at=at(minute), line=line, basis=basis)


def fallback_act(minute: float, kind: EntryKind, *, fallback: FallbackKey = 1) -> Act:
    """``f1a`` and the like."""
    return Act(kind=kind, occurred_at=at(minute), fallback=fallback)


def plain_act(minute: float, kind: EntryKind, **said: Unpack[ActParts]) -> Act:
    """An act about no line: a note, who was told, a pass-on, a shift."""
    return replace(Act(kind=kind, occurred_at=at(minute)), **said)


@dataclass
class StoryBuilder:
    """A record in the making: numbers the entries, and tells their story.

    Attributes:
        entries: All entries so far, by seq from 1.
        by: Who says them unless said otherwise.
    """

    by: Initials | None = "KM"
    entries: list[LogEntry] = field(default_factory=list)

    def log(self, *acts: Act, by: Initials | None = None) -> Seq:
        """Record acts as they are; answers the seq of the last."""
        for act in acts:
            self._append(act.kind, act, by, None)
        return len(self.entries)

    def correct(self, seq: Seq, act: Act, by: Initials | None = None) -> Seq:
        """Record that entry ``seq`` (an original) really says ``act``."""
        return self._append(EntryKind.CORRECTION, act, by, seq)

    def void(self, seq: Seq, by: Initials | None = None) -> Seq:
        """Record that entry ``seq`` is void."""
        voided = self.entries[seq - 1].act
        act = Act(kind=voided.kind, occurred_at=self._recorded_at(), line=voided.line, fallback=voided.fallback)
        return self._append(EntryKind.VOID, act, by, seq)

    @property
    def story(self) -> Story:
        """What the entries tell."""
        return tell(self.entries)

    @property
    def items(self) -> tuple[StoryItem, ...]:
        """The acts in force, in story order."""
        return self.story.items

    def of_line(self, key: LineKey = 3) -> tuple[StoryItem, ...]:
        """The acts in force about one line."""
        return tuple(item for item in self.items if item.act.line == key)

    def of_fallback(self, key: FallbackKey = 1) -> tuple[StoryItem, ...]:
        """The acts in force about one fallback number."""
        return tuple(item for item in self.items if item.act.fallback == key)

    def _append(self, kind: EntryKind, act: Act, by: Initials | None, corrects: Seq | None) -> Seq:
        seq = len(self.entries) + 1
        entry = LogEntry(
            seq=seq,
            uid=Uid(f"0192b5f0-0000-7000-8000-{seq:012d}"),
            position="1",
            recorded_at=self._recorded_at(),
            kind=kind,
            act=act,
            by=by or self.by,
            corrects=corrects,
        )
        self.entries.append(entry)
        return seq

    def _recorded_at(self) -> datetime:
        return at(24 * 60) + timedelta(seconds=len(self.entries))


def told(*acts: Act) -> tuple[StoryItem, ...]:
    """The story of acts recorded in this order."""
    builder = StoryBuilder()
    builder.log(*acts)
    return builder.items
