from __future__ import annotations

from console.domain.clock import Period
from console.domain.events import EntryKind
from console.domain.line import LineGroup, LineState
from console.domain.log_entry import Act
from console.domain.timeline import Timeline, TimelineSources, build_timeline
from helpers.story_builder import StoryBuilder, a_fallback, a_line, a_set_up, at, fallback_act, minutes, plain_act
from helpers.story_builder import status_act as said_of_three

SHIFT = minutes(0, 480)
SET_UP = a_set_up(
    lines=(
        a_line(1, group=LineGroup.ADMIN),
        a_line(3),
        a_line(5, retired=True),
        a_line(7, retired=True),
    ),
    fallbacks=(a_fallback(1), a_fallback(2)),
)


def made(*acts: Act, period: Period = SHIFT) -> Timeline:
    book = StoryBuilder()
    book.log(*acts)
    return build_timeline(
        TimelineSources(
            set_up=SET_UP,
            title="Shift Day",
            exercise=False,
            period=period,
            axis=period,
            as_of=period.end,
            line_items={line.key: book.of_line(line.key) for line in SET_UP.lines},
            fallback_items={one.key: book.of_fallback(one.key) for one in SET_UP.fallbacks},
            note_items=[item for item in book.items if item.act.kind is EntryKind.NOTE],
        )
    )


def test_lines_stand_in_the_order_of_the_board() -> None:
    assert [row.line.key for row in made().lines] == [3, 1]


def test_a_retired_line_is_there_when_the_period_has_something_to_tell_of_it() -> None:
    rows = made(said_of_three(60, LineState.DOWN, line=5), said_of_three(-60, LineState.DOWN, line=7)).lines
    assert [row.line.key for row in rows] == [3, 5, 1]


def test_a_fallback_number_is_there_when_it_was_on() -> None:
    (row,) = made(fallback_act(60, EntryKind.FALLBACK_ACTIVATED, fallback=2)).fallbacks
    assert (row.fallback.key, len(row.uses), len(row.stretches)) == (2, 1, 1)


def test_notes_stand_on_their_lines_and_those_of_no_line_by_themselves() -> None:
    timeline = made(
        plain_act(30, EntryKind.LINE_NOTE, line=3, note="tone is odd"),
        plain_act(40, EntryKind.NOTE, note="storm"),
        plain_act(-40, EntryKind.NOTE, note="before"),
    )
    (note,) = timeline.lines[0].notes
    assert (note.text, note.at, note.by, note.seq) == ("tone is odd", at(30), "KM", 1)
    assert [one.text for one in timeline.notes] == ["storm"]


def test_what_happened_in_the_period_is_counted_and_what_came_after_is_not_told() -> None:
    assert made().events == 0
    assert made(said_of_three(-10, LineState.DOWN)).events == 0
    assert made(plain_act(10, EntryKind.ACKNOWLEDGED, line=3, expected=at(600))).events == 0
    later = made(said_of_three(10, LineState.DOWN), said_of_three(480, LineState.OPERATIONAL))
    assert later.events == 1
    assert later.lines[0].stretches[-1].segment.state is LineState.DOWN
