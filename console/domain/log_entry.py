"""An entry: one line of the record, never changed, never deleted."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec import Struct

from console.domain.clock import whole_second
from console.domain.events import SET_UP_KINDS, EntryKind, Facts
from console.domain.ids import FallbackKey, Initials, LineKey, Seq, Uid
from console.domain.line import Basis, LineState, Symptom


class Act(Struct, frozen=True, kw_only=True):
    """What an entry says: the part that a correction replaces.

    Attributes:
        kind: What was done. In a correction's act: the kind of what it corrects.
        occurred_at: When it happened, UTC, whole seconds.
        approx: The time is a guess (``?``) and is shown with ``~`` everywhere.
        scope: What part of the line is affected.
        expected: When it is expected to end, as someone said; of an acknowledgement, when the item comes back.
        told: Who was notified.
        facts: What only some kinds carry.
    """

    kind: EntryKind
    occurred_at: datetime
    approx: bool = False
    line: LineKey | None = None
    fallback: FallbackKey | None = None
    state: LineState | None = None
    scope: str | None = None
    symptoms: tuple[Symptom, ...] = ()
    basis: Basis | None = None
    expected: datetime | None = None
    refs: tuple[str, ...] = ()
    told: str | None = None
    note: str | None = None
    facts: Facts | None = None

    @property
    def tells_of_line(self) -> bool:
        """Whether this is a word about how its line fares: no set-up entry is, nor putting an item about it aside."""
        aside = self.kind is EntryKind.ACKNOWLEDGED and (self.expected is not None or bool(self.refs))
        return self.kind not in SET_UP_KINDS and not aside

    @property
    def verifies(self) -> bool:
        """Whether this act verifies its line: a status on a call or test, or a verification as shown.

        *Unknown* means nobody has verified the line, so saying unknown verifies nothing, whatever the basis.
        """
        said = self.kind is EntryKind.LINE_VERIFIED or self.state not in (None, LineState.UNKNOWN)
        return said and self.basis is not None and self.basis.verifies


class LogEntry(Struct, frozen=True, kw_only=True):
    """One entry as it stands in the record.

    Attributes:
        kind: ``act.kind``, except in a correction (``correction``).
        recorded_at: When it was typed, UTC, milliseconds.
        late: Recorded more than the center's ``late_after_min`` after it occurred.
        by: Who says it; None when the program does it by itself.
        keyed_by: Who was signed on, when that is somebody else.
        batch: Shared by all entries that one command made; None where it made one.
        previous_state: What the board showed for the line when this was recorded; stored, never recomputed.
        corrects: The entry that a correction or a void names. A correction always names the original.
        corrected_by: Newest correction in force; known only after the fact, never stored in the entry.
        voided_by: The void in force; known only after the fact, never stored in the entry.
        hash: Fingerprint, 64 hex digits.
    """

    seq: Seq
    uid: Uid
    position: str
    recorded_at: datetime
    kind: EntryKind
    act: Act
    by: Initials | None = None
    keyed_by: Initials | None = None
    batch: Uid | None = None
    previous_state: LineState | None = None
    late: bool = False
    corrects: Seq | None = None
    corrected_by: Seq | None = None
    voided_by: Seq | None = None
    hash: str = ""

    @property
    def corrected_kind(self) -> EntryKind | None:
        """For a correction or a void: the kind of the entry it names."""
        return self.act.kind if self.corrects is not None else None


class Draft(Struct, frozen=True, kw_only=True):
    """An entry before the record has numbered, dated and fingerprinted it; fields as in :class:`LogEntry`."""

    kind: EntryKind
    act: Act
    by: Initials | None = None
    keyed_by: Initials | None = None
    previous_state: LineState | None = None
    late: bool = False
    corrects: Seq | None = None


def is_late(occurred_at: datetime, recorded_at: datetime, late_after_min: int) -> bool:
    """Whether an entry recorded then about that moment counts as late, both to the second (contract §4)."""
    return whole_second(recorded_at) - whole_second(occurred_at) > timedelta(minutes=late_after_min)
