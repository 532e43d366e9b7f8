"""Provides the quarter hours of the shift to the board, as far as the record can be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from console.domain.errors import StorageUnavailable
from console.domain.ids import LineKey
from console.domain.quarter_hours import Quarters
from console.domain.situation import Situation
from console.services.reading import Reading
from console.services.today_strips import TodayStrips

ReadToday = Callable[[Situation], Mapping[LineKey, Quarters]]


def nothing_of_today(_: Situation) -> Mapping[LineKey, Quarters]:
    """No strips: there is no record to read them from."""
    return MappingProxyType({})


def today_of(reading: Reading) -> ReadToday:
    """What reads the strips of this record; where it can't be read there are none, and the session says so."""
    strips = TodayStrips(reading.reader)

    def read(situation: Situation) -> Mapping[LineKey, Quarters]:
        try:
            return strips.of(situation)
        except StorageUnavailable:
            return MappingProxyType({})

    return read
