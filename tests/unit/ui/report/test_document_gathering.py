from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from console.domain.ids import Initials
from console.ui.report.document_gathering import shift_report
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
    of_shift = shift_report(ReportRequest(shift="current", title="Log"), desk.reading, Initials("KM"))
    assert (of_shift.title, of_shift.made_by, of_shift.own_title) == ("Shift Day", "KM", "Log")
    of_period = shift_report(ReportRequest(start="12:00", redacted=True), desk.reading)
    assert (of_period.shift, of_period.redacted) == (None, True)
