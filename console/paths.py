"""Where things live on this machine: the record, the exercise record, the diagnostics."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from platformdirs import user_data_path, user_log_path

from console.domain.errors import StorageUnavailable

PROGRAM: Final = "Lineboard"


def default_folder() -> Path:
    """The folder of the live record when no ``--data DIR`` is given.

    Raises:
        StorageUnavailable: This account has no home folder to keep it in.
    """
    return _own_folder(user_data_path)


def exercise_folder(folder: Path) -> Path:
    """The folder of the exercise record that belongs to the live record in ``folder``."""
    return folder / "exercise"


def diagnostics_folder() -> Path:
    """The folder of the technical log: not with the record, which may be the very thing that is in trouble.

    Raises:
        StorageUnavailable: This account has no home folder to keep it in.
    """
    return _own_folder(user_log_path)


def is_folder(place: Path) -> bool:
    """Whether a folder is there and answers: a share that is away, or a name that no disk takes, is none."""
    try:
        return place.is_dir()
    except OSError:
        return False


def _own_folder(system_folder: Callable[..., Path]) -> Path:
    try:
        return system_folder(PROGRAM, appauthor=False)
    except RuntimeError as error:  # what platformdirs raises when no home is known
        raise StorageUnavailable(
            "This account has no home folder to keep the record in; name a folder of your own with --data DIR."
        ) from error
