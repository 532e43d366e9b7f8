from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from console.storage.chain_check import ChainCheck
from console.storage.day_check import DayCheck
from console.storage.day_file import DayFiles
from console.storage.folder import RecordFolder
from helpers.record_builder import BuiltRecord, build_record

Lines = list[bytes]


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    """Ten entries over two days."""
    record = build_record(tmp_path)
    record.note("first day")
    record.note("second day", after_s=86400)
    record.note("third")
    record.note("fourth")
    return record


def _checked(record: BuiltRecord) -> DayCheck:
    record.close()
    days = DayCheck(DayFiles(RecordFolder(record.folder)))
    reader = record.another_reader()
    last = reader.head().seq
    for links in ChainCheck().links(reader.db, 1, last):
        days.take(links)
    days.finish(last)
    reader.close()
    return days


def _rewrite(record: BuiltRecord, change: Callable[[Lines], Lines], day: int = 0) -> None:
    record.close()
    file = sorted((record.folder / "days").iterdir())[day]
    file.write_bytes(b"".join(change(file.read_bytes().splitlines(keepends=True))))


def _found(days: DayCheck) -> tuple[set[int], set[int], set[int], list[str]]:
    return days.differing, days.absent, days.beyond, days.unreadable


NOTHING: tuple[set[int], set[int], set[int], list[str]] = (set(), set(), set(), [])


def test_day_files_nobody_touched_say_what_the_database_says(record: BuiltRecord) -> None:
    assert _found(_checked(record)) == NOTHING


def test_a_changed_line_is_named(record: BuiltRecord) -> None:
    _rewrite(record, lambda lines: [line.replace(b"first day", b"worst day") for line in lines])
    assert _found(_checked(record)) == ({7}, set(), set(), [])


def test_a_line_taken_out_is_named(record: BuiltRecord) -> None:
    _rewrite(record, lambda lines: [*lines[:2], *lines[3:]])
    assert _found(_checked(record)) == (set(), {3}, set(), [])


def test_lines_that_changed_places_are_named(record: BuiltRecord) -> None:
    _rewrite(record, lambda lines: [lines[0], lines[2], lines[1], *lines[3:]])
    days = _checked(record)
    assert days.absent | days.differing >= {2}


def test_a_line_said_twice_is_named(record: BuiltRecord) -> None:
    _rewrite(record, lambda lines: [*lines, lines[-1]])
    assert _found(_checked(record))[0] == {7}


def test_a_line_beyond_the_database_is_named(record: BuiltRecord) -> None:
    _rewrite(record, lambda lines: [*lines, lines[-1].replace(b'"seq":10,', b'"seq":11,')], day=1)
    assert _found(_checked(record)) == (set(), set(), {11}, [])


def test_a_line_that_says_nothing_is_told_with_its_file(record: BuiltRecord) -> None:
    _rewrite(record, lambda lines: [b"scribble\n", *lines])
    assert _found(_checked(record)) == (set(), set(), set(), ["2025-03-04.jsonl"])


@pytest.mark.parametrize("cut", [1, 5, 300])
def test_a_torn_last_line_is_what_a_kill_leaves(record: BuiltRecord, cut: int) -> None:
    _rewrite(record, lambda lines: [*lines[:-1], lines[-1][:-cut]], day=1)
    assert _found(_checked(record)) == NOTHING


def test_a_database_ahead_of_the_day_files_is_what_a_kill_leaves(record: BuiltRecord) -> None:
    _rewrite(record, lambda lines: lines[:-2], day=1)
    assert _found(_checked(record)) == NOTHING


def test_a_clock_set_back_leaves_newer_numbers_in_an_older_file(record: BuiltRecord) -> None:
    record.clock.jump(-86400 * 5)
    record.note("five days back")
    record.clock.jump(86400 * 5)
    record.note("and forth")
    record.clock.jump(-86400 * 5)
    record.note("and back again")
    assert _found(_checked(record)) == NOTHING


def test_a_whole_file_that_is_gone_is_named_by_its_numbers(record: BuiltRecord) -> None:
    record.close()
    sorted((record.folder / "days").iterdir())[0].unlink()
    assert _found(_checked(record)) == (set(), set(range(1, 8)), set(), [])


def test_a_missing_line_before_lines_that_fit_is_named_at_once(record: BuiltRecord) -> None:
    _rewrite(record, lambda lines: lines[1:], day=1)
    assert _found(_checked(record)) == (set(), {8}, set(), [])


def _open_below(folder: Path) -> list[str]:
    """Files below a folder that this process has open."""
    links = tuple(Path("/proc/self/fd").iterdir())
    return [str(link.readlink()) for link in links if link.is_symlink() and folder in link.readlink().parents]


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux lists the open files of a process")
def test_a_check_given_up_halfway_leaves_no_file_open(record: BuiltRecord) -> None:
    record.close()
    days = DayCheck(DayFiles(RecordFolder(record.folder)))
    days.close()
    for links in ChainCheck().links(record.reader.db, 1, 3):
        days.take(links)
    assert _open_below(record.folder / "days")
    days.close()
    assert _open_below(record.folder / "days") == []
