"""How far the lines of one record were known to work over some days."""

from __future__ import annotations

from collections.abc import Sequence

from console.domain.availability import Availability, availability, last_days
from console.domain.clock import whole_second
from console.domain.ids import LineKey
from console.services.reading import Reading


class Availabilities:
    """Reads and folds; what it reads follows the length of the time asked about, not that of the record."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of_line(self, key: LineKey, days: Sequence[int]) -> tuple[Availability, ...]:
        """One line up to now, over so many days each, today included; read once for the longest.

        Args:
            days: At least one number of days, each at least 1.
        """
        now, zone = whole_second(self._reading.clock.now()), self._reading.zone
        periods = [last_days(count, now, zone) for count in days]
        items = self._reading.reader.line_items(key, until=now, since=min(period.start for period in periods))
        return tuple(availability(items, period, zone) for period in periods)
