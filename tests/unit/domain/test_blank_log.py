from __future__ import annotations

import pytest

from console.domain.blank_log import MOST_SHEETS, blank_log
from console.domain.errors import RuleViolation
from helpers.report_builder import SET_UP, outage_report

NOW = outage_report().made_at


def test_two_sheets_are_printed_where_nothing_else_is_said() -> None:
    assert blank_log(SET_UP, exercise=False, made_at=NOW).sheets == 2


@pytest.mark.parametrize("sheets", [1, MOST_SHEETS])
def test_as_many_sheets_as_wanted_are_printed(sheets: int) -> None:
    assert blank_log(SET_UP, exercise=True, made_at=NOW, sheets=sheets).sheets == sheets


@pytest.mark.parametrize("sheets", [0, -1, MOST_SHEETS + 1])
def test_no_sheet_and_too_many_are_refused(sheets: int) -> None:
    with pytest.raises(RuleViolation, match=f"1 to {MOST_SHEETS} sheets, not {sheets}"):
        blank_log(SET_UP, exercise=False, made_at=NOW, sheets=sheets)
