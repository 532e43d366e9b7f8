"""Writes a file whole or not at all: whoever reads it meanwhile has the old one or the new one."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, content: bytes | str, *, flushes: bool = False) -> None:
    """Put this in the file's place; text in UTF-8, with the line ends it has.

    Args:
        flushes: Wait until the disk has it, so that a power cut leaves no empty file.

    Raises:
        OSError: The place refuses; what stood there stays, and nothing half written beside it.
    """
    made = content.encode() if isinstance(content, str) else content
    beside = half_of(path)
    try:
        with beside.open("wb") as file:
            file.write(made)
            if flushes:
                file.flush()
                os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):  # as away as the place itself
            beside.unlink(missing_ok=True)
        raise


def write_whole_by(path: Path, write: Callable[[Path], None]) -> None:
    """The same of what is too long to be held: ``write`` is given another place, which then takes the file's.

    Raises:
        OSError: As above.
    """
    beside = half_of(path)
    try:
        write(beside)
        beside.replace(path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def half_of(path: Path) -> Path:
    """Where it stands until it is whole; another program that writes the same file has another one."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")
