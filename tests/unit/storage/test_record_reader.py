from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.storage.database import create_record
from helpers.clocks import START, SettableClock
from helpers.record_builder import build_record


def test_a_record_without_an_entry_was_not_made_yet(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="no set-up"):
        create_record(tmp_path, SettableClock(), reserve_bytes=0).reader.created_at()


def test_the_record_knows_when_it_was_made(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.note("later")
    assert record.reader.created_at() == START


def test_the_data_version_tells_that_somebody_else_has_written(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    reader = record.another_reader()
    before = reader.data_version()
    assert reader.data_version() == before
    record.note("from outside")
    assert reader.data_version() != before
    reader.close()


def test_numbers_of_pass_ons_count_up_whatever_became_of_them(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    assert record.reader.pass_on_count() == 0
    record.pass_on(1)
    record.close_pass_on(1)
    record.pass_on(2)
    assert record.reader.pass_on_count() == 2
