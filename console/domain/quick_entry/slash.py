"""Entries that begin with a slash: shifts, who is on, and clock checks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from console.domain.ids import Initials
from console.domain.quick_entry.clock_checks import CLOCK, read_clock_check
from console.domain.quick_entry.commands import ClockCheck, OperatorOff, OperatorOn, ShiftEnd, ShiftStart
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import UNBROKEN, Scanner, Unreadable
from console.domain.quick_entry.typed_text import kept
from console.domain.quick_entry.vocabulary import Vocabulary, similar
from console.domain.quick_entry.words import fold, quoted

COMMANDS = ("/shift start", "/shift end", "/on", "/off", CLOCK)
"""What may be typed after a slash."""

_NOT_YET = frozenset({"/trouble", "/callback", "/contact", "/notice"})
_IN_QUOTES = re.compile(r'"([^"]*)"(?=\s|\Z)')


class Word(Struct, frozen=True):
    """A word of a slash command, or several in quotes."""

    text: str
    start: int
    end: int
    in_quotes: bool = False


def read_slash(reading: Reading) -> ShiftStart | ShiftEnd | OperatorOn | OperatorOff | ClockCheck:
    """Read a slash command.

    Raises:
        Unreadable: Not known, not in this version, or its words cannot be read.
    """
    scan = reading.scan
    start = scan.pos
    command = fold(scan.take(UNBROKEN))
    match command:
        case "/shift":
            return _shift(reading, start)
        case "/on":
            return OperatorOn(initials=_one_operator(reading, "/on"))
        case "/off":
            return OperatorOff(initials=_one_operator(reading, "/off"))
        case "/clock":
            return read_clock_check(reading)
        case _ if command in _NOT_YET:
            sentence = f"{command} is not in this version: log it as a note with n, or as a pass-on with p"
            raise scan.refused(sentence, start)
        case _:
            sentence = f"{quoted(command)} is not a command: type one of {', '.join(COMMANDS)}"
            raise scan.refused_word(sentence, start, scan.pos, similar(command[1:], COMMANDS) or COMMANDS)


def _shift(reading: Reading, start: int) -> ShiftStart | ShiftEnd:
    scan = reading.scan
    words = tuple(_words(scan))
    what = fold(words[0].text) if words else ""
    if what == "start":
        return _shift_start(scan, reading.vocabulary, words[1:])
    if what != "end":
        position, end = (words[0].start, words[0].end) if words else (len(scan.text), len(scan.text))
        candidates = tuple(scan.swapped(start, end, known) for known in COMMANDS[:2])
        raise scan.refused("A shift is started or ended: type /shift start or /shift end", position, candidates)
    if len(words) > 1:
        candidates = (scan.text[: words[0].end],)
        raise scan.refused("/shift end takes no more words: leave the rest out", words[1].start, candidates)
    return ShiftEnd()


def _shift_start(scan: Scanner, vocabulary: Vocabulary, words: tuple[Word, ...]) -> ShiftStart:
    """The first word is the name, unless it is an operator's initials and no pattern's name."""
    name: str | None = None
    if words and not _is_operator(vocabulary, words[0]):
        name = kept(words[0].text)
        if not name:
            raise scan.refused(
                "The name of the shift is empty: type it between the quotes, or leave it out", words[0].start
            )
        name = vocabulary.patterns.get(fold(name), name)
        words = words[1:]
    operators = dict.fromkeys(_operator(scan, vocabulary, word) for word in words)
    return ShiftStart(name=name, operators=tuple(operators))


def _is_operator(vocabulary: Vocabulary, word: Word) -> bool:
    known = word.text.upper() in vocabulary.operators
    return known and not word.in_quotes and fold(word.text) not in vocabulary.patterns


def _one_operator(reading: Reading, command: str) -> Initials:
    scan = reading.scan
    words = tuple(_words(scan))
    if len(words) == 1:
        return _operator(scan, reading.vocabulary, words[0])
    sentence = f"{command} takes the initials of one operator: type them after it"
    if words:
        raise scan.refused(sentence, words[1].start, (scan.text[: words[0].end],))
    end = len(scan.text.rstrip())
    raise scan.refused(
        sentence, len(scan.text), (scan.swapped(end, len(scan.text), f" {one}") for one in reading.vocabulary.operators)
    )


def _operator(scan: Scanner, vocabulary: Vocabulary, word: Word) -> Initials:
    initials = word.text.upper()
    if initials in vocabulary.operators:
        return initials
    raise unknown_operator(scan, vocabulary, word)


def unknown_operator(scan: Scanner, vocabulary: Vocabulary, word: Word) -> Unreadable:
    """Initials that no operator in service has."""
    known = tuple(vocabulary.operators)
    initials = word.text.upper()
    why = "is retired" if initials in vocabulary.retired_operators else "is not an operator of this record"
    sentence = f"{quoted(word.text)} {why}: type the initials of one who is"
    return scan.refused_word(sentence, word.start, word.end, similar(initials, known) or known)


def _words(scan: Scanner) -> Iterator[Word]:
    while ahead := scan.next_sign():
        start = scan.pos
        found = _IN_QUOTES.match(scan.text, start)
        if found is not None:
            scan.pos = found.end()
            yield Word(text=found.group(1), start=start, end=scan.pos, in_quotes=True)
        elif ahead == '"':
            raise scan.refused(
                'The quotes are not closed: type " at the end of the name', start, (f'{scan.text.rstrip()}"',)
            )
        else:
            word = scan.take(UNBROKEN)
            yield Word(text=word, start=start, end=scan.pos)
