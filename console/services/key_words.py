"""What would be logged by the keys and words of a set-up, before anybody has to trust them."""

from __future__ import annotations

from datetime import UTC, datetime

from console.domain.errors import Refusal
from console.domain.ids import LineKey
from console.domain.line import Line, LineState
from console.domain.quick_entry.commands import Status
from console.domain.quick_entry.parser import parse
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.set_up import SetUp

_ANY_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
"""Nothing that is read here has a time in it."""


def what_logs(set_up: SetUp, key: LineKey) -> tuple[str, ...]:
    """How one would log that a line is down: ``3d, voip d: 911 VoIP DOWN``; words for several lines say so."""
    line = set_up.line(key)
    if line is None:
        return ()
    words = Vocabulary.of(set_up)
    ways: dict[str, list[str]] = {}
    for text in (f"{key}d", *(f"{alias} d" for alias in line.aliases)):
        ways.setdefault(_logged(text, words, line), []).append(text)
    return tuple(f"{', '.join(texts)}: {logged}" for logged, texts in ways.items())


def _logged(text: str, words: Vocabulary, line: Line) -> str:
    read = parse(text, words, _ANY_MOMENT)
    if isinstance(read, Refusal):
        return read.sentence
    keys = read.command.targets if isinstance(read.command, Status) else ()
    state = LineState.DOWN.value.upper()
    if keys == (line.key,):
        return f"{line.name} {state}"
    return f"{len(keys)} lines {state} ({', '.join(map(str, keys))})"
