from __future__ import annotations

from msgspec.structs import replace

from console.domain.events import EntryKind
from console.domain.line import LineState
from console.domain.log_entry import LogEntry
from console.ui.models.log_rows import DayRow, EntryRow, RowMaker, log_rows
from helpers.log_entries import correcting, entry, note, status, story, voiding, with_fates
from helpers.situations import SET_UP, ago


def entry_rows(*entries: LogEntry, exercise: bool = False) -> list[EntryRow]:
    shown = log_rows(with_fates(entries), SET_UP, exercise=exercise)
    return [row for row in shown if isinstance(row, EntryRow)]


def only(*entries: LogEntry) -> EntryRow:
    return entry_rows(*entries)[-1]


WRONG = entry(5, status(4, LineState.DOWN, ago(minutes=60)))
RIGHT = status(4, LineState.DEGRADED, ago(minutes=60))


def test_the_newest_entry_is_on_top() -> None:
    assert [row.seq for row in entry_rows(*story())] == [39, 38, 37, 36, 35, 34, 33, 32, 27, 26, 25]


def test_days_divide_the_log() -> None:
    days = [row.text for row in log_rows(with_fates(story()), SET_UP) if isinstance(row, DayRow)]
    assert days == ["Tue 22 Sep 2026", "Mon 21 Sep 2026"]


def test_a_batch_is_one_row() -> None:
    batch = next(row for row in entry_rows(*story()) if row.folds)
    assert (batch.numbers, batch.said, batch.time, batch.by) == ("27–31", "911 ×5 (1–5) DOWN", "12:57", "KM")


def test_an_open_batch_shows_its_entries_below_it_newest_first() -> None:
    shown = log_rows(with_fates(story()), SET_UP, opened=frozenset({27}))
    parts = [row.seq for row in shown if isinstance(row, EntryRow) and row.is_part]
    assert parts == [31, 30, 29, 28, 27]


def test_a_corrected_entry_is_struck_through_and_names_its_correction() -> None:
    rows = {row.seq: row for row in entry_rows(WRONG, correcting(6, WRONG, RIGHT, ago(minutes=58)))}
    assert rows[5].fate == "corrected by 6"
    assert rows[6].fate == ""
    assert rows[6].said.endswith("corrects 5")


def test_a_second_correction_strikes_the_first_through_too() -> None:
    first = correcting(6, WRONG, RIGHT, ago(minutes=58))
    second = correcting(7, WRONG, replace(RIGHT, state=LineState.INTERMITTENT), ago(minutes=57))
    fates = {row.seq: row.fate for row in entry_rows(WRONG, first, second)}
    assert fates == {5: "corrected by 7", 6: "corrected by 7", 7: ""}


def test_voiding_a_correction_lets_the_original_stand_again() -> None:
    correction = correcting(6, WRONG, RIGHT, ago(minutes=58))
    fates = {row.seq: row.fate for row in entry_rows(WRONG, correction, voiding(7, correction, ago(minutes=57)))}
    assert fates == {5: "", 6: "VOID – see 7", 7: ""}


def test_a_voided_entry_stays_readable_and_names_its_void() -> None:
    rows = {row.seq: row for row in entry_rows(WRONG, voiding(6, WRONG, ago(minutes=59)))}
    assert rows[5].fate == "VOID – see 6"
    assert "DOWN" in rows[5].said
    assert not rows[5].can_void
    assert not rows[5].can_correct


def test_what_was_made_once_is_not_made_again_until_what_became_of_it_changes() -> None:
    maker = RowMaker(SET_UP)
    before = maker.make((WRONG,))
    correction = correcting(6, WRONG, RIGHT, ago(minutes=58))
    assert maker.make((WRONG,))[1] is before[1]
    assert maker.make(with_fates((WRONG, correction)))[-1] != before[1]


def test_in_order_each_entry_is_a_row_of_its_own_with_day_and_year() -> None:
    rows = RowMaker(SET_UP).in_order((WRONG, correcting(6, WRONG, RIGHT, ago(minutes=58))))
    assert [(row.seq, row.time) for row in rows] == [(5, "Tue 22 Sep 2026 13:07"), (6, "Tue 22 Sep 2026 13:07")]


def test_a_late_entry_says_so_with_both_times() -> None:
    late = entry(5, status(3, LineState.DOWN, ago(minutes=42)), typed_at=ago(minutes=30), late=True)
    assert (only(late).time, only(late).marks) == ("13:25", ("late, typed 13:37",))
    soon = entry(5, status(3, LineState.DOWN, ago(minutes=42)), typed_at=ago(minutes=41), late=True)
    assert only(soon).marks == ("late, typed 13:26",)  # a center may call one minute late


def test_times_that_differ_by_less_than_two_minutes_are_shown_as_one() -> None:
    assert only(entry(5, note("x", ago(minutes=10)), typed_at=ago(minutes=8.1))).marks == ()
    assert only(entry(5, note("x", ago(minutes=10)), typed_at=ago(minutes=8))).marks == ("typed 13:59",)


def test_an_entry_keyed_for_a_colleague_names_both() -> None:
    row = only(entry(5, note("x", ago()), by="JR", keyed_by="KM"))
    assert (row.by, row.marks) == ("JR", ("keyed by KM",))


def test_what_the_program_did_by_itself_names_nobody() -> None:
    assert only(entry(5, note("x", ago()), by=None)).by == "–"


def test_a_guess_and_another_day_are_seen_in_the_time() -> None:
    old = entry(5, status(3, LineState.DOWN, ago(hours=20), approx=True), typed_at=ago(), late=True)
    assert only(old).time == "Mon ~18:07"


def test_every_row_of_an_exercise_says_so() -> None:
    assert all(row.marks[0] == "EXERCISE" for row in entry_rows(*story(), exercise=True))


def test_a_status_shows_its_shape_and_a_void_shows_none() -> None:
    assert only(WRONG).state is LineState.DOWN
    assert entry_rows(WRONG, voiding(6, WRONG, ago()))[0].state is None


def test_what_may_be_corrected_and_voided_is_what_the_record_allows() -> None:
    review = only(entry(5, replace(note("", ago()), kind=EntryKind.BOARD_REVIEWED, note=None)))
    assert (review.can_correct, review.can_void) == (False, True)
    shift = only(entry(5, replace(note("", ago()), kind=EntryKind.SHIFT_ENDED, note=None)))
    assert (shift.can_correct, shift.can_void) == (False, False)
    assert (only(WRONG).can_correct, only(WRONG).can_void) == (True, True)


def test_a_void_cannot_be_voided_or_corrected() -> None:
    row = entry_rows(WRONG, voiding(6, WRONG, ago()))[0]
    assert (row.can_correct, row.can_void) == (False, False)


def test_a_note_cannot_reorder_its_row() -> None:
    assert only(entry(5, note("a\u202eb\nc", ago()))).said == "a\\u202eb c"
