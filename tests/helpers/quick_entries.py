"""A small center whose words every rule of quick entry can be tried on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from console.domain.attention_item import AttentionItem
from console.domain.errors import Refusal
from console.domain.fallback_number import FallbackKind, FallbackNumber, FallbackStatus, Stage
from console.domain.line import Line, LineGroup, LineState, Origin
from console.domain.line_board import LineStatus
from console.domain.quick_entry.commands import Command, Options, QuickEntry
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.preview_facts import PreviewFacts
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import Scanner
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.set_up import Center, Operator, SetUp, ShiftPattern

NOW = datetime(2024, 10, 22, 18, 5, 30, 400_000, tzinfo=UTC)
"""14:05:30 EDT on a Tuesday."""


def _line(key: int, name: str, group: LineGroup, *aliases: str, origin: Origin | None = None) -> Line:
    return Line(key=key, name=name, group=group, origin=origin, aliases=aliases)


_911 = LineGroup.NINE_ONE_ONE
SET_UP = SetUp(
    center=Center(
        name="Sample", timezone="America/New_York", told=("Chief", "State 911 office", "Medic 905", "Chief of Staff")
    ),
    lines=(
        _line(1, "911 Landline", _911, "ll", origin=Origin.LANDLINE),
        _line(2, "911 Wireless AT&T", _911, "att", "wls", origin=Origin.WIRELESS),
        _line(3, "911 Wireless Verizon", _911, "vz", "wls", "Verizon", origin=Origin.WIRELESS),
        _line(4, "911 Wireless T-Mobile", _911, "tm", "wls", origin=Origin.WIRELESS),
        _line(5, "911 VoIP", _911, "voip", origin=Origin.VOIP),
        _line(6, "Text-to-911", _911, "txt", origin=Origin.TEXT),
        _line(11, "TTY", _911, "tty", origin=Origin.TTY),
        _line(7, "Routine line", LineGroup.ADMIN, "routine"),
        _line(8, "Internal extensions", LineGroup.ADMIN, "internal", "intercom", "école"),
        _line(9, "School district", LineGroup.SCHOOL, "sd", "rotary"),
        Line(key=12, name="Old trunk", group=LineGroup.OTHER, aliases=("trunk", "ll"), retired=True),
    ),
    fallbacks=(
        FallbackNumber(
            key=1,
            number="+12035550142",
            label="Temporary emergency number",
            kind=FallbackKind.TEMPORARY,
            serves=(_911,),
            restriction="Emergencies only, until 911 is restored",
            rides_on=(7,),
        ),
        FallbackNumber(key=2, label="Use a cell phone", kind=FallbackKind.ADVICE, serves=(1,)),
        FallbackNumber(key=3, number="+12035550188", label="Next town", kind=FallbackKind.REFERENCE),
        FallbackNumber(key=4, number="+12035550177", label="Old number", kind=FallbackKind.TEN_DIGIT, retired=True),
        FallbackNumber(key=12, number="+12035550199", label="Overflow", kind=FallbackKind.TEN_DIGIT),
    ),
    operators=(
        Operator(initials="KM", name="Kim Moran"),
        Operator(initials="JR", name="Jo Reed"),
        Operator(initials="D2", name="Day Two"),
        Operator(initials="OLD", name="Gone", retired=True),
    ),
    patterns=(
        ShiftPattern(name="Day", start="07:00", end="15:00"),
        ShiftPattern(name="D2", start="15:00", end="23:00"),
        ShiftPattern(name="Late night", start="23:00", end="07:00"),
    ),
)
VOCABULARY = Vocabulary.of(SET_UP)


def read(text: str, now: datetime = NOW, vocabulary: Vocabulary = VOCABULARY) -> Command:
    """The command of a text that must be readable."""
    entry = parse(text, vocabulary, now)
    assert isinstance(entry, QuickEntry), entry
    return entry.command


def refused(text: str, now: datetime = NOW, vocabulary: Vocabulary = VOCABULARY) -> Refusal:
    """The refusal of a text that must not be readable."""
    refusal = parse(text, vocabulary, now)
    assert isinstance(refusal, Refusal), refusal
    return refusal


def options_of(text: str, now: datetime = NOW) -> Options:
    """The options of a text that must be readable and has some."""
    options: object = getattr(read(text, now), "options", None)
    assert isinstance(options, Options)
    return options


def reading(text: str, now: datetime = NOW) -> Reading:
    """A text about to be read from its beginning."""
    return Reading(Scanner(text), VOCABULARY, now)


def moment(text: str) -> datetime:
    """An ISO time as UTC."""
    return datetime.fromisoformat(text).astimezone(UTC)


def facts(
    *statuses: LineStatus,
    fallbacks: tuple[FallbackStatus, ...] = (),
    now: datetime = NOW,
    by: str | None = "KM",
    keyed_by: str | None = None,
    pass_ons: Mapping[int, str] | None = None,
    attention: tuple[AttentionItem, ...] = (),
    entry: str | None = None,
    open_shift: str | None = None,
) -> PreviewFacts:
    """What a preview is made from: lines not named are operational and verified since the morning."""
    morning = now.replace(hour=10, minute=12, second=0, microsecond=0)
    board = {
        line.key: status(line.key, LineState.OPERATIONAL, morning, verified=True) for line in SET_UP.lines_in_service
    }
    steps = {one.key: fallback_status(one.key, Stage.PREPARED) for one in SET_UP.fallbacks_in_service}
    return PreviewFacts(
        set_up=SET_UP,
        board=board | {status.line.key: status for status in statuses},
        fallbacks=steps | {status.fallback.key: status for status in fallbacks},
        by=by,
        now=now,
        keyed_by=keyed_by,
        pass_ons=pass_ons or {},
        attention=attention,
        entry=entry,
        open_shift=open_shift,
    )


def status(
    key: int, state: LineState, since: datetime | None, *, approx: bool = False, verified: bool = False
) -> LineStatus:
    """One line of the board."""
    line = SET_UP.line(key)
    assert line is not None
    return LineStatus(line=line, state=state, since=since, last_word_at=since, approx=approx, verified=verified)


def fallback_status(key: int, stage: Stage, last_tested: datetime | None = None) -> FallbackStatus:
    """One fallback number and where it is in its life."""
    fallback = SET_UP.fallback(key)
    assert fallback is not None
    return FallbackStatus(fallback=fallback, stage=stage, last_tested=last_tested)
