"""One quick entry while it is being read."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from console.domain.quick_entry.scanner import Scanner
from console.domain.quick_entry.vocabulary import Vocabulary


class Reading(Struct, frozen=True):
    """The text and what its words are judged by.

    Attributes:
        now: UTC.
    """

    scan: Scanner
    vocabulary: Vocabulary
    now: datetime

    @property
    def zone(self) -> ZoneInfo:
        """The center's zone."""
        return self.vocabulary.zone
