from __future__ import annotations

from datetime import timedelta

from console.services.shift_book import newest_shift, open_shift, shift_at
from helpers.desks import SampleDesk


def test_a_shift_is_found_as_it_stood_at_a_moment(desk: SampleDesk) -> None:
    (day,) = desk.log("/shift start Day KM").entries
    noon = desk.clock.now()
    desk.clock.pass_time(3600)
    desk.log("/shift start Evening JR", by="JR")
    desk.clock.pass_time(60)
    desk.log("/shift end", by="JR")
    reader, set_up, now = desk.reading.reader, desk.reading.set_up, desk.clock.now()
    then = shift_at(reader, set_up, noon + timedelta(minutes=5), now)
    assert then is not None
    assert (then.id, then.ended_at) == (day.seq, None)
    newest = newest_shift(reader)
    assert newest is not None
    assert (newest.name, newest.ended_at) == ("Evening", now)
    assert open_shift(reader) is None


def test_before_any_shift_there_is_only_the_schedule(desk: SampleDesk) -> None:
    assert newest_shift(desk.reading.reader) is None
    current = desk.reading.shifts.current()
    assert current is not None
    assert (current.name, current.opened) == ("Day", False)


def test_a_shift_is_known_by_its_number(desk: SampleDesk) -> None:
    (day,) = desk.log("/shift start Day KM").entries
    found = desk.reading.shifts.by_id(day.seq)
    assert found is not None
    assert found.name == "Day"
    assert desk.reading.shifts.by_id(1) is None


def test_a_shift_started_by_a_clock_that_ran_days_ahead_still_ends(desk: SampleDesk) -> None:
    desk.clock.jump(2 * 86_400)
    desk.log("/shift start Day KM")
    desk.clock.jump(-2 * 86_400)
    desk.clock.pass_time(3600)
    desk.log("/shift end")
    assert open_shift(desk.reading.reader) is None
    assert desk.refused("/shift end").sentence.startswith("No shift is open")


def test_the_shift_started_last_is_the_open_one_although_the_clock_was_set_back(desk: SampleDesk) -> None:
    desk.clock.jump(2 * 86_400)
    desk.log("/shift start Day KM")
    desk.clock.jump(-2 * 86_400)
    desk.clock.pass_time(3600)
    (_, evening) = desk.log("/shift start Evening JR", by="JR").entries[:2]
    desk.log("/on KM", by="JR")
    found = open_shift(desk.reading.reader)
    assert found is not None
    assert (found.id, found.name, found.on_now) == (evening.seq, "Evening", ("JR", "KM"))
    assert desk.reading.shifts.all()[-1] == found
