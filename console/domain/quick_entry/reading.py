"""One quick entry while it is being read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from console.domain.quick_entry.scanner import Scanner
from console.domain.quick_entry.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Reading:
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
