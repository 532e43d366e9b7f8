from __future__ import annotations

import pickle

from console.domain.availability_report import WHOLE_SHARE, share_of
from console.domain.line import LineState
from helpers.availability_builder import eventful_month


def test_a_share_is_rounded_down_and_none_where_nothing_is_known() -> None:
    assert share_of(3, 1) == 66_666
    assert share_of(31_536_000, 1) == WHOLE_SHARE - 1
    assert (share_of(10, 0), share_of(10, 10), share_of(0, 0)) == (WHOLE_SHARE, 0, None)


def test_known_time_is_all_but_the_unknown() -> None:
    report = eventful_month()
    for line in report.lines:
        assert line.known_s + line.seconds[LineState.UNKNOWN] == report.period.seconds


def test_a_report_gets_whole_into_another_process() -> None:
    report = eventful_month()
    assert pickle.loads(pickle.dumps(report)) == report
