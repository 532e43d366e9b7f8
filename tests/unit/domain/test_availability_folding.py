from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.availability import availability
from console.domain.availability_report import AvailabilityReport, LineAvailability
from console.domain.clock import Period
from console.domain.line import OUT_STATES, Basis, LineGroup, LineState
from console.domain.line_marks import Mark
from console.domain.log_entry import Act
from console.domain.story import StoryItem
from helpers.availability_builder import availability_of, eventful_month, marks_of, november
from helpers.story_builder import StoryBuilder, a_line, a_set_up, at, status_act, told, verified_act

UP, DOWN, DEGRADED = LineState.OPERATIONAL, LineState.DOWN, LineState.DEGRADED
UNKNOWN, MAINTENANCE = LineState.UNKNOWN, LineState.MAINTENANCE
KEYS = (1, 2, 3)
SET_UP = a_set_up(lines=(a_line(1), a_line(2), a_line(3), a_line(4, group=LineGroup.ADMIN)))
DAY = 24 * 60

steps = st.integers(min_value=-3 * DAY, max_value=4 * DAY)
acts = st.builds(
    lambda act, key: replace(act, line=key),
    st.one_of(
        st.builds(status_act, steps, st.sampled_from(LineState), basis=st.sampled_from((None, Basis.CALL))),
        st.builds(verified_act, steps),
    ),
    st.sampled_from(KEYS),
)
periods = st.builds(
    lambda start, length: Period(at(start), at(start + length)), steps, st.integers(min_value=0, max_value=5 * DAY)
)


def over(period: Period, *said: Act, under_s: int = 0) -> AvailabilityReport:
    return availability_of(told(*said), period, set_up=SET_UP, under_s=under_s)


def line(report: AvailabilityReport, key: int) -> LineAvailability:
    return next(one for one in report.lines if one.line.key == key)


def on(key: int, minute: float, state: LineState) -> Act:
    return replace(status_act(minute, state), line=key)


HOUR = Period(at(0), at(60))


def test_lines_come_by_group_and_key_and_what_was_never_logged_is_unknown() -> None:
    report = over(HOUR, on(1, 0, UP))
    assert [one.line.key for one in report.lines] == [1, 2, 3, 4]
    never = line(report, 2)
    assert never.seconds[UNKNOWN] == 3600
    assert (never.known_s, never.share, never.share_without_maintenance, never.longest) == (0, None, None, None)


def test_what_is_out_on_several_lines_at_once_counts_once_for_their_group() -> None:
    report = over(
        HOUR,
        *(on(key, -10, UP) for key in KEYS),
        *(on(1, 10, DOWN), on(2, 20, DOWN), on(1, 30, UP), on(2, 40, DEGRADED), on(2, 50, UP), on(3, 55, DOWN)),
    )
    (voice, admin) = report.groups
    assert (voice.group, voice.lines, voice.known_s) == (LineGroup.NINE_ONE_ONE, 3, 3600)
    assert (voice.down.seconds, voice.down.count, voice.down.longest_s) == (35 * 60, 2, 30 * 60)
    assert (voice.out.seconds, voice.out.count, voice.out.longest_s) == (45 * 60, 2, 40 * 60)
    assert (voice.outages, voice.still_open) == (3, 1)
    assert voice.share == 25 * 100_000 // 60
    assert (admin.known_s, admin.share) == (0, None)


def test_the_share_stands_with_and_without_maintenance() -> None:
    report = over(HOUR, on(1, 0, UP), on(1, 10, MAINTENANCE), on(1, 30, DOWN), on(1, 40, UNKNOWN))
    found = line(report, 1)
    assert (found.known_s, found.down_s) == (40 * 60, 10 * 60)
    assert found.share == 75_000
    assert found.share_without_maintenance == 50_000


def test_a_second_down_in_a_year_is_not_a_hundred_percent() -> None:
    year = Period(at(0), at(365 * DAY))
    found = line(over(year, on(1, 0, UP), on(1, 10, DOWN), on(1, 10 + 1 / 60, UP)), 1)
    assert (found.down_s, found.share) == (1, 99_999)


