"""Half-typed text, kept beside the record so that a crash costs at most the last second of it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from console.domain.clock import Clock, iso_utc, parse_iso_utc
from console.domain.errors import StorageUnavailable
from console.services.whole_file import write_whole
from console.storage.folder import RecordFolder


class KeptDraft(Struct, frozen=True, kw_only=True):
    """Text that was never logged, and when it was begun."""

    text: str
    begun_at: datetime


class Drafts:
    """Keeps one draft per position: the text in hand.

    Not flushed to the disk: the window's own thread writes it, and that thread never waits for a disk. A crash or a
    kill of the program loses nothing; a power cut may lose the last few seconds.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._path = RecordFolder(folder).draft
        self._clock = clock
        self._begun_at: datetime | None = None

    def save(self, text: str, begun_at: datetime | None = None) -> None:
        """Keep this text in place of the one before; empty = there is none.

        Args:
            begun_at: When it was begun; None = with the first text kept since there was none.

        Raises:
            StorageUnavailable: It can't be kept.
        """
        try:
            if not text:
                self._begun_at = None
                self._path.unlink(missing_ok=True)
                return
            self._begun_at = begun_at or self._begun_at or self._clock.now()
            write_whole(self._path, json.dumps({"text": text, "begun_at": iso_utc(self._begun_at)}))
        except OSError as error:
            raise StorageUnavailable(f"The draft can't be kept ({error.strerror}): finish the entry soon") from error

    def load(self) -> KeptDraft | None:
        """The text left behind; None when there is none or it can't be read."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            draft = KeptDraft(text=str(kept["text"]), begun_at=parse_iso_utc(kept["begun_at"]))
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):  # whatever stands in it
            return None
        self._begun_at = draft.begun_at
        return draft
