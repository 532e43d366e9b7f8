"""Asks the print queue whether it took a job: on Linux and macOS Qt hands the pages over and does not look."""

from __future__ import annotations

import ctypes
from typing import Final

_LIBRARIES: Final = ("libcups.so.2", "libcups.2.dylib")
_LAST_GOOD: Final = 0x00FF
"""Of the statuses of RFC 8011 §4.1.6: those up to here are kinds of success."""


def queue_refusal() -> str:
    """Why the queue did not take what this thread printed last; empty where it did, or where no such queue is known."""
    cups = _cups()
    if cups is None or cups.cupsLastError() <= _LAST_GOOD:
        return ""
    cups.cupsLastErrorString.restype = ctypes.c_char_p
    said: bytes | None = cups.cupsLastErrorString()
    return (said or b"it gives no reason").decode("utf-8", "replace").rstrip(".")


def _cups() -> ctypes.CDLL | None:
    for name in _LIBRARIES:
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    return None
