from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.storage.database import create_record
from helpers.clocks import START, SettableClock
from helpers.record_builder import CENTER, LINES, build_record, retire


def test_the_set_up_is_what_its_entries_amount_to(tmp_path: Path) -> None:
    reader = build_record(tmp_path).reader
    assert reader.set_up().center == CENTER
    assert reader.set_up().lines == LINES


def test_the_set_up_is_folded_again_only_when_there_is_a_newer_one(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    first = record.reader.set_up()
    record.note("no set-up")
    assert record.reader.set_up() is first
    record.log(retire(LINES[0], record.now))
    assert [one.key for one in record.reader.set_up().lines_in_service] == [2, 3]


def test_a_record_without_a_set_up_says_so(tmp_path: Path) -> None:
    writer = create_record(tmp_path, SettableClock(), reserve_bytes=0)
    with pytest.raises(StorageUnavailable, match="no set-up"):
        writer.reader.set_up()
    with writer.writing() as transaction:
        transaction.append([retire(LINES[0], START)])
    assert writer.reader.set_up_or_none() is None


def test_what_the_set_up_ever_said_is_told_oldest_first(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    before = record.reader.set_up_facts()
    record.note("no set-up")
    record.log(retire(LINES[0], record.now))
    now = record.reader.set_up_facts()
    assert (now[: len(before)], len(now)) == (before, len(before) + 1)
