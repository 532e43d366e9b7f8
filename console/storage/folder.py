"""Where everything of one record lies: the names of its files, and nothing about what is in them."""

from __future__ import annotations

from pathlib import Path


class RecordFolder:
    """The folder of one record; the exercise record is the same again in a folder inside.

    Attributes:
        database: The record itself.
        database_files: The same with the two files SQLite keeps beside it; they belong together and move together.
        days: The day files: the second, readable copy.
        backups: Verified copies.
        exercise: The folder of the exercise record.
        anchor: Number and fingerprint of the newest entry, outside the database: its high-water mark.
        reserve: Space given back when the disk is full, so that one more entry can be saved.
        draft: Half-typed text.
        paper_draft: Half-typed rows of a paper log.
        settings: What was chosen for this console.
        window_lock: Held by the one window of this record.
        raise_request: Left by a second start for the first window to see.
        write_turn: Held from the beginning of a write until its day-file lines are on disk.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database = path / "record.db"
        self.database_files = tuple(path / f"record.db{ending}" for ending in ("", "-wal", "-shm"))
        self.days = path / "days"
        self.backups = path / "backups"
        self.exercise = path / "exercise"
        self.anchor = path / "anchor.json"
        self.reserve = path / "reserve"
        self.draft = path / "draft.json"
        self.paper_draft = path / "paper-draft.json"
        self.settings = path / "settings.json"
        self.window_lock = path / "window.lock"
        self.raise_request = path / "raise.request"
        self.write_turn = path / "writing.lock"
