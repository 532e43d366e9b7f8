"""A place in the text as typed, and refusals that point at it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from console.domain.errors import Refusal

SIGNS = frozenset("~^!>#;@")
"""Each starts an option; a scope runs to the next of them."""

LETTERS = re.compile(r"[^\W\d_]+")
DIGITS = re.compile(r"[0-9]+")
WORD = re.compile(r"[^\s~^!>#;@]*")
"""To the next blank or sign."""

UNBROKEN = re.compile(r"\S*")
"""To the next blank."""

YESTERDAY_TIME = re.compile(r"[yY][0-9]")
"""How a time of yesterday begins; no other word does."""

_BLANKS = re.compile(r"\s*")
_MOST_CANDIDATES = 8


class Unreadable(Exception):
    """Inside the parser only: the entry cannot be read; carries the refusal to hand out."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.sentence)
        self.refusal = refusal


class Scanner:
    """Reads a text from left to right.

    Attributes:
        text: As typed, blanks made plain; indices are those of the text as typed.
        pos: Index of the next character.
    """

    __slots__ = ("pos", "text")

    def __init__(self, text: str, pos: int = 0) -> None:
        self.text = text
        self.pos = pos

    def next_sign(self) -> str:
        """Pass over blanks; the character then ahead, empty at the end."""
        found = _BLANKS.match(self.text, self.pos)
        self.pos = found.end() if found else self.pos
        return self.ahead

    @property
    def ahead(self) -> str:
        """The next character, blank or not; empty at the end."""
        return self.text[self.pos : self.pos + 1]

    def look(self, pattern: re.Pattern[str]) -> str:
        """What matches here, without passing over it; empty if nothing does."""
        found = pattern.match(self.text, self.pos)
        return found.group() if found else ""

    def take(self, pattern: re.Pattern[str]) -> str:
        """Pass over what matches here; empty if nothing does."""
        found = self.look(pattern)
        self.pos += len(found)
        return found

    def take_rest(self) -> str:
        """Pass over everything up to the end."""
        rest = self.text[self.pos :]
        self.pos = len(self.text)
        return rest

    def swapped(self, start: int, end: int, new: str) -> str:
        """The whole text with a piece of it replaced, ready to type."""
        return self.text[:start] + new + self.text[end:]

    def refused(self, sentence: str, position: int, candidates: Iterable[str] = ()) -> Unreadable:
        """The refusal to raise; candidates are whole texts, those that repeat are left out."""
        distinct = tuple(dict.fromkeys(candidates))[:_MOST_CANDIDATES]
        return Unreadable(Refusal(sentence=sentence, position=position, candidates=distinct))

    def refused_word(self, sentence: str, start: int, end: int, replacements: Iterable[str]) -> Unreadable:
        """A refusal that points at a word and proposes others in its place."""
        return self.refused(sentence, start, (self.swapped(start, end, new) for new in replacements))
