from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from console.domain.clock import Period
from console.domain.errors import StorageUnavailable
from console.domain.events import EntryKind, ReportFacts
from console.domain.line import LineState
from console.domain.log_entry import LogEntry
from console.storage.database import create_record
from helpers.clocks import START, SettableClock
from helpers.record_builder import BuiltRecord, build_record, correction, draft, status, void


def test_a_record_without_an_entry_was_not_made_yet(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="no set-up"):
        create_record(tmp_path, SettableClock(), reserve_bytes=0).reader.created_at()


def test_the_record_knows_when_it_was_made(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.note("later")
    assert record.reader.created_at() == START


def test_the_data_version_tells_that_somebody_else_has_written(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    reader = record.another_reader()
    before = reader.data_version()
    assert reader.data_version() == before
    record.note("from outside")
    assert reader.data_version() != before
    reader.close()


def test_numbers_of_pass_ons_count_up_whatever_became_of_them(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    assert record.reader.pass_on_count() == 0
    record.pass_on(1)
    record.close_pass_on(1)
    record.pass_on(2)
    assert record.reader.pass_on_count() == 2


def _issue(record: BuiltRecord, start: datetime, end: datetime) -> LogEntry:
    facts = ReportFacts(period_from=start, period_to=end, last_seq=3, digest="ab" * 32)
    return record.log(draft(EntryKind.REPORT_ISSUED, record.now, facts=facts))[0]


def test_issues_of_a_report_are_found_by_the_very_period(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    start, end = record.now, record.now + timedelta(hours=1)
    first, _, again = (
        _issue(record, start, end),
        _issue(record, start, end + timedelta(seconds=1)),
        _issue(record, start, end),
    )
    assert record.reader.reports_issued(Period(start, end)) == (first, again)


def test_of_what_was_logged_later_only_what_can_say_something_of_a_time_is_given(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    old = record.status(1, LineState.DOWN)
    until, sealed = record.now, record.reader.head().seq
    record.clock.pass_time(60)
    (new,) = record.log(status(1, LineState.DEGRADED, record.now))
    (late,) = record.log(status(2, LineState.DOWN, until))
    (of_old,) = record.log(correction(old, note="corrected"))
    (moved,) = record.log(correction(new, occurred_at=until))
    (back,) = record.log(void(moved, record.now))
    (other,) = record.log(status(3, LineState.DOWN, record.now))
    record.log(void(other, record.now))
    assert record.reader.entries_later(sealed, until) == tuple(
        record.reader.entry(one.seq) for one in (late, of_old, moved, back)
    )
