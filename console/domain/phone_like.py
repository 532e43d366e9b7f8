"""Finding what looks like a phone number in a text, however it is written.

A public copy withholds too much rather than too little: whatever may be a number counts as one. The library loads with
the first text that is looked at, as in :mod:`console.domain.phone`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_JOINS = "\u2060"
"""Stands for what is not seen between two digits; the library reads over it."""

_SEPARATORS = {
    "Zs": " ",
    "Cc": " ",
    "Zl": " ",
    "Zp": " ",
    "Pd": "-",
    "Pc": "-",
    "Cf": _JOINS,
    "Mn": _JOINS,
    "Me": _JOINS,
}
_BETWEEN_FIGURES = " · "
"""Stands between the parts of our own sentences, and in no phone number but one that the shapes find all the same."""

_DOTS = frozenset("·•∙⋅‧・。․")

_SHAPES = (
    re.compile(r"(?<!\d)(?:1\W{0,4})?\d{3}\W{1,4}\d{3}\W{1,4}\d{4}(?!\d)"),  # 3-3-4, whatever stands between
    re.compile(r"(?:\+|(?<!\d)0(?:0|11))[-.()/\s\u2060]{0,3}\d(?:[-.()/\s\u2060]{0,3}\d){6,14}"),  # as dialed abroad
    re.compile(r"\d{9,}"),  # too long for a time or a count
)


class PhoneLike(Struct, frozen=True):
    """A part of a text, ``[start, end)``, that looks like a phone number; ``number`` is it in E.164, or its digits."""

    start: int
    end: int
    number: str


def phone_likes(text: str, country: str) -> list[PhoneLike]:
    """What looks like a phone number, in the order of the text, none overlapping another.

    Args:
        country: ISO 3166 code in which numbers without ``+`` are read.
    """
    plain = "".join(map(_plain, text.replace(_BETWEEN_FIGURES, " | ")))
    found: list[PhoneLike] = []
    for one in sorted((*_library(plain, country), *_shaped(plain, country)), key=lambda one: (one.start, -one.end)):
        if found and one.start < found[-1].end:
            found[-1] = _together(found[-1], one)
        else:
            found.append(one)
    return found


def _together(one: PhoneLike, other: PhoneLike) -> PhoneLike:
    """What is more than one number is nobody's number, and so not a public one."""
    number = one.number if other.end <= one.end else f"{one.number} {other.number}"
    return PhoneLike(one.start, max(one.end, other.end), number)


def e164(number: PhoneNumber) -> str:
    """E.164 without the extension."""
    import phonenumbers

    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def stored_e164(stored: str | None) -> str | None:
    """A stored number without its extension; None for what is none."""
    import phonenumbers

    try:
        return e164(phonenumbers.parse(stored or ""))
    except phonenumbers.NumberParseException:
        return None


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    """One character for one: any digit as 0-9, any blank, dash, dot or hidden character as the library knows it."""
    if char.isascii() and char.isprintable() and char != "_":
        return char
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    return "." if char in _DOTS else _SEPARATORS.get(unicodedata.category(char), char)


def _library(plain: str, country: str) -> Iterator[PhoneLike]:
    import phonenumbers

    # POSSIBLE also finds local numbers and ones not in service.
    leniency = phonenumbers.Leniency.POSSIBLE
    for match in phonenumbers.PhoneNumberMatcher(plain, country, leniency=leniency, max_tries=len(plain) + 1):
        yield PhoneLike(match.start, match.end, e164(match.number))


def _shaped(plain: str, country: str) -> Iterator[PhoneLike]:
    import phonenumbers

    for shape in _SHAPES:
        for match in shape.finditer(plain):
            digits = re.sub(r"\D", "", match[0])
            try:
                number = e164(phonenumbers.parse(f"+{digits}" if match[0].startswith("+") else digits, country))
            except phonenumbers.NumberParseException:
                number = digits
            yield PhoneLike(match.start(), match.end(), number)
