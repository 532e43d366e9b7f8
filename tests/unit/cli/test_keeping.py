from __future__ import annotations

import sqlite3
from pathlib import Path

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
