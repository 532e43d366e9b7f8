"""The parser: one line of typing becomes one command, or a refusal that points at the character (contract §2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from console.domain.errors import Refusal
from console.domain.ids import Initials
from console.domain.quick_entry import note_verbs, verbs
from console.domain.quick_entry.acknowledging import read_acknowledge
from console.domain.quick_entry.commands import Command, QuickEntry
from console.domain.quick_entry.corrections import read_correction
from console.domain.quick_entry.plain_entries import with_what_is_meant
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import Scanner, Unreadable
from console.domain.quick_entry.slash import Word, read_slash, unknown_operator
from console.domain.quick_entry.statuses import read_status
from console.domain.quick_entry.told import read_told
from console.domain.quick_entry.typed_text import readable
from console.domain.quick_entry.vocabulary import Vocabulary

_INITIALS = re.compile(r"([^\W\d_][^\W_]{0,3})\s*:")
_VERB = re.compile(r"px(?=\s*(?:[0-9]|\Z))|[tfwnpcva](?![^\W\d_])", re.IGNORECASE)
_READERS: Mapping[str, Callable[[Reading], Command]] = {
    "t": verbs.read_verified,
    "f": verbs.read_fallback_step,
    "w": read_told,
    "n": note_verbs.read_note,
    "p": note_verbs.read_pass_on,
    "px": note_verbs.read_pass_on_close,
    "c": read_correction,
    "v": note_verbs.read_void,
    "a": read_acknowledge,
}


def parse(text: str, vocabulary: Vocabulary, now: datetime) -> QuickEntry | Refusal:
    """Read one quick entry; any text at all gives an entry or a refusal, in time linear to its length.

    Args:
        text: As typed; positions in a refusal are indices into it.
        now: The present moment, aware.
    """
    typed = readable(text)
    if isinstance(typed, Refusal):
        return typed
    read = partial(_read, vocabulary=vocabulary, now=now)
    entry = read(typed)
    return with_what_is_meant(entry, typed, vocabulary, read) if isinstance(entry, Refusal) else entry


def _read(typed: str, vocabulary: Vocabulary, now: datetime) -> QuickEntry | Refusal:
    scan = Scanner(typed)
    try:
        initials = _initials(scan, vocabulary)
        command = _command(Reading(scan, vocabulary, now))
    except Unreadable as unreadable:
        return unreadable.refusal
    return QuickEntry(command=command, initials=initials)


def _initials(scan: Scanner, vocabulary: Vocabulary) -> Initials | None:
    """The ``KM:`` before the entry."""
    scan.next_sign()
    found = _INITIALS.match(scan.text, scan.pos)
    if found is None:
        return None
    initials = found.group(1)
    if initials.upper() not in vocabulary.operators:
        raise unknown_operator(scan, vocabulary, Word(initials, found.start(1), found.end(1)))
    scan.pos = found.end()
    return initials.upper()


def _command(reading: Reading) -> Command:
    scan = reading.scan
    ahead = scan.next_sign()
    if not ahead:
        raise scan.refused("Nothing is typed yet: type a line and a state, such as 3d, or ? for help", scan.pos)
    if ahead == "/":
        return read_slash(reading)
    found = _VERB.match(scan.text, scan.pos)
    if found is None:
        return read_status(reading)
    scan.pos = found.end()
    return _READERS[found.group().lower()](reading)
