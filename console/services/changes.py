"""The answer of every use case that writes: what is new in the record."""

from __future__ import annotations

from msgspec import Struct

from console.domain.ids import Uid
from console.domain.log_entry import LogEntry


class ChangeSet(Struct, frozen=True, kw_only=True):
    """Entries that are on disk for good, in order of seq.

    Attributes:
        warnings: Sentences a person should read although all was saved.
    """

    entries: tuple[LogEntry, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def batch(self) -> Uid | None:
        """The batch the entries share, if one command made several."""
        return self.entries[0].batch if self.entries else None
