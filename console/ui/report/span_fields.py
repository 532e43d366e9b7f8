"""Provides the fields that say over which time availability is reported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal

from console.domain.calendar_span import CalendarSpan, month_span, quarter_span, year_span
from console.domain.clock import in_zone
from console.domain.situation import Situation
from console.services.availability_reports import MOST_UNDER_S, AvailabilitySpan
from console.ui.report.form_rows import FieldRow
from console.ui.report.report_request import ReportRequest
from console.ui.widgets.identity import identify
from console.ui.widgets.wheel_proof import NumberBox, PickList

_MONTHS, _QUARTERS, _YEARS = 13, 9, 4
"""So many are offered, the running one with them; any other time is typed as a period."""

_NAME_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_SPAN_ROLE: Final = _NAME_ROLE + 1


class SpanFields(QObject):
    """Asks; :meth:`show_choices` first.

    Signals:
        changed: Another time is meant than before.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.spans = identify(PickList(), "report.span", "Which month, quarter or year, or a period")
        self.under = identify(NumberBox(), "report.under", "Leave out outages shorter than so many seconds; 0: none")
        self.under.setRange(0, MOST_UNDER_S)
        self.under.setSuffix(" s")
        self.under.setSpecialValueText("none: count every outage")
        self.rows = (
            FieldRow(label="Report of", field=self.spans),
            FieldRow(label="Leave out under", field=self.under),
        )
        self.spans.currentIndexChanged.connect(self.changed)
        self.under.valueChanged.connect(self.changed)

    def show_choices(self, situation: Situation) -> None:
        """Start over: the month that is over is proposed."""
        today = in_zone(situation.as_of, situation.set_up.center.zone).date()
        self.under.setValue(0)
        with QSignalBlocker(self.spans):  # an empty list is no choice
            self.spans.clear()
            for span, which, found in _choices(today):
                so_far = "  so far" if found.first <= today < found.after else ""
                self._add(f"{found.title}{so_far}", span, which, found.title)
            self._add("A period", AvailabilitySpan.PERIOD, "", "Period")
        self.spans.setCurrentIndex(1)

    @property
    def by_period(self) -> bool:
        """Whether a period is asked for."""
        return bool(self.spans.currentData(_SPAN_ROLE) == AvailabilitySpan.PERIOD)

    @property
    def file_word(self) -> str:
        """What stands in the name of the file."""
        return str(self.spans.currentData(_NAME_ROLE))

    def said_in(self, request: ReportRequest) -> ReportRequest:
        """The request with what is said here."""
        span = AvailabilitySpan(self.spans.currentData(_SPAN_ROLE))
        return replace(request, span=span, which=str(self.spans.currentData()), under_s=self.under.value())

    def _add(self, text: str, span: AvailabilitySpan, which: str, name: str) -> None:
        self.spans.addItem(text, which)
        at = self.spans.count() - 1
        self.spans.setItemData(at, name, _NAME_ROLE)
        self.spans.setItemData(at, span, _SPAN_ROLE)


def _choices(today: date) -> Iterator[tuple[AvailabilitySpan, str, CalendarSpan]]:
    for which in islice((f"{year}-{month:02}" for year, month in _back(today.year, today.month, 12)), _MONTHS):
        yield AvailabilitySpan.MONTH, which, month_span(which)
    quarter = (today.month + 2) // 3
    for which in islice((f"{year}-Q{number}" for year, number in _back(today.year, quarter, 4)), _QUARTERS):
        yield AvailabilitySpan.QUARTER, which, quarter_span(which)
    for year in range(today.year, today.year - _YEARS, -1):
        yield AvailabilitySpan.YEAR, str(year), year_span(str(year))


def _back(year: int, part: int, of: int) -> Iterator[tuple[int, int]]:
    """The parts of the years, from this one back."""
    while True:
        yield year, part
        year, part = (year, part - 1) if part > 1 else (year - 1, of)
