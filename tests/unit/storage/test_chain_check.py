from __future__ import annotations

from pathlib import Path

import pytest

from console.storage import chain_check
from console.storage.chain_check import ChainCheck
from console.storage.stored_row import StoredRow
from helpers.record_builder import WITHOUT_GUARDS, BuiltRecord, build_record


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    """Fourteen entries."""
    record = build_record(tmp_path)
    for number in range(8):
        record.note(f"note {number}")
    return record


def _checked(record: BuiltRecord, first: int = 1) -> ChainCheck:
    chain = ChainCheck()
    (last,) = record.reader.db.execute("SELECT max(seq) FROM entry").fetchone()
    for _ in chain.links(record.reader.db, first, last):
        pass
    return chain


def test_a_chain_nobody_touched_holds(record: BuiltRecord) -> None:
    chain = _checked(record)
    head = record.reader.head()
    assert (chain.changed, chain.missing, chain.unreadable) == (set(), [], set())
    assert (chain.count, chain.seq, chain.hash.hex()) == (14, head.seq, head.hash)


@pytest.mark.parametrize(
    "column", ["uid = 'x'", "position = '2'", "actor = 'JR'", "kind = 'told'", "body = '{}'", "version = 2"]
)
def test_an_entry_changed_in_any_column_is_named(record: BuiltRecord, column: str) -> None:
    record.tamper(f"{WITHOUT_GUARDS} UPDATE entry SET {column} WHERE seq = 9;")
    assert _checked(record).changed == {9}


def test_an_entry_taken_out_is_missing_and_the_next_is_not_blamed(record: BuiltRecord) -> None:
    record.tamper(f"{WITHOUT_GUARDS} DELETE FROM entry WHERE seq IN (9, 10);")
    chain = _checked(record)
    assert chain.missing == [range(9, 11)]
    assert chain.changed == set()


def test_two_entries_that_changed_places_are_both_named(record: BuiltRecord) -> None:
    swap = "UPDATE entry SET seq = 99 WHERE seq = 9; UPDATE entry SET seq = 9 WHERE seq = 11;"
    record.tamper(f"{WITHOUT_GUARDS} {swap} UPDATE entry SET seq = 11 WHERE seq = 99;")
    assert {9, 11} <= _checked(record).changed


def test_an_entry_whose_fingerprint_was_forged_too_is_named_by_the_next_ones_memory(record: BuiltRecord) -> None:
    record.close()
    record.tamper(f"{WITHOUT_GUARDS} UPDATE entry SET body = '{{}}' WHERE seq = 9;")
    row = record.reader.db.execute("SELECT * FROM entry WHERE seq = 9").fetchone()
    forged = _forged_hash(row)
    record.tamper(f"UPDATE entry SET hash = x'{forged}' WHERE seq = 9;")
    assert _checked(record).changed == {9}


def _forged_hash(row: tuple[object, ...]) -> str:
    return StoredRow(*row).fingerprint.hex()  # type: ignore[arg-type]


def test_the_first_entry_must_follow_nothing(record: BuiltRecord) -> None:
    record.tamper(f"{WITHOUT_GUARDS} UPDATE entry SET prev = x'{'11' * 32}' WHERE seq = 1;")
    assert 1 in _checked(record).changed


def test_entries_the_disk_does_not_give_are_named_one_by_one(record: BuiltRecord) -> None:
    loose = "PRAGMA ignore_check_constraints = ON;"
    broken = "UPDATE entry SET body = cast(x'7bff7d' AS TEXT) WHERE seq IN (3, 9);"
    record.tamper(f"{WITHOUT_GUARDS} {loose} {broken}")
    chain = _checked(record)
    assert chain.unreadable == {3, 9}
    assert chain.count == 12


def test_where_nothing_can_be_read_the_search_for_each_entry_ends(
    record: BuiltRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chain_check, "_UNREADABLE_LIMIT", 3)
    loose = "PRAGMA ignore_check_constraints = ON;"
    record.tamper(f"{WITHOUT_GUARDS} {loose} UPDATE entry SET body = cast(x'7bff7d' AS TEXT);")
    assert len(_checked(record).unreadable) == 3


def test_a_column_emptied_is_unreadable(record: BuiltRecord) -> None:
    table = "CREATE TABLE bare AS SELECT * FROM entry; DROP TABLE entry; ALTER TABLE bare RENAME TO entry;"
    record.tamper(f"{WITHOUT_GUARDS} {table} UPDATE entry SET body = NULL WHERE seq = 9;")
    chain = ChainCheck()
    for _ in chain.links(record.another_reader().db, 1, 14):
        pass
    assert chain.unreadable == {9}


def test_a_signs_position_is_spelled_by_the_rules(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.tamper(f"{WITHOUT_GUARDS} UPDATE entry SET kind = 'no\"te' WHERE seq = 3;")
    assert _checked(record).changed == {3}
