"""What a quick entry can mean: the commands the parser hands on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from console.domain.ids import FallbackKey, Initials, LineKey, Seq
from console.domain.line import Basis, LineState, Symptom


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time as typed, resolved.

    Attributes:
        at: UTC, whole seconds.
        approx: Marked with ``?``.
        remark: What the preview must say about it (``YESTERDAY``, ``01:30 EST (second)``), or None.
    """

    at: datetime
    approx: bool = False
    remark: str | None = None


class Clear(StrEnum):
    """Parts that a correction may clear."""

    SCOPE = "~-"
    SYMPTOMS = "^-"
    REFS = "#-"
    NOTE = ";-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What may follow a state or a verb; None or empty = not said. Only a correction has ``cleared`` parts."""

    scope: str | None = None
    symptoms: tuple[Symptom, ...] = ()
    basis: Basis | None = None
    when: When | None = None
    expected: When | None = None
    refs: tuple[str, ...] = ()
    note: str | None = None
    cleared: frozenset[Clear] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """``3d ~north``: these lines are in this state."""

    targets: tuple[LineKey, ...]
    state: LineState
    options: Options


@dataclass(frozen=True, slots=True, kw_only=True)
class LineNote:
    """``3 ;text``: a note about these lines, state unchanged."""

    targets: tuple[LineKey, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """``t3``: verified as shown, by a call unless a test is said. ``options.basis`` is always set."""

    targets: tuple[LineKey, ...]
    options: Options


class FallbackVerb(StrEnum):
    """Letter after the number of a fallback."""

    ACTIVATE = "a"
    PUBLISH = "p"
    TEST = "t"
    OFF = "x"


@dataclass(frozen=True, slots=True, kw_only=True)
class FallbackStep:
    """``f1a``: a step in the life of a fallback number."""

    fallback: FallbackKey
    verb: FallbackVerb
    options: Options


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """``w Chief``: who was notified."""

    who: str
    options: Options


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """``n text``: a note about no line."""

    text: str
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassOnAdd:
    """``p text``: a note for the next shift."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassOnClose:
    """``px2``: close pass-on 2."""

    n: int
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct:
    """``c13 d -10``: correct an entry; without a number, my own newest.

    Attributes:
        target, state: None = not said. The text of a note, pass-on or told entry is said in ``options.note``.
    """

    seq: Seq | None
    target: LineKey | None
    state: LineState | None
    options: Options


@dataclass(frozen=True, slots=True, kw_only=True)
class Void:
    """``v13`` one entry, ``v13+`` its whole batch, ``v`` my own last command."""

    seq: Seq | None
    whole_batch: bool
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledge:
    """``a`` all attention items shown, ``a2`` the second; put aside until a time or a reference: ``>30m``, ``#T1``."""

    n: int | None
    note: str | None
    until: When | None = None
    ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftStart:
    """``/shift start [NAME] [INITIALS ...]``; starting while one is open hands over."""

    name: str | None
    operators: tuple[Initials, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftEnd:
    """``/shift end``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorOn:
    """``/on KM``: someone joins the shift."""

    initials: Initials


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorOff:
    """``/off KM``: someone leaves the shift."""

    initials: Initials


LineCommand = Status | LineNote | Verified
StepCommand = FallbackStep | Told | Note | PassOnAdd | PassOnClose
DeskCommand = Correct | Void | Acknowledge | ShiftStart | ShiftEnd | OperatorOn | OperatorOff
Command = LineCommand | StepCommand | DeskCommand


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickEntry:
    """A quick entry that could be read.

    Attributes:
        initials: The ``KM:`` prefix, known to the record, or None.
    """

    command: Command
    initials: Initials | None = None
