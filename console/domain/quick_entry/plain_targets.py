"""Which lines plain words name: numbers, aliases, groups, and the words of a line's name or carrier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from console.domain.ids import LineKey
from console.domain.quick_entry.plain_words import is_filler, mentions_state
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.quick_entry.words import fold

_JOINS = frozenset("+,&")
_AND = "and"


def plain_targets(words: Sequence[str], vocabulary: Vocabulary) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Texts that name the lines meant, and the words after them.

    Returns:
        One text when it is clear which lines are meant; one for each line that the words of a name could mean; none
        when they name no line.
    """
    named: list[str] = []
    segment: list[str] = []
    at = 0
    for word in words:
        if word in _JOINS or fold(word) == _AND:
            named.append(_only(segment, vocabulary))
            segment = []
        elif not is_filler(fold(word)):
            if mentions_state([word]) or not _keys(fold(word), vocabulary):
                break
            segment.append(fold(word))
        at += 1
    rest = tuple(words[at:])
    if named:
        every = (*named, _only(segment, vocabulary))
        return (("+".join(every),) if all(every) else ()), rest
    return tuple(_texts(segment, vocabulary)), rest


def _only(segment: Sequence[str], vocabulary: Vocabulary) -> str:
    texts = tuple(_texts(segment, vocabulary))
    return texts[0] if len(texts) == 1 else ""


def _texts(segment: Sequence[str], vocabulary: Vocabulary) -> Iterator[str]:
    """How these words side by side are typed: the one word itself where the grammar has it, else numbers."""
    if not segment:
        return
    if len(segment) == 1 and _is_exact(segment[0], vocabulary):
        yield segment[0]
        return
    keys = _keys(segment[0], vocabulary)
    for word in segment[1:]:
        narrower = _keys(word, vocabulary)
        keys = tuple(key for key in keys if key in narrower)
    yield from map(str, keys)


def _is_exact(word: str, vocabulary: Vocabulary) -> bool:
    return word in vocabulary.aliases or word in vocabulary.groups or word.isdecimal()


def _keys(word: str, vocabulary: Vocabulary) -> tuple[LineKey, ...]:
    """The lines in service that one folded word can mean."""
    if word in vocabulary.groups:
        return vocabulary.groups[word]
    if word in vocabulary.aliases:
        return vocabulary.aliases[word]
    if word.isdecimal():
        return tuple(key for key in vocabulary.keys_in_service if str(key) == word)
    return vocabulary.named_in_words(word)
