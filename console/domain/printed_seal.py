"""The seal of a printed report as somebody types it back from paper, and what a record says to it."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from console.domain.errors import RuleViolation
from console.domain.ids import Seq

PRINTED, WHOLE = 16, 64
"""How many digits of a fingerprint are printed, and how many it has."""

_SLIPS: Final = str.maketrans("oOlLiI|", "0011111")
"""What is no digit and looks like one, on paper and on a fax."""

_LIKENESS: Final = {"s": "5", "z": "2", "g": "9", "q": "9", "t": "7"}
_FOOT: Final = re.compile(r"(?:(\d+)\s+entr\w+\W+)?last no\.?\s*(\d+)\W+fingerprint\s+(.+)", re.IGNORECASE | re.DOTALL)
_BETWEEN: Final = re.compile(r"[\s·,.:;/_-]+")
_MOST_OF_A_NUMBER: Final = 15


class PrintedSeal(Struct, frozen=True, kw_only=True):
    """What stands at the foot of a report.

    Attributes:
        digits: The first 16 of a fingerprint, or all 64, in lower case.
        last_seq: Number of the entry it is of; None where that was not typed.
        entries: How many entries the record had then; None where that was not typed.
    """

    digits: str
    last_seq: Seq | None = None
    entries: int | None = None


class SealFound(Struct, frozen=True, kw_only=True):
    """What a record says to a printed seal.

    Attributes:
        seq: The entry that has the digits; None = no entry has them.
        is_there: Whether there is an entry of the number that was printed; False where none was given.
        entries_then: How many entries the record has up to that entry.
        entries, last_seq: What the record has now.
        changed, missing: Entries up to it that are not as they were recorded, and numbers that were taken out.
    """

    printed: PrintedSeal
    seq: Seq | None
    is_there: bool
    entries_then: int
    entries: int
    last_seq: Seq
    changed: tuple[Seq, ...] = ()
    missing: tuple[Seq, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether everything up to the printed entry is as it was when the report was printed."""
        printed, whole = self.printed, not self.changed and not self.missing
        same_number = printed.last_seq in (None, self.seq)
        return self.seq is not None and whole and same_number and printed.entries in (None, self.entries_then)


def read_printed(text: str, entries: int | None = None) -> PrintedSeal:
    """Read the digits in any grouping, the number of the last entry before them or not; or the whole line of the foot.

    Args:
        entries: The count of entries, where it was given apart.

    Raises:
        RuleViolation: It can't be what is printed, and why.
    """
    foot = _FOOT.search(text)
    if foot is not None:
        count, number, digits = foot.groups()
        words = [number, *_words(digits)]
        entries = int(count) if entries is None and count else entries
    else:
        words = _words(text)
    if not words:
        raise RuleViolation("Type the 16 digits that stand at the foot of the report, after the word fingerprint")
    number, digits = _parted(words)
    return PrintedSeal(digits=_checked(digits), last_seq=number, entries=entries)


def _words(text: str) -> list[str]:
    return [word for word in _BETWEEN.split(text.strip()) if word]


def _parted(words: list[str]) -> tuple[Seq | None, str]:
    """The number of the entry, if one stands before the digits, and the digits."""
    first, rest = words[0], "".join(words[1:])
    together = first + rest
    is_number = first.isascii() and first.isdecimal() and len(first) <= _MOST_OF_A_NUMBER
    if len(together) in (PRINTED, WHOLE) or not is_number or not rest:
        return None, together
    return int(first), rest


def _checked(digits: str) -> str:
    plain = digits.translate(_SLIPS).lower()
    wrong = next((one for one in plain if one not in "0123456789abcdef"), None)
    if wrong is not None:
        like = f"; it may be a {_LIKENESS[wrong]}" if wrong in _LIKENESS else ""
        raise RuleViolation(f'"{wrong}" is no digit of a fingerprint, which has 0 to 9 and a to f: look again{like}')
    if len(plain) not in (PRINTED, WHOLE):
        raise RuleViolation(
            f"A report has {PRINTED} digits after the word fingerprint, and {len(plain)} were typed: look again, "
            "group by group"
        )
    return plain
