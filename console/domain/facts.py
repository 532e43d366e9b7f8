"""The facts that only some kinds of entry carry."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from console.domain.fallback_number import FallbackNumber
from console.domain.ids import FallbackKey, Initials, LineKey, Seq
from console.domain.line import Line
from console.domain.set_up import Center, Operator, ShiftPattern


class CenterFacts(Struct, frozen=True, kw_only=True):
    """The center as set."""

    center: Center


class LineFacts(Struct, frozen=True, kw_only=True):
    """A line as added, changed or retired: always whole."""

    line: Line


class FallbackFacts(Struct, frozen=True, kw_only=True):
    """A fallback number as added, changed or retired: always whole."""

    fallback: FallbackNumber


class OperatorFacts(Struct, frozen=True, kw_only=True):
    """An operator as added, changed or retired; or, when going on or off, who (only ``initials`` then matter)."""

    operator: Operator


class PatternFacts(Struct, frozen=True, kw_only=True):
    """All scheduled shifts, replacing those before."""

    patterns: tuple[ShiftPattern, ...]


class ShiftFacts(Struct, frozen=True, kw_only=True):
    """A shift started or ended.

    Attributes:
        name: As said, or the pattern's.
        operators: Initials of those on.
        handed_over: True when the start took over from an open shift (that shift ends with this start), or the end
            was such a hand-over.
        shift: Seq of the ``shift_started`` that this entry ends; None on a start.
        outgoing: Initials of those who handed over to the shift that starts, where that was said.
        no_handover: True when the shift starts with nobody there to hand over.
    """

    name: str
    operators: tuple[Initials, ...] = ()
    handed_over: bool = False
    shift: Seq | None = None
    outgoing: tuple[Initials, ...] = ()
    no_handover: bool = False


class AcceptedFacts(Struct, frozen=True, kw_only=True):
    """What the incoming person covered at a hand-over, item by item, and what was left uncovered.

    Attributes:
        shift: Seq of the ``shift_started`` of the shift that was handed over; None when none was open.
        covered, not_covered: Sentences of the open items.
    """

    shift: Seq | None
    covered: tuple[str, ...] = ()
    not_covered: tuple[str, ...] = ()


class PassOnFacts(Struct, frozen=True, kw_only=True):
    """Number of a pass-on: of the one opened, or of the one closed. Counts up from 1 for the whole record."""

    n: int


class AcknowledgedFacts(Struct, frozen=True, kw_only=True):
    """One attention item that was seen.

    Attributes:
        item: Kind of the attention item.
        line, fallback: What it was about, if about one.
        raised_at: When the item first held; an item raised anew later is shown again.
    """

    item: str
    line: LineKey | None = None
    fallback: FallbackKey | None = None
    raised_at: datetime | None = None


class ClockFacts(Struct, frozen=True, kw_only=True):
    """A jump of the wall clock against the monotonic one; positive seconds = it was set forward."""

    jump_s: int


class ClockCheckFacts(Struct, frozen=True, kw_only=True):
    """The clock of this PC compared with the master clock; positive seconds = the PC is ahead, 0 = they agree."""

    ahead_s: int


class ReportFacts(Struct, frozen=True, kw_only=True):
    """A report that left the program, or that somebody signed in it.

    Attributes:
        period_from, period_to: What it covers, UTC.
        last_seq, digest: Its seal: last entry and that entry's fingerprint, 64 hex digits.
        file: Name of the file without its folder, or None when printed.
        document: Which one, such as ``shift``; None where an older program did not say, and where ``shift`` and
            ``shift_name`` then say nothing either.
        shift, shift_name: The shift it is of, by the seq of its start, or by its name where nobody opened it; neither
            for a period.
        entries: The rest of its seal: how many entries the record had.
        form: Ending of the usual files of its form, such as ``pdf``.
        redacted: A public copy.
        signed: Somebody signed it; no copy of it was made by that.
        backup_at: When the newest verified backup had been made: what the report says of backups rests on it, and
            the record does not hold it.
    """

    period_from: datetime
    period_to: datetime
    last_seq: Seq
    digest: str
    file: str | None = None
    document: str | None = None
    shift: Seq | None = None
    shift_name: str | None = None
    entries: int | None = None
    form: str | None = None
    redacted: bool = False
    signed: bool = False
    backup_at: datetime | None = None


class IntegrityFacts(Struct, frozen=True, kw_only=True):
    """What was found wrong with the record, or how it was restored: sentences."""

    findings: tuple[str, ...]


Facts = (
    CenterFacts
    | LineFacts
    | FallbackFacts
    | OperatorFacts
    | PatternFacts
    | ShiftFacts
    | AcceptedFacts
    | PassOnFacts
    | AcknowledgedFacts
    | ClockFacts
    | ClockCheckFacts
    | ReportFacts
    | IntegrityFacts
)
