"""What a quick entry can mean: the commands the parser hands on."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct, field

from console.domain.ids import FallbackKey, Initials, LineKey, Seq
from console.domain.line import Basis, LineState, Symptom


class When(Struct, frozen=True, kw_only=True):
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


class Options(Struct, frozen=True, kw_only=True):
    """What may follow a state or a verb; None or empty = not said. Only a correction has ``cleared`` parts."""

    scope: str | None = None
    symptoms: tuple[Symptom, ...] = ()
    basis: Basis | None = None
    when: When | None = None
    expected: When | None = None
    refs: tuple[str, ...] = ()
    note: str | None = None
    cleared: frozenset[Clear] = field(default_factory=frozenset)


class Status(Struct, frozen=True, kw_only=True):
    """``3d ~north``: these lines are in this state."""

    targets: tuple[LineKey, ...]
    state: LineState
    options: Options


class LineNote(Struct, frozen=True, kw_only=True):
    """``3 ;text``: a note about these lines, state unchanged; ``when`` comes from a paper log only."""

    targets: tuple[LineKey, ...]
    note: str
    when: When | None = None


class Verified(Struct, frozen=True, kw_only=True):
    """``t3``: verified as shown, by a call unless a test is said. ``options.basis`` is always set."""

    targets: tuple[LineKey, ...]
    options: Options


class FallbackVerb(StrEnum):
    """Letter after the number of a fallback."""

    ACTIVATE = "a"
    PUBLISH = "p"
    TEST = "t"
    OFF = "x"


class FallbackStep(Struct, frozen=True, kw_only=True):
    """``f1a``: a step in the life of a fallback number."""

    fallback: FallbackKey
    verb: FallbackVerb
    options: Options


class Told(Struct, frozen=True, kw_only=True):
    """``w Chief``: who was notified."""

    who: str
    options: Options


class Note(Struct, frozen=True, kw_only=True):
    """``n text``: a note about no line."""

    text: str
    when: When | None = None


class PassOnAdd(Struct, frozen=True, kw_only=True):
    """``p text``: a note for the next shift; ``when`` comes from a paper log only."""

    text: str
    when: When | None = None


class PassOnClose(Struct, frozen=True, kw_only=True):
    """``px2``: close pass-on 2; ``when`` comes from a paper log only."""

    n: int
    note: str | None = None
    when: When | None = None


class ClockCheck(Struct, frozen=True, kw_only=True):
    """``/clock +2``: this PC is so many seconds ahead of the master clock, behind it where that is negative."""

    ahead_s: int
    options: Options


class Correct(Struct, frozen=True, kw_only=True):
    """``c13 d -10``: correct an entry; without a number, my own newest.

    Attributes:
        target, state: None = not said. The text of a note, pass-on or told entry is said in ``options.note``.
        ahead_s: Of a clock check; None = not said.
    """

    seq: Seq | None
    target: LineKey | None
    state: LineState | None
    options: Options
    ahead_s: int | None = None


class Void(Struct, frozen=True, kw_only=True):
    """``v13`` one entry, ``v13+`` its whole batch, ``v`` my own last command."""

    seq: Seq | None
    whole_batch: bool
    reason: str | None


class Acknowledge(Struct, frozen=True, kw_only=True):
    """``a`` all attention items shown, ``a2`` the second; put aside until a time or a reference: ``>30m``, ``#T1``."""

    n: int | None
    note: str | None
    until: When | None = None
    ref: str | None = None


class ShiftStart(Struct, frozen=True, kw_only=True):
    """``/shift start [NAME] [INITIALS ...]``; starting while one is open hands over."""

    name: str | None
    operators: tuple[Initials, ...]


class ShiftEnd(Struct, frozen=True, kw_only=True):
    """``/shift end``."""


class OperatorOn(Struct, frozen=True, kw_only=True):
    """``/on KM``: someone joins the shift."""

    initials: Initials


class OperatorOff(Struct, frozen=True, kw_only=True):
    """``/off KM``: someone leaves the shift."""

    initials: Initials


LineCommand = Status | LineNote | Verified
StepCommand = FallbackStep | Told | Note | PassOnAdd | PassOnClose | ClockCheck
DeskCommand = Correct | Void | Acknowledge | ShiftStart | ShiftEnd | OperatorOn | OperatorOff
Command = LineCommand | StepCommand | DeskCommand


class QuickEntry(Struct, frozen=True, kw_only=True):
    """A quick entry that could be read.

    Attributes:
        initials: The ``KM:`` prefix, known to the record, or None.
    """

    command: Command
    initials: Initials | None = None
