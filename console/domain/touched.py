"""What new entries can have changed on the board: the lines and fallback numbers they name, or anything at all."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from console.domain.events import VOIDABLE_KINDS, EntryKind
from console.domain.ids import FallbackKey, LineKey
from console.domain.log_entry import LogEntry

_OF_ITS_OWN_ONLY = VOIDABLE_KINDS - {EntryKind.CORRECTION}
"""Kinds that add to the story of the line and the number they name, and to no other's."""


class Touched(Struct, frozen=True, kw_only=True):
    """The lines and fallback numbers whose story goes on; every other stands as it stood."""

    lines: frozenset[LineKey] = frozenset()
    fallbacks: frozenset[FallbackKey] = frozenset()


def touched_by(entries: Iterable[LogEntry]) -> Touched | None:
    """What these entries can have changed; None where that may be anything.

    A correction or a void changes the story of another entry, which may be about another line; what belongs to the
    set-up, to the shifts or to the record itself is rare, and not worth a guess.
    """
    lines: set[LineKey] = set()
    fallbacks: set[FallbackKey] = set()
    for entry in entries:
        if entry.corrects is not None or entry.kind not in _OF_ITS_OWN_ONLY:
            return None
        if entry.act.line is not None:
            lines.add(entry.act.line)
        if entry.act.fallback is not None:
            fallbacks.add(entry.act.fallback)
    return Touched(lines=frozenset(lines), fallbacks=frozenset(fallbacks))
