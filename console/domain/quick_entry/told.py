"""``w who tail``: who was notified."""

from __future__ import annotations

import re

from console.domain.quick_entry.commands import Told
from console.domain.quick_entry.options import TAIL, OptionReader
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import Scanner, Unreadable
from console.domain.quick_entry.time_words import time_ahead
from console.domain.quick_entry.typed_text import kept
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.quick_entry.words import fold

_QUOTED = re.compile(r'"[^"]*"')
_NAME_PIECE = re.compile(r"(?:[^\s!#;@]|@(?![0-9]))+")
_CLOCK_LIKE = re.compile(r"[0-9]{4}[es]?\??\Z|[0-9]{1,2}[:.h][0-9]|[0-9]{1,4}[ap]m", re.IGNORECASE)
_LACKS_ZERO = re.compile(r"[0-9][0-5][0-9]\Z")
_TAIL_SIGNS = frozenset("!#;")
_OTHER_SIGNS = frozenset("~^>")


def read_told(reading: Reading) -> Told:
    """Read it after its ``w``; who runs to the first ``!``, time, ``#`` or ``;``, or stands in quotes.

    A name of the set-up's list is written as there, and may hold figures that would else be a time.

    Raises:
        Unreadable: Nobody named, or a tail that cannot be read.
    """
    scan, vocabulary = reading.scan, reading.vocabulary
    if scan.ahead and not scan.ahead.isspace():
        raise scan.refused(
            "w needs a blank after it: type w and who was told", scan.pos, (scan.swapped(scan.pos, scan.pos, " "),)
        )
    scan.next_sign()
    start = scan.pos
    who = _who(scan, vocabulary)
    if not who:
        raise _nobody(scan, vocabulary, start)
    options = OptionReader(reading, allowed=TAIL).read_tail("who was told")
    return Told(who=vocabulary.told.get(fold(who), who), options=options)


def _who(scan: Scanner, vocabulary: Vocabulary) -> str:
    quoted_who = scan.take(_QUOTED)
    if quoted_who:
        return kept(quoted_who[1:-1])
    start = scan.pos
    listed = _listed(scan, vocabulary)
    if listed:
        return listed
    while (ahead := scan.next_sign()) and ahead not in _TAIL_SIGNS and not _is_time(scan):
        if ahead in _OTHER_SIGNS:
            raise scan.refused(f"{ahead} cannot stand here: put ; before a note, or who was told in quotes", scan.pos)
        scan.take(_NAME_PIECE)
    return kept(scan.text[start : scan.pos])


def _listed(scan: Scanner, vocabulary: Vocabulary) -> str:
    """A name of the list, if nothing but a tail follows it."""
    start = scan.pos
    for folded, name in sorted(vocabulary.told.items(), key=lambda item: -len(item[1])):
        beyond = Scanner(scan.text, start + len(name))
        if fold(scan.text[start : beyond.pos]) != folded:
            continue
        stuck = beyond.ahead not in _TAIL_SIGNS and not beyond.ahead.isspace()
        ahead = beyond.next_sign()
        if not ahead or ahead in _TAIL_SIGNS or (not stuck and _is_time(beyond)):
            scan.pos = start + len(name)
            return name
    return ""


def _is_time(scan: Scanner) -> bool:
    """Whether the word ahead is a time or an attempt at one, rather than figures in a name (``State 911 office``)."""
    word = time_ahead(scan)
    if not word or not word[0].isdigit() or _CLOCK_LIKE.match(word):
        return bool(word)
    beyond = Scanner(scan.text, scan.pos + len(word))
    ends = not beyond.next_sign() or beyond.ahead in _TAIL_SIGNS
    return ends and _LACKS_ZERO.match(word) is not None


def _nobody(scan: Scanner, vocabulary: Vocabulary, start: int) -> Unreadable:
    before = scan.text[:start].rstrip()
    after = scan.text[start:]
    names = (f"{before} {name} {after}".rstrip() for name in vocabulary.told.values())
    return scan.refused("Who was told is missing: type w and a name or an office, such as w Chief", start, names)
