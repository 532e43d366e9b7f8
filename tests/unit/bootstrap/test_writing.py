from __future__ import annotations

from pathlib import Path

import pytest

from console.bootstrap.reading import open_reading
from console.bootstrap.writing import make_demo_record, open_writing
from console.domain.errors import StorageUnavailable
from console.domain.events import EntryKind
from console.domain.line_report import LineReport
from console.services.record_keeping import verify_record
from console.services.shift_reports import ShiftReports
from helpers.clocks import SettableClock
from helpers.desks import NOON, SampleDesk


def test_two_records_in_one_process_do_not_touch(tmp_path: Path) -> None:
    one, two = SampleDesk(tmp_path / "one"), SampleDesk(tmp_path / "two")
    one.log("3d")
    two.log("3i")
    assert (one.board[3].state, two.board[3].state) == ("down", "intermittent")
    one.close()
    two.close()


def test_where_there_is_no_record_to_write_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable):
        open_writing(tmp_path, SettableClock(), exercise=False)


def test_the_demo_is_a_day_worth_looking_at(tmp_path: Path) -> None:
    clock = SettableClock(NOON)
    changes = make_demo_record(tmp_path, clock)
    kinds = {entry.kind for entry in changes.entries}
    assert kinds >= {
        EntryKind.CORRECTION,
        EntryKind.VOID,
        EntryKind.TOLD,
        EntryKind.FALLBACK_ACTIVATED,
        EntryKind.FALLBACK_DEACTIVATED,
        EntryKind.PASS_ON,
        EntryKind.SHIFT_ENDED,
    }
    assert any(entry.late for entry in changes.entries)
    assert any(entry.act.approx for entry in changes.entries)
    reading = open_reading(tmp_path, clock, exercise=True)
    report = ShiftReports(reading).by_shift("last")
    assert len(reading.shifts.all()) >= 3
    reading.close()
    assert _outages(report.lines) >= 2
    assert verify_record(tmp_path).ok


def _outages(lines: tuple[LineReport, ...]) -> int:
    return sum(len(line.outages) for line in lines)
