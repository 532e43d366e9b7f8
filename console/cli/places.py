"""Where the record of this call is."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from console.paths import default_folder, exercise_folder


class Places(Struct, frozen=True, kw_only=True):
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
