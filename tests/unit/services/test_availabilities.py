from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from console.domain.line import LineState
from console.services.availabilities import Availabilities
from helpers.desks import SampleDesk


@pytest.fixture
def desk(tmp_path: Path) -> SampleDesk:
    return SampleDesk(tmp_path / "record")


def test_a_line_is_told_over_its_last_days_as_corrected(desk: SampleDesk) -> None:
    desk.log("3u!")
    desk.clock.pass_time(60 * 86_400)
    desk.log("3d")
    desk.clock.pass_time(7200)
    desk.log("3u!")
    mistaken = desk.log("3d").entries[0].seq
    desk.clock.pass_time(86_400)
    desk.log(f"v{mistaken} keyed by mistake")
    short, long = Availabilities(desk.reading).of_line(3, (30, 90))
    assert (len(short.days), len(long.days)) == (30, 90)
    assert short.down_s == long.down_s == 7200
    assert short.seconds[LineState.UNKNOWN] == 0
    assert long.days[0].worst is LineState.UNKNOWN
    assert len(long.outages) == 1
    desk.close()


def test_an_outage_from_before_the_period_keeps_its_true_start(desk: SampleDesk) -> None:
    began = desk.clock.now()
    desk.log("3d")
    desk.clock.pass_time(40 * 86_400)
    (found,) = Availabilities(desk.reading).of_line(3, (30,))
    assert found.per_mille == 0
    (outage,) = found.outages
    assert outage.started_at == began
    assert outage.is_open
    assert outage.seconds == found.period.seconds < timedelta(days=30).total_seconds()
    desk.close()