def test_short_outages_are_left_out_when_that_is_wished_and_their_time_stays_in_the_states() -> None:
    said = (on(1, -5, UP), on(1, 0, DOWN), on(1, 0.5, UP), on(1, 10, DEGRADED), on(1, 11, DOWN), on(1, 15, UP))
    every, some = line(over(HOUR, *said), 1), line(over(HOUR, *said, under_s=60), 1)
    assert (every.outages, every.down_s, every.left_out, every.left_out_s) == (2, 270, 0, 0)
    assert (some.outages, some.down_s, some.left_out, some.left_out_s) == (1, 240, 1, 30)
    assert some.seconds == every.seconds
    assert some.share is not None
    assert every.share is not None
    assert some.share > every.share


def test_an_outage_counts_by_its_whole_length_and_an_open_one_always() -> None:
    long_before = (on(1, -60, DOWN), on(1, 0.25, UP))
    at_the_end = (on(2, 30, UP), on(2, 59.9, DOWN))
    report = over(HOUR, *long_before, *at_the_end, under_s=300)
    assert [(one.outages, one.left_out, one.is_open) for one in report.lines[:2]] == [(1, 0, False), (1, 0, True)]
    assert report.still_open == 1
    assert (report.groups[0].down.seconds, report.groups[0].still_open) == (15 + 6, 1)


def test_what_is_left_out_is_left_out_of_the_group_too() -> None:
    report = over(HOUR, on(1, -5, UP), on(1, 0, DOWN), on(1, 0.5, UP), on(1, 10, DOWN), on(1, 20, UP), under_s=60)
    assert (report.groups[0].down.seconds, report.groups[0].down.count) == (600, 1)


def test_nothing_but_short_outages_is_no_outage_at_all() -> None:
    report = over(HOUR, on(1, -5, UP), on(1, 1, DOWN), on(1, 1.5, UP), under_s=60)
    found = line(report, 1)
    assert (found.outages, found.down_s, found.left_out, found.share) == (0, 0, 1, 100_000)
    assert report.longest == ()


def test_the_longest_outages_come_longest_first_and_open_ones_are_never_left_out() -> None:
    said = [on(1, -5, UP), on(2, -5, UP)]
    for number in range(12):
        said += [on(1, number * 10, DOWN), on(1, number * 10 + 1 + number / 2, UP)]
    said.append(on(2, 299, DEGRADED))
    report = over(Period(at(0), at(300)), *said)
    lengths = [one.outage.seconds for one in report.longest]
    assert len(lengths) == 10
    assert lengths == sorted(lengths, reverse=True)
    assert report.outages == 13
    (open_one,) = report.others_open
    assert (open_one.line.key, open_one.outage.is_open, open_one.outage.seconds) == (2, True, 60)
    longest = line(report, 1).longest
    assert longest is not None
    assert longest.seconds == lengths[0]


def test_a_retired_line_appears_while_anything_is_known_of_it() -> None:
    retired = replace(SET_UP, lines=(a_line(1, retired=True), a_line(2)))
    known = availability_of(told(on(1, -10, UP), on(1, 10, UNKNOWN)), HOUR, set_up=retired)
    assert [one.line.key for one in known.lines] == [1, 2]
    unknown = availability_of(told(on(1, -10, UP), on(1, -5, UNKNOWN)), HOUR, set_up=retired)
    assert [one.line.key for one in unknown.lines] == [2]


