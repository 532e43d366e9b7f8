from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.log_entry import Act
from console.domain.story import StoryItem, tell, threads
from helpers.story_builder import StoryBuilder, at, status_act, verified_act

DOWN, UP, DEGRADED = LineState.DOWN, LineState.OPERATIONAL, LineState.DEGRADED

acts = st.builds(
    status_act,
    st.integers(min_value=0, max_value=20),
    st.sampled_from(LineState),
    line=st.integers(min_value=1, max_value=3),
)


def said(items: tuple[StoryItem, ...]) -> list[tuple[int, Act]]:
    return [(item.seq, item.act) for item in items]


def test_an_empty_record_tells_an_empty_story() -> None:
    story = tell([])
    assert (story.items, dict(story.corrected_by), dict(story.voided_by)) == ((), {}, {})


def test_the_story_is_in_order_of_occurred_at_then_seq() -> None:
    record = StoryBuilder()
    record.log(status_act(10, DOWN), status_act(5, UP), status_act(10, DEGRADED), status_act(0, DOWN))
    assert [item.seq for item in record.items] == [4, 2, 1, 3]


def test_a_correction_moves_an_entry_to_another_line() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, DOWN, line=3))
    correction = record.correct(first, status_act(0, DOWN, line=4), by="JR")
    assert record.of_line(3) == ()
    (item,) = record.of_line(4)
    assert (item.seq, item.source, item.by) == (first, correction, "JR")
    assert record.story.corrected_by == {first: correction}


def test_a_correction_moves_an_entry_to_another_time_and_so_to_another_place() -> None:
    record = StoryBuilder()
    late = record.log(status_act(10, DOWN))
    record.log(status_act(5, UP))
    record.correct(late, status_act(1, DOWN))
    assert [(item.seq, item.act.occurred_at) for item in record.items] == [(late, at(1)), (2, at(5))]


def test_a_correction_stands_at_the_seq_of_what_it_corrects() -> None:
    record = StoryBuilder()
    first = record.log(status_act(5, DOWN))
    record.log(status_act(5, UP))
    record.correct(first, status_act(5, DEGRADED))
    assert [item.act.state for item in record.items] == [DEGRADED, UP]


def test_of_two_corrections_the_newest_is_in_force() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, DOWN))
    record.correct(first, status_act(0, DEGRADED))
    newest = record.correct(first, status_act(0, UP))
    assert [item.act.state for item in record.items] == [UP]
    assert record.story.corrected_by == {first: newest}


def test_a_correction_that_names_a_correction_belongs_to_the_root() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, DOWN))
    correction = record.correct(first, status_act(0, DEGRADED))
    newest = record.correct(correction, status_act(0, UP))
    assert said(record.items) == [(first, status_act(0, UP))]
    assert record.story.corrected_by == {first: newest}


def test_voiding_an_original_takes_it_out_of_the_story() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, DOWN))
    void = record.void(first)
    assert record.items == ()
    assert record.story.voided_by == {first: void}


def test_voiding_the_only_correction_returns_to_the_original() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, DOWN))
    correction = record.correct(first, status_act(0, UP, line=4))
    void = record.void(correction)
    assert said(record.items) == [(first, status_act(0, DOWN))]
    assert record.items[0].source == first
    assert record.story.voided_by == {correction: void}
    assert record.story.corrected_by == {}


def test_voiding_a_second_correction_returns_to_the_first() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, DOWN))
    earlier = record.correct(first, status_act(0, DEGRADED))
    record.void(record.correct(first, status_act(0, UP)))
    assert said(record.items) == [(first, status_act(0, DEGRADED))]
    assert record.story.corrected_by == {first: earlier}


def test_voiding_an_earlier_correction_leaves_the_newest_in_force() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, DOWN))
    earlier = record.correct(first, status_act(0, DEGRADED))
    record.correct(first, status_act(0, UP))
    record.void(earlier)
    assert said(record.items) == [(first, status_act(0, UP))]


def test_voiding_a_corrected_original_voids_the_story_with_its_corrections() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, DOWN))
    one, two = record.correct(first, status_act(0, UP)), record.correct(first, status_act(0, DEGRADED))
    own_void = record.void(two)
    void = record.void(first)
    assert record.items == ()
    assert record.story.voided_by == {first: void, one: void, two: own_void}
    assert record.story.corrected_by == {}


def test_a_thread_holds_all_that_names_its_original_and_says_what_became_of_it() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, DOWN))
    record.log(verified_act(1))
    correction = record.correct(first, status_act(0, UP))
    void = record.void(correction)
    thread, other = threads(record.entries)
    assert thread.original.seq == first
    assert [entry.seq for entry in thread.named_by] == [correction, void]
    assert thread.newest_correction is None
    assert thread.voids == {correction: void}
    assert (other.named_by, other.voided_by) == ((), {})


def test_a_voided_thread_still_knows_its_newest_correction() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, DOWN))
    correction = record.correct(first, status_act(0, UP))
    record.void(first)
    (thread,) = threads(record.entries)
    assert thread.item is None
    assert thread.newest_correction is not None
    assert thread.newest_correction.seq == correction


def test_corrections_and_voids_are_no_items_of_their_own_and_all_else_is() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, DOWN))
    record.void(record.correct(first, status_act(0, UP)))
    record.log(Act(kind=EntryKind.NOTE, occurred_at=at(3), note="x"))
    assert [item.seq for item in record.items] == [1, 4]


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, max_size=8), st.data())
def test_the_story_does_not_depend_on_the_order_in_which_entries_are_read(
    said_acts: list[Act], data: st.DataObject
) -> None:
    record = StoryBuilder()
    for act in said_acts:
        seq = record.log(act)
        match data.draw(st.sampled_from(["keep", "correct", "void", "undo"])):
            case "correct":
                record.correct(seq, data.draw(acts))
            case "void":
                record.void(seq)
            case "undo":
                record.void(record.correct(seq, data.draw(acts)))
    shuffled = data.draw(st.permutations(record.entries))
    assert tell(shuffled) == record.story


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, min_size=1, max_size=8), st.data())
def test_a_void_tells_the_story_without_the_voided_entry(said_acts: list[Act], data: st.DataObject) -> None:
    record = StoryBuilder()
    record.log(*said_acts)
    before = record.items
    voided = data.draw(st.integers(min_value=1, max_value=len(said_acts)))
    record.void(voided)
    assert record.items == tuple(item for item in before if item.seq != voided)


@settings(max_examples=100, deadline=None)
@given(st.lists(acts, min_size=1, max_size=8), acts, st.data())
def test_a_correction_tells_the_story_with_the_corrected_act_in_its_place(
    said_acts: list[Act], corrected: Act, data: st.DataObject
) -> None:
    record = StoryBuilder()
    record.log(*said_acts)
    index = data.draw(st.integers(min_value=0, max_value=len(said_acts) - 1))
    record.correct(index + 1, corrected)
    as_if = StoryBuilder()
    as_if.log(*[corrected if place == index else act for place, act in enumerate(said_acts)])
    assert tuple(replace(item, source=item.seq) for item in record.items) == as_if.items
