from __future__ import annotations

import pytest

from console.domain.events import ClockCheckFacts, ClockFacts, EntryKind, Facts
from console.render.clock_words import clock_text
from helpers.story_builder import plain_act

CHECKED, CHANGED = EntryKind.CLOCK_CHECKED, EntryKind.CLOCK_CHANGED


@pytest.mark.parametrize(
    ("kind", "facts", "said"),
    [
        (CHECKED, ClockCheckFacts(ahead_s=2), "Clock checked against the master clock: this PC 2 s ahead"),
        (CHECKED, ClockCheckFacts(ahead_s=-1), "Clock checked against the master clock: this PC 1 s behind"),
        (CHECKED, ClockCheckFacts(ahead_s=0), "Clock checked against the master clock: no difference"),
        (CHECKED, None, "Clock checked"),
        (CHANGED, ClockFacts(jump_s=3600), "Clock of this PC set forward 1 h 00 m"),
        (CHANGED, ClockFacts(jump_s=-1), "Clock of this PC set back 1 second"),
        (CHANGED, None, "Clock changed"),
    ],
)
def test_what_was_done_about_the_clock_is_said_in_words(kind: EntryKind, facts: Facts | None, said: str) -> None:
    assert clock_text(plain_act(0, kind, facts=facts)) == said
