"""The seal of a record in words: the digits in groups of four, so that they are read back from paper without a slip."""

from __future__ import annotations

from typing import Final

from console.domain.ids import Seq
from console.domain.shift_report import Seal
from console.render.wording import DOT, counted

DIGITS: Final = 16
"""How many of the 64 are printed (record.md §3)."""

FINGERPRINT: Final = "fingerprint "
"""Stands before the digits."""

_GROUP: Final = 4
GROUPS: Final = DIGITS // _GROUP


def seal_digits(digest: str) -> str:
    """``3f2a 9c1e 77b0 4d21``: the first 16 digits of a fingerprint."""
    return " ".join(digest[start : start + _GROUP] for start in range(0, DIGITS, _GROUP))


def record_text(seal: Seal, record: str = "Record") -> str:
    """``Record: 27 entries · last no. 27 · fingerprint 3f2a 9c1e 77b0 4d21``: the foot of a page."""
    count = counted(seal.entries, "entry", "entries")
    return f"{record}: {count}{DOT}last no. {seal.last_seq}{DOT}{FINGERPRINT}{seal_digits(seal.digest)}"


def seal_text(last_seq: Seq, digest: str) -> str:
    """``last no. 27, fingerprint 3f2a 9c1e 77b0 4d21``: what finds a report again in its record."""
    return f"last no. {last_seq}, {FINGERPRINT}{seal_digits(digest)}"
