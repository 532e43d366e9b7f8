"""The two things that may go wrong and be told to a person in one sentence."""

from __future__ import annotations

from msgspec import Struct


class ExpectedError(Exception):
    """Something a person can act on; its text is one sentence: what, why, what to do."""

    @property
    def sentence(self) -> str:
        """The sentence to show, unchanged."""
        return str(self)


class Refusal(Struct, frozen=True, kw_only=True):
    """Why a quick entry was not taken.

    Attributes:
        sentence: What, why, what to do.
        position: Index of the offending character in the text as typed, if there is one.
        candidates: What could have been meant, best first, ready to type.
    """

    sentence: str
    position: int | None = None
    candidates: tuple[str, ...] = ()


class RuleViolation(ExpectedError):
    """The request breaks a rule of the record; nothing was written."""

    def __init__(self, sentence: str, *, position: int | None = None, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.position = position
        self.candidates = candidates

    @classmethod
    def of(cls, refusal: Refusal) -> RuleViolation:
        """Turn a parser's refusal into an error that can be raised."""
        return cls(refusal.sentence, position=refusal.position, candidates=refusal.candidates)


class StorageUnavailable(ExpectedError):
    """The machine refused: disk full, locked, read-only, no record there, damaged."""
