"""The board: each line's present state, folded from the corrected story."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from console.domain.ids import Initials, Seq
from console.domain.line import Basis, Line, LineState, Symptom


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStatus:
    """What the board shows of one line; the fields of ``status.lines`` in contract §4.

    Attributes:
        since: Start of the present run of this state; repeats keep it. None = never logged.
        approx: That start is a guess.
        verified: The present state rests on a call or a test, or was verified since.
        last_verified: Newest verification of the line, in whatever state.
        by, note, seq: Of the newest status entry of the run.
        last_word_at: When anything at all was last said about the line.
        was_out: The run before this one was an outage, so *operational* means operational **again**.
    """

    line: Line
    state: LineState = LineState.UNKNOWN
    verified: bool = False
    basis: Basis | None = None
    symptoms: tuple[Symptom, ...] = ()
    scope: str | None = None
    since: datetime | None = None
    approx: bool = False
    expected: datetime | None = None
    last_verified: datetime | None = None
    by: Initials | None = None
    note: str | None = None
    refs: tuple[str, ...] = ()
    seq: Seq | None = None
    last_word_at: datetime | None = None
    was_out: bool = False
