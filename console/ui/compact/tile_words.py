"""What a tile says: a short name that is the line's own, its state in a word, its clock in as few signs as may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

from console.domain.ids import LineKey
from console.domain.line import Line
from console.render.times import duration_text
from console.render.wording import visible
from console.ui.formats import span_s

_HOUR_S = 3600


def short_names(lines: Iterable[Line]) -> Mapping[LineKey, str]:
    """The first alias that names one line only, in capitals; a line without one has its whole name."""
    lines = tuple(lines)
    shared = Counter(alias.lower() for line in lines for alias in line.aliases)
    own = {line.key: [alias for alias in line.aliases if shared[alias.lower()] == 1] for line in lines}
    return {line.key: visible(own[line.key][0].upper() if own[line.key] else line.name) for line in lines}


def short_clock(since: datetime, now: datetime, *, approx: bool = False) -> str:
    """``42:10`` in the first hour, then as on the board: ``01:03:44``, ``2d 03:14``; a guess keeps its ``~``."""
    elapsed = span_s(since, now)
    text = duration_text(elapsed, approx=approx)
    return text.replace("00:", "", 1) if elapsed < _HOUR_S else text
