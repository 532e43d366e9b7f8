from __future__ import annotations

from helpers.desks import SampleDesk


def test_both_sides_of_a_record_tell_the_same_set_up(desk: SampleDesk) -> None:
    assert desk.reading.set_up == desk.writing.set_up
    assert desk.reading.zone.key == desk.writing.zone.key == "America/New_York"
