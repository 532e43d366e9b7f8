"""Words of entries, and finding entries by them; no sign of the search engine's own language reaches the person.

Blanks part words, quotes hold a phrase together, and anything else is taken as it stands. All words must be there, in
any order. A word that names a line or fallback number of the set-up also finds the entries about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import astuple

from console.domain.log_entry import LogEntry
from console.domain.log_filter import LogFilter
from console.domain.set_up import SetUp

_PART = re.compile(r'"([^"]*)"?|([^\s"]+)')
_NEVER = 'said : "lineboard_holds_no_such_word_7f3a"'


def indexed(entry: LogEntry) -> tuple[int, str, str]:
    """Number, words and subject of an entry, as they go into the index."""
    act = entry.act
    said = [entry.kind.value, act.kind.value if entry.corrects is not None else None, entry.by, entry.keyed_by]
    said += [act.state, act.basis, act.scope, act.told, act.note, *act.symptoms, *act.refs]
    if act.facts is not None:
        said += _texts(act.facts)
    return entry.seq, " ".join(one for one in said if one).replace("_", " "), _subject(act.line, act.fallback)


def match_expression(search: str, set_up: SetUp | None = None) -> str | None:
    """What to ask the index for.

    Returns:
        None when nothing is searched for; an expression that finds nothing when no word is in it.
    """
    if not search.strip():
        return None
    parts = [part for part in _parts(search) if any(letter.isalnum() for letter in part)]
    if not parts:
        return _NEVER
    return " AND ".join(_one_of(part, set_up) for part in parts)


def narrowed(expression: str | None, wanted: LogFilter) -> str | None:
    """The expression with what the index of words knows of a line, a person and kinds.

    Every entry wanted is among those it finds; some may be of another person or kind, whose words hold the same.

    Returns:
        None when the index knows nothing of what is wanted.
    """
    parts = [expression] if expression is not None else []
    if wanted.line is not None:
        abouts = (f'about : "{_subject(key, None)}"' for key in (wanted.line, *wanted.forebears))
        parts.append(f"({' OR '.join(abouts)})")
    if wanted.by is not None:
        parts.append(f'said : "{_storable(wanted.by)}"')
    if wanted.kinds:
        phrases = sorted(kind.value.replace("_", " ") for kind in wanted.kinds)
        parts.append("(" + " OR ".join(f'said : "{phrase}"' for phrase in phrases) + ")")
    return " AND ".join(parts) or None


def _parts(search: str) -> Iterator[str]:
    for quoted, bare in _PART.findall(search.replace("\0", " ").replace("_", " ")):
        yield quoted or bare


def _one_of(part: str, set_up: SetUp | None) -> str:
    wanted = [f'said : "{_storable(part)}"']
    if set_up is not None:
        wanted += [f'about : "{subject}"' for subject in _named(part.casefold(), set_up)]
    return f"({' OR '.join(wanted)})"


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _named(part: str, set_up: SetUp) -> Iterator[str]:
    for line in set_up.lines:
        names = (line.name, line.carrier, *line.aliases)
        if _is_word_of(part, names):
            yield _subject(line.key, None)
    for one in set_up.fallbacks:
        if _is_word_of(part, (one.label, one.answered_by)):
            yield _subject(None, one.key)


def _is_word_of(part: str, names: Iterable[str | None]) -> bool:
    return any(f" {part} " in f" {' '.join(name.casefold().split())} " for name in names if name)


def _subject(line: int | None, fallback: int | None) -> str:
    subjects = [f"line{line}" if line is not None else "", f"fallback{fallback}" if fallback is not None else ""]
    return " ".join(one for one in subjects if one)


def _texts(value: object) -> Iterator[str]:
    """Every text in the facts of an entry, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, Struct):
        for one in astuple(value):
            yield from _texts(one)
