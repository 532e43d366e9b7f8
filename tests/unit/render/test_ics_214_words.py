from __future__ import annotations

from console.domain.events import EntryKind
from console.domain.ics_214 import ics_214
from console.domain.redaction import redact
from console.render.ics_214_words import Ics214Row, Ics214Words
from helpers.report_builder import DOWN, DayBook, night_report, outage_report


def words_of(book: DayBook) -> Ics214Words:
    return Ics214Words(ics_214(book.report("07:00", "15:00")))


def test_dates_are_month_day_year_on_the_24_hour_clock() -> None:
    words, start = Ics214Words(ics_214(outage_report())), outage_report().period.start
    assert (words.date(start), words.time(start)) == ("10/22/2024", "07:00 EDT")
    assert words.moment(start, approx=True) == "10/22/2024 ~07:00"


def test_the_activity_is_in_the_order_in_which_it_happened() -> None:
    book = DayBook()
    book.log("09:00", EntryKind.NOTE, note="second")
    book.log("09:30", EntryKind.NOTE, note="first", occurred="08:00")
    first, second = words_of(book).activity
    assert first == Ics214Row(
        when="10/22/2024 08:00", text="first", struck=False, remarks="late: recorded 09:30", source="22 KM"
    )
    assert second.text == "second"


def test_what_one_command_made_of_several_lines_is_one_row_whatever_happened_in_the_same_minute() -> None:
    book = DayBook()
    book.log("09:10", EntryKind.NOTE, note="between", occurred="09:00")
    book.status("09:00", [1, 2, 3], DOWN)
    assert [row.source for row in words_of(book).activity] == ["21 KM", "22–24 KM"]


def test_a_struck_row_stays_readable_and_says_what_became_of_it() -> None:
    book = DayBook()
    (wrong,) = book.status("09:00", [1], DOWN)
    book.void("09:01", wrong, reason="wrong line")
    struck, void = words_of(book).activity
    assert (struck.text, struck.struck, struck.remarks) == ("1 911 Landline DOWN", True, "VOID – see 22")
    assert (void.text, void.struck) == ("VOID 21 · 1 911 Landline · wrong line", False)


def test_a_repeated_hour_is_told_apart_and_explained() -> None:
    words = Ics214Words(ics_214(night_report()))
    assert [row.when[11:] for row in words.activity if "01:30" in row.when] == ["01:30 EDT*", "01:30 EST*"]
    assert words.page.heading.endswith("* This hour came twice: first in EDT, then in EST.")


def test_every_page_names_the_form_the_center_and_what_kind_of_copy_it_is() -> None:
    page = Ics214Words(ics_214(redact(outage_report(exercise=True)))).page
    assert (page.title, page.form, page.exercise) == ("ACTIVITY LOG (ICS 214)", "ICS 214", True)
    assert page.heading == "Sample Regional Dispatch · as logged by staff, not measured · Public copy: 2 names withheld"
    assert page.marks == ("EXERCISE", "PUBLIC COPY")
    assert page.made == "Printed 10/22/2024 15:02 EDT by D-114"
    assert page.seal.startswith("Record: 78 entries · last no. 78 · fingerprint ")
    assert page.document_title == (
        "Sample Regional Dispatch · ACTIVITY LOG (ICS 214) · 10/22/2024 07:00 EDT – EXERCISE – PUBLIC COPY"
    )
