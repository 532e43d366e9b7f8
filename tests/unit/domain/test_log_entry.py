from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from console.domain.events import EntryKind
from console.domain.line import Basis, LineState
from console.domain.log_entry import Draft, is_late
from helpers.story_builder import StoryBuilder, at, status_act, verified_act

UP = LineState.OPERATIONAL


@pytest.mark.parametrize("basis", Basis)
def test_a_status_and_a_verification_verify_on_a_call_or_a_test_only(basis: Basis) -> None:
    expected = basis in (Basis.CALL, Basis.TEST)
    assert status_act(0, UP, basis=basis).verifies is expected
    assert verified_act(0, basis).verifies is expected


def test_a_status_without_a_basis_verifies_nothing() -> None:
    assert not status_act(0, UP).verifies


def test_saying_unknown_verifies_nothing_even_on_a_call() -> None:
    assert not status_act(0, LineState.UNKNOWN, basis=Basis.CALL).verifies


def test_an_act_about_no_state_verifies_nothing() -> None:
    assert not replace(verified_act(0), kind=EntryKind.LINE_NOTE).verifies


def test_a_correction_or_void_knows_the_kind_of_what_it_names_and_others_name_nothing() -> None:
    record = StoryBuilder()
    first = record.log(status_act(0, UP))
    record.correct(first, status_act(1, UP))
    record.void(first)
    assert [entry.corrected_kind for entry in record.entries] == [None, EntryKind.LINE_STATUS, EntryKind.LINE_STATUS]
    assert [entry.kind for entry in record.entries] == [EntryKind.LINE_STATUS, EntryKind.CORRECTION, EntryKind.VOID]


def test_an_entry_is_late_only_after_more_than_the_minutes_the_center_allows() -> None:
    assert not is_late(at(0), at(5), 5)
    assert is_late(at(0), at(5) + timedelta(seconds=1), 5)


def test_a_draft_says_no_more_than_it_was_given() -> None:
    draft = Draft(kind=EntryKind.LINE_STATUS, act=status_act(0, UP))
    assert (draft.by, draft.keyed_by, draft.previous_state, draft.late, draft.corrects) == (
        None,
        None,
        None,
        False,
        None,
    )


def test_five_minutes_to_the_second_are_not_late_whatever_the_milliseconds() -> None:
    occurred = datetime(2026, 9, 22, 16, 0, tzinfo=UTC)
    assert not is_late(occurred, occurred + timedelta(minutes=5, milliseconds=900), 5)
    assert is_late(occurred, occurred + timedelta(minutes=5, seconds=1), 5)
