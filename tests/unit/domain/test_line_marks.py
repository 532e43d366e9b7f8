from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from console.domain.clock import Period
from console.domain.line import Basis, LineState
from console.domain.line_marks import Mark, OutageMarks, Span, line_outages, line_spans
from console.domain.log_entry import Act
from console.domain.outage import Segment, line_segments, outages, seconds_by_state
from helpers.availability_builder import marks_of
from helpers.story_builder import at, status_act, told, verified_act

UP, DOWN, DEGRADED = LineState.OPERATIONAL, LineState.DOWN, LineState.DEGRADED
INTERMITTENT, UNKNOWN, MAINTENANCE = LineState.INTERMITTENT, LineState.UNKNOWN, LineState.MAINTENANCE

steps = st.integers(min_value=-30, max_value=130)
statuses = st.builds(
    status_act, steps, st.sampled_from(LineState), basis=st.sampled_from((None, Basis.CALL, Basis.CARRIER))
)
stories = st.lists(st.one_of(statuses, st.builds(verified_act, steps)), max_size=14)


def second(minute: float) -> int:
    return int(at(minute).timestamp())


def spans_of(*acts: Act, end: float = 60) -> list[Span]:
    return line_spans(marks_of(told(*acts)), second(0), second(end))


def outages_of(*acts: Act, end: float = 60) -> list[OutageMarks]:
    return line_outages(marks_of(told(*acts)), second(0), second(end))


def test_before_the_first_mark_a_line_is_unknown() -> None:
    assert spans_of() == [Span(UNKNOWN, verified=False, start=second(0), end=second(60))]
    assert spans_of(status_act(10, UP)) == [
        Span(UNKNOWN, verified=False, start=second(0), end=second(10)),
        Span(UP, verified=False, start=second(10), end=second(60)),
    ]


def test_a_call_or_a_test_verifies_what_is_operational_and_nothing_else() -> None:
    found = spans_of(status_act(0, UP), verified_act(10), status_act(20, DOWN), verified_act(30))
    assert [(span.state, span.verified) for span in found] == [(UP, False), (UP, True), (DOWN, False)]


def test_repeating_a_state_on_less_keeps_what_verified_it() -> None:
    found = spans_of(status_act(0, UP, basis=Basis.CALL), status_act(20, UP), status_act(30, DOWN), status_act(40, UP))
    assert [(span.state, span.verified) for span in found] == [(UP, True), (DOWN, False), (UP, False)]


def test_a_stretch_without_length_is_none() -> None:
    assert [span.state for span in spans_of(status_act(0, UP), status_act(5, DOWN), status_act(5, DEGRADED))] == [
        UP,
        DEGRADED,
    ]


def test_what_comes_after_the_period_counts_for_nothing() -> None:
    assert spans_of(status_act(-5, UP), status_act(70, DOWN)) == [
        Span(UP, verified=False, start=second(0), end=second(60))
    ]
    assert outages_of(status_act(70, DOWN)) == []


def test_an_outage_is_told_from_its_start_to_what_showed_it_was_over() -> None:
    acts = (status_act(5, DEGRADED), status_act(10, DOWN), status_act(20, INTERMITTENT), status_act(30, UNKNOWN))
    (found,) = outages_of(*acts, status_act(40, UP), verified_act(50), verified_act(55))
    told_at = (found.began, found.worst, found.ended, found.claimed, found.verified)
    assert [mark.second if mark else None for mark in told_at] == [second(n) for n in (5, 10, 30, 40, 50)]
    assert len(found.marks) == 5
    assert found.lasted_s(second(10), second(60)) == 20 * 60


def test_a_claim_that_was_given_up_is_verified_by_nothing_later() -> None:
    (found,) = outages_of(
        *(status_act(5, DOWN), status_act(10, UP), status_act(20, UNKNOWN), status_act(30, UP, basis=Basis.CALL)),
        verified_act(40),
    )
    assert found.claimed is not None
    assert found.claimed.second == second(10)
    assert found.verified is None


def test_an_open_outage_lasts_to_the_end() -> None:
    (found,) = outages_of(status_act(-30, DOWN), verified_act(5))
    assert found.ended is None
    assert found.lasted_s(second(0), second(60)) == 3600


def test_an_outage_that_ended_before_the_period_is_none_of_it() -> None:
    assert outages_of(status_act(-30, DOWN), status_act(0, UP)) == []


def test_one_that_began_and_ended_in_one_second_counts() -> None:
    (found,) = outages_of(status_act(5, DOWN), status_act(5, UP))
    assert found.lasted_s(second(0), second(60)) == 0


@given(stories, st.integers(min_value=0, max_value=100))
def test_marks_fold_to_what_the_whole_story_folds_to(said: Sequence[Act], length: int) -> None:
    items, period = told(*said), Period(at(0), at(length))
    start, end = second(0), second(length)
    spans = line_spans(marks_of(items), start, end)
    assert sum(span.end - span.start for span in spans) == period.seconds
    assert _seconds(spans) == _segment_seconds(line_segments(items, period))
    found = line_outages(marks_of(items), start, end)
    whole = outages(items, period)
    assert [
        (
            one.began.second,
            one.worst.state,
            one.ended is None,
            one.lasted_s(start, end),
            _at(one.claimed),
            _at(one.verified),
        )
        for one in found
    ] == [
        (
            int(one.started_at.timestamp()),
            one.worst,
            one.is_open,
            one.seconds,
            int(one.claimed_at.timestamp()) if one.claimed_at else None,
            int(one.verified_at.timestamp()) if one.verified_at else None,
        )
        for one in whole
    ]


def _at(mark: Mark | None) -> int | None:
    return None if mark is None else mark.second


def _seconds(spans: Iterable[Span]) -> dict[tuple[LineState, bool], int]:
    found: dict[tuple[LineState, bool], int] = {}
    for span in spans:
        found[span.state, span.verified] = found.get((span.state, span.verified), 0) + span.end - span.start
    return found


def _segment_seconds(segments: Iterable[Segment]) -> dict[tuple[LineState, bool], int]:
    found: dict[tuple[LineState, bool], int] = {}
    for segment in segments:
        key = (segment.state, segment.verified)
        found[key] = found.get(key, 0) + sum(seconds_by_state([segment]).values())
    return found
