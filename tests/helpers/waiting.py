"""Waiting for what another program is about to do, no longer than it takes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_LOOK_EVERY_S = 0.02


def wait_for(look: Callable[[], T], what: str, *, within_s: float = 20.0) -> T:
    """Look again and again until something true is seen, and return it.

    Args:
        what: What is waited for, as the failure is to say it.
        within_s: How long it may take at most, on a busy machine too.
    """
    end = time.monotonic() + within_s
    pause = threading.Event()
    while True:
        seen = look()
        if seen:
            return seen
        assert time.monotonic() < end, f"not within {within_s:g} s: {what}"
        pause.wait(_LOOK_EVERY_S)
