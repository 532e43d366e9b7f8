"""Suggestions for the text typed so far; only ever offered, never applied by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from console.domain.errors import Refusal
from console.domain.ids import LineKey
from console.domain.line import Basis, Symptom
from console.domain.quick_entry.commands import FallbackVerb
from console.domain.quick_entry.scanner import Scanner, Unreadable
from console.domain.quick_entry.slash import COMMANDS
from console.domain.quick_entry.targets import TargetReader
from console.domain.quick_entry.typed_text import readable
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.quick_entry.words import STATE_LETTERS, fold

_MOST = 10
_PREFIX = re.compile(r"\s*(?:[^\W\d_][^\W_]{1,3}\s*:\s*)?")
_FALLBACK = re.compile(r"f([0-9]*)\Z", re.IGNORECASE)
_TOLD = re.compile(r"w\s+", re.IGNORECASE)
_BASIS = re.compile(r"(.*!)([^\W\d_]*)\Z", re.DOTALL)
_SYMPTOM = re.compile(r"(.*\^)([^\W\d_]*)\Z", re.DOTALL)
_TARGET = re.compile(r"((?:t\s*)?(?:.*[+,\s])?)([^\s+,~^!>#;@]*)\Z", re.DOTALL | re.IGNORECASE)
_VERIFY = re.compile(r"t\s*(?=[0-9\s])", re.IGNORECASE)
_STEPS = {
    FallbackVerb.ACTIVATE: "activate",
    FallbackVerb.PUBLISH: "publish",
    FallbackVerb.TEST: "tested",
    FallbackVerb.OFF: "off",
}


class Completion(Struct, frozen=True, kw_only=True):
    """One suggestion.

    Attributes:
        text: The whole command line if it is accepted.
        label: What it means.
    """

    text: str
    label: str


def complete(text: str, vocabulary: Vocabulary) -> tuple[Completion, ...]:
    """What could follow, likeliest first; none for an empty text or one that cannot be read."""
    typed = readable(text)
    if isinstance(typed, Refusal) or ";" in typed:
        return ()
    prefix = _PREFIX.match(typed)
    start = prefix.end() if prefix is not None else 0
    said, rest = typed[:start], typed[start:]
    found: dict[str, str] = {}
    for end, label in _rest(rest, vocabulary):
        if len(found) < _MOST and end != rest:
            found.setdefault(said + end, label)
    return tuple(Completion(text=whole, label=label) for whole, label in found.items())


def _rest(rest: str, vocabulary: Vocabulary) -> Iterable[tuple[str, str]]:
    if not rest:
        return ()
    if rest.startswith("/"):
        return _slash(rest, vocabulary)
    told = _TOLD.match(rest)
    if told is not None:
        return _told(told.group(), rest[told.end() :], vocabulary)
    fallback = _FALLBACK.match(rest)
    if fallback is not None:
        return _fallbacks(fallback.group(1), vocabulary)
    options = (*_words_after(_BASIS, rest, tuple(Basis)), *_words_after(_SYMPTOM, rest, tuple(Symptom)))
    return options or _lines(rest, vocabulary)


def _slash(rest: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    yield from ((command, "") for command in COMMANDS if command.startswith(fold(rest)))
    before, blank, piece = rest.rpartition(" ")
    if not blank:
        return
    names = [(name, "shift") for name in vocabulary.patterns.values()] if fold(before) == "/shift start" else []
    if fold(before).startswith(("/shift start", "/on", "/off")):
        names += [(initials, one.name) for initials, one in vocabulary.operators.items()]
    for name, label in names:
        if fold(name).startswith(fold(piece)):
            yield f"{before} {_in_quotes(name)}", label


def _told(verb: str, piece: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for folded, name in vocabulary.told.items():
        if folded.startswith(fold(piece)):
            yield verb + name, "told"


def _fallbacks(digits: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for key, one in vocabulary.fallbacks.items():
        if not one.retired and str(key) == digits:
            yield from ((f"f{key}{verb}", f"{step}: {one.label}") for verb, step in _STEPS.items())
    for key, one in vocabulary.fallbacks.items():
        if not one.retired and str(key).startswith(digits):
            yield f"f{key}", one.label


def _words_after(sign: re.Pattern[str], rest: str, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    found = sign.match(rest)
    if found is not None:
        before, piece = found.groups()
        yield from ((f"{before}{word}", "") for word in words if word.startswith(fold(piece)))


def _lines(rest: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    found = _TARGET.match(rest)
    if found is None:
        return
    before, piece = found.groups()
    verify = _VERIFY.match(rest)
    keys = _keys(rest[verify.end() if verify else 0 :], vocabulary)
    if keys and verify is None:
        gap = "" if rest[-1:].isdigit() or rest[-1:].isspace() else " "
        names = _names(keys, vocabulary)
        yield from ((f"{rest}{gap}{letter}", f"{state.value}: {names}") for letter, state in STATE_LETTERS.items())
    named_before = before[verify.end() if verify else 0 :].strip()
    for word, label in _targets(fold(piece), vocabulary) if piece else ():
        if not named_before or _keys(f"{named_before} {word}", vocabulary):
            yield before + word, label


def _targets(piece: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for words in (vocabulary.aliases, vocabulary.groups):
        for word, keys in words.items():
            if keys and word.startswith(piece):
                yield word, _names(keys, vocabulary)
    for key in vocabulary.keys_in_service:
        name = vocabulary.lines[key].name
        if str(key).startswith(piece) or any(word.startswith(piece) for word in fold(name).split()):
            yield str(key), name


def _keys(text: str, vocabulary: Vocabulary) -> tuple[LineKey, ...]:
    """The lines that the text names, if it names lines and nothing else."""
    scan = Scanner(text)
    try:
        targets = TargetReader(scan, vocabulary).read()
    except Unreadable:
        return ()
    return targets.keys if targets.state is None and not scan.next_sign() else ()


def _names(keys: Iterable[LineKey], vocabulary: Vocabulary) -> str:
    return ", ".join(vocabulary.lines[key].name for key in keys)


def _in_quotes(name: str) -> str:
    return f'"{name}"' if " " in name else name
