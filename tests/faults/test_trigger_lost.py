"""Row 17 of record.md §6: a guard is lost. Noticed and put back every time, and the record says so."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from console.domain.events import EntryKind, IntegrityFacts
from console.storage.engine import sqlite3
from console.storage.entry_reader import EntryFilter
from console.storage.health_check import check_health
from console.storage.schema import TRIGGERS
from console.storage.verification import verify
from helpers.record_builder import BuiltRecord, build_record

_CHANGE = "UPDATE entry SET body = '{}' WHERE seq = 1"
_WEAKENED = "CREATE TRIGGER {name} BEFORE UPDATE ON entry BEGIN SELECT 1; END;"


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    record = build_record(tmp_path)
    record.note("first")
    return record


def _can_be_changed(folder: Path) -> bool:
    with closing(sqlite3.connect(folder / "record.db", isolation_level=None)) as bare:
        bare.execute("BEGIN")
        try:
            bare.execute(_CHANGE)
        except sqlite3.IntegrityError:
            return False
        finally:
            bare.execute("ROLLBACK")
    return True


def _told(record: BuiltRecord) -> list[str]:
    entries = record.reader.entries(EntryFilter())
    facts = [entry.act.facts for entry in entries if entry.kind is EntryKind.INTEGRITY_FOUND]
    return [text for one in facts if isinstance(one, IntegrityFacts) for text in one.findings]


@pytest.mark.parametrize("name", TRIGGERS)
@pytest.mark.parametrize("instead", ["", _WEAKENED])
@pytest.mark.parametrize("noticed_by", ["the next entry", "the window"])
def test_a_lost_or_weakened_guard_is_noticed_put_back_and_told(
    record: BuiltRecord, name: str, instead: str, noticed_by: str
) -> None:
    record.tamper(f"DROP TRIGGER {name}; {instead.format(name=name)}")
    found = verify(record.folder)
    assert name in next(check.detail for check in found.checks if check.name == "triggers")
    if noticed_by == "the window":
        check_health(record.folder, record.clock, reserve_bytes=0)
    else:
        record.note("next")
    assert [name in text for text in _told(record)] == [True]
    record.close()
    assert verify(record.folder).ok
    assert not _can_be_changed(record.folder)


def test_without_the_guard_an_entry_can_be_changed(record: BuiltRecord) -> None:
    """The control: the guard is what refuses."""
    record.close()
    assert not _can_be_changed(record.folder)
    record.tamper("DROP TRIGGER entry_no_update;")
    assert _can_be_changed(record.folder)
