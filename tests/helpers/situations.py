"""A center and what its board shows, made by hand: the afternoon of the West Hartford kind, for tests of the window."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from console.domain.attention import AttentionItem, AttentionKind
from console.domain.fallback_number import FallbackKind, FallbackNumber, FallbackStatus, Stage
from console.domain.ids import LineKey
from console.domain.line import Basis, Line, LineGroup, LineState, Origin, Symptom
from console.domain.line_board import LineStatus
from console.domain.pass_on import PassOn
from console.domain.set_up import Center, Operator, SetUp
from console.domain.shift import Shift
from console.domain.situation import Situation

NOW = datetime(2026, 9, 22, 18, 7, 32, tzinfo=UTC)
"""Tue 22 Sep 2026, 14:07:32 EDT in Ridgefield."""


def ago(*, hours: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
    """That long before NOW."""
    return NOW - timedelta(hours=hours, minutes=minutes, seconds=seconds)


LINES = (
    Line(key=1, name="911 Landline", group=LineGroup.NINE_ONE_ONE, origin=Origin.LANDLINE),
    Line(key=2, name="911 Wireless AT&T", group=LineGroup.NINE_ONE_ONE, origin=Origin.WIRELESS, carrier="AT&T"),
    Line(
        key=3,
        name="911 Wireless Verizon",
        group=LineGroup.NINE_ONE_ONE,
        origin=Origin.WIRELESS,
        trouble_number="+18005550150",
        account="FRO-2231",
        circuit_id="36.FDPA.406378",
    ),
    Line(key=4, name="911 Wireless T-Mobile", group=LineGroup.NINE_ONE_ONE, origin=Origin.WIRELESS),
    Line(key=5, name="911 VoIP", group=LineGroup.NINE_ONE_ONE, origin=Origin.VOIP),
    Line(key=6, name="Text-to-911", group=LineGroup.NINE_ONE_ONE, origin=Origin.TEXT),
    Line(key=7, name="Routine", group=LineGroup.ADMIN, trouble_number="+12035550188"),
    Line(key=8, name="Internal extensions", group=LineGroup.ADMIN),
    Line(key=9, name="School district", group=LineGroup.SCHOOL),
)

FALLBACKS = (
    FallbackNumber(
        key=1,
        label="Temporary emergency number",
        kind=FallbackKind.TEMPORARY,
        number="+12035550142",
        restriction="emergencies only until 911 is restored",
        serves=(LineGroup.NINE_ONE_ONE,),
    ),
    FallbackNumber(key=2, label="Overflow to Troop A", kind=FallbackKind.NEIGHBOR, number="+12035550177"),
    FallbackNumber(key=3, label="Use a cell phone", kind=FallbackKind.ADVICE),
)

SET_UP = SetUp(
    center=Center(name="Ridgefield PSAP", timezone="America/New_York"),
    lines=LINES,
    fallbacks=FALLBACKS,
    operators=(Operator(initials="KM", name="Kim Moran"), Operator(initials="JR", name="Jo Reyes")),
)


def operational(line: Line, *, verified: bool = True) -> LineStatus:
    """A line that works, verified at 06:12."""
    at = ago(hours=7, minutes=55, seconds=32)
    return LineStatus(
        line=line,
        state=LineState.OPERATIONAL,
        verified=verified,
        basis=Basis.CALL if verified else Basis.DESK,
        since=at,
        last_verified=at if verified else None,
        by="KM",
        seq=line.key + 10,
    )


def down(line: Line, *, minutes: float = 42) -> LineStatus:
    """A line that has been down for so long, logged by KM."""
    return LineStatus(
        line=line, state=LineState.DOWN, since=ago(minutes=minutes), by="KM", seq=40, out_since=ago(minutes=minutes)
    )


def busy_board() -> tuple[LineStatus, ...]:
    """Every one of the six states, one line restored on a carrier's word, one never logged."""
    one, two, three, four, five, six, seven, eight, nine = LINES
    return (
        operational(one),
        replace(
            operational(two),
            verified=False,
            basis=Basis.CARRIER,
            since=ago(minutes=25),
            was_out=True,
            last_verified=ago(hours=20),
        ),
        replace(down(three, minutes=42.16), last_verified=ago(hours=8), refs=("VZ88123",), expected=ago(hours=-2)),
        LineStatus(
            line=four,
            state=LineState.DEGRADED,
            since=ago(minutes=12, seconds=5),
            approx=True,
            scope="north of Route 35",
            symptoms=(Symptom.BUSY, Symptom.NOALI),
            basis=Basis.CALLER,
            by="JR",
            seq=41,
            out_since=ago(minutes=12, seconds=5),
        ),
        LineStatus(
            line=five,
            state=LineState.INTERMITTENT,
            since=ago(hours=1, minutes=3, seconds=44),
            by="KM",
            note="2 of 5 calls get through",
            seq=42,
            out_since=ago(hours=2),
        ),
        operational(six),
        LineStatus(
            line=seven,
            state=LineState.MAINTENANCE,
            since=ago(minutes=20),
            expected=ago(hours=-15),
            by="KM",
            seq=43,
        ),
        operational(eight, verified=False),
        LineStatus(line=nine),
    )


