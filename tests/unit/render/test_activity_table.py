from __future__ import annotations

from console.render.activity_table import ActivityRow, activity_days
from helpers.report_builder import DayBook, empty_report, night_report, outage_report


def found(numbers: str) -> ActivityRow:
    (day,) = activity_days(outage_report())
    return next(row for row in day.rows if row.numbers == numbers)


def test_a_shift_of_one_day_needs_no_date_in_its_table() -> None:
    (day,) = activity_days(outage_report())
    assert day.label == ""


def test_a_batch_of_six_is_one_row_struck_through_when_void() -> None:
    row = found("57–62")
    assert (row.text, row.struck, row.remarks) == ("911 ×6 (1–6) INTERMITTENT", True, "VOID – see 63–68")


def test_a_corrected_entry_is_struck_and_names_its_correction() -> None:
    row = found("49")
    assert row.struck
    assert row.remarks == "corrected by 54"
    assert not found("54").struck


def test_late_and_from_before_the_shift_are_said() -> None:
    assert found("23").remarks == "late · before this shift"
    assert found("47").remarks == "late"


def test_a_guessed_time_and_another_keyboard_are_said() -> None:
    assert (found("38–39").occurred, found("38–39").recorded) == ("~12:10", "12:13")
    assert found("46").by == "JR (keyed by KM)"


def test_a_night_is_cut_at_midnight_and_an_evening_time_says_its_day() -> None:
    first, second = activity_days(night_report())
    assert (first.label, second.label) == ("Sat 2 Nov 2024", "Sun 3 Nov 2024")
    assert [row.occurred for row in second.rows] == ["01:30 EDT*", "01:30 EST*", "Sat 22:50"]


def test_a_report_by_period_knows_no_shift_to_be_before() -> None:
    book = DayBook()
    book.status("08:00", [1], outage_report().lines[0].state_at_start, occurred="05:00")
    (day,) = activity_days(book.report("07:00", "15:00"))
    assert day.rows[0].remarks == "late"


def test_nothing_logged_gives_no_day() -> None:
    assert activity_days(empty_report()) == ()
