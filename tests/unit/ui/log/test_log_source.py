from __future__ import annotations

import pytest

from console.domain.errors import ExpectedError
from console.domain.log_filter import LogFilter
from console.services.log_book import NEWEST, Stretch
from console.ui.log.log_source import LogSource
from console.ui.models.log_model import Asked
from helpers.unreadable import unreadable
from helpers.windows import SampleWindow


@pytest.fixture
def source(desk_window: SampleWindow) -> LogSource:
    desk_window.session.sign_on("KM")
    desk_window.log("1d ;fiber")
    desk_window.log("9d")
    return LogSource(desk_window.session)


def test_the_whole_log_and_a_choice_of_it_are_asked_alike(source: LogSource, desk_window: SampleWindow) -> None:
    found: list[Stretch] = []
    failed: list[ExpectedError] = []
    source.whole(Asked(older_than=NEWEST, count=2), found.append, failed.append)
    source.chosen(LogFilter(words="fiber"))(Asked(older_than=NEWEST, newer_than=0), found.append, failed.append)
    last = desk_window.desk.reading.log_book.last_seq()
    assert [[one.seq for one in stretch.older] for stretch in found] == [[last - 1, last], [last - 1]]
    assert [one.seq for one in found[1].newer] == [last - 1]
    assert failed == []


def test_a_filter_that_leaves_nothing_out_is_the_whole_log(source: LogSource) -> None:
    assert source.chosen(LogFilter()) is source.whole


def test_it_counts_and_tells_a_history(source: LogSource, desk_window: SampleWindow) -> None:
    last = desk_window.desk.reading.log_book.last_seq()
    assert source.count() == last
    assert [one.seq for one in source.history(last)] == [last]
    assert source.now() == desk_window.desk.clock.now()


def test_what_can_not_be_read_is_told_as_failed(source: LogSource, desk_window: SampleWindow) -> None:
    found: list[Stretch] = []
    failed: list[ExpectedError] = []
    with unreadable(desk_window.desk.folder):
        source.whole(Asked(older_than=NEWEST), found.append, failed.append)
        source.chosen(LogFilter(line=1))(Asked(older_than=NEWEST), found.append, failed.append)
    assert found == []
    assert len(failed) == 2
