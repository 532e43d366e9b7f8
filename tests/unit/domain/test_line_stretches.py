from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from console.domain.line import Basis, LineState, Symptom
from console.domain.line_stretches import Stretch, line_stretches
from console.domain.log_entry import Act
from console.domain.outage import line_segments
from helpers.story_builder import StoryBuilder, at, minutes, status_act, told, verified_act

DOWN, UP, UNKNOWN = LineState.DOWN, LineState.OPERATIONAL, LineState.UNKNOWN
SHIFT = minutes(0, 480)

acts = st.one_of(
    st.builds(
        status_act,
        st.integers(min_value=-60, max_value=470),
        st.sampled_from(LineState),
        basis=st.sampled_from([None, Basis.CALL, Basis.CARRIER]),
    ),
    st.builds(verified_act, st.integers(min_value=-60, max_value=470)),
)


def stretches(*said: Act) -> tuple[Stretch, ...]:
    return line_stretches(told(*said), SHIFT)


def test_a_line_never_logged_is_one_stretch_that_nobody_said() -> None:
    (only,) = stretches()
    assert (only.segment.state, only.began_at, only.ended_at, only.seq, only.by) == (UNKNOWN, None, None, None, None)


def test_each_stretch_says_who_began_it_how_it_was_known_and_in_which_entry() -> None:
    before, down, up = stretches(status_act(-30, UP), status_act(60, DOWN, basis=Basis.CALLER), status_act(90, UP))
    assert (down.by, down.basis, down.seq) == ("KM", Basis.CALLER, 2)
    assert (before.basis, up.seq) == (Basis.DESK, 3)


def test_a_stretch_keeps_its_true_start_and_one_that_goes_on_has_no_end() -> None:
    before, down = stretches(status_act(-30, UP), status_act(60, DOWN, approx=True))
    assert (before.began_at, before.segment.start) == (at(-30), at(0))
    assert (before.ended_at, before.ended_approx) == (at(60), True)
    assert (down.ended_at, down.approx, down.ended_approx) == (None, True, False)


def test_a_verification_begins_a_stretch_of_its_own() -> None:
    _, claimed, verified = stretches(status_act(60, UP, basis=Basis.CARRIER), verified_act(90))
    assert (claimed.segment.verified, claimed.basis, claimed.ended_at) == (False, Basis.CARRIER, at(90))
    assert (verified.segment.verified, verified.basis, verified.began_at, verified.seq) == (True, Basis.CALL, at(90), 2)


def test_scope_and_symptoms_are_the_newest_said_in_the_stretch() -> None:
    _, down, _ = stretches(
        status_act(60, DOWN, scope="north", symptoms=(Symptom.BUSY,)),
        status_act(70, DOWN, scope="all of it"),
        status_act(90, UP, scope="nowhere"),
    )
    assert (down.scope, down.symptoms) == ("all of it", (Symptom.BUSY,))


def test_a_corrected_stretch_names_the_entry_that_says_it_now() -> None:
    book = StoryBuilder()
    book.log(status_act(60, DOWN))
    book.correct(1, status_act(65, LineState.DEGRADED), by="JR")
    _, shown = line_stretches(book.of_line(), SHIFT)
    assert (shown.segment.state, shown.began_at, shown.by, shown.seq) == (LineState.DEGRADED, at(65), "JR", 2)


@given(said=st.lists(acts, max_size=12))
def test_stretches_are_the_segments_of_the_report_whatever_was_said(said: list[Act]) -> None:
    items = told(*said)
    found = line_stretches(items, SHIFT)
    assert tuple(one.segment for one in found) == line_segments(items, SHIFT)
    assert all(one.began_at is None or one.began_at <= one.segment.start for one in found)
    assert all(one.began_at is not None or one.segment.state is UNKNOWN for one in found)
