"""Whose turn it is to write: an advisory lock held from the beginning of a write until its day-file lines are on disk.

SQLite's own lock ends with the commit; the day file is written after it. The system frees the lock when its holder
dies, so nobody ever has to remove the file.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from console.domain.errors import StorageUnavailable

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


_POLL_S = 0.01


class WriteTurn:
    """The lock of one writer.

    Attributes:
        wait_s: How long to wait for the one before us.
    """

    def __init__(self, path: Path, *, wait_s: float = 5.0) -> None:
        self.wait_s = wait_s
        self._path = path
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Hold the lock.

        Raises:
            StorageUnavailable: Another program held it all the time.
        """
        self._take()
        try:
            yield
        finally:
            _unlock(self._descriptor)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)

    def _take(self) -> None:
        for _ in range(max(1, int(self.wait_s / _POLL_S))):
            try:
                _try_lock(self._descriptor)
            except OSError:
                time.sleep(_POLL_S)
            else:
                return
        raise StorageUnavailable(
            f"The record in {self._path.parent} is being written by another program: wait a moment and try again."
        )
