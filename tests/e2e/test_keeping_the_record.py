from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from console.storage.window_lock import WindowLock
from helpers.command_line import CommandLine


@contextmanager
def bare_sqlite(lineboard: CommandLine) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(lineboard.record / "record.db")
    try:
        with connection:
            yield connection
    finally:
        connection.close()


def drop_triggers(connection: sqlite3.Connection) -> None:
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')


def kept(lineboard: CommandLine) -> dict[Path, bytes]:
    """Every file of the record but those in which SQLite keeps readers and writers apart."""
    files = (path for path in lineboard.record.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in files if not path.name.endswith(("-shm", "-wal"))}


def findings(lineboard: CommandLine) -> str:
    answer = lineboard.call("verify", "--json")
    assert answer.status == 1, answer.error
    found = answer.document
    assert found["ok"] is False
    return " ".join(check["detail"] for check in found["checks"] if not check["ok"])


def test_a_whole_record_is_verified(demo_day: CommandLine) -> None:
    found = demo_day.json("verify")
    assert sorted(found) == ["checks", "digest", "entries", "last_seq", "ok"]
    assert found["ok"] is True
    assert all(sorted(check) == ["detail", "name", "ok"] for check in found["checks"])
    assert found["entries"] == found["last_seq"] == len(demo_day.json("entries")["entries"])
    assert found["digest"] == demo_day.json("entries", "--last", "1")["entries"][0]["hash"]
    assert demo_day.call("verify").status == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET body = replace(body, 'Chief', 'Nobody')",
        "DELETE FROM entry WHERE seq = 40",
        "REPLACE INTO entry SELECT * FROM entry WHERE seq = 40",
        "UPDATE OR REPLACE entry SET seq = 41 WHERE seq = 40",
    ],
)
def test_the_database_itself_refuses_to_change_an_entry(demo_copy: CommandLine, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError), bare_sqlite(demo_copy) as connection:
        connection.execute(statement)
    assert demo_copy.json("verify")["ok"] is True


def test_verify_names_an_edited_entry(demo_copy: CommandLine) -> None:
    with bare_sqlite(demo_copy) as connection:
        drop_triggers(connection)
        connection.execute("UPDATE entry SET occurred_at = '2024-10-22T00:00:00.000Z' WHERE seq = 40")
    assert "40" in findings(demo_copy)


def test_verify_names_a_deleted_entry(demo_copy: CommandLine) -> None:
    with bare_sqlite(demo_copy) as connection:
        drop_triggers(connection)
        connection.execute("DELETE FROM entry WHERE seq = 40")
    found = findings(demo_copy)
    assert "40" in found


def test_verify_names_two_swapped_entries(demo_copy: CommandLine) -> None:
    with bare_sqlite(demo_copy) as connection:
        drop_triggers(connection)
        for one, other in ((40, -1), (41, 40), (-1, 41)):
            connection.execute("UPDATE entry SET seq = ? WHERE seq = ?", (other, one))
    found = findings(demo_copy)
    assert "40" in found
    assert "41" in found


def test_verify_notices_that_the_newest_entries_are_gone(demo_copy: CommandLine) -> None:
    last = demo_copy.json("verify")["last_seq"]
    with bare_sqlite(demo_copy) as connection:
        drop_triggers(connection)
        connection.execute("DELETE FROM entry WHERE seq > ?", (last - 2,))
    assert findings(demo_copy)


def test_verify_repairs_and_writes_nothing(demo_copy: CommandLine) -> None:
    with bare_sqlite(demo_copy) as connection:
        drop_triggers(connection)
    before = kept(demo_copy)
    assert "entry_no_update" in findings(demo_copy)
    assert kept(demo_copy) == before


