"""Disk space kept aside, and given back when the disk is full, so that one more entry can be saved."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

RESERVE_BYTES = 8 * 1024 * 1024
"""What a window keeps (reliability.md §4)."""

SMALL_RESERVE_BYTES = 1024 * 1024
"""What a record is made with: room enough for several entries."""

_SHARE = 8
_BLOCK = 1 << 16


def ensure_reserve(path: Path, size: int = RESERVE_BYTES) -> bool:
    """Keep ``size`` bytes, or an eighth of what is free where the disk is small.

    Returns:
        Whether that much is kept now; a disk without room is no error.
    """
    try:
        kept = path.stat().st_size if path.exists() else 0
        wanted = min(size, (shutil.disk_usage(path.parent).free + kept) // _SHARE)
        if kept < wanted:
            _fill(path, wanted)
    except OSError:
        release_reserve(path)
        return False
    return True


def release_reserve(path: Path) -> bool:
    """Give the space back; says whether there was any."""
    try:
        path.unlink()
    except OSError:
        return False
    return True


def is_full(folder: Path) -> bool:
    """Whether the disk that holds a folder has no room for the files SQLite keeps beside an open database."""
    try:
        return shutil.disk_usage(folder).free < _BLOCK
    except OSError:
        return False


def _fill(path: Path, size: int) -> None:
    """Real blocks, not a hole: a hole takes no space and would give none back."""
    with path.open("wb") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, size)
            return
        for _ in range(-(-size // _BLOCK)):
            file.write(bytes(_BLOCK))
