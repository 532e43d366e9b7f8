"""What may follow a state or a verb, in any order: scope, symptoms, basis, times, references, note."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec.structs import replace

from console.domain.quick_entry import option_values as values
from console.domain.quick_entry.commands import Clear, Options
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import WORD, Unreadable
from console.domain.quick_entry.time_words import time_ahead, turn_ahead
from console.domain.quick_entry.times import TimeWord
from console.domain.quick_entry.typed_text import kept
from console.domain.quick_entry.words import STATE_LETTERS, SYMPTOM_WORDS, fold, quoted

TAIL = frozenset("!#;")
"""Signs that a tail may have; a time is no sign but its own word."""

STATUS = TAIL | frozenset("~^>")
"""Signs that a status or a correction may have."""

_CLEAR = re.compile(r"[~^#;]-(?=[\s~^!>#;@]|\Z)")
_NAMES: Mapping[str, str] = {
    "~": "scope",
    "^": "symptom",
    "!": "basis",
    ">": "expected end",
    "#": "reference",
    ";": "note",
    "@": "time",
}


class OptionReader:
    """Gathers options: several symptoms and references, one of each other.

    Attributes:
        options: What was gathered so far.
        places: Where each sign was first seen; ``@`` stands for a time.
    """

    def __init__(
        self,
        reading: Reading,
        *,
        allowed: frozenset[str] = STATUS,
        clears: bool = False,
    ) -> None:
        self.options = Options()
        self.places: dict[str, int] = {}
        self._reading = reading
        self._scan = reading.scan
        self._allowed = allowed
        self._clears = clears
        self._just_timed = False
        self._by_sign: Mapping[str, Callable[[], None]] = {
            "~": self._read_scope,
            "^": self._read_symptom,
            "!": self._read_basis,
            ">": self._read_expected,
            "#": self._read_ref,
            ";": self._read_note,
        }

    def read_all(self) -> Options:
        """Read options up to the end; the first word that is none starts the note."""
        while self._scan.next_sign():
            if not self.take_option():
                self.read_plain_note()
        return self.options

    def read_tail(self, after: str) -> Options:
        """Read ``{ "!"basis | time | "#"ref } [ ";" text ]``, where a note needs its ``;``.

        Args:
            after: What the tail follows, for a refusal.
        """
        while self._scan.next_sign():
            if not self.take_option():
                start = self._scan.pos
                word = self._scan.look(WORD)
                sentence = f"{quoted(word)} cannot follow {after}: put ; before a note"
                raise self._scan.refused(sentence, start, (self._scan.swapped(start, start, ";"),))
        return self.options

    def take_option(self) -> bool:
        """Read the option ahead; False, without moving, if the word ahead is none."""
        sign = self._scan.ahead
        if sign not in self._by_sign:
            return self._take_time()
        start = self._scan.pos
        if sign not in self._allowed:
            what = f"{'An' if sign == '>' else 'A'} {_NAMES[sign]}"
            raise self._scan.refused(f"{what} cannot stand here: leave {sign} out, or put ; before a note", start)
        if not self._take_clear(sign):
            if sign in self.places and sign not in "^#":
                raise self._twice(sign)
            self._scan.pos += 1
            self._by_sign[sign]()
        self.places.setdefault(sign, start)
        self._just_timed = False
        return True

    def take_symptom_words(self) -> None:
        """Read symptom words right after the state, where they need no ``^``."""
        while self._scan.next_sign().isalpha():
            word = self._scan.look(WORD)
            symptom = SYMPTOM_WORDS.get(fold(word))
            if symptom is None:
                return
            self._scan.pos += len(word)
            self.options = replace(self.options, symptoms=values.with_one(self.options.symptoms, symptom))

    def read_plain_note(self) -> None:
        """Take the rest as the note; refused if it is but one more state letter."""
        if fold(self._scan.text[self._scan.pos :].strip()) in STATE_LETTERS:
            sentence = "There is more than one state: say only one, or put ; before a note"
            raise self._scan.refused(sentence, self._scan.pos)
        if Clear.NOTE in self.options.cleared:
            raise self._twice(";")
        self._read_note()

    def _take_clear(self, sign: str) -> bool:
        typed = self._scan.look(_CLEAR)
        if typed and not self._clears:
            sentence = (
                f"{typed} clears a {_NAMES[sign]}, which only a correction does: type c and the entry's number first"
            )
            raise self._scan.refused(sentence, self._scan.pos)
        if (typed and sign in self.places) or self._is_cleared(sign):
            raise self._twice(sign)
        if typed:
            self._scan.pos += len(typed)
            self.options = replace(self.options, cleared=self.options.cleared | {Clear(typed)})
        return bool(typed)

    def _is_cleared(self, sign: str) -> bool:
        return f"{sign}-" in self.options.cleared

    def _twice(self, sign: str) -> Unreadable:
        sentence = f"There is more than one {_NAMES[sign]}: say only one"
        return self._scan.refused(sentence, self._scan.pos)

    def _take_time(self) -> bool:
        scan = self._scan
        start = scan.pos
        lone = turn_ahead(scan) if self._just_timed else ""
        if lone:
            joined = scan.swapped(len(scan.text[:start].rstrip()), start, "")
            sentence = f"{quoted(lone)} stands alone: put it right after its time, or ; before a note"
            raise scan.refused(sentence, start, (joined, scan.swapped(start, start, ";")))
        word = time_ahead(scan)
        if not word:
            return False
        when = TimeWord(self._reading, start, start + len(word)).happened()
        if "@" in self.places:
            raise self._twice("@")
        scan.pos += len(word)
        self.options = replace(self.options, when=when)
        self.places["@"] = start
        self._just_timed = True
        return True

    def _read_scope(self) -> None:
        self.options = replace(self.options, scope=values.read_scope(self._scan))

    def _read_symptom(self) -> None:
        symptom = values.read_symptom(self._scan)
        self.options = replace(self.options, symptoms=values.with_one(self.options.symptoms, symptom))

    def _read_basis(self) -> None:
        self.options = replace(self.options, basis=values.read_basis(self._scan))

    def _read_expected(self) -> None:
        self.options = replace(self.options, expected=values.read_expected(self._reading))

    def _read_ref(self) -> None:
        self.options = replace(self.options, refs=values.with_one(self.options.refs, values.read_ref(self._scan)))

    def _read_note(self) -> None:
        self.options = replace(self.options, note=kept(self._scan.take_rest()) or None)
