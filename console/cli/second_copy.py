"""The second copy of a backup, on the command line."""

from __future__ import annotations

from pathlib import Path

from console.cli.streams import say_error
from console.domain.clock import Clock
from console.services.record_keeping import second_copy


def tell_of_second_copy(folder: Path, clock: Clock) -> None:
    """Bring the newest backup to the second folder too, if there is one; what went wrong is a note, no failure."""
    sentence = second_copy(folder, clock)
    if sentence:
        say_error(f"note: {sentence}")
