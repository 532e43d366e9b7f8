"""Row 16 of record.md §6: somebody changes the database by hand. What is found, and the honest two that are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.printed_seal import PrintedSeal
from console.services.record_keeping import check_printed
from console.storage.chain_check import ChainCheck
from console.storage.day_file import Mark, day_line, write_anchor
from console.storage.folder import RecordFolder
from console.storage.schema import TRIGGERS
from console.storage.stored_row import COLUMNS, StoredRow
from console.storage.verification import Verification, verify
from helpers.record_builder import SET_UP_ENTRIES, WITHOUT_GUARDS, BuiltRecord, build_record

_SWAP = (
    "UPDATE entry SET seq = 999 WHERE seq = 12; UPDATE entry SET seq = 12 WHERE seq = 15;"
    " UPDATE entry SET seq = 15 WHERE seq = 999;"
)


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    """Thirty notes after the set-up."""
    record = build_record(tmp_path)
    for number in range(30):
        record.note(f"note {number}")
    return record


def _named(found: Verification) -> str:
    return " ".join(check.detail for check in found.checks if not check.ok)


def _chain_alone(record: BuiltRecord) -> ChainCheck:
    """What fingerprints say without anything outside the database."""
    chain = ChainCheck()
    for _ in chain.links(record.reader.db, 1, record.reader.head().seq):
        pass
    record.close()
    return chain


def _rewrite_from(record: BuiltRecord, first: int) -> None:
    """Forge the rest of the record: other words, and every fingerprint made anew."""
    rows = [StoredRow(*row) for row in record.reader.db.execute(f"SELECT {COLUMNS} FROM entry").fetchall()]
    prev, updates = rows[first - 2].hash, []
    for row in rows[first - 1 :]:
        forged = row._replace(body=row.body.replace("note ", "nota "), prev=prev).sealed()
        prev = forged.hash
        updates.append(
            f"UPDATE entry SET body = '{forged.body}', prev = x'{forged.prev.hex()}', hash = x'{forged.hash.hex()}'"
            f" WHERE seq = {forged.seq};"
        )
    guards = " ".join(f"{guard};" for guard in TRIGGERS.values())
    record.tamper(f"{WITHOUT_GUARDS} {' '.join(updates)} {guards}")


def _forge_day_files(record: BuiltRecord) -> None:
    """Make the second copy and the anchor say what the database says now."""
    rows = [StoredRow(*row) for row in record.reader.db.execute(f"SELECT {COLUMNS} FROM entry").fetchall()]
    (file,) = (record.folder / "days").iterdir()
    file.write_bytes(b"".join(day_line(row) for row in rows))
    write_anchor(RecordFolder(record.folder), Mark(rows[-1].seq, rows[-1].hash.hex(), file.name))
    record.close()


@pytest.mark.parametrize(
    ("sql", "names"),
    [
        ("UPDATE entry SET body = replace(body, 'note 5', 'note X') WHERE seq = 12;", ["entry 12"]),
        ("UPDATE entry SET recorded_at = '2025-03-04T09:00:00.000Z' WHERE seq = 12;", ["entry 12"]),
        ("DELETE FROM entry WHERE seq = 12;", ["entry 12"]),
        ("DELETE FROM entry WHERE seq BETWEEN 12 AND 20;", ["entries 12-20"]),
        (_SWAP, ["entries 12, 15"]),
    ],
)
def test_an_edited_a_deleted_and_a_swapped_entry_are_found_and_named(
    record: BuiltRecord, sql: str, names: list[str]
) -> None:
    record.tamper(f"{WITHOUT_GUARDS} {sql}")
    found = verify(record.folder)
    assert not found.ok
    for name in names:
        assert name in _named(found)


def test_a_record_nobody_touched_is_ok(record: BuiltRecord) -> None:
    """The control of the finder: it does not cry wolf."""
    record.close()
    assert verify(record.folder).ok


def test_a_record_cut_short_is_found_by_what_lies_outside_the_database(record: BuiltRecord) -> None:
    record.tamper(f"{WITHOUT_GUARDS} DELETE FROM entry WHERE seq > 20;")
    assert "entries 21-36" in _named(verify(record.folder))


def test_a_record_cut_short_is_not_found_by_the_chain_alone(record: BuiltRecord) -> None:
    """The control: a chain without anchors says all is well."""
    record.tamper(f"{WITHOUT_GUARDS} DELETE FROM entry WHERE seq > 20;")
    chain = _chain_alone(record)
    assert (chain.changed, chain.missing) == (set(), [])


def test_a_record_rewritten_to_its_end_is_found_by_the_day_files(record: BuiltRecord) -> None:
    _rewrite_from(record, 20)
    assert "entries 20-36" in _named(verify(record.folder))


def test_a_record_rewritten_to_its_end_is_not_found_by_the_chain_alone(record: BuiltRecord) -> None:
    """The control: whoever makes every fingerprint anew is caught only by what he cannot reach."""
    _rewrite_from(record, 20)
    chain = _chain_alone(record)
    assert (chain.changed, chain.missing) == (set(), [])


def test_whoever_rewrites_everything_is_caught_by_a_printed_report(record: BuiltRecord) -> None:
    printed = record.reader.entry(25)
    assert printed is not None
    record.close()
    _rewrite_from(record, 20)
    _forge_day_files(record)
    assert verify(record.folder).ok
    forged = record.reader.entry(25)
    assert forged is not None
    assert forged.hash[:16] != printed.hash[:16]
    record.close()
    found = check_printed(record.folder, PrintedSeal(digits=printed.hash[:16], last_seq=25))
    assert (found.ok, found.seq, found.is_there) == (False, None, True)


def test_whoever_cuts_the_end_off_is_caught_by_a_report_printed_after_it(record: BuiltRecord) -> None:
    printed = record.reader.entry(30)
    assert printed is not None
    record.tamper(f"{WITHOUT_GUARDS} DELETE FROM entry WHERE seq > 20;")
    _forge_day_files(record)
    found = check_printed(record.folder, PrintedSeal(digits=printed.hash[:16], last_seq=30))
    assert (found.ok, found.seq, found.last_seq) == (False, None, 20)


def test_what_is_rewritten_after_the_newest_printed_report_is_not_found(record: BuiltRecord) -> None:
    """The honest limit, as the manual says it."""
    printed = record.reader.entry(SET_UP_ENTRIES + 10)
    assert printed is not None
    record.close()
    _rewrite_from(record, 20)
    _forge_day_files(record)
    assert verify(record.folder).ok
    still = record.reader.entry(printed.seq)
    assert still is not None
    assert still.hash == printed.hash
    record.close()
    assert check_printed(record.folder, PrintedSeal(digits=printed.hash[:16], last_seq=printed.seq)).ok


def test_what_is_cut_off_after_the_newest_printed_report_is_not_found(record: BuiltRecord) -> None:
    """The other honest limit."""
    printed = record.reader.entry(20)
    assert printed is not None
    record.tamper(f"{WITHOUT_GUARDS} DELETE FROM entry WHERE seq > 20;")
    _forge_day_files(record)
    found = check_printed(record.folder, PrintedSeal(digits=printed.hash[:16]))
    assert (found.ok, found.entries) == (True, 20)
