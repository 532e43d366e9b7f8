"""The names by which things in a record are known."""

from __future__ import annotations

from typing import NewType

Seq = int
"""Number of an entry, 1 upward without gaps, per position."""

LineKey = int
"""Permanent number of a line, 1-99, as typed."""

FallbackKey = int
"""Permanent number of a fallback number, 1-99, typed after ``f``."""

Uid = NewType("Uid", str)
"""Globally unique id of an entry or a batch: a UUIDv7 in its canonical text form."""

Initials = str
"""2-4 letters or digits, a letter first, upper case, by which an operator is known."""
