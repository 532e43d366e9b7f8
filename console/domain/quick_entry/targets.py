"""Which lines an entry is about, and the state that stands right after them."""

from __future__ import annotations

import re

from msgspec import Struct

from console.domain.ids import LineKey
from console.domain.line import LineState
from console.domain.quick_entry import target_refusals as refusals
from console.domain.quick_entry.scanner import DIGITS, LETTERS, SIGNS, YESTERDAY_TIME, Scanner
from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.quick_entry.words import ALL_WORD, STATE_WORDS, VOICE_WORD, fold, state_of

_TARGET_WORD = re.compile(r"[^\s~^!>#;@+,]*")
_JOINS = frozenset("+,")
_AFTER_STATE = SIGNS | frozenset("-–—−+,")
_LONGEST_KEY = 2


class Targets(Struct, frozen=True, kw_only=True):
    """Lines named, and the state stuck to the last of them, if one is."""

    keys: tuple[LineKey, ...]
    state: LineState | None = None


class TargetReader(Struct, frozen=True):
    """Reads targets and states.

    Attributes:
        exact: In a correction, where any word may start the note, words narrow an alias only if they are aliases in
            full.
    """

    scan: Scanner
    vocabulary: Vocabulary
    exact: bool = False

    def read(self) -> Targets:
        """Read ``target { ("+" | ",") target }`` and a stuck state; stops at the first word that is neither.

        Raises:
            Unreadable: Unknown, ambiguous, retired, or none at all.
        """
        keys: dict[LineKey, None] = {}
        while True:
            ahead = self.scan.next_sign()
            if "0" <= ahead <= "9":
                found = self._numbered()
            elif ahead and not self._is_sign(ahead):
                found = Targets(keys=self._side_by_side())
            else:
                raise refusals.no_target(self.scan, self.vocabulary)
            keys.update(dict.fromkeys(found.keys))
            ahead = self.scan.next_sign()
            if ahead not in _JOINS or not ahead:
                return Targets(keys=tuple(keys), state=found.state)
            if found.state is not None:
                raise refusals.state_too_early(self.scan)
            self.scan.pos += 1

    def read_state(self) -> LineState | None:
        """Read a state word if one is ahead; else stay where it is."""
        word = self._state_word()
        state = state_of(word)
        if state is not None:
            self.scan.pos += len(self.scan.look(LETTERS))
        return state

    def _is_sign(self, ahead: str) -> bool:
        return ahead in SIGNS or ahead in _JOINS

    def _numbered(self) -> Targets:
        start = self.scan.pos
        digits = self.scan.take(DIGITS)
        letters_at = self.scan.pos
        letters = self.scan.take(LETTERS)
        if digits == VOICE_WORD:
            if fold(letters) == "all":
                return Targets(keys=self._group(ALL_WORD, start))
            keys = self._group(VOICE_WORD, start)
        else:
            keys = (self._key(digits, start),)
        if not letters:
            return Targets(keys=keys)
        self.scan.pos = letters_at
        state = self.read_state()
        if state is None:
            raise refusals.no_state(self.scan, self.vocabulary)
        return Targets(keys=keys, state=state)

    def _key(self, digits: str, start: int) -> LineKey:
        significant = digits.lstrip("0")
        line = self.vocabulary.lines.get(int(significant)) if 0 < len(significant) <= _LONGEST_KEY else None
        if line is None:
            raise refusals.unknown_line(self.scan, self.vocabulary, start, digits)
        if line.retired:
            raise refusals.retired_line(self.scan, line, start)
        return line.key

    def _group(self, word: str, start: int) -> tuple[LineKey, ...]:
        keys = self.vocabulary.groups[word]
        if not keys:
            raise refusals.empty_group(self.scan, word, start)
        return keys

    def _side_by_side(self) -> tuple[LineKey, ...]:
        start = self.scan.pos
        is_group = fold(self.scan.look(_TARGET_WORD)) in self.vocabulary.groups
        keys = self._named()
        while not is_group and self._narrows():
            at = self.scan.pos
            narrower = self._named()
            keys = tuple(key for key in keys if key in narrower)
            if not keys:
                raise refusals.narrowed_to_nothing(self.scan, start, at)
        return keys

    def _named(self) -> tuple[LineKey, ...]:
        start = self.scan.pos
        word = fold(self.scan.take(_TARGET_WORD))
        sets = self.vocabulary.sets_named(word)
        if len(sets) > 1:
            raise refusals.ambiguous_word(self.scan, start, sets)
        if not sets:
            raise refusals.unknown_word(self.scan, self.vocabulary, start, word)
        if word in self.vocabulary.groups:
            return self._group(word, start)
        return next(iter(sets))

    def _narrows(self) -> bool:
        """Whether the word ahead is one more alias word, and not the state, a time or a note."""
        ahead = self.scan.next_sign()
        if not ahead.isalpha() or self.scan.look(YESTERDAY_TIME):
            return False
        word = fold(self.scan.look(_TARGET_WORD))
        if word in self.vocabulary.aliases:
            return True
        if self.exact or word in self.vocabulary.groups:
            return False
        sets = self.vocabulary.sets_named(word)
        if sets and state_of(self._state_word()) is not None:
            self._refuse_if_either(word)
            return False
        return bool(sets)

    def _refuse_if_either(self, word: str) -> None:
        """A word that begins both an alias and a state is the state, unless a state word follows it."""
        start = self.scan.pos
        beyond = Scanner(self.scan.text, start + len(self.scan.look(_TARGET_WORD)))
        beyond.next_sign()
        if fold(beyond.look(LETTERS)) in STATE_WORDS:
            raise refusals.alias_or_state(self.scan, self.vocabulary, start, word)

    def _state_word(self) -> str:
        """The letters ahead, folded, if nothing that cannot follow a state is stuck to them."""
        letters = self.scan.look(LETTERS)
        after = self.scan.text[self.scan.pos + len(letters) : self.scan.pos + len(letters) + 1]
        return fold(letters) if not after or after.isspace() or after in _AFTER_STATE else ""
