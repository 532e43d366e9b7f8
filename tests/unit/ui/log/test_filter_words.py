from __future__ import annotations

import pytest

from console.domain.log_filter import KindGroup, LogFilter
from console.ui.log.filter_words import GROUP_WORDS, filter_text, found_text
from console.ui.log.period_choice import PeriodChoice
from helpers.situations import SET_UP


def test_every_group_of_kinds_has_words() -> None:
    assert set(GROUP_WORDS) == set(KindGroup)
    assert len(set(GROUP_WORDS.values())) == len(KindGroup)


def test_everything_asked_for_is_said() -> None:
    wanted = LogFilter(words="fiber cut", line=3, by="KM", group=KindGroup.NOTES)
    said = filter_text(wanted, PeriodChoice.TYPED, ("07:00", " 09:00 "), SET_UP)
    assert said == 'with "fiber cut" · 3 911 Wireless Verizon · by KM · notes · from 07:00 to 09:00'


@pytest.mark.parametrize(
    ("typed", "said"), [(("07:00", ""), "from 07:00"), (("", "09:00"), "to 09:00"), (("", ""), "")]
)
def test_an_open_end_is_not_said(typed: tuple[str, str], said: str) -> None:
    assert filter_text(LogFilter(), PeriodChoice.TYPED, typed, SET_UP) == said


def test_what_the_program_did_is_said() -> None:
    assert filter_text(LogFilter(by_program=True), PeriodChoice.WEEK, ("", ""), SET_UP) == "by the program · 7 days"


def test_how_many_were_found_is_said_as_far_as_it_is_known() -> None:
    assert found_text(0, is_all=True, what="notes") == "No entry · notes"
    assert found_text(1, is_all=True, what="notes") == "1 entry · notes"
    assert found_text(100, is_all=False, what="notes") == "The newest 100 entries, older ones below · notes"
