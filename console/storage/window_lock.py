"""One window for each record, and how a second start makes the first one come forward.

The lock is the system's: it ends with its holder, however that ends, and no user ever removes a lock file.
"""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from console.storage.errors import explain
from console.storage.folder import RecordFolder


class WindowLock:
    """The lock of the window on one record."""

    def __init__(self, folder: Path) -> None:
        self._folder = RecordFolder(folder)
        self._lock = FileLock(self._folder.window_lock, thread_local=False)

    def acquire(self) -> bool:
        """Take the lock; says whether this is the first window.

        Raises:
            StorageUnavailable: The folder cannot be written.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        except OSError as error:
            raise explain(error, self._folder.path) from error
        self._folder.raise_request.unlink(missing_ok=True)
        return True

    def release(self) -> None:
        """Let the next window in."""
        self._lock.release()

    def request_raise(self) -> None:
        """Ask the window that holds the lock to come forward."""
        try:
            self._folder.raise_request.touch()
        except OSError as error:
            raise explain(error, self._folder.path) from error

    def raise_requested(self) -> bool:
        """Whether somebody asked since the last time; the question answers itself once."""
        try:
            self._folder.raise_request.unlink()
        except OSError:
            return False
        return True
