from __future__ import annotations

from console.services.demo import demo_day, demo_set_up


def test_the_demo_is_a_whole_center() -> None:
    change = demo_set_up()
    assert change.center is not None
    assert {line.group.value for line in change.lines} == {"911", "admin", "school", "other"}
    assert change.fallbacks
    assert change.operators


def test_the_demo_is_a_day_of_three_shifts() -> None:
    entries = [inject.entry for inject in demo_day()]
    assert sum(entry.startswith("/shift start") for entry in entries) == 3
    assert entries[-1] == "/shift end"
