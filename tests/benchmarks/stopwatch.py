"""Timing against a yardstick: both measured in the same run, by turns, after a warm-up."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

ROUNDS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table.

    Attributes:
        number: Of the budget.
        ours, yardstick: Medians in seconds; the yardstick is None where there is none.
        budget: The ratio, or without a yardstick the seconds, that must not be passed.
        beside: Further figures worth printing, and what of them was not kept.
        kept_beside: Whether the further limits of this budget were kept.
    """

    number: int
    what: str
    entries: int
    ours: float
    yardstick: float | None
    budget: float
    beside: str = ""
    kept_beside: bool = True

    @property
    def ratio(self) -> float:
        """What is held against the budget."""
        return self.ours / self.yardstick if self.yardstick else self.ours

    @property
    def ok(self) -> bool:
        """Whether the budget is kept."""
        return self.ratio <= self.budget and self.kept_beside


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def by_turns(ours: Callable[[], object], yardstick: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Medians of both, measured alternately so that a busy moment of the machine meets both."""
    ours()
    yardstick()
    pairs = [(seconds(ours), seconds(yardstick)) for _ in range(rounds)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def slowest_percent(times: Sequence[float]) -> float:
    """The 99th percentile."""
    return quantiles(times, n=100)[-1]


def python(*arguments: str | Path) -> str:
    """Run this interpreter in a process of its own, and return what it printed."""
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def lineboard(folder: Path, *arguments: str) -> str:
    """Run one command on the exercise record in ``folder``."""
    return python("-m", "console", "--data", folder, "--exercise", *arguments)
