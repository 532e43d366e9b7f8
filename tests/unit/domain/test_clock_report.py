from __future__ import annotations

from console.domain.clock_report import clock_rows
from console.domain.events import ClockCheckFacts, ClockFacts, EntryKind
from helpers.story_builder import StoryBuilder, at, minutes, plain_act

CHECKED, CHANGED = EntryKind.CLOCK_CHECKED, EntryKind.CLOCK_CHANGED


def test_checks_and_changes_of_a_period_are_told_in_their_order() -> None:
    record = StoryBuilder()
    record.log(
        plain_act(-1, CHECKED, facts=ClockCheckFacts(ahead_s=9)),
        plain_act(0, CHECKED, facts=ClockCheckFacts(ahead_s=-2), note="radio"),
        plain_act(30, CHANGED, facts=ClockFacts(jump_s=3600)),
        plain_act(40, CHANGED),
        plain_act(60, CHECKED, facts=ClockCheckFacts(ahead_s=9)),
    )
    rows = clock_rows(record.items, minutes(0, 60))
    assert [(row.at, row.act.kind, row.seconds, row.by) for row in rows] == [
        (at(0), CHECKED, -2, "KM"),
        (at(30), CHANGED, 3600, "KM"),
    ]
