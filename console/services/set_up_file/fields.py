"""One table of a set-up file: its keys read one by one, each fault noted and none of them fatal."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct

from console.services.set_up_file.faults import Faults

NAME_LENGTH = 100
TEXT_LENGTH = 300
LIST_LENGTH = 200

_Choice = TypeVar("_Choice", bound=StrEnum)
_Value = TypeVar("_Value")

_UNSHOWABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})
_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def quoted(value: object) -> str:
    """A value of the file as it can be shown on one line, cut when long."""
    text = "".join(char if char.isprintable() else "?" for char in str(value))
    return f'"{text[:57]}..."' if len(text) > 60 else f'"{text}"'


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`` (did you mean "name"?)``, or nothing when no known word is near."""
    if len(word) > NAME_LENGTH:
        return ""
    by_lower = {one.casefold(): one for one in known}
    near = get_close_matches(word.casefold(), list(by_lower), n=1, cutoff=0.6)
    return f" (did you mean {quoted(by_lower[near[0]])}?)" if near else ""


def _reason_against(text: str, longest: int) -> str | None:
    if any(unicodedata.category(char) in _UNSHOWABLE or char in _DIRECTION_MARKS for char in text):
        return "holds a control character, which cannot be shown on one line"
    if len(text) > longest:
        return f"is {len(text)} characters long, at most {longest} fit"
    return None


class Table(Struct, frozen=True, kw_only=True):
    """One table of the file.

    Every reader follows one rule: a key left out gives what was there before (``before``); an empty text or list
    clears what may be empty; a fault is noted and gives ``before``.

    Attributes:
        place: The table as named in a fault: ``line 3 (key 7)``.
        values: The table as TOML gave it.
        is_new: Nothing is known of it yet, so what it must say may not be left out.
    """

    place: str
    values: dict[str, object]
    faults: Faults
    is_new: bool

    def fault(self, reason: str) -> None:
        """Note what is wrong with this table."""
        self.faults.add(self.place, reason)

    def check_names(self, known: Collection[str]) -> None:
        """Note every key that no set-up file has."""
        for name in self.values:
            if name not in known:
                self.fault(f"{quoted(name)} is not a key of this table{did_you_mean(name, known)}")

    def required(self, name: str, before: str | None) -> str:
        """A text that must be there, now or from before; ``""`` after a fault."""
        if name not in self.values:
            if self.is_new:
                self.fault(f"{name} is missing")
            return before or ""
        text = self._text(name, NAME_LENGTH)
        if text == "":
            self.fault(f"{name} is empty")
        return text or ""

    def text(self, name: str, before: str | None) -> str | None:
        """A text that may be left out or cleared."""
        if name not in self.values:
            return before
        return self._text(name, TEXT_LENGTH) or None

    def whole(self, name: str, before: _Value, lowest: int, highest: int) -> int | _Value:
        """A whole number within its limits."""
        value = self.values.get(name)
        if value is None:
            return before
        if isinstance(value, bool) or not isinstance(value, int):
            self.fault(f"{name} is to be a whole number, not {quoted(value)}")
        elif not lowest <= value <= highest:
            self.fault(f"{name} {quoted(value)[1:-1]} is not between {lowest} and {highest}")
        else:
            return value
        return before

    def clearable_whole(self, name: str, before: int | None, highest: int) -> int | None:
        """A whole number from 1 up; an empty text clears it."""
        if self.values.get(name) == "":
            return None
        return self.whole(name, before, 1, highest)

    def flag(self, name: str, *, before: bool) -> bool:
        """``true`` or ``false``."""
        value = self.values.get(name, before)
        if isinstance(value, bool):
            return value
        self.fault(f"{name} is to be true or false, not {quoted(value)}")
        return before

    def choice(self, name: str, choices: type[_Choice], before: _Choice | None) -> _Choice | None:
        """One of the words of ``choices``, in any case; None after a fault or when cleared."""
        if name not in self.values:
            return before
        text = self._text(name, NAME_LENGTH)
        if not text:
            return None
        words = [str(one) for one in choices]
        if text.lower() in words:
            return choices(text.lower())
        self.fault(f"{name} {quoted(text)} is not one of {', '.join(words)}")
        return None

    def items(self, name: str) -> tuple[object, ...] | None:
        """A list, each thing in it once; None when it is left out or no list."""
        value = self.values.get(name)
        if value is None:
            return None
        if not isinstance(value, list):
            self.fault(f"{name} is to be a list in square brackets, not {quoted(value)}")
            return None
        if len(value) > LIST_LENGTH:
            self.fault(f"{name} lists {len(value)} things, at most {LIST_LENGTH} fit")
            return None
        once = {(type(one), str(one)): one for one in value}
        return tuple(once.values())

    def texts(self, name: str, before: tuple[str, ...]) -> tuple[str, ...]:
        """A list of texts, none of them empty."""
        items = self.items(name)
        if items is None:
            return before
        found = [self._clean(f"an item of {name}", item, NAME_LENGTH) for item in items]
        if "" in found:
            self.fault(f"{name} has an empty item")
        return tuple(dict.fromkeys(text for text in found if text))

    def _text(self, name: str, longest: int) -> str | None:
        return self._clean(name, self.values[name], longest)

    def _clean(self, name: str, value: object, longest: int) -> str | None:
        """The text in NFC without blanks around it; None after a fault."""
        if not isinstance(value, str):
            self.fault(f"{name} is to be a text in quotes, not {quoted(value)}")
            return None
        text = unicodedata.normalize("NFC", value).strip()
        reason = _reason_against(text, longest)
        if reason is None:
            return text
        self.fault(f"{name} {quoted(text)} {reason}")
        return None
