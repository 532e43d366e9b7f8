"""Times as typed become moments: the rules of contract §2 "Time"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from msgspec import Struct

from console.domain.clock import after_gap, wall_instants, whole_second
from console.domain.quick_entry.commands import When
from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import Unreadable
from console.domain.quick_entry.time_words import BackWord, ClockWord, proposals, read_word
from console.domain.quick_entry.words import quoted

YESTERDAY = "YESTERDAY"
"""What the preview says of a time that means yesterday."""

_TOLERANCE = timedelta(seconds=60)
_HALF_DAY = timedelta(hours=12)
_DAY = timedelta(days=1)
_LONGEST_COUNT = 2
"""One or two figures after a state (``3d 2 of 5``) are rather a count, so a note is proposed first."""


class TimeWord(Struct, frozen=True):
    """A word that is a time or an attempt at one, and where it stands.

    Attributes:
        start, end: Its span in the text; a ``>`` before it lies outside.
        may_be_note: Whether a ``;`` before the word would make it a note; so a malformed time proposes that too.
    """

    reading: Reading
    start: int
    end: int
    may_be_note: bool = True

    def happened(self) -> When:
        """When something happened: never in the future.

        Raises:
            Unreadable: Malformed, still to come, skipped by the clock, or an ``e`` or ``s`` that makes no sense.
        """
        typed = self._typed()
        if isinstance(typed, BackWord):
            if typed.turn:
                raise self._needless_turn("a time counted back from now is never in doubt")
            return When(at=whole_second(self.reading.now - typed.back), approx=typed.about)
        today = self._local_now.date()
        if typed.mark == "y":
            return self._latest(typed, today - _DAY, YESTERDAY)
        found = self._latest(typed, today)
        if found.at <= self.reading.now:
            return found
        if found.at - self.reading.now <= _TOLERANCE:
            return When(at=whole_second(self.reading.now), approx=typed.about)
        return self._happened_yesterday(typed, today - _DAY)

    def expected(self) -> When:
        """The next such time on the wall clock: the only future time there is.

        Raises:
            Unreadable: Malformed, not a clock time ahead, skipped by the clock, or a senseless ``e`` or ``s``.
        """
        typed = self._typed()
        now_digits = f"{self._local_now:%H%M}"
        if isinstance(typed, BackWord) or typed.mark == "y":
            sentence = f"{self._quoted} is not ahead: after > type the clock time at which it is expected to end"
            raise self._refused(sentence, (now_digits,))
        today = self._local_now.date()
        found = self._ahead(typed, today) or self._ahead(typed, today + _DAY)
        if found is None:
            sentence = f"{self._quoted} is past: after > type a time that is still to come"
            raise self._refused(sentence, (typed.digits,))
        return found

    @property
    def _local_now(self) -> datetime:
        return self.reading.now.astimezone(self.reading.zone)

    @property
    def _quoted(self) -> str:
        return quoted(self.reading.scan.text[self.start : self.end])

    def _typed(self) -> ClockWord | BackWord:
        word = self.reading.scan.text[self.start : self.end]
        typed = read_word(word)
        if typed is not None:
            return typed
        meant = proposals(word, f"{self._local_now:%H%M}")
        sentence = (
            f"{quoted(word)} is not a time: type {meant[0]}, a clock time such as 1405 or 14:05, "
            "or -10 for ten minutes ago"
        )
        if self.may_be_note:
            note = f";{word}"
            meant = (note, *meant) if len(word) <= _LONGEST_COUNT else (*meant, note)
            raise self._refused(f"{sentence}; put ; before a note", meant)
        raise self._refused(sentence, meant)

    def _latest(self, typed: ClockWord, day: date, remark: str | None = None) -> When:
        """The latest such time of the day that is not in the future; the first of the day if all are."""
        instants = self._instants(typed, day)
        if typed.turn:
            at = self._of_turn(typed, instants)
        else:
            at = max((one for one in instants if one <= self.reading.now), default=instants[0])
        return self._when(typed, at, instants, remark)

    def _happened_yesterday(self, typed: ClockWord, day: date) -> When:
        instants = wall_instants(day, typed.hour, typed.minute, self.reading.zone)
        at = max((one for one in instants if whole_second(self.reading.now) - one <= _HALF_DAY), default=None)
        if at is not None and not typed.turn:
            return self._when(typed, at, instants, YESTERDAY)
        sentence = (
            f"{typed.shown} is still to come: type when it happened, y{typed.digits} if it was yesterday, "
            f"or >{typed.digits} for an expected end"
        )
        # After a scope only @ starts a time, so y is proposed only where @ was not typed.
        raise self._refused(sentence, (f">{typed.digits}",) if typed.mark else (f"y{typed.digits}", f">{typed.digits}"))

    def _ahead(self, typed: ClockWord, day: date) -> When | None:
        instants = wall_instants(day, typed.hour, typed.minute, self.reading.zone)
        if not instants and after_gap(day, typed.hour, typed.minute, self.reading.zone) > self.reading.now:
            raise self._skipped(typed, day)
        ahead = [one for one in instants if one > self.reading.now]
        if not ahead:
            return None
        at = self._of_turn(typed, instants) if typed.turn else ahead[0]
        return self._when(typed, at, instants) if at > self.reading.now else None

    def _instants(self, typed: ClockWord, day: date) -> tuple[datetime, ...]:
        instants = wall_instants(day, typed.hour, typed.minute, self.reading.zone)
        if not instants:
            raise self._skipped(typed, day)
        return instants

    def _of_turn(self, typed: ClockWord, instants: tuple[datetime, ...]) -> datetime:
        if len(instants) == 1:
            raise self._needless_turn(f"{typed.shown} came only once that day")
        return instants[0] if typed.turn == "e" else instants[1]

    def _when(self, typed: ClockWord, at: datetime, instants: tuple[datetime, ...], remark: str | None = None) -> When:
        if len(instants) > 1:
            turn = "first" if at == instants[0] else "second"
            said = f"{at.astimezone(self.reading.zone):%H:%M %Z} ({turn})"
            remark = f"{remark}, {said}" if remark else said
        return When(at=at, approx=typed.about, remark=remark)

    def _skipped(self, typed: ClockWord, day: date) -> Unreadable:
        after = after_gap(day, typed.hour, typed.minute, self.reading.zone).astimezone(self.reading.zone)
        sentence = (
            f"{typed.shown} did not exist on {day:%a} {day.day} {day:%b}, the clock skipped it: "
            f"type {after:%H%M} if that is what the clock showed"
        )
        about = "?" if typed.about else ""
        return self._refused(sentence, (f"{typed.mark}{after:%H%M}{about}",))

    def _needless_turn(self, why: str) -> Unreadable:
        word = self.reading.scan.text[self.start : self.end]
        about = "?" if word.endswith("?") else ""
        without = word.rstrip("?")[:-1] + about
        sentence = f"{quoted(word)} takes no e or s: {why}, so type {without}"
        return self._refused(sentence, (without,))

    def _refused(self, sentence: str, replacements: Iterable[str]) -> Unreadable:
        return self.reading.scan.refused_word(sentence, self.start, self.end, replacements)
