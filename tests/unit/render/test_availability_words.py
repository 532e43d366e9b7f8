from __future__ import annotations

from msgspec.structs import replace

from console.domain.availability_redaction import redact_availability
from console.render.availability_words import (
    GROUP_HEADINGS,
    LINE_HEADINGS,
    AvailabilityWords,
    group_cells,
    line_cells,
    listed_outages,
    minutes_text,
    share_text,
)
from console.render.wording import EXERCISE, PUBLIC_COPY
from helpers.availability_builder import (
    empty_month,
    eventful_month,
    eventful_year,
    few_outages,
    november,
    quiet_month,
)


def test_the_heading_says_which_time_is_meant_how_long_it_was_and_whether_it_goes_on() -> None:
    assert AvailabilityWords(eventful_month()).heading == (
        "October 2024 · Tue 1 Oct 2024 00:00 EDT – Fri 1 Nov 2024 00:00 EDT (744 h 00 m)"
    )
    assert AvailabilityWords(november()).heading.endswith("(721 h 00 m, clock changed)")
    assert AvailabilityWords(eventful_year()).heading.endswith("(7548 h 00 m) · not over yet")


def test_the_summary_never_takes_silence_for_health() -> None:
    assert AvailabilityWords(empty_month()).summary == "10 lines · no outage logged · nothing known of 10 lines"
    assert AvailabilityWords(quiet_month()).summary == "10 lines · no outage logged"


def test_the_summary_says_what_is_open_and_what_was_left_out() -> None:
    assert AvailabilityWords(eventful_month(under_s=60)).summary == (
        "10 lines · 10 outages, longest 1d 07:40 (4 911 Wireless T-Mobile) · nothing known of 2 lines · 1 still open · "
        "1 left out, shorter than 60 s"
    )
    one = replace(few_outages(), longest=few_outages().longest[:1], lines=few_outages().lines[:1])
    assert "longest" in AvailabilityWords(few_outages()).summary
    assert "no outage" not in AvailabilityWords(one).summary


def test_one_outage_is_not_called_the_longest() -> None:
    assert AvailabilityWords(november()).summary == "10 lines · 1 outage, 03:00:00 (3 911 Wireless Verizon)"


def test_every_percentage_stands_beside_its_counts() -> None:
    words = AvailabilityWords(eventful_month())
    cells = dict(zip(LINE_HEADINGS, line_cells(words, words.report.lines[3]), strict=True))
    assert cells == {
        "LINE": "4 911 Wireless T-Mobile",
        "OK": "42655",
        "DEGR": "0",
        "INT": "85",
        "DOWN": "1900",
        "UNK": "0",
        "MNT": "0",
        "OUTAGES": "2, 1 open",
        "LONGEST": "1d 07:40",
        "AVAIL.": "95.743 %",
        "WITHOUT MNT": "95.743 %",
    }
    group = group_cells(words, words.report.groups[0])
    assert list(zip(GROUP_HEADINGS, group, strict=True)) == [
        *(("GROUP", "911, 6 lines"), ("ANY DOWN", "1955"), ("TIMES", "3"), ("LONGEST", "1d 07:40")),
        *(("ANY OUT", "2829"), ("TIMES", "5"), ("KNOWN", "44640"), ("OUTAGES", "10, 1 open"), ("AVAIL.", "95.619 %")),
    ]
    only_open = replace(words.report.lines[3], outages=1)
    assert words.outage_count(only_open) == "1 open"


def test_what_nobody_knew_has_no_percentage() -> None:
    words = AvailabilityWords(empty_month())
    assert line_cells(words, words.report.lines[0])[-3:] == ("–", "–", "–")
    assert group_cells(words, words.report.groups[0])[-1] == "–"


def test_a_retired_line_says_so() -> None:
    words = AvailabilityWords(quiet_month())
    line = words.report.lines[0]
    assert words.name(replace(line, line=replace(line.line, retired=True))) == "1 911 Landline (retired)"


def test_outages_are_told_with_day_and_claim_and_proof() -> None:
    words = AvailabilityWords(eventful_month())
    by_key = {one.line.key: one.outage for one in reversed(words.report.longest)}
    assert (words.started(by_key[1]), words.ended(by_key[1])) == ("Tue 22 Oct ~12:10", "Tue 22 Oct 14:50")
    assert words.story(by_key[1]) == "per caller · north of town · #VZ88123 · restored 14:50, verified by call"
    assert words.story(by_key[5]).endswith("restored 08:15 per carrier, verified 10:00 by call")
    assert (words.ended(by_key[4]), words.story(by_key[4])) == ("still open", "per caller")


def test_a_day_of_another_year_says_its_year() -> None:
    words = AvailabilityWords(eventful_month())
    outage = words.report.longest[-1].outage
    assert words.started(replace(outage, started_at=outage.started_at.replace(year=2023))) == "Mon 9 Oct 2023 11:03"


def test_open_outages_are_listed_even_when_they_are_short() -> None:
    report = eventful_month()
    assert listed_outages(replace(report, others_open=report.longest[:1]))[-1] == report.longest[0]


def test_minutes_and_shares_never_round_to_what_is_not_so() -> None:
    assert [minutes_text(seconds) for seconds in (0, 1, 59, 60, 3599)] == ["0", "<1", "<1", "1", "59"]
    assert [share_text(share) for share in (None, 0, 99_999, 100_000, 7)] == [
        *("–", "0.000 %", "99.999 %", "100.000 %", "0.007 %"),
    ]


def test_every_page_says_what_it_is() -> None:
    page = AvailabilityWords(redact_availability(eventful_month(exercise=True))).page
    assert page.document_title == (
        "Sample Regional Dispatch – Availability report – October 2024 – EXERCISE – PUBLIC COPY"
    )
    assert page.marks == (EXERCISE, PUBLIC_COPY)
    assert page.exercise
    assert page.made == "Printed Fri 1 Nov 2024 08:02 EDT by D-114 · as logged by staff, not measured"
    assert page.seal == "Record: 4127 entries · last no. 4127 · fingerprint 0123 4567 89ab cdef"
    assert "EDT ·" in AvailabilityWords(replace(eventful_month(), made_by=None)).made
