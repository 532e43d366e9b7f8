from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace

from console.domain.clock import Period
from console.domain.line import LineState
from console.domain.report_choices import ReportSection
from console.render.report_words import ReportWords
from console.render.seal_words import seal_digits
from helpers.issued_reports import reissued_report
from helpers.report_builder import (
    DayBook,
    chosen,
    empty_report,
    guessed_report,
    hand_over_report,
    night_report,
    outage_report,
    public_report,
    quiet_report,
)

OUTAGE = ReportWords(outage_report())


def test_the_heading_says_shift_and_period() -> None:
    assert OUTAGE.heading == "Shift Day · Tue 22 Oct 2024 07:00–15:00 EDT (8 h 00 m)"
    assert OUTAGE.operators == "Operators KM, JR"


def test_a_shift_nobody_opened_says_so() -> None:
    assert ReportWords(empty_report()).operators == "Operators KM, JR · not opened by anyone"
    assert ReportWords(DayBook().report("07:00", "15:00")).operators == ""


def test_a_shift_without_operators_carries_a_dash() -> None:
    report = outage_report()
    assert report.shift is not None
    assert ReportWords(replace(report, shift=replace(report.shift, operators=()))).operators == "Operators –"


def test_a_report_is_called_what_it_usually_is_or_what_the_center_calls_it() -> None:
    assert OUTAGE.title == "Sample Regional Dispatch – LINE STATUS SHIFT REPORT"
    assert OUTAGE.file_title == f"Sample Regional Dispatch – {OUTAGE.heading}"
    named = ReportWords(chosen(outage_report(), title="Outage log"))
    assert named.title == "Sample Regional Dispatch – Outage log"
    assert named.file_title == f"Sample Regional Dispatch – Outage log – {OUTAGE.heading}"
    assert (OUTAGE.report.full_title, named.report.full_title) == ("Shift Day", "Outage log – Shift Day")


def test_an_exercise_and_a_public_copy_are_marked() -> None:
    assert OUTAGE.marks == ()
    assert ReportWords(outage_report(exercise=True)).marks == ("EXERCISE",)
    assert ReportWords(public_report()).marks == ("PUBLIC COPY",)


def test_the_footer_says_when_by_whom_and_that_nothing_was_measured() -> None:
    assert OUTAGE.made == "Printed Tue 22 Oct 2024 15:02 EDT by KM · as logged by staff, not measured"
    assert "by" not in ReportWords(replace(outage_report(), made_by=None)).made.split("·")[0]


def test_the_seal_is_count_last_number_and_sixteen_digits() -> None:
    report = outage_report()
    assert OUTAGE.seal == f"Record: 78 entries · last no. 78 · fingerprint {seal_digits(report.seal.digest)}"
    assert ReportWords(reissued_report()).seal.startswith("Record now: 83 entries · last no. 83 · fingerprint ")


def test_a_repeated_hour_is_explained_once() -> None:
    assert OUTAGE.clock_note == ""
    assert ReportWords(night_report()).clock_note == (
        "The clock went from EDT to EST in this period, which was 9 h 00 m long."
        " * This hour came twice: first in EDT, then in EST."
    )


def test_a_repeated_hour_is_explained_in_a_report_that_begins_and_ends_in_the_same_season() -> None:
    year = Period(datetime(2024, 1, 1, tzinfo=UTC), datetime(2025, 1, 1, tzinfo=UTC))
    spring = Period(datetime(2024, 3, 1, tzinfo=UTC), datetime(2024, 4, 1, tzinfo=UTC))
    said = [ReportWords(replace(night_report(), period=one)).clock_note for one in (year, spring)]
    longer = "The clock went from EST to EDT in this period, which was 744 h 00 m long."
    assert said == ["* This hour came twice: first in EDT, then in EST.", longer]


def test_minutes_of_a_line_say_which_were_not_verified() -> None:
    by_key = {line.line.key: OUTAGE.amounts(line) for line in OUTAGE.report.lines}
    assert by_key[1] == ("315 (15)", "0", "105", "55", "5", "0")
    assert "minutes" in OUTAGE.amounts_note


def test_seconds_not_verified_are_not_rounded_away() -> None:
    line = replace(OUTAGE.report.lines[0], operational_not_verified_s=20)
    assert OUTAGE.amounts(line)[0] == "315 (1)"


def test_a_verified_line_has_no_parentheses() -> None:
    line = replace(OUTAGE.report.lines[0], operational_not_verified_s=0)
    assert OUTAGE.amounts(line)[0] == "315"


def test_a_week_and_more_is_counted_in_hours() -> None:
    book = DayBook()
    book.status("08:00", [1], LineState.DOWN)
    words = ReportWords(book.report("2024-10-22T07:00", "2024-10-29T07:00"))
    assert words.amounts(words.report.lines[0]) == ("0", "0", "0", "167", "1", "0")
    assert "hours" in words.amounts_note


def test_outages_are_counted_and_those_open_named() -> None:
    by_key = {line.line.key: OUTAGE.outage_count(line) for line in OUTAGE.report.lines}
    assert (by_key[1], by_key[5], by_key[7]) == ("1", "1 open", "0")
    two = replace(OUTAGE.report.lines[4], outages=(*OUTAGE.report.lines[0].outages, *OUTAGE.report.lines[4].outages))
    assert OUTAGE.outage_count(two) == "2, 1 open"


