from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from console.domain.errors import RuleViolation
from console.domain.ids import Initials
from console.services.availability_reports import AvailabilitySpan
from console.ui.report.document_gathering import activity_log, availability, contact_sheet, paper_log, shift_report
from console.ui.report.report_request import ReportRequest
from helpers.desks import SampleDesk


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[SampleDesk]:
    desk = SampleDesk(tmp_path)
    desk.log("/shift start Day KM")
    desk.clock.pass_time(600)
    yield desk
    desk.close()


def test_a_shift_report_is_of_a_shift_or_a_period_and_says_who_made_it(desk: SampleDesk) -> None:
    of_shift = shift_report(ReportRequest(shift="current"), desk.reading, Initials("KM"))
    assert (of_shift.title, of_shift.made_by) == ("Shift Day", "KM")
    of_period = shift_report(ReportRequest(start="12:00", redacted=True), desk.reading)
    assert (of_period.shift, of_period.redacted) == (None, True)


def test_an_activity_log_has_its_blocks_as_typed(desk: SampleDesk) -> None:
    request = ReportRequest(shift="current", incident="Outage", name="Moran", resources=("Jo Reed; Call-taker",))
    made = activity_log(request, desk.reading, Initials("KM"))
    assert (made.blocks.incident, made.blocks.name, made.made_by) == ("Outage", "Moran", "KM")
    assert [(one.name, one.position) for one in made.blocks.resources] == [("Jo Reed", "Call-taker")]


def test_a_resource_that_can_not_be_read_is_refused_in_words(desk: SampleDesk) -> None:
    with pytest.raises(RuleViolation, match="no resource"):
        activity_log(ReportRequest(shift="current", resources=("; Call-taker",)), desk.reading)


def test_a_contact_sheet_holds_as_things_stand(desk: SampleDesk) -> None:
    made = contact_sheet(ReportRequest(incident="Outage"), desk.reading, Initials("KM"))
    assert (made.incident, made.prepared_by, made.redacted) == ("Outage", "KM", False)
    assert contact_sheet(ReportRequest(redacted=True), desk.reading, Initials("KM")).prepared_by is None


def test_a_paper_log_has_as_many_sheets_as_were_asked_for(desk: SampleDesk) -> None:
    made = paper_log(ReportRequest(sheets=5), desk.reading)
    assert (made.sheets, made.set_up.center.name) == (5, desk.reading.set_up.center.name)


def test_availability_is_of_the_time_that_was_asked_for(desk: SampleDesk) -> None:
    asked = ReportRequest(span=AvailabilitySpan.MONTH, which="2026-09", under_s=60)
    made = availability(asked, desk.reading, Initials("KM"))
    assert (made.title, made.under_s, made.made_by) == ("September 2026", 60, "KM")
    with pytest.raises(RuleViolation, match="has not begun"):
        availability(replace(asked, which="2027-09"), desk.reading)
