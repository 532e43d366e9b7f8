from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from console.domain.errors import RuleViolation, StorageUnavailable
from console.domain.events import EntryKind
from console.domain.log_entry import Draft
from console.storage import day_file
from console.storage.engine import sqlite3
from console.storage.reserve_file import ensure_reserve
from console.storage.verification import verify
from helpers.record_builder import LINES, BuiltRecord, build_record, draft, retire


def _change_ones_mind(record: BuiltRecord, *drafts: Draft) -> None:
    with record.writer.writing() as transaction:
        transaction.append(drafts)
        transaction.reader.set_up()
        raise RuleViolation("no")


def test_an_exception_inside_takes_everything_back(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    before = record.reader.head()
    with pytest.raises(RuleViolation):
        _change_ones_mind(record, draft(EntryKind.NOTE, record.now, note="never"))
    assert record.reader.head() == before
    assert record.note("next").seq == before.seq + 1
    record.close()
    assert verify(tmp_path).ok


def test_a_set_up_that_was_taken_back_is_forgotten(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    before = record.reader.set_up()
    with pytest.raises(RuleViolation):
        _change_ones_mind(record, retire(LINES[0], record.now))
    assert record.reader.set_up() == before


def test_writing_inside_writing_is_a_bug(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    with record.writer.writing(), pytest.raises(RuntimeError, match="left open"), record.writer.writing():
        pytest.fail("two transactions at once")


_OTHER = """
import sys, sqlite3
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
"""


def test_a_foreign_program_that_holds_the_database_is_waited_for_and_then_named(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.reader.db.execute("PRAGMA busy_timeout = 20")
    file = str(tmp_path / "record.db")
    with subprocess.Popen(
        [sys.executable, "-c", _OTHER, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(StorageUnavailable, match="another program"):
            record.note("not now")
        other.communicate("\n")
    record.note("now")


def _fail_once(record: BuiltRecord, statement: str, code: int, *, after: bool = False) -> Callable[[], int]:
    """Let a statement of the writer's connection fail the next time, before or after it was carried out."""
    execute, executemany = record.reader.db.execute, None
    failed: list[str] = []

    def failing(sql: str, *arguments: object) -> object:
        if sql.startswith(statement) and not failed:
            failed.append(sql)
            if after:
                execute(sql, *arguments)  # type: ignore[arg-type]
            error = sqlite3.OperationalError("made to fail")
            error.sqlite_errorcode = code
            raise error
        return execute(sql, *arguments)  # type: ignore[arg-type]

    assert executemany is None
    record.reader.db.execute = failing  # type: ignore[method-assign,assignment]
    return lambda: len(failed)


def test_an_io_error_on_a_commit_that_reached_the_disk_counts_as_saved(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    failures = _fail_once(record, "COMMIT", 10, after=True)
    entry = record.note("there all the same")
    assert failures() == 1
    assert record.reader.entry(entry.seq) == entry
    record.close()
    assert verify(tmp_path).ok


def test_an_io_error_on_a_commit_that_did_not_reach_the_disk_says_not_saved(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    before = record.reader.head()
    failures = _fail_once(record, "COMMIT", 10)
    with pytest.raises(StorageUnavailable, match="disk"):
        record.note("not there")
    assert failures() == 1
    assert record.reader.head() == before
    assert record.note("next").seq == before.seq + 1


def test_an_io_error_without_an_entry_says_so_too(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    _fail_once(record, "COMMIT", 10)
    with pytest.raises(StorageUnavailable, match="disk"), record.writer.writing():
        pass


def test_a_full_disk_gets_the_reserve_and_one_more_entry_is_saved(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    ensure_reserve(tmp_path / "reserve", 4096)
    _fail_once(record, "COMMIT", 13)
    entry = record.note("one more")
    assert "reserve" in record.writer.remarks[0]
    assert not (tmp_path / "reserve").exists()
    assert record.reader.entry(entry.seq) == entry
    record.close()
    assert verify(tmp_path).ok
    _fail_once(record, "COMMIT", 13)
    with pytest.raises(StorageUnavailable, match="full"):
        record.note("and no more")


def test_a_disk_that_is_full_while_appending_gets_the_reserve_too(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    ensure_reserve(tmp_path / "reserve", 4096)
    record.clock.pass_time(5)
    with record.writer.writing() as transaction:
        first = transaction.append([draft(EntryKind.NOTE, record.now, note="first")])
        failures = _fail_once(record, "UPDATE tally", 13)
        second = transaction.append([draft(EntryKind.NOTE, record.now, note="second")])
    assert failures() == 1
    assert record.reader.entries_recorded(first[0].seq, second[0].seq) == (*first, *second)
    record.close()
    assert verify(tmp_path).ok


def test_a_day_file_that_cannot_be_written_is_a_remark_and_caught_up_with(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    (file,) = (tmp_path / "days").iterdir()
    aside = tmp_path / "aside"
    file.rename(aside)
    file.mkdir()
    entry = record.note("saved all the same")
    assert "day file" in record.writer.remarks[0]
    file.rmdir()
    aside.rename(file)
    record.note("next")
    assert record.writer.remarks == ()
    assert record.reader.entry(entry.seq) == entry
    record.close()
    assert verify(tmp_path).ok


@pytest.mark.parametrize("times", [1, 2])
def test_a_full_disk_met_by_the_day_file_gets_the_reserve(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    record = build_record(tmp_path)
    ensure_reserve(tmp_path / "reserve", 4096)
    write, left = day_file._write_all, [times]

    def full(descriptor: int, lines: bytes) -> None:
        if left[0]:
            left[0] -= 1
            raise OSError(28, "No space left on device")
        write(descriptor, lines)

    monkeypatch.setattr(day_file, "_write_all", full)
    record.note("saved")
    assert bool(record.writer.remarks) is (times == 2)
    record.note("next")
    record.close()
    assert verify(tmp_path).ok


def test_two_writers_take_turns(tmp_path: Path) -> None:
    record, other = build_record(tmp_path), BuiltRecord(tmp_path)
    for turn in range(6):
        (record, other)[turn % 2].note(f"turn {turn}")
    record.close()
    other.close()
    assert verify(tmp_path).ok


def test_many_rows_left_out_of_the_day_files_are_caught_up_with(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.log(*(draft(EntryKind.NOTE, record.now, note=str(n)) for n in range(1200)))
    record.close()
    (file,) = (tmp_path / "days").iterdir()
    file.unlink()
    (tmp_path / "anchor.json").unlink()
    record.note("next")
    record.close()
    assert verify(tmp_path).ok
