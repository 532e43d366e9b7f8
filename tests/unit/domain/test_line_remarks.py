from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from console.domain.events import EntryKind
from console.domain.line import Basis, LineState
from console.domain.line_remarks import LineRemark, line_remarks
from console.domain.log_entry import Act
from helpers.story_builder import at, minutes, plain_act, status_act, told, verified_act

DOWN = LineState.DOWN
SHIFT = minutes(0, 480)

acts = st.one_of(
    st.builds(
        status_act,
        st.integers(min_value=-60, max_value=600),
        st.sampled_from(LineState),
        refs=st.lists(st.sampled_from("ABC"), max_size=3).map(tuple),
        note=st.sampled_from([None, "said with it"]),
    ),
    st.builds(
        plain_act,
        st.integers(min_value=-60, max_value=600),
        st.just(EntryKind.LINE_NOTE),
        note=st.sampled_from([None, "a note"]),
        refs=st.lists(st.sampled_from("ABC"), max_size=2).map(tuple),
    ),
)


def test_references_are_told_when_first_given_and_notes_about_the_line_as_said() -> None:
    items = told(
        status_act(10, DOWN, refs=("VZ1", "VZ1"), approx=True),
        status_act(20, DOWN, refs=("VZ1",), note="stands in the activity"),
        plain_act(30, EntryKind.LINE_NOTE, note="crews on site", refs=("VZ1", "VZ2")),
        verified_act(40, Basis.CALL),
    )
    assert line_remarks(items, SHIFT) == (
        LineRemark(at=at(10), approx=True, by="KM", refs=("VZ1",)),
        LineRemark(at=at(30), approx=False, by="KM", refs=("VZ2",), note="crews on site"),
    )


def test_a_reference_from_before_the_period_is_not_given_again_in_it() -> None:
    items = told(status_act(-10, DOWN, refs=("VZ1",)), plain_act(10, EntryKind.LINE_NOTE, note="x", refs=("VZ1",)))
    assert [(one.refs, one.note) for one in line_remarks(items, SHIFT)] == [((), "x")]


@given(said=st.lists(acts, max_size=12))
def test_every_reference_and_note_of_a_line_is_told_exactly_once(said: list[Act]) -> None:
    items = told(*said)
    found = line_remarks(items, minutes(-100, 700))
    refs = [ref for one in found for ref in one.refs]
    assert sorted(refs) == sorted({ref for act in said for ref in act.refs})
    notes = [act.note for act in said if act.kind is EntryKind.LINE_NOTE and act.note]
    assert [one.note for one in found if one.note] == notes
    assert [one.at for one in found] == sorted(one.at for one in found)
