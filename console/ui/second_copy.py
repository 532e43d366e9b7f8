"""Brings each backup to the second folder too, beside everything else that goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from console.domain.clock import Clock
from console.late import late
from console.services.reading import Reading
from console.ui.runner import Runner

if TYPE_CHECKING:
    from console.services.record_keeping import second_copy
else:
    second_copy = late("console.services.record_keeping", "second_copy")


class SecondCopy:
    """Best effort: what stands in its way is told once, until it works again.

    Args:
        reads: Where the work is done.
        folder: Of the record.
        tell: Takes a sentence.
    """

    def __init__(self, reads: Runner[Reading], folder: Path, clock: Clock, tell: Callable[[str], None]) -> None:
        self._reads = reads
        self._folder = folder
        self._clock = clock
        self._tell = tell
        self._told = ""

    def bring(self) -> None:
        """Copy the newest backup, unless it is there."""
        self._reads.submit(
            lambda _: second_copy(self._folder, self._clock), self._done, lambda error: self._tell(error.sentence)
        )

    def _done(self, sentence: str) -> None:
        if sentence and sentence != self._told:
            self._tell(sentence)
        self._told = sentence
