from __future__ import annotations

import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from console.domain.line import LineState
from console.domain.quarter_hours import StateChange
from console.services.today_strips import Strips, TodayStrips
from console.storage.record_reader import RecordReader
from helpers.any_night import STEPS, AnyNight
from helpers.desks import SampleDesk

UP, DOWN, UNKNOWN = LineState.OPERATIONAL, LineState.DOWN, LineState.UNKNOWN


def strips(desk: SampleDesk, today: TodayStrips) -> Strips:
    return today.of(desk.reading.situations.now())


@settings(max_examples=30)
@given(STEPS)
def test_a_strip_is_the_same_whoever_looked_before(steps: list[tuple[int, int, bool]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        night = AnyNight(SampleDesk(Path(folder)))
        today = TodayStrips(night.desk.reading.reader)
        for what, pick, looks in (*steps, (0, 0, True)):
            night.act(what, pick)
            if looks:
                assert strips(night.desk, today) == strips(night.desk, TodayStrips(night.desk.reading.reader))
        night.close()


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
    desk.clock.pass_time(14 * 3600 + 300)  # 02:05, when no pattern is on
    desk.log("3u!")
    situation = desk.reading.situations.now()
    found = TodayStrips(desk.reading.reader).of(situation)
    assert situation.shift is None
    assert found[3].states == (DOWN,) * 48
    assert found[3].start == situation.as_of - timedelta(hours=11, minutes=50)


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


def test_only_the_line_of_which_something_new_was_said_is_read_again(
    desk: SampleDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.log("3d")
    today = TodayStrips(desk.reading.reader)
    before = strips(desk, today)
    asked: list[int] = []
    line_states = RecordReader.line_states

    def asked_for(reader: RecordReader, key: int, since: datetime) -> tuple[StateChange, ...]:
        asked.append(key)
        return line_states(reader, key, since)

    monkeypatch.setattr(RecordReader, "line_states", asked_for)
    desk.log("1u!")
    after = strips(desk, today)
    assert asked == [1]
    assert all(after[key] is before[key] for key in (2, 3, 6, 7, 9))
    assert after[1].states[-1] is UP


def test_a_state_said_for_later_is_shown_once_it_is_then(desk: SampleDesk) -> None:
    desk.log("3u!")
    desk.clock.pass_time(300)
    desk.log("3d")
    desk.clock.jump(-200)
    today = TodayStrips(desk.reading.reader)
    assert strips(desk, today)[3].states[-1] is UP
    desk.clock.pass_time(260)
    assert strips(desk, today)[3].states[-1] is DOWN
