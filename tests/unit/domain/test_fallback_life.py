from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain import fallback_life
from console.domain.events import EntryKind
from console.domain.fallback_life import fold_fallback, next_test_at, uses
from console.domain.fallback_number import FallbackStatus, FallbackUse, Stage
from helpers.story_builder import StoryBuilder, a_fallback, at, fallback_act, minutes, told

TESTED, ACTIVATED = EntryKind.FALLBACK_TESTED, EntryKind.FALLBACK_ACTIVATED
PUBLISHED, OFF, RETIRED = EntryKind.FALLBACK_PUBLISHED, EntryKind.FALLBACK_DEACTIVATED, EntryKind.FALLBACK_RETIRED
STEPS = (TESTED, ACTIVATED, PUBLISHED, OFF)
SHIFT = minutes(0, 480)
ONE = a_fallback()


def stage(*steps: tuple[float, EntryKind]) -> FallbackStatus:
    return fold_fallback(ONE, told(*[fallback_act(minute, kind) for minute, kind in steps]))


def used(*steps: tuple[float, EntryKind]) -> list[tuple[object, ...]]:
    found = uses(ONE, told(*[fallback_act(minute, kind) for minute, kind in steps]), SHIFT)
    return [(one.started_at, one.ended_at, one.published_at, one.seconds) for one in found]


def test_a_number_without_a_step_is_prepared() -> None:
    assert stage() == FallbackStatus(fallback=ONE)


def test_the_usual_life_is_tested_active_published_inactive() -> None:
    assert (stage((0, TESTED)).stage, stage((0, TESTED)).last_tested) == (Stage.TESTED, at(0))
    active = stage((0, TESTED), (1, ACTIVATED))
    assert (active.stage, active.since, active.on_since, active.published) == (Stage.ACTIVE, at(1), at(1), False)
    published = stage((0, TESTED), (1, ACTIVATED), (2, PUBLISHED))
    assert (published.stage, published.since, published.on_since) == (Stage.PUBLISHED, at(2), at(1))
    assert published.published
    off = stage((0, TESTED), (1, ACTIVATED), (2, PUBLISHED), (3, OFF))
    assert (off.stage, off.since, off.on_since, off.last_tested) == (Stage.INACTIVE, at(3), None, at(0))


def test_publishing_activates_too() -> None:
    status = stage((5, PUBLISHED))
    assert (status.stage, status.since, status.on_since) == (Stage.PUBLISHED, at(5), at(5))


@pytest.mark.parametrize("step", [ACTIVATED, PUBLISHED])
def test_a_test_while_it_is_on_keeps_the_stage(step: EntryKind) -> None:
    before, after = stage((0, step)), stage((0, step), (5, TESTED))
    assert (after.stage, after.since, after.on_since) == (before.stage, before.since, before.on_since)
    assert after.last_tested == at(5)


def test_a_test_of_an_inactive_number_makes_it_tested() -> None:
    assert stage((0, ACTIVATED), (1, OFF), (2, TESTED)).stage is Stage.TESTED


def test_a_repeated_step_keeps_its_first_moment() -> None:
    assert stage((0, ACTIVATED), (5, ACTIVATED)).since == at(0)
    assert stage((0, OFF), (5, OFF)).since == at(0)


def test_activating_a_published_number_leaves_it_published() -> None:
    status = stage((0, PUBLISHED), (5, ACTIVATED))
    assert (status.stage, status.since) == (Stage.PUBLISHED, at(0))


def test_a_number_used_again_is_not_published_by_its_earlier_use() -> None:
    status = stage((0, PUBLISHED), (5, OFF), (9, ACTIVATED))
    assert (status.stage, status.on_since) == (Stage.ACTIVE, at(9))


def test_a_number_retired_in_the_set_up_is_retired_whatever_its_steps() -> None:
    gone = a_fallback(retired=True)
    status = fold_fallback(gone, told(fallback_act(0, ACTIVATED)))
    assert (status.stage, status.since, status.on_since) == (Stage.RETIRED, None, None)
    status = fold_fallback(gone, told(fallback_act(0, ACTIVATED), fallback_act(5, RETIRED)))
    assert (status.stage, status.since, status.on_since) == (Stage.RETIRED, at(5), None)


def test_a_number_taken_back_into_service_is_inactive() -> None:
    assert stage((0, ACTIVATED), (5, RETIRED)).stage is Stage.INACTIVE


def test_a_change_of_the_set_up_is_no_step() -> None:
    assert stage((0, EntryKind.FALLBACK_ADDED), (5, EntryKind.FALLBACK_CHANGED)) == FallbackStatus(fallback=ONE)


