"""What a window does before it opens its record: nothing on an ordinary day, everything on the worst."""

from __future__ import annotations

from pathlib import Path

from console.domain.clock import Clock
from console.domain.errors import StorageUnavailable
from console.storage.opening import holds_together, open_whatever_happened


def recover(folder: Path, clock: Clock) -> tuple[str, ...]:
    """On the worst day, make the record again from its newest good backup and its day files.

    Returns:
        Sentences of what was done; none on every ordinary day. A refusal that passes (locked, read-only, full) is
        none of this function's business: whoever opens the record next is told.
    """
    if holds_together(folder):
        return ()
    try:
        opened = open_whatever_happened(folder, clock)
    except StorageUnavailable:
        return ()
    opened.writer.close()
    return opened.sentences