def test_a_backup_is_restored_into_a_new_place(demo_copy: CommandLine, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    demo_copy.done("backup", "-o", copy)
    assert demo_copy.refused("backup", "-o", copy)
    elsewhere = CommandLine(folder=tmp_path / "elsewhere", exercise=True)
    elsewhere.done("restore", copy)
    was, now = demo_copy.json("entries")["entries"], elsewhere.json("entries")["entries"]
    assert now[: len(was)] == was
    assert elsewhere.json("verify")["ok"] is True


def test_a_restore_over_a_record_needs_force_and_loses_nothing(demo_copy: CommandLine, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    demo_copy.done("backup", "-o", copy)
    newer = demo_copy.json("log", "n after the backup", "--by", "KM")["entries"][0]
    assert "--force" in demo_copy.refused("restore", copy)
    demo_copy.done("restore", copy, "--force")
    found = {entry["uid"]: entry for entry in demo_copy.json("entries")["entries"]}
    assert newer["uid"] in found
    assert "record_restored" in {entry["kind"] for entry in found.values()}
    assert demo_copy.json("verify")["ok"] is True


def test_nothing_is_restored_under_an_open_window(demo_copy: CommandLine, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    demo_copy.done("backup", "-o", copy)
    window = WindowLock(demo_copy.record)
    assert window.acquire()
    try:
        answer = demo_copy.call("restore", copy, "--force")
    finally:
        window.release()
    assert answer.status in (2, 3)
    assert "window" in answer.error
    assert "record_restored" not in {entry["kind"] for entry in demo_copy.json("entries")["entries"]}


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 4096])
def test_a_file_that_is_no_backup_is_not_restored(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "copy.db"
    file.write_bytes(content)
    nowhere = CommandLine(folder=tmp_path / "data")
    answer = nowhere.call("restore", file)
    assert answer.status in (2, 3)
    assert len(answer.error.strip().splitlines()) == 1
    assert not (tmp_path / "data" / "record.db").exists()


def test_a_shift_that_ends_leaves_a_verified_backup(lineboard: CommandLine) -> None:
    lineboard.done("shift", "start", "Day", "KM", "--by", "KM")
    lineboard.done("shift", "end", "--by", "KM")
    assert list((lineboard.record / "backups").glob("*.db"))


def test_every_entry_is_in_a_day_file_beside_the_database(demo_day: CommandLine) -> None:
    days = sorted((demo_day.record / "days").iterdir())
    text = "".join(day.read_text(encoding="utf-8") for day in days)
    uids = [entry["uid"] for entry in demo_day.json("entries")["entries"]]
    assert len(text.splitlines()) >= len(uids)
    assert all(uid in text for uid in uids)


def test_a_replay_is_all_or_nothing(demo_copy: CommandLine, tmp_path: Path) -> None:
    before = demo_copy.json("verify")["last_seq"]
    file = tmp_path / "bad.jsonl"
    good = '{"at": "2024-10-23T07:00:00-04:00", "by": "KM", "entry": "3d"}\n'
    for bad in (
        '{"at": "2024-10-23T08:00:00-04:00", "by": "KM", "entry": "3x"}\n',
        '{"at": "2024-10-23T06:00:00-04:00", "by": "KM", "entry": "3u"}\n',
        '{"at": "2024-10-23T08:00:00", "by": "KM", "entry": "3u"}\n',
        '{"at": "2024-10-23T08:00:00-04:00", "by": "ZZ", "entry": "3u"}\n',
        "not json\n",
        "[" * 50_000 + "\n",
        "{}\n",
        '{"at": 1e400, "by": [], "entry": {}}\n',
    ):
        file.write_text(good + bad)
        sentence = demo_copy.refused("replay", file)
        assert "bad.jsonl" in sentence
        assert "2" in sentence
    assert demo_copy.json("verify")["last_seq"] == before


def test_the_record_survives_being_copied_while_nobody_writes(demo_day: CommandLine, tmp_path: Path) -> None:
    assert demo_day.folder is not None
    shutil.copytree(demo_day.folder, tmp_path / "copied")
    copied = CommandLine(folder=tmp_path / "copied", exercise=True)
    assert copied.json("status", "--at", "13:00")["lines"]
    assert copied.json("verify")["ok"] is True
