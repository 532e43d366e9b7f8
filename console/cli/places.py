"""Where the record of this call is, and opening it for reading or writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from console.bootstrap.reading import open_reading
from console.bootstrap.writing import open_writing
from console.paths import default_folder, exercise_folder
from console.services.reading import Reading
from console.services.writing import Writing
from console.storage.errors import database_errors_explained
from console.system_clock import SystemClock


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The ``--data`` and ``--exercise`` of this call."""

    data: Path | None
    exercise: bool

    @property
    def data_folder(self) -> Path:
        """The folder asked for, else the default one."""
        return self.data if self.data is not None else default_folder()

    @property
    def folder(self) -> Path:
        """The folder of the record itself: the exercise has its own inside."""
        return exercise_folder(self.data_folder) if self.exercise else self.data_folder

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """The record, read-only.

        Raises:
            StorageUnavailable: There is none, or it can't be opened.
        """
        reading = open_reading(self.folder, SystemClock(), exercise=self.exercise)
        try:
            with database_errors_explained(self.folder):
                yield reading
        finally:
            reading.close()

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """The record, for a few entries.

        Raises:
            StorageUnavailable: There is none, or it can't be opened.
        """
        writing = open_writing(self.folder, SystemClock(), exercise=self.exercise)
        try:
            with database_errors_explained(self.folder):
                yield writing
        finally:
            writing.close()
