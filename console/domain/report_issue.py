"""What became of a report since it was first issued: who issued and signed it, and what was logged after that."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from console.domain.facts import ReportFacts
from console.domain.ids import Initials, Seq
from console.domain.log_entry import LogEntry


class Copy(Struct, frozen=True, kw_only=True):
    """One time that a report was issued or signed, with the seal it had.

    Attributes:
        seq: Number of the entry that says so.
        entries, last_seq, digest: The seal: count of entries, newest number, that entry's fingerprint (64 hex).
        signed: It was signed then; no copy was made by that.
    """

    seq: Seq
    at: datetime
    by: Initials | None
    entries: int
    last_seq: Seq
    digest: str
    signed: bool = False


class Issue(Struct, frozen=True, kw_only=True):
    """The history of one report that is made once more.

    Attributes:
        first: Where it begins: the oldest ``report_issued`` of this very report.
        others: All later ones, oldest first.
        after: What was logged since the first and changes what it said, or adds to it; marked as it stands now.
    """

    first: LogEntry
    others: tuple[LogEntry, ...] = ()
    after: tuple[LogEntry, ...] = ()

    @property
    def first_copy(self) -> Copy:
        """The first issue, or the signature where that came before any copy."""
        return copy_of(self.first)

    @property
    def signatures(self) -> tuple[Copy, ...]:
        """Every time it was signed, oldest first."""
        copies = map(copy_of, (self.first, *self.others))
        return tuple(one for one in copies if one.signed)

    @property
    def is_again(self) -> bool:
        """Whether a copy left the program before: this one is re-issued."""
        return any(not copy_of(one).signed for one in (self.first, *self.others))


def covers(facts: ReportFacts, document: str, shift: Seq | None, shift_name: str | None) -> bool:
    """Whether this was an issue of the same document about the same shift, or about no shift, whatever its form."""
    return (facts.document, facts.shift, facts.shift_name) == (document, shift, shift_name)


def copy_of(entry: LogEntry) -> Copy:
    """What a ``report_issued`` says of one copy.

    Raises:
        TypeError: It is another kind of entry, which is a fault of the program.
    """
    facts = entry.act.facts
    if not isinstance(facts, ReportFacts):
        raise TypeError(f"entry {entry.seq} issues no report")
    return Copy(
        seq=entry.seq,
        at=entry.recorded_at,
        by=entry.by,
        entries=facts.entries or facts.last_seq,
        last_seq=facts.last_seq,
        digest=facts.digest,
        signed=facts.signed,
    )
