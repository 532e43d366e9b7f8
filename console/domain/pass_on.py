"""A pass-on: a note for the next shift that stays open, every shift, until closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from console.domain.ids import Initials


@dataclass(frozen=True, slots=True, kw_only=True)
class PassOn:
    """One pass-on.

    Attributes:
        n: Its number, typed after ``px``.
        at: When it was passed on.
        closed_at: When it was closed, or None while open.
    """

    n: int
    text: str
    by: Initials | None
    at: datetime
    closed_at: datetime | None = None
