from __future__ import annotations

from helpers.desks import SampleDesk


def test_a_reader_tells_the_set_up_and_its_zone(desk: SampleDesk) -> None:
    assert desk.reading.set_up.center.name == "Sample Regional Dispatch"
    assert desk.reading.zone.key == "America/New_York"
