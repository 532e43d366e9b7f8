"""The words of the quick entry, made anew only when the set-up changed."""

from __future__ import annotations

from console.domain.quick_entry.vocabulary import Vocabulary
from console.domain.set_up import SetUp


class Vocabularies:
    """Remembers the vocabulary of the set-up it saw last."""

    def __init__(self) -> None:
        self._set_up: SetUp | None = None
        self._vocabulary: Vocabulary | None = None

    def of(self, set_up: SetUp) -> Vocabulary:
        """The vocabulary of this set-up."""
        if self._vocabulary is None or self._set_up is not set_up:
            self._set_up = set_up
            self._vocabulary = Vocabulary.of(set_up)
        return self._vocabulary
