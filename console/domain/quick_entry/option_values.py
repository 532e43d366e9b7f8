"""What stands right after the sign of an option: the scanner is past the sign."""

from __future__ import annotations

import re
from typing import TypeVar

from console.domain.line import Basis, Symptom
from console.domain.quick_entry.commands import When
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import LETTERS, SIGNS, WORD, Scanner
from console.domain.quick_entry.time_words import time_ahead
from console.domain.quick_entry.times import TimeWord
from console.domain.quick_entry.typed_text import kept
from console.domain.quick_entry.vocabulary import similar
from console.domain.quick_entry.words import BASIS_WORDS, SYMPTOM_WORDS, fold, meanings, quoted

T = TypeVar("T")

_SCOPE = re.compile(r"[^\^!>#;@]*")
_BASES = tuple(basis.value for basis in Basis)
_SYMPTOMS = tuple(SYMPTOM_WORDS)


def with_one(said: tuple[T, ...], one: T) -> tuple[T, ...]:
    """Those said and this one; what was said twice counts once."""
    return said if one in said else (*said, one)


def read_scope(scan: Scanner) -> str:
    """A scope: everything up to the next sign.

    Raises:
        Unreadable: There is none.
    """
    scope = kept(scan.take(_SCOPE))
    if not scope:
        raise scan.refused("The scope after ~ is missing: say which part is affected, such as ~north", scan.pos)
    return scope


def read_symptom(scan: Scanner) -> Symptom:
    """A symptom word.

    Raises:
        Unreadable: There is none, or it is not known.
    """
    start = scan.pos
    word = scan.take(WORD)
    folded = fold(word)
    symptom = SYMPTOM_WORDS.get(folded)
    if symptom is not None:
        return symptom
    begun = tuple(one for one in _SYMPTOMS if folded and one.startswith(folded))
    what = f"{quoted(word)} is not a symptom" if word else "The symptom after ^ is missing"
    sentence = f"{what}: type one of {', '.join(_SYMPTOMS)}"
    raise scan.refused_word(sentence, start, scan.pos, begun or similar(folded, _SYMPTOMS) or _SYMPTOMS)


def read_basis(scan: Scanner) -> Basis:
    """A basis: nothing or ``c`` for a call, ``t`` for a test, else its word or a unique prefix of 3+ letters.

    Raises:
        Unreadable: It is not known, or could be several.
    """
    start = scan.pos
    word = scan.take(LETTERS)
    found = meanings(fold(word), BASIS_WORDS)
    ahead = scan.ahead
    if len(found) == 1 and (not ahead or ahead.isspace() or ahead.isdigit() or ahead == "-" or ahead in SIGNS):
        return found[0]
    typed = word + scan.take(WORD)
    alike = tuple(basis.value for basis in found if word) or similar(fold(typed), _BASES) or _BASES
    what = "could be more than one basis" if len(found) > 1 else "is not a basis"
    sentence = f"{quoted(typed)} {what}: after ! type nothing for a call, t for a test, or one of {', '.join(_BASES)}"
    raise scan.refused_word(sentence, start, scan.pos, alike)


def read_expected(reading: Reading) -> When:
    """The expected end, a clock time.

    Raises:
        Unreadable: There is none, or it is not a clock time ahead.
    """
    scan = reading.scan
    start = scan.pos
    word = time_ahead(scan) or scan.look(WORD)
    if not word:
        raise scan.refused(
            "The expected end after > is missing: type a clock time right after it, such as >0500", start
        )
    scan.pos += len(word)
    return TimeWord(reading, start, scan.pos, may_be_note=False).expected()


def read_ref(scan: Scanner) -> str:
    """A reference: one word.

    Raises:
        Unreadable: There is none.
    """
    ref = kept(scan.take(WORD))
    if not ref:
        sentence = "The reference after # is missing: type it right after the sign, without blanks, such as #VZ88123"
        raise scan.refused(sentence, scan.pos)
    return ref
