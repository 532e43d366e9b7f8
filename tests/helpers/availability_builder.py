"""Availability reports made from entries by the domain's own folds, without any storage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import partial

from msgspec.structs import replace

from console.domain.availability_folding import AvailabilitySources, LineMarks, build_availability
from console.domain.availability_report import AvailabilityReport
from console.domain.calendar_span import month_span, quarter_span, year_span
from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.line import Basis, Line, LineGroup, LineState, Symptom
from console.domain.line_marks import Mark, OutageMarks
from console.domain.log_entry import Act
from console.domain.outage import Outage, outages
from console.domain.set_up import Center, SetUp
from console.domain.shift_report import Seal
from console.domain.story import StoryItem
from helpers.report_builder import HOSTILE, SET_UP, ZONE
from helpers.story_builder import StoryBuilder

UP, DOWN, DEGRADED = LineState.OPERATIONAL, LineState.DOWN, LineState.DEGRADED
INTERMITTENT, UNKNOWN, MAINTENANCE = LineState.INTERMITTENT, LineState.UNKNOWN, LineState.MAINTENANCE
OCTOBER, QUARTER, YEAR = month_span("2024-10"), quarter_span("2024-Q4"), year_span("2024")


def clock(text: str) -> datetime:
    """``2024-10-22T13:25`` on the center's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def marks_of(items: Iterable[StoryItem]) -> tuple[Mark, ...]:
    """What a reader gives for these items."""
    return tuple(
        Mark(int(item.act.occurred_at.timestamp()), item.seq, item.act.state, item.act.verifies)
        for item in items
        if item.act.kind in (EntryKind.LINE_STATUS, EntryKind.LINE_VERIFIED)
    )


def availability_of(
    items: Sequence[StoryItem],
    period: Period,
    *,
    set_up: SetUp = SET_UP,
    title: str = "Period",
    asked: Period | None = None,
    under_s: int = 0,
    exercise: bool = False,
) -> AvailabilityReport:
    """The report of these items, in story order."""
    of_line = {line.key: [item for item in items if item.act.line == line.key] for line in set_up.lines}
    sources = AvailabilitySources(
        set_up=set_up,
        title=title,
        asked=asked or period,
        period=period,
        lines={
            key: LineMarks(
                marks=tuple(mark for mark in marks_of(told) if mark.second <= period.end.timestamp()),
                events=sum(item.act.occurred_at in period for item in told),
            )
            for key, told in of_line.items()
        },
        seal=Seal(entries=4127, last_seq=4127, digest="0123456789abcdef" * 4),
        made_at=max(period.end, clock("2024-11-01T08:00")) + timedelta(minutes=2),
        made_by="KM",
        under_s=under_s,
        exercise=exercise,
    )
    return build_availability(sources, partial(_tell, of_line, period))


def _tell(of_line: dict[int, list[StoryItem]], period: Period, line: Line, found: OutageMarks) -> Outage:
    told = outages(of_line[line.key], period)
    return next(one for one in told if int(one.started_at.timestamp()) == found.began.second)


class Months(StoryBuilder):
    """A story in the making, said in the center's own times."""

    def say(
        self, time: str, keys: Iterable[int], state: LineState, *, basis: Basis | None = None, **said: object
    ) -> None:
        """Lines are in a state from a time on."""
        for key in keys:
            act = Act(kind=EntryKind.LINE_STATUS, occurred_at=clock(time), line=key, state=state, basis=basis)
            self.log(replace(act, **said))

    def show(self, time: str, key: int) -> None:
        """A call shows a line as it is."""
        kind = EntryKind.LINE_VERIFIED
        self.log(Act(kind=kind, occurred_at=clock(time), line=key, basis=Basis.CALL))


def eventful() -> Months:
    """October 2024: the statewide outage, some smaller ones, maintenance, a line never logged, one still open."""
    book = Months()
    book.say("2024-09-28T08:00", (1, 2, 3, 4, 5, 6, 7), UP, basis=Basis.CALL)
    busy = (Symptom.BUSY,)
    book.say(
        "2024-09-30T22:10", (8,), DOWN, basis=Basis.CALLER, symptoms=busy, scope="extensions 20 to 29", refs=("PBX-7",)
    )
    book.say("2024-10-01T06:40", (8,), UP, basis=Basis.TEST)
    book.say("2024-10-04T02:00", (7, 8), MAINTENANCE, note="PBX firmware")
    book.say("2024-10-04T05:30", (7, 8), UP, basis=Basis.TEST)
    book.say("2024-10-09T11:03", (3,), INTERMITTENT, basis=Basis.CALLER)
    book.say("2024-10-09T11:21", (3,), UP, basis=Basis.CALL)
    book.say("2024-10-13T19:44", (5,), DEGRADED)
    book.say("2024-10-14T08:15", (5,), UP, basis=Basis.CARRIER)
    book.show("2024-10-14T10:00", 5)
    book.say(
        "2024-10-22T12:10", (1, 3), DOWN, basis=Basis.CALLER, approx=True, scope="north of town", refs=("VZ88123",)
    )
    book.say("2024-10-22T12:15", (5,), DEGRADED)
    book.say("2024-10-22T13:05", (1, 2, 3, 4, 5, 6), INTERMITTENT, basis=Basis.STATE)
    book.say("2024-10-22T14:20", (6,), UP, basis=Basis.CALL)
    book.say("2024-10-22T14:30", (2, 3, 4), UP, basis=Basis.CARRIER)
    book.show("2024-10-22T14:48", 3)
    book.say("2024-10-22T14:50", (1, 5), UP, basis=Basis.CALL)
    book.say("2024-10-25T03:12", (2,), DOWN)
    book.say("2024-10-25T03:12:40", (2,), UP, basis=Basis.CALL)
    book.say("2024-10-29T17:00", (9,), UNKNOWN)
    book.say("2024-10-30T16:20", (4,), DOWN, basis=Basis.CALLER)
    return book


