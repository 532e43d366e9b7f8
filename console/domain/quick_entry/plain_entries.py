"""Entries that say what was typed in plain words: ``the landline is down`` means ``1d``. Offered, never just logged.

A wrong offer is worse than none: wherever the words leave a doubt, nothing is offered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from console.domain.errors import Refusal
from console.domain.fallback_number import FallbackKind
from console.domain.line import LineState
from console.domain.quick_entry.commands import Command, FallbackStep, FallbackVerb, QuickEntry, Status
from console.domain.quick_entry.plain_targets import plain_targets
from console.domain.quick_entry.plain_words import is_filler, mentions_state, said_state
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.quick_entry.words import STATE_LETTERS, fold, state_of

Reader = Callable[[str], QuickEntry | Refusal]

_PREFIX = re.compile(r"\s*(?:[^\W\d_][^\W_]{1,3}\s*:\s*)?")
_TAIL = re.compile(r"(?<=\s)[-–]\s*[0-9]|[~^!>#;@]")
_WORD = re.compile(r"[^\s+,.&]+|[+,&]")
_TIME = re.compile(r"([0-9]{4}|[0-9]{1,2}:[0-9]{2})\Z")
_SINCE = frozenset(("since", "at", "from"))
_ANOTHER_VERB = re.compile(r"px(?=\s*(?:[0-9]|\Z))|[twnpcva](?![^\W\d_])|/", re.IGNORECASE)
_FALLBACK = re.compile(r"f([0-9]{1,2})([^\W\d_]{2,}|)\Z", re.IGNORECASE)
_STEP = re.compile(r"(?:.*:)?\s*f[0-9]+([aptx])(?![^\W\d_])", re.IGNORECASE)
_STEPS = {
    "on": FallbackVerb.ACTIVATE,
    "active": FallbackVerb.ACTIVATE,
    "activate": FallbackVerb.ACTIVATE,
    "activated": FallbackVerb.ACTIVATE,
    "off": FallbackVerb.OFF,
    "inactive": FallbackVerb.OFF,
    "deactivate": FallbackVerb.OFF,
    "deactivated": FallbackVerb.OFF,
    "publish": FallbackVerb.PUBLISH,
    "published": FallbackVerb.PUBLISH,
    "test": FallbackVerb.TEST,
    "tested": FallbackVerb.TEST,
}
_ABOUT_FALLBACKS = frozenset(["fallback", "fallbacks", "number", "turn", "turned", "switch", "switched", "set", "put"])
_LETTERS = {state: letter for letter, state in STATE_LETTERS.items()}


def with_what_is_meant(refusal: Refusal, text: str, vocabulary: Vocabulary, read: Reader) -> Refusal:
    """The refusal with entries that say what the words mean, and without any that would say another state.

    Args:
        read: Reads an entry, so that nothing is offered that would be refused or be understood otherwise.
    """
    prefix = _PREFIX.match(text)
    start = prefix.end() if prefix is not None else 0
    said, rest = text[:start], text[start:]
    if _is_entry(rest, vocabulary):
        return refusal
    meant = tuple(said + one for one, says in _meant(rest, vocabulary) if _says(read(said + one)) == says)
    return replace(refusal, candidates=meant or _undoubted(refusal.candidates, rest, read))


def _is_entry(text: str, vocabulary: Vocabulary) -> bool:
    """Whether it is the quick entry's own words that were put together wrongly: the refusal knows better then."""
    words = [fold(word) for word in _WORD.findall(_parts(text)[0])]
    verb = _ANOTHER_VERB.match(text)
    if verb is not None:
        return not (words and vocabulary.named_in_words(words[0]))
    return all(_is_own(word, vocabulary) for word in words)


def _is_own(word: str, vocabulary: Vocabulary) -> bool:
    letters = word.lstrip("0123456789")
    return not letters or letters == "all" or state_of(letters) is not None or bool(vocabulary.sets_named(word))


def _parts(text: str) -> tuple[str, str]:
    """Words, and the options behind them."""
    tail = _TAIL.search(text)
    return (text[: tail.start()], text[tail.start() :]) if tail is not None else (text, "")


def _undoubted(candidates: tuple[str, ...], text: str, read: Reader) -> tuple[str, ...]:
    """Where a state was spoken of: only what sets none, or the one that stands at its end as it was typed."""
    words = [fold(word) for word in _WORD.findall(text)]
    steps = {_STEPS[word] for word in words if word in _STEPS}
    if not mentions_state(words) and not steps:
        return candidates
    said = said_state([word for word in words if mentions_state([word])])
    kept = {None, said.state if said is not None else None, *(steps if len(steps) == 1 else ())}
    return tuple(one for one in candidates if _says(read(one)) in kept and _begun(one) in kept)


def _begun(text: str) -> FallbackVerb | None:
    """The step that a text begins with, read or not."""
    begun = _STEP.match(text)
    return FallbackVerb(begun.group(1).lower()) if begun is not None else None


def _says(entry: QuickEntry | Refusal) -> LineState | FallbackVerb | None:
    """What an entry would set."""
    command: Command | None = None if isinstance(entry, Refusal) else entry.command
    if isinstance(command, Status):
        return command.state
    return command.verb if isinstance(command, FallbackStep) else None


def _meant(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, LineState | FallbackVerb], ...]:
    """Entries, each with what it must be read as."""
    head, options = _parts(text)
    if "?" in head:
        return ()
    if not options.strip("! "):
        options = ""  # the end of an exclamation, and no word of how it is known
    words = _WORD.findall(head)
    step = _step(words, vocabulary)
    if step is not None:
        return (step,)
    targets, rest = plain_targets(words, vocabulary)
    said = said_state(rest)
    if said is None:
        return ()
    more = _more(said.more, options)
    return tuple((f"{_stuck(one, _LETTERS[said.state])}{more}", said.state) for one in targets)


def _stuck(target: str, letter: str) -> str:
    return f"{target}{letter}" if target[-1].isdigit() else f"{target} {letter}"


def _more(words: tuple[str, ...], options: str) -> str:
    """What is left of the words: a time where they give one, else the note."""
    if len(words) > 1 and fold(words[0]) in _SINCE and _TIME.match(words[1]):
        return _more(words[2:], f"{words[1]} {options}".rstrip())
    before = f" {options.strip()}" if options else ""
    if not words:
        return before
    gap = ", " if ";" in before else " ;"
    return f"{before}{gap}{' '.join(words)}"


def _step(words: list[str], vocabulary: Vocabulary) -> tuple[str, FallbackVerb] | None:
    """``turn fallback 1 on``; with a single fallback number its key need not be said."""
    number = step = None
    about = False
    for word in _apart(words):
        if word in _STEPS:
            if step is not None:
                return None
            step = _STEPS[word]
        elif word.isascii() and word.isdigit() and number is None:
            number = int(word)
        elif word in _ABOUT_FALLBACKS:
            about = about or word.startswith("fallback")
        elif not is_filler(word):
            return None
    if not about or step is None:
        return None
    key = number if number is not None else _only_fallback(vocabulary)
    return (f"f{key}{step.value}", step) if key is not None else None


def _apart(words: list[str]) -> Iterator[str]:
    """The words, ``f1off`` in its three."""
    for word in map(fold, words):
        short = _FALLBACK.match(word)
        yield from ("fallback", *filter(None, short.groups())) if short is not None else (word,)


def _only_fallback(vocabulary: Vocabulary) -> int | None:
    ours = [
        key for key, one in vocabulary.fallbacks.items() if not one.retired and one.kind is not FallbackKind.REFERENCE
    ]
    return ours[0] if len(ours) == 1 else None
