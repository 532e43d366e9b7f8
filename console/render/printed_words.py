"""What a record says to the digits of a printed report, in plain words and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from console.domain.ids import Seq
from console.domain.printed_seal import PrintedSeal
from console.render.entry_json import JsonObject
from console.render.wording import counted, ranges_text

KEEP: Final = (
    "Compare them with the paper once more, group by group. If they are right, leave this record as it is, and look "
    "for what was there in the backups and in the files of the days."
)
OTHERS: Final = "or they are of another record: an exercise, another console, a record restored from an older backup"


class SealAnswer(Protocol):
    """What was found; the search lives in storage, which render does not know."""

    @property
    def ok(self) -> bool:
        """Whether everything up to the printed entry is as it was."""
        ...

    @property
    def printed(self) -> PrintedSeal:
        """What was typed."""
        ...

    @property
    def seq(self) -> Seq | None:
        """The entry that has the digits."""
        ...

    @property
    def is_there(self) -> bool:
        """Whether there is an entry of the printed number."""
        ...

    @property
    def entries_then(self) -> int:
        """Entries up to the one that has the digits."""
        ...

    @property
    def entries(self) -> int:
        """Entries now."""
        ...

    @property
    def last_seq(self) -> Seq:
        """The newest entry now."""
        ...

    @property
    def changed(self) -> Sequence[Seq]:
        """Entries up to it that are not as they were recorded."""
        ...

    @property
    def missing(self) -> Sequence[Seq]:
        """Numbers up to it that were taken out."""
        ...


def printed_text(found: SealAnswer) -> str:
    """The answer in sentences: first what it is, then what it means, then what to do."""
    seq, printed = found.seq, found.printed
    if seq is None:
        return _not_there(found)
    if found.changed or found.missing:
        return _broken(seq, found)
    if printed.last_seq not in (None, seq):
        return (
            f"{_asked(found)}, and entry {seq} has these. Compare the number on the report: with {seq} everything up "
            "to it is as it was when the report was printed."
        )
    if printed.entries not in (None, found.entries_then):
        return (
            f"Entry {seq} has these digits, and up to it the record has {_entries(found.entries_then)}, not "
            f"{printed.entries}. Every fingerprint up to it fits: compare the count on the report once more."
        )
    then = f"{_entries(found.entries_then)} then; {found.entries} now"
    up_to = "entry 1 is as it was" if seq == 1 else f"entries 1–{seq} are as they were"
    return f"Entry {seq} has these digits: {up_to} when the report was printed ({then}).{_since(found)}"


def printed_json(found: SealAnswer) -> JsonObject:
    """Everything ``verify --printed --json`` says."""
    printed = found.printed
    return {
        "ok": found.ok,
        "printed": {"last_seq": printed.last_seq, "digits": printed.digits, "entries": printed.entries},
        "entry": found.seq,
        "entries_then": found.entries_then,
        "entries": found.entries,
        "last_seq": found.last_seq,
        "changed": list(found.changed),
        "missing": list(found.missing),
        "answer": printed_text(found),
    }


def _since(found: SealAnswer) -> str:
    newer = found.entries - found.entries_then
    if not newer:
        return ""
    return f" Of the {_entries(newer)} logged since, that report says nothing."


def _broken(seq: Seq, found: SealAnswer) -> str:
    said = [f"{_named(found.changed)} not as recorded"] if found.changed else []
    said += [f"{_named(found.missing)} missing"] if found.missing else []
    return (
        f"Entry {seq} has these digits, but before it not everything is as it was when the report was printed: "
        f"{'; '.join(said)}. Leave this record as it is, and look for what was there in the backups and in the files "
        "of the days."
    )


def _named(seqs: Sequence[Seq]) -> str:
    kind, verb = ("entry", "is") if len(seqs) == 1 else ("entries", "are")
    return f"{kind} {ranges_text(seqs)} {verb}"


def _asked(found: SealAnswer) -> str:
    """What the record has under the number that was printed."""
    seq = found.printed.last_seq
    if found.is_there:
        return f"Entry {seq} has other digits"
    if seq is not None and seq > found.last_seq:
        return f"The record ends with entry {found.last_seq}, before {seq}"
    return f"There is no entry {seq}"


def _not_there(found: SealAnswer) -> str:
    seq = found.printed.last_seq
    if seq is None:
        what, upto = "No entry has these digits", "the printed one"
    else:
        what, upto = f"{_asked(found)}, and no other entry has these", str(seq)
    return (
        f"{what}: entries up to {upto} were changed or removed since the report was printed, or the digits were "
        f"mistyped, {OTHERS}. {KEEP}"
    )


def _entries(count: int) -> str:
    return counted(count, "entry", "entries")