def eventful_month(*, under_s: int = 0, exercise: bool = False) -> AvailabilityReport:
    """The report of that October."""
    period = OCTOBER.period(ZONE)
    return availability_of(eventful().items, period, title=OCTOBER.title, under_s=under_s, exercise=exercise)


def eventful_year() -> AvailabilityReport:
    """The year around it, as it stood at noon on 10 November."""
    asked = YEAR.period(ZONE)
    book = eventful()
    book.say("2024-02-03T04:00", (1, 2, 3), UP)
    book.say("2024-03-11T09:30", (1,), DEGRADED)
    book.say("2024-03-19T17:00", (1,), UP, basis=Basis.CALL)
    book.say("2024-06-07T23:50", (2, 3), DOWN)
    book.say("2024-06-08T04:10", (2, 3), UP, basis=Basis.CARRIER)
    now = clock("2024-11-10T12:00")
    return availability_of(book.items, Period(asked.start, now), title=YEAR.title, asked=asked)


def quiet_month() -> AvailabilityReport:
    """A month in which all lines worked, all of it known."""
    book = Months()
    book.say("2024-09-28T08:00", range(1, 11), UP, basis=Basis.CALL)
    return availability_of(book.items, OCTOBER.period(ZONE), title=OCTOBER.title)


def empty_month() -> AvailabilityReport:
    """A month of which nobody said a word."""
    return availability_of((), OCTOBER.period(ZONE), title=OCTOBER.title)


def november() -> AvailabilityReport:
    """The month in which the clock goes back: 721 hours, with an outage through both 01:30s."""
    span = month_span("2024-11")
    book = Months()
    book.say("2024-10-28T08:00", range(1, 11), UP, basis=Basis.CALL)
    book.say("2024-11-03T00:30", (3,), DOWN)
    book.say("2024-11-03T03:30", (3,), UP, basis=Basis.CALL)
    return availability_of(book.items, span.period(ZONE), title=span.title)


def many_lines_quarter(count: int = 24) -> AvailabilityReport:
    """A quarter of a center of many lines, some with long names, each out now and then."""
    names = ("911 Trunk", "Ring-down to the hospital, old building, second floor switch room", "Alarm panel")
    lines = tuple(
        Line(key=key, name=f"{names[key % 3]} {key}", group=list(LineGroup)[key % 4]) for key in range(1, count + 1)
    )
    book = Months()
    book.say("2024-09-29T08:00", range(1, count + 1), UP, basis=Basis.CALL)
    out = (DOWN, DEGRADED, INTERMITTENT, UNKNOWN, MAINTENANCE)
    for turn in range(6):
        for key in range(1, count + 1):
            day = 1 + (key * 7 + turn * 5) % 28
            begun, over = f"2024-{10 + turn % 3}-{day:02}T{key % 24:02}:{turn * 9:02}", (key * 13 + turn * 29) % 60
            book.say(begun, (key,), out[(key + turn) % 5])
            ended = clock(begun) + timedelta(minutes=4 ** (turn % 4 + 1) + over)
            book.say(ended.replace(tzinfo=None).isoformat(), (key,), UP, basis=Basis.CALL)
    return availability_of(book.items, QUARTER.period(ZONE), title=QUARTER.title, set_up=replace(SET_UP, lines=lines))


def hostile_month() -> AvailabilityReport:
    """Hostile text wherever a person can say something."""
    lines = tuple(
        Line(key=key, name=text, group=LineGroup.OTHER, carrier=text) for key, text in enumerate(HOSTILE, start=1)
    )
    set_up = replace(SET_UP, center=Center(name=HOSTILE[0], timezone="America/New_York"), lines=lines)
    book = Months()
    for key, text in enumerate(HOSTILE, start=1):
        book.say(f"2024-10-{key:02}T10:00", (key,), DOWN, scope=text, refs=(text,), note=text)
        book.say(f"2024-10-{key:02}T{10 + key % 10}:30", (key,), UP)
    return availability_of(book.items, OCTOBER.period(ZONE), set_up=set_up, title=OCTOBER.title)


def few_outages() -> AvailabilityReport:
    """A month with three outages: too few for a chart."""
    book = Months()
    book.say("2024-09-28T08:00", range(1, 11), UP, basis=Basis.CALL)
    for day in (3, 9, 20):
        book.say(f"2024-10-{day:02}T10:00", (2,), DOWN)
        book.say(f"2024-10-{day:02}T10:{day + 10}", (2,), UP, basis=Basis.CALL)
    return availability_of(book.items, OCTOBER.period(ZONE), title=OCTOBER.title)
