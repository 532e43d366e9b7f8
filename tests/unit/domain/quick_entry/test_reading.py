from __future__ import annotations

from console.domain.quick_entry.reading import Reading
from console.domain.quick_entry.scanner import Scanner
from helpers.quick_entries import NOW, VOCABULARY


def test_times_are_judged_in_the_centers_zone() -> None:
    assert Reading(Scanner("3d"), VOCABULARY, NOW).zone.key == "America/New_York"