def test_a_use_lasts_from_switching_on_to_switching_off() -> None:
    assert used((10, ACTIVATED), (20, PUBLISHED), (25, PUBLISHED), (40, OFF), (50, OFF)) == [
        (at(10), at(40), at(20), 1800)
    ]


def test_each_use_is_told_by_itself() -> None:
    rows = used((0, PUBLISHED), (10, OFF), (20, ACTIVATED), (30, RETIRED), (40, ACTIVATED))
    assert rows == [(at(0), at(10), at(0), 600), (at(20), at(30), None, 600), (at(40), None, None, 440 * 60)]


def test_a_use_from_before_the_period_keeps_its_start_and_counts_only_inside() -> None:
    assert used((-30, ACTIVATED), (10, OFF)) == [(at(-30), at(10), None, 600)]


def test_a_use_that_ends_or_is_published_after_the_period_is_told_as_the_period_left_it() -> None:
    assert used((470, ACTIVATED), (490, PUBLISHED), (500, OFF)) == [(at(470), None, None, 600)]


def test_uses_outside_the_period_are_left_out_and_one_of_no_length_inside_is_not() -> None:
    assert used((-30, ACTIVATED), (0, OFF), (480, ACTIVATED)) == []
    assert used((0, ACTIVATED), (0, OFF)) == [(at(0), at(0), None, 0)]


def test_a_use_names_its_number() -> None:
    (use,) = uses(ONE, told(fallback_act(0, ACTIVATED)), SHIFT)
    assert use == FallbackUse(fallback=ONE, started_at=at(0), ended_at=None, published_at=None, seconds=28800)


def test_voiding_the_step_off_leaves_the_number_on() -> None:
    record = StoryBuilder()
    record.log(fallback_act(0, ACTIVATED))
    record.void(record.log(fallback_act(5, OFF)))
    assert fold_fallback(ONE, record.items).on_since == at(0)


def test_a_test_is_due_when_the_interval_has_passed() -> None:
    one = a_fallback(test_every_d=1)
    status = FallbackStatus(fallback=one, last_tested=at(0))
    assert next_test_at(status) == at(1440)
    assert (fallback_life.test_due(status, at(1439)), fallback_life.test_due(status, at(1440))) == (False, True)


def test_a_number_with_an_interval_that_was_never_tested_is_due() -> None:
    status = FallbackStatus(fallback=a_fallback(test_every_d=90))
    assert fallback_life.test_due(status, at(0))
    assert next_test_at(status) is None


def test_a_test_is_never_due_without_an_interval_or_when_retired() -> None:
    assert not fallback_life.test_due(FallbackStatus(fallback=ONE), at(0))
    assert next_test_at(FallbackStatus(fallback=ONE, last_tested=at(0))) is None
    assert not fallback_life.test_due(FallbackStatus(fallback=a_fallback(test_every_d=1), stage=Stage.RETIRED), at(0))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(min_value=-60, max_value=470), st.sampled_from(STEPS)), max_size=10))
def test_steps_in_any_order_leave_an_open_use_exactly_when_the_number_is_on(
    steps: list[tuple[float, EntryKind]],
) -> None:
    status, rows = stage(*steps), used(*steps)
    assert status.stage.is_on is (status.on_since is not None)
    assert [row[0] for row in rows if row[1] is None] == ([status.on_since] if status.on_since else [])


def test_a_use_says_of_each_of_its_times_whether_it_is_a_guess() -> None:
    items = told(
        fallback_act(10, ACTIVATED),
        replace(fallback_act(20, PUBLISHED), approx=True),
        fallback_act(30, PUBLISHED),
        replace(fallback_act(40, OFF), approx=True),
        replace(fallback_act(50, ACTIVATED), approx=True),
    )
    first, second = uses(ONE, items, minutes(0, 480))
    assert (first.started_approx, first.published_approx, first.ended_approx) == (False, True, True)
    assert (second.started_approx, second.published_approx, second.ended_approx) == (True, False, False)


def test_how_long_a_use_lasted_is_a_guess_where_a_guess_in_the_period_bounds_it() -> None:
    items = told(replace(fallback_act(10, ACTIVATED), approx=True), fallback_act(40, OFF))
    assert uses(ONE, items, minutes(0, 480))[0].seconds_approx
    assert not uses(ONE, items, minutes(10, 480))[0].seconds_approx


def test_a_number_says_of_each_of_its_times_whether_it_is_a_guess() -> None:
    status = fold_fallback(
        ONE,
        told(
            replace(fallback_act(0, TESTED), approx=True),
            fallback_act(5, ACTIVATED),
            replace(fallback_act(9, PUBLISHED), approx=True),
        ),
    )
    assert (status.last_tested_approx, status.on_since_approx, status.since_approx) == (True, False, True)
