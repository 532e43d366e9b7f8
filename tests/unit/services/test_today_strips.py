from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from console.domain.line import LineState
from console.services.today_strips import Strips, TodayStrips
from helpers.desks import SampleDesk

UP, DOWN, UNKNOWN = LineState.OPERATIONAL, LineState.DOWN, LineState.UNKNOWN


def strips(desk: SampleDesk, today: TodayStrips) -> Strips:
    return today.of(desk.reading.situations.now())


def test_a_strip_tells_the_quarter_hours_since_the_shift_began(desk: SampleDesk) -> None:
    desk.log("3u!")
    desk.log("/shift start Day KM")
    desk.clock.pass_time(1200)
    desk.log("3d")
    desk.clock.pass_time(1200)
    desk.log("3u!")
    found = strips(desk, TodayStrips(desk.reading.reader))
    assert found[3].states == (UP, DOWN, DOWN)
    assert found[1].states == (UNKNOWN,) * 3
    assert set(found) == {1, 2, 3, 6, 7, 9}


def test_without_a_shift_it_tells_the_last_twelve_hours(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.clock.pass_time(20 * 3600 + 300)
    desk.log("3u!")
    situation = desk.reading.situations.now()
    found = TodayStrips(desk.reading.reader).of(situation)
    assert situation.shift is None or situation.shift.started_at > situation.as_of - timedelta(hours=12)
    assert len(found[3].states) <= 48
    assert found[3].states[-1] is DOWN


def test_a_void_and_a_correction_change_the_strip(desk: SampleDesk) -> None:
    today = TodayStrips(desk.reading.reader)
    desk.log("3u! 0701")
    (down,) = desk.log("3d 0800").entries
    assert strips(desk, today)[3].states.count(DOWN) == 17
    desk.log(f"c{down.seq} 1100")
    assert strips(desk, today)[3].states.count(DOWN) == 5
    desk.log(f"v{down.seq} typed for the wrong line")
    assert DOWN not in strips(desk, today)[3].states


def test_time_alone_adds_quarters_and_reads_nothing_again(desk: SampleDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.log("3d")
    today = TodayStrips(desk.reading.reader)
    first = strips(desk, today)
    monkeypatch.setattr(type(desk.reading.reader), "line_states", None)
    desk.clock.pass_time(60)
    assert strips(desk, today) is first
    desk.clock.pass_time(900)
    assert len(strips(desk, today)[3].states) == len(first[3].states) + 1


def test_another_line_in_service_is_read(desk: SampleDesk) -> None:
    desk.log("3d")
    today = TodayStrips(desk.reading.reader)
    situation = desk.reading.situations.now()
    today.of(situation)
    fewer = today.of(replace(situation, lines=situation.lines[:2]))
    assert set(fewer) == {1, 2}
