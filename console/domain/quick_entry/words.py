"""The fixed words of quick entry: states, symptoms, bases, group words, and how a word is looked up."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import TypeVar

from console.domain.line import Basis, LineState, Symptom

T = TypeVar("T")

STATE_WORDS: Mapping[str, LineState] = {
    "u": LineState.OPERATIONAL,
    "up": LineState.OPERATIONAL,
    "ok": LineState.OPERATIONAL,
    "back": LineState.OPERATIONAL,
    "restored": LineState.OPERATIONAL,
    "d": LineState.DOWN,
    "down": LineState.DOWN,
    "out": LineState.DOWN,
    "oos": LineState.DOWN,
    "g": LineState.DEGRADED,
    "degraded": LineState.DEGRADED,
    "i": LineState.INTERMITTENT,
    "intermittent": LineState.INTERMITTENT,
    "k": LineState.UNKNOWN,
    "unk": LineState.UNKNOWN,
    "unknown": LineState.UNKNOWN,
    "m": LineState.MAINTENANCE,
    "maintenance": LineState.MAINTENANCE,
}
"""Contract §2, ``state``; a unique prefix of 3+ letters does too."""

STATE_LETTERS: Mapping[str, LineState] = {word: state for word, state in STATE_WORDS.items() if len(word) == 1}

BASIS_WORDS: Mapping[str, Basis] = {"": Basis.CALL, "c": Basis.CALL, "t": Basis.TEST} | {
    basis.value: basis for basis in Basis
}
"""What may follow ``!``; a unique prefix of 3+ letters does too."""

SYMPTOM_WORDS: Mapping[str, Symptom] = {symptom.value: symptom for symptom in Symptom}

VOICE_WORD = "911"
ALL_WORD = "911all"

_SHORTEST_PREFIX = 3
_QUOTE = 40


def fold(word: str) -> str:
    """The word as it is compared: without regard to case, composed (NFC)."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", word).casefold())


def meanings(word: str, words: Mapping[str, T]) -> tuple[T, ...]:
    """What a folded word can mean: one thing if exact, else whatever it is a prefix of (3+ letters)."""
    if word in words:
        return (words[word],)
    if len(word) < _SHORTEST_PREFIX:
        return ()
    return tuple(dict.fromkeys(meant for known, meant in words.items() if known.startswith(word)))


def state_of(word: str) -> LineState | None:
    """The state that a folded word means, exactly or by a unique prefix."""
    found = meanings(word, STATE_WORDS)
    return found[0] if len(found) == 1 else None


def quoted(word: str) -> str:
    """A piece of what was typed, for a sentence: in quotes, and not endlessly long."""
    return f'"{word}"' if len(word) <= _QUOTE else f'"{word[:_QUOTE]}…"'
