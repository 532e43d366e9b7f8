"""A line: one thing that rings, and what can be said of it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from console.domain.ids import LineKey


class LineState(StrEnum):
    """Exactly six; *unknown* means nobody has verified it and is never shown as up."""

    OPERATIONAL = "operational"
    DEGRADED = "degraded"
    INTERMITTENT = "intermittent"
    DOWN = "down"
    UNKNOWN = "unknown"
    MAINTENANCE = "maintenance"


OUT_STATES = frozenset({LineState.DEGRADED, LineState.INTERMITTENT, LineState.DOWN})
"""An unbroken run of these is an outage; any other state ends it."""

_SEVERITY = (LineState.DEGRADED, LineState.INTERMITTENT, LineState.DOWN)


def worse(one: LineState, other: LineState) -> LineState:
    """The worse of two outage states: down > intermittent > degraded (contract §4)."""
    return max(one, other, key=_SEVERITY.index)


WORST_FIRST = (
    LineState.DOWN,
    LineState.INTERMITTENT,
    LineState.DEGRADED,
    LineState.UNKNOWN,
    LineState.MAINTENANCE,
    LineState.OPERATIONAL,
)
"""Which state stands for many lines, or for a day that had several; the outage states as contract §4 ranks them."""


class LineGroup(StrEnum):
    """The four groups of lines; the values are what a set-up file says."""

    NINE_ONE_ONE = "911"
    ADMIN = "admin"
    SCHOOL = "school"
    OTHER = "other"


class Origin(StrEnum):
    """Where the calls of a 911 line come from; a 911 line without one is undivided."""

    LANDLINE = "landline"
    WIRELESS = "wireless"
    VOIP = "voip"
    TEXT = "text"
    TTY = "tty"


class Symptom(StrEnum):
    """What is wrong, beside the state."""

    BUSY = "busy"
    DROPPED = "dropped"
    ONEWAY = "oneway"
    NOANI = "noani"
    NOALI = "noali"
    MISROUTE = "misroute"
    NOISE = "noise"
    DELAY = "delay"


class Basis(StrEnum):
    """How we know; only a call or an arranged test verifies."""

    CALL = "call"
    TEST = "test"
    CALLER = "caller"
    CARRIER = "carrier"
    ALARM = "alarm"
    PSAP = "psap"
    FIELD = "field"
    SILENCE = "silence"
    MEDIA = "media"
    STATE = "state"
    DESK = "desk"

    @property
    def verifies(self) -> bool:
        """Whether a state said on this basis counts as verified."""
        return self in (Basis.CALL, Basis.TEST)


class Line(Struct, frozen=True, kw_only=True):
    """One line as the set-up describes it today; the description holds for all time.

    Attributes:
        key: Permanent number 1-99; a retired line's key is not used again.
        number: E.164, with ``;ext=`` when there is an extension.
        verify_every_h: Hours after which a verification is due again; None = its age is shown, nothing nags.
        split_from: Key of the older line of which this one continues a part.
    """

    key: LineKey
    name: str
    group: LineGroup
    origin: Origin | None = None
    carrier: str | None = None
    aliases: tuple[str, ...] = ()
    number: str | None = None
    trouble_number: str | None = None
    account: str | None = None
    circuit_id: str | None = None
    tsp_code: str | None = None
    area: str | None = None
    verify_every_h: int | None = None
    split_from: LineKey | None = None
    retired: bool = False

    @property
    def is_voice(self) -> bool:
        """Whether the group word ``911`` means this line too (all but text and TTY)."""
        return self.origin not in (Origin.TEXT, Origin.TTY)
