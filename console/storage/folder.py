"""Where everything of one record lies: the names of its files, and nothing about what is in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RecordFolder:
    """The folder of one record; the exercise record is the same again in a folder inside."""

    path: Path

    @property
    def database(self) -> Path:
        """The record itself."""
        return self.path / "record.db"

    @property
    def database_files(self) -> tuple[Path, ...]:
        """The database with the two files SQLite keeps beside it; they belong together and move together."""
        return tuple(self.path / f"record.db{ending}" for ending in ("", "-wal", "-shm"))

    @property
    def days(self) -> Path:
        """The day files: the second, readable copy."""
        return self.path / "days"

    @property
    def backups(self) -> Path:
        """Verified copies."""
        return self.path / "backups"

    @property
    def exercise(self) -> Path:
        """The folder of the exercise record."""
        return self.path / "exercise"

    @property
    def anchor(self) -> Path:
        """Number and fingerprint of the newest entry, outside the database: its high-water mark."""
        return self.path / "anchor.json"

    @property
    def reserve(self) -> Path:
        """Space given back when the disk is full, so that one more entry can be saved."""
        return self.path / "reserve"

    @property
    def draft(self) -> Path:
        """Half-typed text."""
        return self.path / "draft.json"

    @property
    def window_lock(self) -> Path:
        """Held by the one window of this record."""
        return self.path / "window.lock"

    @property
    def raise_request(self) -> Path:
        """Left by a second start for the first window to see."""
        return self.path / "raise.request"

    @property
    def write_turn(self) -> Path:
        """Held from the beginning of a write until its day-file lines are on disk."""
        return self.path / "writing.lock"
