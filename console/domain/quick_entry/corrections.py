"""``c[<seq>] { part }``: correct an entry; what is not said stays."""

from __future__ import annotations

import re

from console.domain.ids import LineKey
from console.domain.line import LineState
from console.domain.quick_entry.clock_checks import CLOCK, take_corrected
from console.domain.quick_entry.commands import Correct, Options
from console.domain.quick_entry.note_verbs import read_number
from console.domain.quick_entry.options import OptionReader
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import SIGNS, Scanner
from console.domain.quick_entry.statuses import scope_of_operational
from console.domain.quick_entry.targets import TargetReader
from console.domain.quick_entry.words import STATE_LETTERS, STATE_WORDS, fold, state_of

_TARGET_NUMBER = re.compile(r"(?:[0-9]{1,2}|911(?:all)?)(?=[^\W\d_]|[\s~^!>#;@+,]|\Z)", re.IGNORECASE)
_TARGET_WORD = re.compile(r"[^\W\d_]+(?=[\s~^!>#;@+,]|\Z)")
_AFTER_TARGET = SIGNS | frozenset("+,-0123456789")


def read_correction(reading: Reading) -> Correct:
    """Read it after its ``c``.

    Raises:
        Unreadable: No part, several targets, or a part that cannot be read.
    """
    return CorrectionReader(reading).read()


class CorrectionReader:
    """Reads the parts of a correction in any order: one target, one state, options, and the note last."""

    def __init__(self, reading: Reading) -> None:
        self._scan = reading.scan
        self._vocabulary = reading.vocabulary
        self._targets = TargetReader(reading.scan, reading.vocabulary, exact=True)
        self._options = OptionReader(reading, clears=True)
        self._target: LineKey | None = None
        self._state: LineState | None = None
        self._state_end = 0
        self._ahead_s: int | None = None

    def read(self) -> Correct:
        """Read all parts; raises as :func:`read_correction` does."""
        seq = read_number(self._scan, "entry")
        while self._scan.next_sign():
            if not (self._take_clock() or self._take_target() or self._take_state() or self._options.take_option()):
                self._options.read_plain_note()
        if (self._target, self._state, self._ahead_s, self._options.options) == (None, None, None, Options()):
            sentence = "There is nothing to correct yet: type what it should say, such as d, -10, ~north or ;note"
            raise self._scan.refused(sentence, self._scan.pos)
        said = self._options.options
        if self._state is LineState.OPERATIONAL and said.scope is not None:
            raise scope_of_operational(self._scan, self._options.places["~"], self._state_end)
        return Correct(seq=seq, target=self._target, state=self._state, options=said, ahead_s=self._ahead_s)

    def _take_clock(self) -> bool:
        start = self._scan.pos
        ahead_s = take_corrected(self._scan)
        if ahead_s is not None and self._ahead_s is not None:
            raise self._scan.refused(f"There is more than one {CLOCK}: say only one", start)
        self._ahead_s = self._ahead_s if ahead_s is None else ahead_s
        return ahead_s is not None

    def _take_target(self) -> bool:
        if self._target is not None or not self._is_target():
            return False
        start = self._scan.pos
        targets = self._targets.read()
        if len(targets.keys) > 1:
            names = (self._scan.swapped(start, self._scan.pos, str(key)) for key in targets.keys)
            raise self._scan.refused("A correction takes one target: name the one line it is about", start, names)
        self._target = targets.keys[0]
        if targets.state is not None:
            self._set_state(targets.state)
        return True

    def _take_state(self) -> bool:
        if self._state is not None:
            return False
        state = self._targets.read_state()
        if state is not None:
            self._set_state(state)
        return state is not None

    def _set_state(self, state: LineState) -> None:
        if self._state is not None:
            raise self._scan.refused("There is more than one state: say only one", self._scan.pos - 1)
        self._state = state
        self._state_end = self._scan.pos
        self._options.take_symptom_words()

    def _is_target(self) -> bool:
        """Whether the word ahead names lines, and is not the first word of the note."""
        if self._scan.look(_TARGET_NUMBER):
            return True
        typed = self._scan.look(_TARGET_WORD)
        word = fold(typed)
        if (
            word in self._vocabulary.aliases
            or word in self._vocabulary.groups
            or word in self._vocabulary.retired_aliases
        ):
            return True
        if not word or state_of(word) is not None:
            return False
        beyond = Scanner(self._scan.text, self._scan.pos + len(typed))
        ahead = beyond.next_sign()
        next_word = fold(beyond.look(_TARGET_WORD))
        if self._vocabulary.sets_named(word):
            return not ahead or ahead in _AFTER_TARGET or next_word in STATE_WORDS
        # A misspelled alias before a state letter is pointed at, rather than taken as a note.
        return next_word in STATE_LETTERS
