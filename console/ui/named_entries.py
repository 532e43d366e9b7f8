"""Provides what the entry says that a correction or a void is about to name."""

from __future__ import annotations

from console.domain.clock import in_zone
from console.domain.errors import StorageUnavailable
from console.domain.events import CORRECTABLE_KINDS, VOIDABLE_KINDS, EntryKind
from console.domain.log_entry import LogEntry
from console.domain.quick_entry.commands import Correct, Void
from console.render.activity import Teller
from console.services.reading import Reading
from console.services.signature import Signature


class NamedEntries:
    """Looks entries up for the preview."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def text(self, command: Correct | Void, signature: Signature | None) -> str | None:
        """Number and words of the entry named, or of one's own newest; None when there is none."""
        try:
            entry = self._entry(command, signature)
        except StorageUnavailable:
            return None
        if entry is None:
            return None
        set_up = self._reading.set_up
        today = in_zone(entry.recorded_at, set_up.center.zone).date()
        number = "" if command.seq is not None else f"{entry.seq}  "
        return f"{number}{Teller(set_up=set_up, shown_day=today).entry(entry)}"

    def _entry(self, command: Correct | Void, signature: Signature | None) -> LogEntry | None:
        if command.seq is not None:
            return self._reading.log_book.entry(command.seq)
        if signature is None:
            return None
        kinds = CORRECTABLE_KINDS | {EntryKind.CORRECTION} if isinstance(command, Correct) else VOIDABLE_KINDS
        return self._reading.reader.newest_by(signature.by, kinds)