def test_a_line_says_when_it_was_verified_by_whom_and_how() -> None:
    by_key = {line.line.key: OUTAGE.verified(line) for line in OUTAGE.report.lines}
    assert (by_key[3], by_key[4]) == ("14:48 KM call", "never")


def test_an_outage_ends_at_a_time_or_is_open_or_goes_on() -> None:
    first, last = OUTAGE.report.lines[0].outages[0], OUTAGE.report.lines[4].outages[0]
    assert [OUTAGE.outage_end(first), OUTAGE.outage_end(last)] == ["14:50", "open"]
    assert OUTAGE.outage_end(replace(last, is_open=False)) == "later"


def test_the_story_of_the_verizon_outage() -> None:
    assert OUTAGE.outage_story(OUTAGE.report.lines[2].outages[0]) == (
        "per caller · calls from the north of town · busy · #VZ88123"
        " · restored 14:30 per carrier, verified 14:48 by call"
    )


def test_a_fallback_carries_its_rule_of_use() -> None:
    first, second = OUTAGE.report.fallback
    assert OUTAGE.fallback(first).endswith("Emergencies only, until 911 is restored · published 12:30")
    assert OUTAGE.fallback(replace(second, published_at=None)) == "f3 Text 911"
    assert OUTAGE.fallback_time(first) == "02:31:00"


def test_told_and_pass_on_read_as_said() -> None:
    assert OUTAGE.told(OUTAGE.report.told[1]) == "State 911 office · #STATE-1 · asked for their list"
    assert [OUTAGE.pass_on(one) for one in OUTAGE.report.pass_on] == [
        "06:10 KM · closed 13:40 · hand-over: covered by KM 07:01",
        "14:55 KM · open",
    ]


def test_the_shown_day_is_the_first_of_the_period() -> None:
    assert ReportWords(quiet_report()).shown_day.isoformat() == "2024-10-22"


def test_a_guess_is_never_told_as_known() -> None:
    words = ReportWords(guessed_report())
    one, two, three = words.report.lines[:3]
    assert words.verified(one) == "~14:02 KM call"
    assert [words.outage_start(one.outages[0]), words.outage_end(one.outages[0])] == ["~13:01", "~14:02"]
    assert words.outage_time(one.outages[0]) == "~01:01:00"
    assert words.restored(one.outages[0]) == "restored ~14:02, verified by call"
    assert words.restored(two.outages[0]) == "restored ~14:06 per carrier, verified ~14:11 by call"
    assert words.restored(three.outages[0]) == "ended ~14:16, not shown operational"
    use, still_on = words.report.fallback
    assert words.fallback(use).endswith(" · published ~13:12")
    assert [words.fallback_on(use), words.fallback_off(use)] == ["~13:08", "~14:16"]
    assert (words.fallback_time(use), words.fallback_off(still_on)) == ("~01:08:00", "open")
    assert words.pass_on(words.report.pass_on[0]) == "~14:33 KM · closed ~14:41"


HANDED_OVER = ReportWords(hand_over_report())


def test_who_took_a_pass_on_over_stands_beside_it_and_who_did_not_too() -> None:
    assert [HANDED_OVER.pass_on(one) for one in HANDED_OVER.report.pass_on] == [
        "06:40 JR · closed 11:00 · hand-over: covered by KM 07:00",
        "06:40 JR · open · hand-over: NOT covered by KM 07:00, NOT covered by JR 15:00",
    ]


def test_so_it_does_beside_whatever_is_open() -> None:
    assert [HANDED_OVER.open_item(item) for item in HANDED_OVER.report.open_items] == [
        "4 911 Wireless T-Mobile is down since 09:10 EDT, still open · hand-over: covered by JR 15:00",
        "Pass-on 2: Headset of position 2 crackles · hand-over: NOT covered by KM 07:00, NOT covered by JR 15:00",
    ]


def test_references_and_notes_of_a_line_read_as_they_were_said() -> None:
    said = [HANDED_OVER.remarks(line) for line in HANDED_OVER.report.lines if line.remarks]
    assert said == [
        "09:10 KM #TM-501 · 09:20 KM #TM-502 carrier opened a ticket · 09:40 JR crews at the cabinet on Elm Street",
        "~10:02 KM district office has not rung since Friday",
    ]


def test_what_was_done_about_the_clock_is_told_with_its_note() -> None:
    assert [HANDED_OVER.clock(row) for row in HANDED_OVER.report.clock] == [
        "Clock checked against the master clock: this PC 2 s ahead · county radio",
        "Clock of this PC set back 7 seconds",
    ]


def test_an_agency_heads_the_report_and_the_center_follows() -> None:
    words = ReportWords(chosen(outage_report(), agency="Town of Ridgefield"))
    assert words.title == "Town of Ridgefield – LINE STATUS SHIFT REPORT"
    assert words.heading == f"Sample Regional Dispatch · {OUTAGE.heading}"
    assert words.file_title == f"Town of Ridgefield – {words.heading}"
    same = ReportWords(chosen(outage_report(), agency="Sample Regional Dispatch"))
    assert (same.title, same.heading) == (OUTAGE.title, OUTAGE.heading)


def test_a_report_says_at_its_end_what_the_center_left_out() -> None:
    assert OUTAGE.end_notes == ()
    left_out = (ReportSection.TIMELINE, ReportSection.FALLBACK)
    words = ReportWords(chosen(night_report(), leave_out=left_out))
    assert words.end_notes == (words.clock_note, "Left out by the center: timeline, fallback numbers.")
    assert [words.shows(section) for section in ReportSection] == [section not in left_out for section in ReportSection]
