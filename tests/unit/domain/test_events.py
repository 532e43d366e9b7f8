from __future__ import annotations

import re

from console.domain.events import CORRECTABLE_KINDS, SET_UP_KINDS, VOIDABLE_KINDS, EntryKind


def test_every_kind_is_stored_as_its_name_in_lower_case() -> None:
    assert all(kind.value == kind.name.lower() for kind in EntryKind)
    assert all(re.fullmatch("[a-z_]+", kind.value) for kind in EntryKind)


def test_the_set_up_is_changed_by_new_entries_never_by_corrections_or_voids() -> None:
    assert not SET_UP_KINDS & VOIDABLE_KINDS
    assert not SET_UP_KINDS & CORRECTABLE_KINDS


def test_what_can_be_corrected_can_be_voided_and_a_void_can_be_neither() -> None:
    assert CORRECTABLE_KINDS < VOIDABLE_KINDS
    assert EntryKind.CORRECTION in VOIDABLE_KINDS - CORRECTABLE_KINDS
    assert EntryKind.VOID not in VOIDABLE_KINDS


def test_what_the_program_does_by_itself_and_hand_overs_can_be_neither_corrected_nor_voided() -> None:
    kinds = {EntryKind.CLOCK_CHANGED, EntryKind.REPORT_ISSUED, EntryKind.SHIFT_STARTED, EntryKind.SHIFT_ACCEPTED}
    assert not kinds & VOIDABLE_KINDS
