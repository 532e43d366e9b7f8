from __future__ import annotations

from pathlib import Path

import pytest

from console.storage import projections
from console.storage.schema import TABLES, TRIGGERS
from console.storage.schema_check import (
    guards_work,
    lost_guards,
    lost_parts,
    restore_guards,
    restore_parts,
    strange_parts,
)
from helpers.record_builder import WITHOUT_GUARDS, build_record


def test_a_whole_record_has_lost_nothing_and_holds_nothing_strange(tmp_path: Path) -> None:
    db = build_record(tmp_path).reader.db
    assert lost_guards(db) == lost_parts(db) == strange_parts(db) == ()


def test_a_guard_that_reads_differently_is_lost(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    weak = "CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT 1; END;"
    record.tamper(f"DROP TRIGGER entry_no_delete; {weak}")
    db = record.reader.db
    assert lost_guards(db) == ("entry_no_delete",)
    assert "entry_no_delete" in restore_guards(db, lost_guards(db))
    assert lost_guards(db) == ()


@pytest.mark.parametrize("name", [name for name in TABLES if name != "entry"])
def test_every_cache_is_made_again(tmp_path: Path, name: str) -> None:
    record = build_record(tmp_path)
    record.pass_on(1)
    record.tamper(f"DROP TABLE {name};")
    with record.writer.writing():
        sentence = restore_parts(record.reader.db)
    assert sentence is not None
    assert name in sentence
    assert lost_parts(record.reader.db) == ()
    assert record.reader.count() == record.reader.head().seq
    assert len(record.reader.pass_on_items()) == 1


def test_a_lost_index_is_made_again_without_touching_the_caches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = build_record(tmp_path)
    record.tamper("DROP INDEX story_line;")
    monkeypatch.setattr(projections, "rebuild", lambda db: pytest.fail("not needed"))
    db = record.reader.db
    assert restore_parts(db) is not None
    assert restore_parts(db) is None


def test_what_no_record_has_is_strange(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.tamper("CREATE VIEW bait AS SELECT 1; CREATE TRIGGER more AFTER INSERT ON entry BEGIN SELECT 1; END;")
    assert strange_parts(record.reader.db) == ("bait", "more")


@pytest.mark.parametrize("name", [name for name in TRIGGERS if name != "entry_follows_last"])
def test_the_self_test_notices_each_guard_that_does_not_work(tmp_path: Path, name: str) -> None:
    record = build_record(tmp_path)
    db = record.reader.db
    assert guards_work(db)
    db.execute(f"DROP TRIGGER {name}")
    if name == "entry_no_replace":
        db.execute("DROP TRIGGER entry_follows_last")
        db.execute("DROP TRIGGER entry_no_delete")
    before = record.reader.head()
    assert not guards_work(db)
    assert record.reader.head() == before


def test_an_empty_record_has_nothing_to_try_the_guards_on(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.tamper(f"{WITHOUT_GUARDS} DELETE FROM entry;")
    assert guards_work(record.reader.db)
