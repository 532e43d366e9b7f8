"""Provides the pages that are to be printed, as a person types them."""

from __future__ import annotations

import re
from typing import Final

from console.domain.errors import RuleViolation

_RANGE: Final = re.compile(r"(?P<first>[0-9]{0,4})(?P<to>\s*[-–]\s*(?P<last>[0-9]{0,4}))?", re.ASCII)


def read_pages(typed: str) -> tuple[int, int | None]:
    """First and last page, counted from 1; None = to the end.

    ``2-3``, ``2`` (that one alone), ``2-`` (from there on), ``-3`` (up to there); empty or ``all`` = every page.

    Raises:
        RuleViolation: It can't be read.
    """
    text = typed.strip().lower()
    found = _RANGE.fullmatch("" if text == "all" else text)
    if found is None or text in ("-", "–"):
        raise RuleViolation(f'"{typed.strip()[:40]}" can\'t be read as pages: type them such as 2-3, or all')
    first, last = int(found["first"] or 1), int(found["last"]) if found["last"] else None
    if found["to"] is None and found["first"]:
        last = first
    if first < 1 or (last is not None and last < first):
        raise RuleViolation("Pages are counted from 1, the lower number first: type them such as 2-3, or all")
    return first, last