def fallback_statuses() -> tuple[FallbackStatus, ...]:
    """The first is on and published; the second tested; the third only prepared."""
    one, two, three = FALLBACKS
    on = ago(minutes=12, seconds=44)
    return (
        FallbackStatus(
            fallback=one, stage=Stage.PUBLISHED, since=ago(minutes=5), on_since=on, last_tested=ago(hours=30)
        ),
        FallbackStatus(fallback=two, stage=Stage.TESTED, since=ago(hours=5), last_tested=ago(hours=5)),
        FallbackStatus(fallback=three),
    )


ATTENTION = (
    AttentionItem(
        kind=AttentionKind.NO_UPDATE,
        text="Line 5, 911 VoIP: no word for 1 h 03 m; log what you know or that nothing changed",
        raised_at=ago(minutes=3),
        line=5,
    ),
    AttentionItem(
        kind=AttentionKind.BACKUP_OLD,
        text="No verified backup for 26 hours; plug the stick in",
        raised_at=ago(minutes=2),
    ),
)

PASS_ONS = (
    PassOn(
        n=1,
        text="Frontier technician expected before 16:00, gate code is with the supervisor",
        by="JR",
        at=ago(hours=5),
    ),
    PassOn(n=2, text="Spare headset at position 2 is broken", by="KM", at=ago(hours=26)),
)


def situation(
    lines: Iterable[LineStatus] | None = None, *, at: datetime = NOW, set_up: SetUp = SET_UP, exercise: bool = False
) -> Situation:
    """The busy board, or these lines, with everything around them."""
    return Situation(
        set_up=set_up,
        as_of=at,
        exercise=exercise,
        shift=Shift(id=12, name="B", operators=("KM", "JR"), on_now=("KM", "JR"), started_at=ago(hours=8)),
        lines=busy_board() if lines is None else tuple(lines),
        fallbacks=fallback_statuses(),
        pass_ons=PASS_ONS,
        attention=ATTENTION,
        last_seq=43,
        last_recorded_at=ago(minutes=10, seconds=30),
        last_reviewed_at=ago(minutes=57),
        last_reviewed_by="KM",
    )


def quiet_situation() -> Situation:
    """Every line operational and verified, nothing on, nothing to see to."""
    lines = tuple(operational(line) for line in LINES)
    return replace(situation(lines), fallbacks=(), pass_ons=(), attention=())


def guessed_situation() -> Situation:
    """One line that works and one fallback number that is on, with times that are guesses all."""
    status = replace(operational(LINES[0]), approx=True, last_verified_approx=True)
    on = replace(fallback_statuses()[0], since_approx=True, on_since_approx=True, last_tested_approx=True)
    return replace(situation((status,)), fallbacks=(on,), pass_ons=(replace(PASS_ONS[0], approx=True),))


def with_status(shown: Situation, key: LineKey, status: LineStatus) -> Situation:
    """The same situation with one line changed."""
    return replace(shown, lines=tuple(status if one.line.key == key else one for one in shown.lines))


def many_lines(count: int, *, name: str = "911 Landline") -> Situation:
    """So many lines that all work, the first half of them for 911."""
    groups = [LineGroup.NINE_ONE_ONE if key <= count / 2 else LineGroup.ADMIN for key in range(1, count + 1)]
    lines = [Line(key=key, name=f"{name} {key}", group=group) for key, group in enumerate(groups, 1)]
    set_up = replace(SET_UP, lines=tuple(lines))
    return replace(situation([operational(line) for line in lines], set_up=set_up), fallbacks=(), attention=())
