from __future__ import annotations

from console.domain.events import EntryKind
from console.domain.fallback_life import uses
from console.domain.fallback_stretches import UseStretch, use_stretches
from console.domain.log_entry import Act
from helpers.story_builder import a_fallback, at, fallback_act, minutes, told

ON, PUBLISHED, OFF = (
    EntryKind.FALLBACK_ACTIVATED,
    EntryKind.FALLBACK_PUBLISHED,
    EntryKind.FALLBACK_DEACTIVATED,
)
SHIFT = minutes(0, 480)


def stretches(*acts: Act) -> tuple[UseStretch, ...]:
    items = told(*acts)
    return use_stretches(uses(a_fallback(), items, SHIFT), items, SHIFT)


def test_a_use_is_cut_where_people_were_told_of_it() -> None:
    on, told_of = stretches(fallback_act(60, ON), fallback_act(80, PUBLISHED), fallback_act(120, OFF))
    assert (on.published, on.start, on.end, on.ended_at, on.seq) == (False, at(60), at(80), at(80), 1)
    assert (told_of.published, told_of.start, told_of.end, told_of.seq) == (True, at(80), at(120), 2)


def test_a_number_published_at_once_or_never_is_one_stretch() -> None:
    (at_once,) = stretches(fallback_act(60, PUBLISHED), fallback_act(120, OFF))
    assert at_once.published
    (never,) = stretches(fallback_act(60, ON))
    assert (never.published, never.ended_at, never.end) == (False, None, at(480))


def test_what_was_over_before_the_period_is_left_out_and_true_starts_are_kept() -> None:
    (still,) = stretches(fallback_act(-60, ON), fallback_act(-30, PUBLISHED), fallback_act(30, OFF))
    assert (still.published, still.start, still.began_at) == (True, at(0), at(-30))
