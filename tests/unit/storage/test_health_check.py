from __future__ import annotations

import pytest

from console.domain.events import EntryKind
from console.storage import health_check
from console.storage.entry_reader import EntryFilter
from console.storage.health_check import check_health
from console.storage.verification import verify
from helpers.record_builder import WITHOUT_GUARDS, BuiltRecord

SMALL = 1000


def test_on_an_ordinary_day_there_is_nothing_to_say(record: BuiltRecord) -> None:
    found = check_health(record.folder, record.clock, reserve_bytes=SMALL)
    assert (found.damage, found.repaired) == ((), ())
    assert found.free_bytes > 0
    assert (record.folder / "reserve").stat().st_size == SMALL


@pytest.mark.parametrize("sql", ["DROP INDEX story_line;", "DROP TRIGGER entry_no_delete;", "DROP TABLE words;"])
def test_lost_parts_are_put_back_and_the_record_says_so(record: BuiltRecord, sql: str) -> None:
    record.tamper(sql)
    found = check_health(record.folder, record.clock, reserve_bytes=SMALL)
    assert len(found.repaired) == 1
    newest = record.reader.entries(EntryFilter(newest=1))[0]
    assert newest.kind is EntryKind.INTEGRITY_FOUND
    record.close()
    assert verify(record.folder).ok


def test_a_changed_entry_among_the_newest_is_told(record: BuiltRecord) -> None:
    record.tamper(f"{WITHOUT_GUARDS} UPDATE entry SET body = '{{}}' WHERE seq = 7;")
    (sentence,) = check_health(record.folder, record.clock, reserve_bytes=SMALL).damage
    assert "verify" in sentence


def test_damaged_pages_are_told(record: BuiltRecord) -> None:
    lie = "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'story')"
    record.tamper(f"PRAGMA writable_schema = ON; {lie} WHERE name = 'listing';")
    (sentence,) = check_health(record.folder, record.clock, reserve_bytes=SMALL).damage
    assert "backup" in sentence


def test_guards_that_are_there_and_do_not_work_are_told(record: BuiltRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health_check, "guards_work", lambda db: False)
    (sentence,) = check_health(record.folder, record.clock, reserve_bytes=SMALL).repaired
    assert "could be changed" in sentence
