from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from helpers.commands import Run


def test_a_sound_record_verifies(sample: Run) -> None:
    answer = sample("verify", "--json")
    assert answer.status == 0
    assert answer.json["ok"] is True
    assert sample("verify").status == 0


def test_a_changed_entry_is_found_and_named(sample: Run, tmp_path: Path) -> None:
    sample("log", "3d", "--by", "KM")
    last = sample("entries", "--last", "1", "--json").json["entries"][0]["seq"]
    database = sqlite3.connect(tmp_path / "D" / "record.db")
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        database.execute(f'DROP TRIGGER "{name}"')
    database.execute("UPDATE entry SET actor = 'JR' WHERE seq = ?", (last,))
    database.commit()
    database.close()
    answer = sample("verify")
    assert answer.status == 1
    assert str(last) in answer.out


def test_a_copy_is_made_and_restored(sample: Run, run: Run, tmp_path: Path) -> None:
    sample("log", "3d", "--by", "KM")
    copy = tmp_path / "copy.db"
    assert str(copy) in sample("backup", "-o", str(copy)).out
    assert sample("backup", "-o", str(copy)).status == 2
    assert sample("restore", str(copy)).status == 2
    assert run("--data", str(tmp_path / "E"), "restore", str(copy)).status == 0
    assert sample("restore", str(copy), "--force").status == 0


def test_a_backup_without_a_name_goes_to_the_record(sample: Run, tmp_path: Path) -> None:
    assert sample("backup").status == 0
    assert list((tmp_path / "D" / "backups").iterdir())


def _foot(sample: Run) -> str:
    text = sample("report", "--shift", "current", "--format", "txt").out
    return next(line for line in text.splitlines() if line.startswith("Record: "))


def test_a_printed_report_is_checked_by_the_line_at_its_foot(sample: Run) -> None:
    sample("log", "3d", "--by", "KM")
    foot = _foot(sample)
    sample("log", "3u!", "--by", "KM")
    answer = sample("verify", "--printed", foot.upper())
    assert (answer.status, answer.err) == (0, "")
    assert "are as they were when the report was printed" in answer.out
    assert "Of the 1 entry logged since" in answer.out
    asked = sample("verify", "--printed", foot.rpartition("fingerprint")[2], "--json")
    assert (asked.status, asked.json["ok"], asked.json["entry"]) == (0, True, asked.json["last_seq"] - 1)


def test_digits_that_no_entry_has_are_answered_and_counted_as_wrong(sample: Run) -> None:
    answer = sample("verify", "--printed", "1 0000 0000 0000 0000")
    assert answer.status == 1
    assert "Entry 1 has other digits, and no entry has the digits that were typed" in answer.out
    foot = _foot(sample)
    assert sample("verify", "--printed", foot, "--entries", "1").status == 1


@pytest.mark.parametrize(
    "arguments",
    [("--printed", "27 3f2a"), ("--printed", ""), ("--entries", "5"), ("--printed", "x", "--entries", "-1")],
)
def test_what_can_not_be_printed_is_refused(sample: Run, arguments: tuple[str, ...]) -> None:
    answer = sample("verify", *arguments)
    assert answer.status == 2
    assert answer.err.count("\n") == 1
