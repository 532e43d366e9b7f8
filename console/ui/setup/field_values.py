"""Provides the way of a value from a set-up file into a field and back."""

from __future__ import annotations

import re
from enum import StrEnum

from console.domain.line import LineGroup
from console.services.set_up_file.writer import TomlValue

_BETWEEN = re.compile(r"[\s,;]+")
_LONGEST_WHOLE = 9


class FieldKind(StrEnum):
    """What a field holds, and so how it is typed.

    ``words`` are parted by blanks or commas, ``keys`` too and may be groups, ``rows`` stand under one another.
    """

    TEXT = "text"
    PHONE = "phone"
    WHOLE = "whole"
    WORDS = "words"
    KEYS = "keys"
    ROWS = "rows"
    CHOICE = "choice"
    TYPED_CHOICE = "typed choice"


def shown_value(kind: FieldKind, value: TomlValue | None) -> str:
    """A value as it stands in its field; nothing where nothing is said."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ("\n" if kind is FieldKind.ROWS else ", ").join(str(one) for one in value)
    return str(value)


def said_value(kind: FieldKind, text: str) -> TomlValue:
    """What stands in a field as a set-up file says it; what can't be is left as it is for the reader to refuse."""
    text = text.strip()
    match kind:
        case FieldKind.WHOLE:
            return _whole(text)
        case FieldKind.WORDS:
            return [word for word in _BETWEEN.split(text) if word]
        case FieldKind.KEYS:
            return [word if word == LineGroup.NINE_ONE_ONE else _whole(word) for word in _BETWEEN.split(text) if word]
        case FieldKind.ROWS:
            return [row.strip() for row in text.splitlines() if row.strip()]
        case _:
            return text


def _whole(text: str) -> int | str:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST_WHOLE else text
