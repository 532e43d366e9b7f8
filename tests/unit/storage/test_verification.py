from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.domain.line import LineState
from console.storage.engine import sqlite3
from console.storage.verification import Check, Verification, entries_named, verify
from helpers.record_builder import WITHOUT_GUARDS, BuiltRecord, build_record


@pytest.fixture
def record(tmp_path: Path) -> BuiltRecord:
    record = build_record(tmp_path)
    for number in range(6):
        record.note(f"note {number}")
    record.status(1, LineState.DOWN)
    return record


def _failed(found: Verification) -> dict[str, str]:
    return {check.name: check.detail for check in found.checks if not check.ok}


def test_a_whole_record_is_ok_and_named_by_its_newest_fingerprint(record: BuiltRecord) -> None:
    head = record.reader.head()
    record.close()
    found = verify(record.folder)
    assert found.ok
    assert (found.entries, found.last_seq, found.digest) == (head.seq, head.seq, head.hash)
    names = [check.name for check in found.checks]
    assert names == ["storage", "fingerprints", "numbers", "board", "triggers", "day files"]


def test_verifying_changes_nothing(record: BuiltRecord) -> None:
    record.tamper("DROP TRIGGER entry_no_update;")
    before = {file: file.read_bytes() for file in record.folder.rglob("*") if file.is_file()}
    assert not verify(record.folder).ok
    after = {file: file.read_bytes() for file in record.folder.rglob("*") if file.is_file()}
    assert {file: text for file, text in after.items() if file in before} == before


@pytest.mark.parametrize(
    ("sql", "check", "words"),
    [
        ("UPDATE entry SET body = replace(body, 'note 2', 'note x') WHERE seq = 9", "fingerprints", "entry 9."),
        ("DELETE FROM entry WHERE seq = 9", "numbers", "entry 9."),
        ("DELETE FROM entry WHERE seq > 11", "numbers", "entries 12-13."),
        ("DELETE FROM entry WHERE seq = 1 OR seq = 4", "numbers", "entries 1, 4."),
        ("UPDATE story SET state = 'operational' WHERE seq = 13", "board", "entry 13."),
        ("DROP INDEX story_kind", "triggers", "story_kind"),
        ("DROP TABLE story", "board", "cannot be read"),
        ("SELECT 1", "triggers", "entry_no_delete"),
        ("UPDATE tally SET entries = 1", "board", "number of entries."),
    ],
)
def test_what_was_done_to_the_database_is_found_and_named(
    record: BuiltRecord, sql: str, check: str, words: str
) -> None:
    record.tamper(f"{WITHOUT_GUARDS} {sql};")
    found = _failed(verify(record.folder))
    assert words in found[check]


def test_entries_past_the_end_of_the_database_are_missing_even_without_their_lines(record: BuiltRecord) -> None:
    record.tamper(f"{WITHOUT_GUARDS} DELETE FROM entry WHERE seq = 13;")
    (file,) = (record.folder / "days").iterdir()
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:-1]))
    assert "entry 13." in _failed(verify(record.folder))["numbers"]


def test_what_was_done_to_the_day_files_is_found_and_named(record: BuiltRecord) -> None:
    record.close()
    (file,) = (record.folder / "days").iterdir()
    lines = file.read_bytes().splitlines(keepends=True)
    lines[8] = lines[8].replace(b"note 2", b"note x")
    extra = lines[-1].replace(b'"seq":13,', b'"seq":14,')
    file.write_bytes(b"".join([b"scribble\n", *lines[:3], *lines[4:], extra]))
    found = _failed(verify(record.folder))
    assert set(found) == {"day files"}
    for words in (
        "differ: entry 9",
        "Missing from the day files: entry 4",
        "Only in the day files: entry 14",
        ".jsonl",
    ):
        assert words in found["day files"]


def test_an_unreadable_entry_is_named_and_is_not_missing(record: BuiltRecord) -> None:
    loose = "PRAGMA ignore_check_constraints = ON; UPDATE entry SET body = cast(x'7bff7d' AS TEXT) WHERE seq = 9;"
    record.tamper(f"{WITHOUT_GUARDS} {loose}")
    found = _failed(verify(record.folder))
    assert "entry 9." in found["storage"]
    assert "entry 9." in found["fingerprints"]
    assert "numbers" not in found


def test_a_damaged_index_is_found_by_the_thorough_check(record: BuiltRecord) -> None:
    lie = "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'story_state')"
    record.tamper(f"PRAGMA writable_schema = ON; {lie} WHERE name = 'story_line';")
    assert "damaged" in _failed(verify(record.folder))["storage"]


def test_a_page_that_cannot_be_read_fails_every_check_that_needs_it(record: BuiltRecord) -> None:
    with closing(sqlite3.connect(record.folder / "record.db")) as bare:
        roots = dict(bare.execute("SELECT name, rootpage FROM sqlite_schema").fetchall())
    record.close()
    with (record.folder / "record.db").open("r+b") as file:
        for name in ("entry", "story"):
            file.seek((roots[name] - 1) * 4096)
            file.write(b"\xff" * 4096)
    assert {"storage", "board", "day files"} <= set(_failed(verify(record.folder)))


def test_a_schema_that_cannot_be_read_is_damage(record: BuiltRecord) -> None:
    record.close()
    with (record.folder / "record.db").open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 12)
    assert "storage" in _failed(verify(record.folder))


def test_a_database_that_does_not_even_open_is_damage_where_day_files_show_whose_it_was(record: BuiltRecord) -> None:
    record.close()
    (record.folder / "record.db").write_bytes(b"no database any more " * 100)
    found = verify(record.folder)
    assert (found.ok, found.entries, found.digest) == (False, 0, "0" * 64)
    assert found.checks[0].name == "storage"


def test_without_a_record_there_is_nothing_to_verify(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="no record"):
        verify(tmp_path)
    (tmp_path / "record.db").write_bytes(b"some text file " * 100)
    with pytest.raises(StorageUnavailable, match="not a Lineboard record"):
        verify(tmp_path)


def test_a_record_whose_entries_are_gone_is_found_and_not_stumbled_over(record: BuiltRecord) -> None:
    record.tamper("DROP TABLE entry;")
    found = _failed(verify(record.folder))
    assert {"board", "triggers", "numbers", "day files"} <= set(found)


def test_progress_goes_up_to_one_and_may_end_the_check(record: BuiltRecord) -> None:
    record.close()
    shares: list[float] = []
    verify(record.folder, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0

    def stop(_share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        verify(record.folder, stop)


@pytest.mark.parametrize(
    ("seqs", "named"), [([7], "entry 7"), ([9, 7], "entries 7, 9"), ([3, 1, 2, 9], "entries 1-3, 9")]
)
def test_entries_are_named_by_number(seqs: list[int], named: str) -> None:
    assert entries_named(seqs) == named


def test_a_check_is_a_name_a_verdict_and_a_sentence() -> None:
    assert Check(name="storage", ok=True, detail="Fine.").detail.endswith(".")
