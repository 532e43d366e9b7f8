from __future__ import annotations

from msgspec.structs import replace

from console.render.summary import summary_text
from helpers.report_builder import SET_UP, DayBook, empty_report, guessed_report, outage_report, quiet_report


def test_the_day_of_the_outage_in_one_line() -> None:
    assert summary_text(outage_report()) == (
        "At end: 1 INTERMITTENT, 9 OPERATIONAL · 6 outages, longest 02:45:00 (5 911 VoIP) · fallback f1 on 02:31:00"
        " · fallback f3 on 02:29:00 · 1 correction · 7 voids · 2 logged late"
    )


def test_a_quiet_shift_says_so() -> None:
    assert summary_text(quiet_report()) == "At end: all 9 lines OPERATIONAL · no outage"
    assert summary_text(quiet_report(lines=1)) == "At end: the one line OPERATIONAL · no outage"


def test_unknown_is_never_counted_as_up() -> None:
    assert summary_text(empty_report()) == "At end: 10 UNKNOWN · no outage"


def test_a_single_outage_is_not_called_the_longest() -> None:
    book = DayBook()
    book.status("08:00", [3], outage_report().lines[4].state_at_end)
    assert "1 outage, 07:00:00 (3 911 Wireless Verizon)" in summary_text(book.report("07:00", "15:00"))


def test_a_center_without_lines_has_no_lines() -> None:
    book = DayBook(set_up=replace(SET_UP, lines=()))
    assert summary_text(book.report("07:00", "15:00")).startswith("No lines")


def test_how_long_something_lasted_is_a_guess_when_its_ends_are() -> None:
    said = summary_text(guessed_report())
    assert (
        "3 outages, longest ~01:12:00 (3 911 Wireless Verizon) · fallback f1 on ~01:08:00 · fallback f3 on ~00:38:00"
        in said
    )
