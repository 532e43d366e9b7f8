"""The set-up, folded from the entries that say it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from console.domain.events import (
    SET_UP_KINDS,
    CenterFacts,
    EntryKind,
    Facts,
    FallbackFacts,
    LineFacts,
    OperatorFacts,
    PatternFacts,
)
from console.domain.fallback_number import FallbackNumber
from console.domain.ids import FallbackKey, Initials, LineKey
from console.domain.line import Line
from console.domain.log_entry import LogEntry
from console.domain.set_up import Center, Operator, SetUp, ShiftPattern

_RETIRING = frozenset({EntryKind.LINE_RETIRED, EntryKind.FALLBACK_RETIRED, EntryKind.OPERATOR_RETIRED})


class _Draft(Struct):
    """The set-up as far as it has been read."""

    center: Center | None = None
    lines: dict[LineKey, Line] = field(default_factory=dict)
    fallbacks: dict[FallbackKey, FallbackNumber] = field(default_factory=dict)
    operators: dict[Initials, Operator] = field(default_factory=dict)
    patterns: tuple[ShiftPattern, ...] = ()

    def take(self, facts: Facts | None, *, retiring: bool) -> None:
        """Let one entry add or replace what it says."""
        match facts:
            case CenterFacts(center=center):
                self.center = center
            case LineFacts(line=line):
                self.lines[line.key] = replace(line, retired=line.retired or retiring)
            case FallbackFacts(fallback=one):
                self.fallbacks[one.key] = replace(one, retired=one.retired or retiring)
            case OperatorFacts(operator=person):
                self.operators[person.initials] = replace(person, retired=person.retired or retiring)
            case PatternFacts(patterns=patterns):
                self.patterns = patterns
            case _:
                raise ValueError("a set-up entry does not say what it sets up")


def fold_set_up(entries: Iterable[LogEntry]) -> SetUp:
    """Fold set-up entries, in order of seq, into the set-up they amount to; entries of other kinds count for nothing.

    Lines and fallback numbers come by key, operators in the order they were added.

    Raises:
        ValueError: No entry names the center, or a set-up entry carries none of the facts of its kind.
    """
    draft = _Draft()
    for entry in entries:
        if entry.kind in SET_UP_KINDS:
            draft.take(entry.act.facts, retiring=entry.kind in _RETIRING)
    if draft.center is None:
        raise ValueError("no entry names the center of this record")
    return SetUp(
        center=draft.center,
        lines=tuple(line for _, line in sorted(draft.lines.items())),
        fallbacks=tuple(one for _, one in sorted(draft.fallbacks.items())),
        operators=tuple(draft.operators.values()),
        patterns=draft.patterns,
    )
