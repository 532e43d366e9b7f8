from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.domain.situation import Situation
from console.services.availability_reports import AvailabilitySpan
from console.ui.report.form_rows import FormRows
from console.ui.report.report_request import ReportRequest
from console.ui.report.span_fields import SpanFields
from helpers.situations import situation


def at(moment: datetime) -> Situation:
    return replace(situation(), as_of=moment)


@pytest.fixture
def fields(qtbot: QtBot, qapp: QApplication) -> Iterator[SpanFields]:
    form = QWidget()
    qtbot.addWidget(form)
    fields = SpanFields(form)
    FormRows(form).add(fields.rows)
    fields.show_choices(at(datetime(2026, 2, 1, 12, tzinfo=UTC)))
    yield fields
    form.close()


def test_the_month_that_is_over_is_proposed(fields: SpanFields) -> None:
    asked = fields.said_in(ReportRequest())
    assert (asked.span, asked.which, asked.under_s) == (AvailabilitySpan.MONTH, "2026-01", 0)
    assert fields.spans.currentText() == fields.file_word == "January 2026"


def test_a_year_of_months_two_of_quarters_and_some_years_are_offered(fields: SpanFields) -> None:
    texts = [fields.spans.itemText(row) for row in range(fields.spans.count())]
    assert texts[:3] == ["February 2026  so far", "January 2026", "December 2025"]
    assert texts[12:15] == ["February 2025", "1st quarter 2026  so far", "4th quarter 2025"]
    assert texts[21:] == ["1st quarter 2024", "Year 2026  so far", "Year 2025", "Year 2024", "Year 2023", "A period"]


def test_the_month_is_that_of_the_centers_clock(fields: SpanFields) -> None:
    fields.show_choices(at(datetime(2026, 2, 1, 3, tzinfo=UTC)))
    assert fields.spans.itemText(0) == "January 2026  so far"


def test_any_other_time_is_a_period(fields: SpanFields, qtbot: QtBot) -> None:
    with qtbot.waitSignal(fields.changed):
        fields.spans.setCurrentIndex(fields.spans.count() - 1)
    assert fields.by_period
    assert fields.said_in(ReportRequest()).span is AvailabilitySpan.PERIOD
    assert fields.file_word == "Period"


def test_short_outages_are_left_out_on_request_only(fields: SpanFields, qtbot: QtBot) -> None:
    assert fields.under.text() == "none: count every outage"
    with qtbot.waitSignal(fields.changed):
        fields.under.setValue(60)
    assert fields.said_in(ReportRequest()).under_s == 60
    fields.show_choices(situation())
    assert fields.under.value() == 0
