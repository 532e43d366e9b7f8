"""The paper log for when the PC is dead, as pure data: empty rows, and the center's lines and keys to write with."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from msgspec import Struct

from console.domain.errors import RuleViolation
from console.domain.set_up import SetUp

USUAL_SHEETS: Final = 2
MOST_SHEETS: Final = 50


class BlankLog(Struct, frozen=True, kw_only=True):
    """What is printed ahead of the bad day.

    Attributes:
        set_up: Lines, fallback numbers and whom to tell, as they are when it is printed.
        sheets: Number of pages.
    """

    set_up: SetUp
    exercise: bool
    made_at: datetime
    sheets: int = USUAL_SHEETS


def blank_log(set_up: SetUp, *, exercise: bool, made_at: datetime, sheets: int = USUAL_SHEETS) -> BlankLog:
    """Sheets to write on.

    Raises:
        RuleViolation: So many sheets are not printed at once.
    """
    if not 1 <= sheets <= MOST_SHEETS:
        raise RuleViolation(f"A paper log has 1 to {MOST_SHEETS} sheets, not {sheets}")
    return BlankLog(set_up=set_up, exercise=exercise, made_at=made_at, sheets=sheets)