def test_a_month_of_two_half_past_ones_has_the_hours_it_has() -> None:
    report = november()
    assert report.period.seconds == 721 * 3600
    third = line(report, 3)
    assert third.down_s == 4 * 3600
    assert [day.period.seconds // 3600 for day in third.days[:4]] == [24, 24, 25, 24]


@given(st.lists(acts, max_size=16), periods, st.data())
def test_seconds_add_up_and_a_union_is_neither_less_than_one_line_nor_more_than_all(
    said: Sequence[Act], period: Period, data: st.DataObject
) -> None:
    items = _corrected(said, data)
    report = availability_of(items, period, set_up=SET_UP)
    for one in report.lines:
        assert sum(one.seconds.values()) == period.seconds
        assert one.seconds == {state: sum(day.seconds[state] for day in one.days) for state in LineState}
        assert one.operational_not_verified_s <= one.seconds[UP]
        assert one.down_s == one.seconds[DOWN]
        whole = availability(_of_line(items, one.line.key), period, SET_UP.center.zone)
        assert (one.seconds, one.days, one.events) == (whole.seconds, whole.days, whole.events)
        assert (one.outages, one.longest) == (len(whole.outages), whole.longest)
    for group in report.groups:
        down = [one.down_s for one in report.lines if one.line.group is group.group]
        out = [sum(one.seconds[state] for state in OUT_STATES) for one in report.lines if one.line.group is group.group]
        assert max(down) <= group.down.seconds <= sum(down)
        assert max(out) <= group.out.seconds <= min(sum(out), period.seconds)
        assert group.down.seconds <= group.out.seconds


@given(st.lists(acts, max_size=12), st.data())
def test_a_report_of_the_whole_is_the_sum_of_its_days(said: Sequence[Act], data: st.DataObject) -> None:
    items = _corrected(said, data)
    whole = availability_of(items, Period(at(0), at(3 * DAY)), set_up=SET_UP)
    days = [availability_of(items, Period(at(n * DAY), at((n + 1) * DAY)), set_up=SET_UP) for n in range(3)]
    for at_line, one in enumerate(whole.lines):
        parts = [day.lines[at_line] for day in days]
        assert one.seconds == {state: sum(part.seconds[state] for part in parts) for state in LineState}
        assert one.operational_not_verified_s == sum(part.operational_not_verified_s for part in parts)
        assert one.events == sum(part.events for part in parts)
    for at_group, group in enumerate(whole.groups):
        parts_of_group = [day.groups[at_group] for day in days]
        assert group.known_s == sum(part.known_s for part in parts_of_group)
        assert group.down.seconds == sum(part.down.seconds for part in parts_of_group)
        assert group.out.seconds == sum(part.out.seconds for part in parts_of_group)


@given(st.lists(acts, max_size=16), periods, st.integers(min_value=0, max_value=DAY * 60))
def test_leaving_out_moves_outages_and_loses_none(said: Sequence[Act], period: Period, under_s: int) -> None:
    every = over(period, *said)
    some = over(period, *said, under_s=under_s)
    for one, less in zip(every.lines, some.lines, strict=True):
        assert less.outages + less.left_out == one.outages
        assert less.seconds == one.seconds
        assert less.is_open == one.is_open
        assert one.down_s - less.left_out_s <= less.down_s <= one.down_s


def test_marks_of_a_story_are_its_statuses_and_verifications() -> None:
    items = told(status_act(0, UP, basis=Basis.CALL), verified_act(5))
    assert marks_of(items) == (
        Mark(int(at(0).timestamp()), 1, UP, verifies=True),
        Mark(int(at(5).timestamp()), 2, verifies=True),
    )


def test_the_month_of_the_outage_is_what_was_logged_of_it() -> None:
    report = eventful_month()
    assert (report.outages, report.still_open) == (11, 1)
    voice = report.groups[0]
    assert voice.down.seconds == 55 * 60 + 40 + (24 * 60 - 16 * 60 - 20) * 60 + DAY * 60
    school = line(report, 9)
    assert school.known_s == 0
    before = line(report, 8)
    assert before.longest is not None
    assert before.longest.started_at < report.period.start
    assert before.longest.seconds == 6 * 3600 + 40 * 60
    assert report.period.seconds == timedelta(days=31).total_seconds()


def _corrected(said: Sequence[Act], data: st.DataObject) -> tuple[StoryItem, ...]:
    """The story of these acts, some of them voided or corrected afterwards."""
    builder = StoryBuilder()
    for act in said:
        builder.log(act)
    numbers = list(range(1, len(said) + 1))
    for seq in data.draw(st.lists(st.sampled_from(numbers), max_size=4, unique=True)) if numbers else ():
        if data.draw(st.booleans()):
            builder.void(seq)
        else:
            builder.correct(seq, data.draw(acts))
    return builder.items


def _of_line(items: Sequence[StoryItem], key: int) -> tuple[StoryItem, ...]:
    return tuple(item for item in items if item.act.line == key)
