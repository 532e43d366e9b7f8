"""Provides how large a page is shown: whole, or in steps up to twice its size on paper."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

STEPS: Final = (100, 150, 200)
"""In percent of the paper, on a screen that tells its size rightly."""

LARGEST: Final = STEPS[-1]


def larger(now: float, fitted: float) -> int:
    """The next step above what is shown, in percent; the last one once it is reached.

    Args:
        now: What is shown, in percent.
        fitted: What shows the whole page.
    """
    return next((step for step in STEPS if step > max(now, fitted) + 1), LARGEST)


def smaller(now: float, fitted: float) -> int:
    """The step below what is shown; 0 = the whole page."""
    steps = (0, *(step for step in STEPS if step > fitted + 1))
    return next((low for low, high in pairwise((*steps, LARGEST + 1)) if low < now <= high), 0)
