"""Shift reports as they come out of a real day: an outage, a quiet shift, a night of two 01:30s, hostile text.

Everything is made from entries by the domain's own folds, so that the figures of a report agree with each other.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypedDict
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from typing_extensions import Unpack

from console.domain.clock import Period, read_time
from console.domain.events import EntryKind
from console.domain.facts import (
    AcceptedFacts,
    ClockCheckFacts,
    ClockFacts,
    Facts,
    OperatorFacts,
    PassOnFacts,
    ShiftFacts,
)
from console.domain.fallback_number import FallbackKind, FallbackNumber
from console.domain.ids import FallbackKey, Initials, LineKey, Seq, Uid
from console.domain.line import Basis, Line, LineGroup, LineState, Origin, Symptom
from console.domain.log_entry import Act, LogEntry
from console.domain.redaction import redact
from console.domain.report_choices import ReportChoices, ReportSection
from console.domain.set_up import Center, Operator, SetUp, ShiftPattern
from console.domain.shift import Shift
from console.domain.shift_report import ReportSources, Seal, ShiftReport, build_report
from console.domain.story import tell

ZONE = ZoneInfo("America/New_York")

LINES = (
    Line(key=1, name="911 Landline", group=LineGroup.NINE_ONE_ONE, origin=Origin.LANDLINE, carrier="Frontier"),
    Line(key=2, name="911 Wireless AT&T", group=LineGroup.NINE_ONE_ONE, origin=Origin.WIRELESS, carrier="AT&T"),
    Line(key=3, name="911 Wireless Verizon", group=LineGroup.NINE_ONE_ONE, origin=Origin.WIRELESS, carrier="Verizon"),
    Line(key=4, name="911 Wireless T-Mobile", group=LineGroup.NINE_ONE_ONE, origin=Origin.WIRELESS, carrier="T-Mobile"),
    Line(key=5, name="911 VoIP", group=LineGroup.NINE_ONE_ONE, origin=Origin.VOIP),
    Line(key=6, name="Text-to-911", group=LineGroup.NINE_ONE_ONE, origin=Origin.TEXT),
    Line(key=7, name="Routine line", group=LineGroup.ADMIN, number="+12035550100"),
    Line(key=8, name="Internal extensions", group=LineGroup.ADMIN),
    Line(key=9, name="School district", group=LineGroup.SCHOOL),
    Line(key=10, name="Neighboring center, direct line", group=LineGroup.OTHER, number="+12035550177"),
)
FALLBACKS = (
    FallbackNumber(
        key=1,
        label="Temporary emergency number",
        kind=FallbackKind.TEMPORARY,
        number="+12035550142",
        serves=(LineGroup.NINE_ONE_ONE,),
        area="Town limits",
        answered_by="Sample Volunteer Fire Department",
        restriction="Emergencies only, until 911 is restored",
        rides_on=(7,),
    ),
    FallbackNumber(
        key=2, label="Neighboring center", kind=FallbackKind.NEIGHBOR, number="+12035550177", rides_on=(10,)
    ),
    FallbackNumber(key=3, label="Text 911", kind=FallbackKind.TEXT, serves=(LineGroup.NINE_ONE_ONE,), rides_on=(6,)),
    FallbackNumber(key=4, label="Call 911 from a cell phone", kind=FallbackKind.ADVICE, serves=(1,)),
)
SET_UP = SetUp(
    center=Center(name="Sample Regional Dispatch", timezone="America/New_York"),
    lines=LINES,
    fallbacks=FALLBACKS,
    operators=(Operator(initials="KM", name="Kim Moran", id="D-114"), Operator(initials="JR", name="Jo Reyes")),
    patterns=(ShiftPattern(name="Day", start="07:00", end="15:00"),),
)
ALL_LINES = tuple(line.key for line in LINES)
CALL, CALLER, CARRIER = Basis.CALL, Basis.CALLER, Basis.CARRIER
UP, DOWN, DEGRADED = LineState.OPERATIONAL, LineState.DOWN, LineState.DEGRADED
INTERMITTENT, MAINTENANCE = LineState.INTERMITTENT, LineState.MAINTENANCE


class Said(TypedDict, total=False):
    """Fields of an act, as in :class:`console.domain.log_entry.Act`."""

    approx: bool
    fallback: FallbackKey | None
    scope: str | None
    symptoms: tuple[Symptom, ...]
    basis: Basis | None
    expected: datetime | None
    refs: tuple[str, ...]
    told: str | None
    note: str | None
    facts: Facts | None


class Entered(Said, total=False):
    """The same, with who entered it and when it happened (``HH:MM``)."""

    by: Initials | None
    keyed_by: Initials | None
    occurred: str | None


class Logged(Said, total=False):
    """The same, with the line and its state."""

    line: LineKey | None
    state: LineState | None


@dataclass
class DayBook:
    """A day of one center in the making; times are said as ``HH:MM`` of ``day``, or whole.

    Attributes:
        first_seq: Number of the first entry; the set-up came before.
    """

    day: str = "2024-10-22"
    set_up: SetUp = SET_UP
    first_seq: Seq = 21
    entries: list[LogEntry] = field(default_factory=list)

    def at(self, time: str) -> datetime:
        """``12:10`` of the day, or an ISO time."""
        text = f"{self.day}T{time}:00" if len(time) == 5 else time
        return read_time(text, ZONE, datetime(2000, 1, 1, tzinfo=UTC)).astimezone(UTC)

    def log(
        self,
        recorded: str,
        kind: EntryKind,
        *,
        by: Initials | None = "KM",
        keyed_by: Initials | None = None,
        occurred: str | None = None,
        batch: str | None = None,
        **said: Unpack[Logged],
    ) -> Seq:
        """Record one act; ``said`` are fields of the act."""
        act = Act(kind=kind, occurred_at=self.at(occurred or recorded), **said)
        return self._append(recorded, kind, act, by, keyed_by=keyed_by, batch=batch)

    def status(
        self, recorded: str, keys: Iterable[LineKey], state: LineState, **said: Unpack[Entered]
    ) -> tuple[Seq, ...]:
        """One command on several lines."""
        wanted = tuple(keys)
        batch = f"batch-{len(self.entries)}" if len(wanted) > 1 else None
        kind = EntryKind.LINE_STATUS
        return tuple(self.log(recorded, kind, line=key, state=state, batch=batch, **said) for key in wanted)

    def correct(self, recorded: str, seq: Seq, by: Initials = "KM", **said: Unpack[Logged]) -> Seq:
        """Say of entry ``seq`` what is different."""
        act = replace(self._entry(seq).act, **said)
        return self._append(recorded, EntryKind.CORRECTION, act, by, corrects=seq)

    def void(self, recorded: str, *seqs: Seq, reason: str | None = None, by: Initials = "KM") -> Seq:
        """Void entries, together when several."""
        batch = f"batch-{len(self.entries)}" if len(seqs) > 1 else None
        for seq in seqs:
            voided = self._entry(seq).act
            act = Act(
                kind=voided.kind,
                occurred_at=self.at(recorded),
                line=voided.line,
                fallback=voided.fallback,
                note=reason,
            )
            self._append(recorded, EntryKind.VOID, act, by, corrects=seq, batch=batch)
        return self.entries[-1].seq

    def marked(self) -> tuple[LogEntry, ...]:
        """The entries with what became of them."""
        story = tell(self.entries)
        return tuple(
            replace(
                entry,
                corrected_by=story.corrected_by.get(entry.seq),
                voided_by=story.voided_by.get(entry.seq),
            )
            for entry in self.entries
        )

    def report(self, start: str, end: str, *, shift: Shift | None = None, exercise: bool = False) -> ShiftReport:
        """The report of a period; by shift where one is given."""
        items = tell(self.entries).items
        newest = self.entries[-1] if self.entries else None
        last_seq = newest.seq if newest else self.first_seq - 1
        sources = ReportSources(
            set_up=self.set_up,
            title=f"Shift {shift.name}" if shift else "Period",
            period=Period(self.at(start), self.at(end)),
            line_items={line.key: [item for item in items if item.act.line == line.key] for line in self.set_up.lines},
            entries=self.marked(),
            fallback_items={
                one.key: [item for item in items if item.act.fallback == one.key] for one in self.set_up.fallbacks
            },
            told_items=[item for item in items if item.act.kind is EntryKind.TOLD],
            pass_on_items=[item for item in items if isinstance(item.act.facts, PassOnFacts)],
            seal=Seal(entries=last_seq, last_seq=last_seq, digest=_digest(last_seq)),
            made_at=self.at(end) + timedelta(minutes=2),
            made_by="KM",
            shift=shift,
            exercise=exercise,
            accepted_items=[item for item in items if item.act.kind is EntryKind.SHIFT_ACCEPTED],
            clock_items=[item for item in items if isinstance(item.act.facts, ClockCheckFacts | ClockFacts)],
        )
        return build_report(sources)

    def shift(self, name: str, start: str, end: str | None, *, opened: bool = True) -> Shift:
        """A shift of both operators."""
        return Shift(
            id=self.first_seq if opened else None,
            name=name,
            operators=("KM", "JR"),
            on_now=("KM", "JR") if end is None else (),
            started_at=self.at(start),
            ended_at=self.at(end) if end else None,
            opened=opened,
        )

    def _entry(self, seq: Seq) -> LogEntry:
        return self.entries[seq - self.first_seq]

    def _append(
        self,
        recorded: str,
        kind: EntryKind,
        act: Act,
        by: Initials | None,
        *,
        keyed_by: Initials | None = None,
        batch: str | None = None,
        corrects: Seq | None = None,
    ) -> Seq:
        seq = self.first_seq + len(self.entries)
        recorded_at = self.at(recorded)
        entry = LogEntry(
            seq=seq,
            uid=Uid(f"0192b5f0-0000-7000-8000-{seq:012d}"),
            position="1",
            recorded_at=recorded_at,
            kind=kind,
            act=act,
            by=by,
            keyed_by=keyed_by,
            batch=Uid(f"0192b5f0-0000-7000-9000-{int(batch.removeprefix('batch-')):012d}") if batch else None,
            previous_state=self._shown(act.line) if act.line else None,
            late=recorded_at - act.occurred_at > timedelta(minutes=5),
            corrects=corrects,
            hash=_digest(seq),
        )
        self.entries.append(entry)
        return seq

    def _shown(self, line: LineKey) -> LineState:
        said = [entry.act.state for entry in self.entries if entry.act.line == line and entry.act.state]
        return said[-1] if said else LineState.UNKNOWN


def _digest(seq: Seq) -> str:
    return hashlib.sha256(str(seq).encode()).hexdigest()


def outage_day() -> DayBook:
    """A day shift into which the statewide outage falls."""
    book = DayBook()
    book.log("07:00", EntryKind.SHIFT_STARTED, facts=ShiftFacts(name="Day", operators=("KM", "JR"), handed_over=True))
    accepted = AcceptedFacts(shift=21, covered=("Pass-on 3: spare headset at position 2 is broken",), not_covered=())
    book.log("07:01", EntryKind.SHIFT_ACCEPTED, facts=accepted)
    book.log(
        "07:02",
        EntryKind.PASS_ON,
        facts=PassOnFacts(n=3),
        note="Spare headset at position 2 is broken",
        occurred="06:10",
    )
    book.status("07:05", ALL_LINES, UP)
    book.log("07:20", EntryKind.LINE_VERIFIED, line=1, basis=CALL)
    book.log("07:21", EntryKind.LINE_VERIFIED, line=2, basis=CALL, by="JR")
    book.status("07:30", [8], MAINTENANCE, expected=book.at("09:00"), note="PBX firmware")
    book.status("08:55", [8], UP, basis=Basis.TEST)
    _outage(book)
    _fallback_and_told(book)
    _slips(book)
    _restored(book)
    return book


def _outage(book: DayBook) -> None:
    book.status(
        *("12:13", [1, 3], DOWN),
        basis=CALLER,
        occurred="12:10",
        approx=True,
        symptoms=(Symptom.BUSY,),
        refs=("VZ88123",),
        scope="calls from the north of town",
    )
    book.status("12:15", [5], DEGRADED, symptoms=(Symptom.NOALI, Symptom.ONEWAY), by="JR")
    book.log("12:16", EntryKind.TOLD, told="Chief", note="by phone")
    book.log("12:25", EntryKind.TOLD, told="State 911 office", refs=("STATE-1",), note="asked for their list", by="JR")


def _fallback_and_told(book: DayBook) -> None:
    book.log("12:20", EntryKind.FALLBACK_TESTED, fallback=1, note="rang at the fire house")
    book.log("12:21", EntryKind.FALLBACK_ACTIVATED, fallback=1)
    book.log("12:30", EntryKind.FALLBACK_PUBLISHED, fallback=1, note="public information officer")
    book.log("12:31", EntryKind.FALLBACK_PUBLISHED, fallback=3, by="JR", keyed_by="KM")
    book.log(
        *("13:20", EntryKind.NOTE),
        occurred="12:40",
        note="Cause so far, says the state: commercial carrier equipment; no evidence of an attack",
    )


def _slips(book: DayBook) -> None:
    six = book.status("13:05", range(1, 7), INTERMITTENT, basis=Basis.STATE, by="JR")
    book.correct("13:09", six[1], by="JR", state=DEGRADED, note="1 of 4 calls dropped")
    wrong = book.status("13:10", [9], DOWN)[0]
    book.void("13:11", wrong, reason="keying error, wrong line")
    doubled = book.status("13:30", range(1, 7), INTERMITTENT)
    book.void("13:31", *doubled, reason="said already")
    book.log("13:40", EntryKind.PASS_ON_CLOSED, facts=PassOnFacts(n=3), note="replaced")


def _restored(book: DayBook) -> None:
    book.status("14:20", [6], UP, basis=CALL)
    book.status("14:30", [2, 3, 4], UP, basis=CARRIER, note="says restored, not yet seen here", expected=None)
    book.log("14:48", EntryKind.LINE_VERIFIED, line=3, basis=CALL)
    book.status("14:50", [1], UP, basis=CALL)
    book.log("14:52", EntryKind.FALLBACK_DEACTIVATED, fallback=1)
    book.log("14:55", EntryKind.PASS_ON, facts=PassOnFacts(n=4), note="Ask Verizon for the cause, ticket VZ88123")
    book.log("14:59", EntryKind.BOARD_REVIEWED, by="JR")


def outage_report(*, exercise: bool = False) -> ShiftReport:
    """The day of the outage: everything there is to show on a report, on about three pages."""
    book = outage_day()
    return book.report("07:00", "15:00", shift=book.shift("Day", "07:00", "15:00"), exercise=exercise)


def hand_over_report() -> ShiftReport:
    """A shift taken over and handed on, item by item, with notes about lines and a clock that was checked and set."""
    book = DayBook()
    book.status("06:30", ALL_LINES, UP, basis=CALL)
    for n, text in ((1, "Carrier calls back about trunk 4"), (2, "Headset of position 2 crackles")):
        book.log("06:40", EntryKind.PASS_ON, facts=PassOnFacts(n=n), note=text, by="JR")
    book.log("07:00", EntryKind.SHIFT_STARTED, facts=ShiftFacts(name="Day", operators=("KM",), outgoing=("JR",)))
    both = AcceptedFacts(
        shift=21, covered=("Pass-on 1: Carrier calls back about trunk 4",), not_covered=("Pass-on 2: Headset",)
    )
    book.log("07:00", EntryKind.SHIFT_ACCEPTED, facts=both)
    book.log("07:04", EntryKind.CLOCK_CHECKED, facts=ClockCheckFacts(ahead_s=2), note="county radio")
    book.status("09:10", [4], DOWN, basis=CALLER, refs=("TM-501",), symptoms=(Symptom.ONEWAY,))
    book.log("09:20", EntryKind.LINE_NOTE, line=4, note="carrier opened a ticket", refs=("TM-501", "TM-502"))
    book.log("09:40", EntryKind.LINE_NOTE, line=4, note="crews at the cabinet on Elm Street", by="JR", keyed_by="KM")
    book.log("10:02", EntryKind.LINE_NOTE, line=9, note="district office has not rung since Friday", approx=True)
    book.log("11:00", EntryKind.PASS_ON_CLOSED, facts=PassOnFacts(n=1), note="called, trunk 4 is fine")
    book.log("12:30", EntryKind.CLOCK_CHANGED, by=None, facts=ClockFacts(jump_s=-7))
    last = AcceptedFacts(
        shift=21,
        covered=("4 911 Wireless T-Mobile is down since 09:10 EDT, still open",),
        not_covered=("Pass-on 2: Headset of position 2 crackles",),
    )
    book.log("15:00", EntryKind.SHIFT_ACCEPTED, facts=last, by="JR")
    return book.report("07:00", "15:00", shift=book.shift("Day", "07:00", "15:00"))


class Choices(TypedDict, total=False):
    """What a center may choose for its reports, as in :class:`console.domain.report_choices.ReportChoices`."""

    title: str | None
    agency: str | None
    signatures: tuple[str, ...]
    leave_out: tuple[ReportSection, ...]


def chosen(report: ShiftReport, **choices: Unpack[Choices]) -> ShiftReport:
    """The same report of a center that chose this."""
    center = replace(report.set_up.center, report=ReportChoices(**choices))
    return replace(report, set_up=replace(report.set_up, center=center))


def public_report() -> ShiftReport:
    """The same as a public copy."""
    return redact(outage_report())


GUESSES = (
    *("13:01", "13:04", "13:08", "13:12", "13:17", "14:02", "14:06", "14:11", "14:16", "14:22", "14:33", "14:41"),
)
"""The times of :func:`guessed_report`; none of them may be shown as if it were known."""


def guessed_report() -> ShiftReport:
    """Outages, fallback uses, word given and a pass-on, all logged by the end of the shift and all of them a guess."""
    book = DayBook()
    book.status("07:05", ALL_LINES, UP)
    book.status("14:50", [1, 2], DOWN, occurred="13:01", approx=True)
    book.status("14:50", [3], DOWN, occurred="13:04", approx=True)
    book.log("14:51", EntryKind.FALLBACK_ACTIVATED, fallback=1, occurred="13:08", approx=True)
    book.log("14:51", EntryKind.FALLBACK_PUBLISHED, fallback=1, occurred="13:12", approx=True)
    book.log("14:52", EntryKind.TOLD, told="Chief", occurred="13:17", approx=True)
    book.status("14:53", [1], UP, basis=CALL, occurred="14:02", approx=True)
    book.status("14:53", [2], UP, basis=CARRIER, occurred="14:06", approx=True)
    book.log("14:54", EntryKind.LINE_VERIFIED, line=2, basis=CALL, occurred="14:11", approx=True)
    book.status("14:54", [3], MAINTENANCE, occurred="14:16", approx=True)
    book.log("14:55", EntryKind.FALLBACK_DEACTIVATED, fallback=1, occurred="14:16", approx=True)
    book.log("14:56", EntryKind.FALLBACK_PUBLISHED, fallback=3, occurred="14:22", approx=True)
    book.log("14:57", EntryKind.PASS_ON, facts=PassOnFacts(n=4), note="Ask why", occurred="14:33", approx=True)
    book.log("14:58", EntryKind.PASS_ON_CLOSED, facts=PassOnFacts(n=4), occurred="14:41", approx=True)
    return book.report("07:00", "15:00", shift=book.shift("Day", "07:00", "15:00"))


def told_as_known(text: str) -> list[str]:
    """The guesses that stand in a text without the sign of one."""
    return re.findall(rf"(?<!~)(?:{'|'.join(GUESSES)})", text)


def quiet_report(*, lines: int = 9, exercise: bool = False) -> ShiftReport:
    """A shift in which nothing happened but twelve ordinary entries at most."""
    book = DayBook(set_up=replace(SET_UP, lines=LINES[:lines]))
    book.log("07:00", EntryKind.SHIFT_STARTED, facts=ShiftFacts(name="Day", operators=("KM", "JR")))
    book.status("07:05", [line.key for line in book.set_up.lines], UP)
    for minute, key in enumerate((1, 2, 3, 4, 6, 7), start=10):
        book.log(f"07:{minute}", EntryKind.LINE_VERIFIED, line=key, basis=CALL)
    book.log("10:30", EntryKind.OPERATOR_OFF, by="JR", facts=OperatorFacts(operator=book.set_up.operators[1]))
    book.log("11:00", EntryKind.OPERATOR_ON, by="JR", facts=OperatorFacts(operator=book.set_up.operators[1]))
    book.log("12:00", EntryKind.BOARD_REVIEWED)
    return book.report("07:00", "15:00", shift=book.shift("Day", "07:00", "15:00"), exercise=exercise)


def empty_report() -> ShiftReport:
    """A shift nobody opened and in which nobody logged."""
    book = DayBook()
    return book.report("07:00", "15:00", shift=book.shift("Day", "07:00", "15:00", opened=False))


def many_lines_report(count: int = 24) -> ShiftReport:
    """A center of many lines, one of them with a long name, each out for a while."""
    names = ("911 Trunk", "Ring-down to the hospital, old building, second floor switch room", "Alarm panel")
    lines = tuple(
        Line(key=key, name=f"{names[key % 3]} {key}", group=list(LineGroup)[key % 4]) for key in range(1, count + 1)
    )
    book = DayBook(set_up=replace(SET_UP, lines=lines))
    book.status("07:05", [line.key for line in lines], UP, basis=CALL)
    for line in lines:
        state = (DOWN, DEGRADED, INTERMITTENT, LineState.UNKNOWN, MAINTENANCE)[line.key % 5]
        book.status(f"{8 + line.key % 5:02}:{line.key:02}", [line.key], state)
        if line.key % 3:
            book.status(f"{10 + line.key % 5:02}:{line.key + 9:02}", [line.key], UP, basis=CALL)
    return book.report("07:00", "15:00", shift=book.shift("Day", "07:00", "15:00"))


def long_report(entries: int = 500) -> ShiftReport:
    """A report of that many entries, most of them notes of a line or two."""
    book = DayBook()
    book.status("07:05", ALL_LINES, UP)
    text = "Caller reports fast busy from the east side; carrier says crews are on the way and gives no time"
    for number in range(entries - len(ALL_LINES)):
        minute = 7 * 60 + 6 + number * 470 // entries
        recorded = f"{minute // 60:02}:{minute % 60:02}"
        book.log(recorded, EntryKind.LINE_NOTE, line=1 + number % 10, note=text[: 20 + number % 76])
    return book.report("07:00", "15:00", shift=book.shift("Day", "07:00", "15:00"))


def night_report() -> ShiftReport:
    """The night in which the clock goes back: 01:30 EDT, then 01:30 EST, and nine hours from 23:00 to 07:00."""
    book = DayBook(day="2024-11-02")
    book.status("23:05", ALL_LINES, UP, basis=CALL)
    book.status("2024-11-03T01:30:00-04:00", [3], DOWN)
    book.status("2024-11-03T01:30:00-05:00", [3], UP, basis=CALL)
    book.log("2024-11-03T06:00", EntryKind.NOTE, note="Occurred the evening before", occurred="22:50")
    shift = book.shift("Night", "23:00", "2024-11-03T07:00")
    return book.report("23:00", "2024-11-03T07:00", shift=shift)


HOSTILE = (
    "<script>alert(1)</script>",
    '<img src="http://example.invalid/x.png" onerror="alert(1)">',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(A1)",
    "＝1+1",
    "{{ 7 * 7 }} {% raw %}",
    "&lt;b&gt; &amp;",
    "%PDF-1.7 endstream",
    "back\\slash 'single' \"double\"",
    "bell\x07 nul\x00 escape\x1b[31m",
    "right\u202eot-tfel",
    "two\nlines\r\nand\ta tab",
    "ñandú, 日本, \U0001f6a8",
    "x" * 300,
)
"""Texts that would run, load, hide or overflow, if anything let them."""


def hostile_report() -> ShiftReport:
    """Hostile text in every field a person can fill."""
    evil = HOSTILE[0]
    lines = (Line(key=1, name=evil, group=LineGroup.NINE_ONE_ONE, carrier=evil, area=evil),)
    fallback = replace(FALLBACKS[0], label=evil, restriction=HOSTILE[1], area=evil, answered_by=evil)
    center = Center(name=f"{evil} center", timezone="America/New_York")
    book = DayBook(set_up=replace(SET_UP, center=center, lines=lines, fallbacks=(fallback,)))
    for number, text in enumerate(HOSTILE):
        book.log(f"08:{number:02}", EntryKind.NOTE, note=text)
        book.log(f"09:{number:02}", EntryKind.PASS_ON, note=text, facts=PassOnFacts(n=number + 1))
        book.log(f"10:{number:02}", EntryKind.TOLD, told=text, refs=(text,), note=text)
    book.status("11:00", [1], DOWN, scope=HOSTILE[0], refs=(HOSTILE[2],), note=HOSTILE[4])
    book.log("11:01", EntryKind.FALLBACK_ACTIVATED, fallback=1, note=HOSTILE[3])
    shift = replace(book.shift(evil, "07:00", "15:00"), operators=(evil,))
    return book.report("07:00", "15:00", shift=shift)
