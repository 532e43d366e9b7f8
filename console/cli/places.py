"""Where the record of this call is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from console.paths import default_folder, exercise_folder


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
