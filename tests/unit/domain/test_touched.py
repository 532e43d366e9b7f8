from __future__ import annotations

import pytest

from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.log_entry import Act, LogEntry
from console.domain.touched import Touched, touched_by
from helpers.log_entries import correcting, entry, note, status, voiding
from helpers.situations import ago

DOWN = entry(41, status(3, LineState.DOWN, ago(minutes=5)))


def of_kind(kind: EntryKind, *, line: int | None = None, fallback: int | None = None) -> LogEntry:
    return entry(42, Act(kind=kind, occurred_at=ago(minutes=1), line=line, fallback=fallback))


def test_an_entry_touches_the_line_and_the_number_it_names() -> None:
    on = of_kind(EntryKind.FALLBACK_ACTIVATED, fallback=1)
    tested = of_kind(EntryKind.LINE_VERIFIED, line=6)
    assert touched_by([DOWN, on, tested]) == Touched(lines=frozenset({3, 6}), fallbacks=frozenset({1}))


def test_a_note_and_nothing_at_all_touch_nothing() -> None:
    assert touched_by([entry(42, note("quiet", ago(minutes=1)))]) == Touched()
    assert touched_by([]) == Touched()


@pytest.mark.parametrize(
    "amends",
    [
        voiding(42, DOWN, ago(minutes=1)),
        correcting(42, DOWN, status(1, LineState.DOWN, ago(minutes=5)), ago(minutes=1)),
    ],
)
def test_a_correction_or_a_void_may_change_anything(amends: LogEntry) -> None:
    assert touched_by([DOWN, amends]) is None


@pytest.mark.parametrize(
    "kind",
    [
        EntryKind.LINE_CHANGED,
        EntryKind.FALLBACK_RETIRED,
        EntryKind.CENTER_SET,
        EntryKind.SHIFT_STARTED,
        EntryKind.CLOCK_CHANGED,
        EntryKind.RECORD_RESTORED,
        EntryKind.INTEGRITY_FOUND,
    ],
)
def test_so_may_what_belongs_to_the_set_up_to_a_shift_or_to_the_record_itself(kind: EntryKind) -> None:
    assert touched_by([of_kind(kind, line=3), DOWN]) is None
