from __future__ import annotations

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from console.domain.events import EntryKind
from console.storage.day_file import (
    DayFiles,
    Mark,
    day_line,
    day_of,
    line_number,
    read_anchor,
    read_line,
    sync_folder,
    write_anchor,
)
from console.storage.event_store import head_row, read_rows
from console.storage.folder import RecordFolder
from console.storage.stored_row import StoredRow
from console.storage.verification import verify
from helpers.record_builder import BuiltRecord, build_record, draft


def _lines(record: BuiltRecord) -> list[bytes]:
    files = sorted((record.folder / "days").iterdir())
    return [line for file in files for line in file.read_bytes().splitlines(keepends=True)]


def _newest(record: BuiltRecord) -> StoredRow:
    row = head_row(record.reader.db)
    assert row is not None
    return row


def test_every_entry_has_its_line_when_the_write_is_over(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.note("first")
    assert [line_number(line) for line in _lines(record)] == list(range(1, record.reader.head().seq + 1))


def test_a_line_is_the_whole_row(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.note('said "caf\u00e9"\nand more')
    newest = _newest(record)
    assert _lines(record)[-1] == day_line(newest)
    assert read_line(day_line(newest)) == newest


@pytest.mark.parametrize("old", [b"first", b'"KM"', b'"hash":"', b"}\n", b'"seq"'])
def test_a_line_that_was_changed_in_any_part_is_not_read(tmp_path: Path, old: bytes) -> None:
    record = build_record(tmp_path)
    record.note("first")
    line = _lines(record)[-1]
    assert read_line(line) is not None
    assert read_line(line.replace(old, old[:-1] + b"#")) is None


def test_a_line_that_is_no_json_has_no_number() -> None:
    assert line_number(b"{torn") is None
    assert line_number(b'{"seq":"7"}\n') is None
    assert line_number(b"[]\n") is None


def test_the_day_is_that_of_the_centers_clock(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.clock.set(record.now.replace(hour=4, minute=59))  # 23:59 in New York
    record.note("before midnight", after_s=0)
    before = day_of(_newest(record))
    record.note("after midnight", after_s=120)
    assert (before, day_of(_newest(record))) == ("2025-03-03.jsonl", "2025-03-04.jsonl")


def test_a_torn_last_line_is_cut_off_by_the_next_write_and_written_whole(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.note("torn")
    record.close()
    (file,) = (tmp_path / "days").iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:-40])
    record.note("next")
    assert file.read_bytes().startswith(whole)
    assert [line_number(line) for line in _lines(record)] == list(range(1, record.reader.head().seq + 1))


def test_a_file_of_one_torn_line_is_written_anew(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.close()
    (file,) = (tmp_path / "days").iterdir()
    file.write_bytes(b"x" * 200_000)
    record.note("next")
    assert len(_lines(record)) == record.reader.head().seq


def test_lines_a_kill_left_out_are_written_by_the_next_write(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.note("first")
    record.note("second")
    record.close()
    (file,) = (tmp_path / "days").iterdir()
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:-2]))
    record.note("third")
    assert [line_number(line) for line in _lines(record)] == list(range(1, record.reader.head().seq + 1))


def test_the_mark_is_found_in_an_older_file_when_the_clock_was_set_back(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.clock.jump(-3 * 86400)
    record.note("three days back")
    days = DayFiles(RecordFolder(tmp_path))
    assert days.mark() == days.thorough_mark() == Mark(*read_anchor(RecordFolder(tmp_path)))
    assert days.mark().seq == record.reader.head().seq
    assert len(days.names()) == 2


def test_without_the_anchor_nothing_is_written_twice(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    long_ago = record.now - timedelta(days=100)
    with record.writer.writing() as transaction:
        transaction.append([draft(EntryKind.NOTE, long_ago, note="then")], recorded_at=long_ago)
    record.close()
    (tmp_path / "anchor.json").unlink()
    record.note("now")
    numbers = [line_number(line) for line in _lines(record)]
    assert sorted(number for number in numbers if number) == list(range(1, record.reader.head().seq + 1))


def test_a_batch_over_several_days_goes_to_the_file_of_each(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    before = record.now - timedelta(days=10)
    with record.writer.writing() as transaction:
        for day in range(3):
            at = before + timedelta(days=day)
            transaction.append([draft(EntryKind.NOTE, at, note="x")], recorded_at=at)
    assert len(DayFiles(RecordFolder(tmp_path)).names()) == 4


def test_the_newest_line_is_found_behind_a_very_long_one(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.note("x" * 300_000)
    record.note("y" * 700_000)
    assert DayFiles(RecordFolder(tmp_path)).mark().seq == record.reader.head().seq


def test_the_newest_line_is_found_at_the_end_of_a_long_file(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.log(*(draft(EntryKind.NOTE, record.now, note="x" * 200) for _ in range(200)))
    assert DayFiles(RecordFolder(tmp_path)).mark().seq == record.reader.head().seq


def test_a_record_without_day_files_has_no_mark(tmp_path: Path) -> None:
    days = DayFiles(RecordFolder(tmp_path))
    assert days.mark() == days.thorough_mark() == Mark()
    assert days.rows_after(0) == []
    assert days.lines("absent") is not None


def test_rows_after_a_number_come_by_number(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.note("first")
    rows = DayFiles(RecordFolder(tmp_path)).rows_after(2)
    assert rows == read_rows(record.reader.db, 3, record.reader.head().seq)


def test_a_torn_anchor_says_nothing(tmp_path: Path) -> None:
    folder = RecordFolder(tmp_path)
    write_anchor(folder, Mark(1000, "a" * 64, "2025-03-04.jsonl"))
    write_anchor(folder, Mark(7, "b" * 64, ""))
    assert read_anchor(folder) == Mark(7, "b" * 64, "")
    folder.anchor.write_bytes(b'{"seq":')
    assert read_anchor(folder) == Mark()


_NONSENSE = [
    pytest.param(b'{"seq": 1000000000000000000000000000000, "hash": "", "day": ""}', id="a number no database holds"),
    pytest.param(b'{"seq": 1000000001, "hash": "", "day": ""}', id="a number no record reaches"),
    pytest.param(b'{"seq": -3, "hash": "", "day": ""}', id="a number below the first"),
    pytest.param(b'{"seq": 1e999, "hash": "", "day": ""}', id="no number"),
    pytest.param(b"[" * 100_000, id="nested without end"),
]


@pytest.mark.parametrize("text", _NONSENSE)
def test_a_damaged_anchor_says_nothing(tmp_path: Path, text: bytes) -> None:
    record = build_record(tmp_path)
    RecordFolder(tmp_path).anchor.write_bytes(text)
    assert read_anchor(RecordFolder(tmp_path)) == Mark()
    assert record.note("goes on").seq == record.reader.head().seq


@pytest.mark.parametrize("text", _NONSENSE)
def test_a_damaged_line_says_nothing_and_does_not_keep_anybody_from_logging(tmp_path: Path, text: bytes) -> None:
    assert line_number(text + b"\n") is None
    assert read_line(text + b"\n") is None
    record = build_record(tmp_path)
    (file,) = (tmp_path / "days").iterdir()
    file.write_bytes(file.read_bytes() + text + b"\n")
    before = record.reader.head().seq
    assert record.note("goes on").seq == before + 1
    days = next(check for check in verify(tmp_path).checks if check.name == "day files")
    assert (days.ok, file.name in days.detail) == (False, True)


def test_a_line_without_a_fingerprint_still_counts_as_a_number(tmp_path: Path) -> None:
    (tmp_path / "days").mkdir()
    (tmp_path / "days" / "2025-03-04.jsonl").write_bytes(b'scribble\n{"seq":3}\nscribble\n')
    assert DayFiles(RecordFolder(tmp_path)).mark() == Mark(3, "", "2025-03-04.jsonl")


def test_a_file_without_a_number_has_no_mark(tmp_path: Path) -> None:
    (tmp_path / "days").mkdir()
    (tmp_path / "days" / "2025-03-04.jsonl").write_bytes(b"scribble\n")
    (tmp_path / "days" / "2025-03-05.jsonl").mkdir()
    assert DayFiles(RecordFolder(tmp_path)).thorough_mark() == Mark()


def test_folders_that_cannot_be_opened_are_left_to_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sync_folder(tmp_path)

    asked: list[object] = []

    def refuse(path: object, *_arguments: object) -> int:
        asked.append(path)
        raise PermissionError("as on Windows")

    monkeypatch.setattr(os, "open", refuse)
    sync_folder(tmp_path)
    assert asked == [tmp_path]


def test_the_lines_are_plain_json_for_anyone(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.note("readable")
    plain = json.loads(_lines(record)[-1])
    assert plain["body"]["note"] == "readable"
    assert plain["actor"] == "KM"
