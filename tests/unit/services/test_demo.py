from __future__ import annotations

from pathlib import Path

from console.bootstrap import open_reading
from console.domain.events import EntryKind
from console.domain.line_report import LineReport
from console.services.demo import make_demo_record
from console.services.record_keeping import verify_record
from helpers.clocks import SettableClock
from helpers.desks import NOON


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
    report = reading.reports.by_shift("last")
    assert len(reading.shifts.all()) >= 3
    reading.close()
    assert _outages(report.lines) >= 2
    assert verify_record(tmp_path).ok


def _outages(lines: tuple[LineReport, ...]) -> int:
    return sum(len(line.outages) for line in lines)
