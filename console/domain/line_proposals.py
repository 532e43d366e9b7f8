"""The lines of a new center, as proposed: what 911 is divided into, their keys and their short words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec.structs import replace

from console.domain.line import Line, LineGroup, LineState, Origin
from console.domain.quick_entry.words import STATE_WORDS

HIGHEST_KEY = 99
USUAL_CARRIERS = ("AT&T", "Verizon", "T-Mobile")

_USUAL_WORDS = {"AT&T": "att", "Verizon": "vz", "T-Mobile": "tm", "US Cellular": "usc"}
_TAKEN_WORDS = frozenset({*STATE_WORDS, *map(str, LineState), *map(str, LineGroup)})
_LONGEST_WORD = 12
_NOT_YET = 0


class Division(StrEnum):
    """What 911 is divided into; it can be divided further at any time later."""

    ONE = "one line"
    BY_TYPE = "by type"
    BY_CARRIER = "by type and carrier"
    LATER = "not yet"


def propose_911(division: Division, carriers: Iterable[str] = ()) -> tuple[Line, ...]:
    """The lines of the 911 group, without keys yet.

    Args:
        carriers: Of wireless calls; counts only where 911 is divided by carrier too.
    """
    if division is Division.LATER:
        return ()
    if division is Division.ONE:
        return (_line("911"),)
    named = unique(carriers) if division is Division.BY_CARRIER else ()
    wireless = tuple(_wireless(carrier) for carrier in named) or (_line("911 Wireless", Origin.WIRELESS, ("wls",)),)
    return (
        _line("911 Landline", Origin.LANDLINE, ("ll",)),
        *wireless,
        _line("911 VoIP", Origin.VOIP, ("voip",)),
        _line("Text-to-911", Origin.TEXT, ("txt",)),
    )


def propose_other(name: str, group: LineGroup) -> Line:
    """A line outside of 911, without a key yet."""
    words = (word,) if (word := short_word(name)) else ()
    return Line(key=_NOT_YET, name=name, group=group, aliases=words)


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, whatever its case, without blanks around it; no empty ones."""
    found: dict[str, str] = {}
    for name in (one.strip() for one in names):
        if name:
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def short_word(name: str) -> str:
    """A word for a name: ``vz`` for Verizon; empty where none suits."""
    if name in _USUAL_WORDS:
        return _USUAL_WORDS[name]
    first = next(iter(name.split()), "")
    letters = "".join(char for char in unicodedata.normalize("NFC", first).casefold() if char.isalpha())
    word = letters[:_LONGEST_WORD]
    return "" if len(word) < 2 or word in _TAKEN_WORDS else word


def with_keys(lines: Sequence[Line], kept: Iterable[Line] = ()) -> tuple[Line, ...]:
    """Give every line a key, so that two carriers never stand side by side while there is something to put between.

    Args:
        kept: Lines that have their keys already, which nobody else gets.
    """
    taken = {line.key for line in kept}
    free = (key for key in range(1, HIGHEST_KEY + 1) if key not in taken)
    keyed = [replace(line, key=key) for line, key in zip(_spread(lines), free, strict=False)]
    return tuple(sorted(keyed, key=lambda line: line.key))


def _spread(lines: Sequence[Line]) -> list[Line]:
    """Carriers at every second place; without two of them, the order given."""
    carriers = [line for line in lines if line.carrier]
    others = [line for line in lines if not line.carrier]
    if len(carriers) < 2:
        return list(lines)
    spread: list[Line] = []
    while carriers:
        spread += others[:1] + carriers[:1]
        others, carriers = others[1:], carriers[1:]
    return spread + others


def _wireless(carrier: str) -> Line:
    words = tuple(word for word in (short_word(carrier), "wls") if word)
    return replace(_line(f"911 Wireless {carrier}", Origin.WIRELESS, words), carrier=carrier)


def _line(name: str, origin: Origin | None = None, words: tuple[str, ...] = ()) -> Line:
    return Line(key=_NOT_YET, name=name, group=LineGroup.NINE_ONE_ONE, origin=origin, aliases=words)
