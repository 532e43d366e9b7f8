from __future__ import annotations

from pathlib import Path

import pytest

from console.bootstrap.writing import open_writing
from console.domain.errors import RuleViolation
from console.domain.events import EntryKind, ReportFacts
from console.domain.line import LineState
from console.domain.quick_entry.commands import ShiftStart
from console.services.shifts import HandOver
from helpers.desks import SampleDesk


def test_what_can_not_be_read_is_refused_whole_and_points_at_the_character(desk: SampleDesk) -> None:
    refusal = desk.refused("3+44d")
    assert refusal.position == 2
    assert desk.refused("").sentence


def test_a_prefix_logs_for_a_colleague(desk: SampleDesk) -> None:
    (entry,) = desk.log("jr: 3d", by="KM").entries
    assert (entry.by, entry.keyed_by) == ("JR", "KM")


def test_nobody_named_is_refused(desk: SampleDesk) -> None:
    assert "who is logging this" in desk.refused("3d", by=None).sentence
    assert "not an operator" in desk.refused("3d", by="ZZ").sentence


def test_an_entry_of_another_writer_is_seen_at_once(desk: SampleDesk) -> None:
    other = open_writing(desk.folder, desk.clock, exercise=False)
    other.status_log.log("3d", by="JR")
    other.close()
    assert desk.board[3].by == "JR"
    (entry,) = desk.log("3u").entries
    assert entry.previous_state is LineState.DOWN


def test_a_backup_that_fails_is_a_warning_not_a_loss(desk: SampleDesk, tmp_path: Path) -> None:
    desk.writing.status_log.start_shift(ShiftStart(name="Day", operators=("KM",)), HandOver(), by="KM")
    backups = desk.folder / "backups"
    if backups.is_dir():
        backups.rmdir()
    backups.write_text("in the way")
    changes = desk.log("/shift end")
    assert changes.entries
    assert any("backup failed" in warning for warning in changes.warnings)


def test_a_report_that_left_the_program_is_in_the_record_with_its_seal(desk: SampleDesk) -> None:
    desk.log("3d")
    desk.clock.pass_time(60)
    report = desk.reports.by_shift("current")
    (entry,) = desk.writing.status_log.issue_report(report, "shift.pdf", by="KM").entries
    facts = entry.act.facts
    assert isinstance(facts, ReportFacts)
    assert (facts.last_seq, facts.digest, facts.file) == (report.seal.last_seq, report.seal.digest, "shift.pdf")
    assert (entry.kind, entry.by) == (EntryKind.REPORT_ISSUED, "KM")
    assert desk.writing.status_log.issue_report(report, None).entries[0].by is None


def test_a_signed_report_is_an_entry_with_its_seal_and_found_again(desk: SampleDesk) -> None:
    desk.log("/shift start Day KM")
    desk.clock.pass_time(60)
    desk.log("/shift end")
    report = desk.reports.by_shift("last")
    (entry,) = desk.writing.status_log.sign_report(report, "jr", by="KM").entries
    assert (entry.kind, entry.by, entry.keyed_by) == (EntryKind.REPORT_ISSUED, "JR", "KM")
    issue = desk.reports.by_shift("last").issue
    assert issue is not None
    assert ([one.by for one in issue.signatures], issue.is_again) == (["JR"], False)
    with pytest.raises(RuleViolation, match="'XX' is not an operator"):
        desk.writing.status_log.sign_report(report, "XX")
