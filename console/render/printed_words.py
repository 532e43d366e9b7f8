"""What a record says to the digits of a printed report, in plain words and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from console.domain.ids import Seq
from console.domain.printed_seal import SealFound
from console.render.entry_json import JsonObject
from console.render.wording import counted, ranges_text

KEEP: Final = (
    "Compare them with the paper once more, group by group. If they are right, leave this record as it is, and look "
    "for what was there in the backups and the day files."
)
OTHERS: Final = "or they are of another record: an exercise, another console, a record restored from an older backup"


def printed_text(found: SealFound) -> str:
    """The answer in sentences: first what it is, then what it means, then what to do."""
    seq, printed = found.seq, found.printed
    if seq is None:
        return _not_there(found)
    if found.changed or found.missing:
        return _broken(seq, found)
    if printed.last_seq not in (None, seq):
        return (
            f"{_asked(found)}, and entry {seq} has those that were typed. Compare the number on the report: with {seq} "
            "everything up to it is as it was when the report was printed."
        )
    if printed.entries not in (None, found.entries_then):
        return (
            f"Entry {seq} has these digits, and up to it the record has {_entries(found.entries_then)}, not "
            f"{printed.entries}. Every fingerprint up to it fits: compare the count on the report once more."
        )
    then = f"{_entries(found.entries_then)} then; {found.entries} now"
    up_to = "entry 1 is as it was" if seq == 1 else f"entries 1–{seq} are as they were"
    return f"Entry {seq} has these digits: {up_to} when the report was printed ({then}).{_since(found)}"


def printed_json(found: SealFound) -> JsonObject:
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


def _since(found: SealFound) -> str:
    newer = found.entries - found.entries_then
    if not newer:
        return ""
    return f" Of the {_entries(newer)} logged since, that report says nothing."


def _broken(seq: Seq, found: SealFound) -> str:
    said = [f"{_named(found.changed)} not as recorded"] if found.changed else []
    said += [f"{_named(found.missing)} missing"] if found.missing else []
    return (
        f"Entry {seq} has these digits, but before it not everything is as it was when the report was printed: "
        f"{'; '.join(said)}. Leave this record as it is, and look for what was there in the backups and the day files."
    )


def _named(seqs: Sequence[Seq]) -> str:
    kind, verb = ("entry", "is") if len(seqs) == 1 else ("entries", "are")
    return f"{kind} {ranges_text(seqs)} {verb}"


def _asked(found: SealFound) -> str:
    """What the record has under the number that was printed."""
    seq = found.printed.last_seq
    if found.is_there:
        return f"Entry {seq} has other digits"
    if seq is not None and seq > found.last_seq:
        return f"There is no entry {seq}, the record ends with {found.last_seq}"
    return f"There is no entry {seq} any more"


def _not_there(found: SealFound) -> str:
    seq = found.printed.last_seq
    if seq is None:
        what, upto = "No entry has these digits", "the printed one"
    else:
        what, upto = f"{_asked(found)}, and no entry has the digits that were typed", str(seq)
    return (
        f"{what}: entries up to {upto} were changed or removed since the report was printed, or the digits were "
        f"mistyped, {OTHERS}. {KEEP}"
    )


def _entries(count: int) -> str:
    return counted(count, "entry", "entries")
