from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.events import EntryKind, IntegrityFacts
from console.storage.entry_reader import EntryFilter
from console.storage.schema import TRIGGERS
from console.storage.schema_check import lost_guards
from console.storage.verification import verify
from helpers.record_builder import WITHOUT_GUARDS, BuiltRecord, build_record

_CUT = "DELETE FROM entry WHERE seq > {0}; DELETE FROM listing WHERE seq > {0}; DELETE FROM story WHERE seq > {0};"
_PUT_BACK = " ".join(f"{text};" for text in TRIGGERS.values())


def _findings(record: BuiltRecord) -> list[str]:
    entries = record.reader.entries(EntryFilter())
    facts = [entry.act.facts for entry in entries if entry.kind is EntryKind.INTEGRITY_FOUND]
    return [text for one in facts if isinstance(one, IntegrityFacts) for text in one.findings]


def _shorten(record: BuiltRecord, to: int) -> None:
    """What a lost WAL leaves: an older database, whole in itself."""
    tally = f"UPDATE tally SET entries = {to};"
    record.tamper(f"{WITHOUT_GUARDS} {_CUT.format(to)} {tally} {_PUT_BACK}")


def test_a_lost_guard_is_put_back_and_the_record_says_so(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    record.tamper("DROP TRIGGER entry_no_update;")
    record.note("next")
    assert lost_guards(record.reader.db) == ()
    assert "entry_no_update" in _findings(record)[0]
    record.note("and once only")
    assert len(_findings(record)) == 1


def test_entries_the_database_lost_come_back_from_the_day_files(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    kept = [record.note(f"note {n}") for n in range(5)]
    _shorten(record, kept[1].seq)
    record.note("next")
    assert record.reader.entries_recorded(kept[0].seq, kept[-1].seq) == tuple(kept)
    assert f"entries {kept[2].seq} to {kept[4].seq}" in _findings(record)[0]
    record.close()
    assert verify(tmp_path).ok


def test_one_lost_entry_is_named_alone(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    kept = [record.note(f"note {n}") for n in range(2)]
    _shorten(record, kept[0].seq)
    record.note("next")
    assert f"entry {kept[1].seq};" in _findings(record)[0]


def test_a_number_that_was_ever_given_is_not_given_again(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    kept = [record.note(f"note {n}") for n in range(4)]
    _shorten(record, kept[1].seq)
    (file,) = (tmp_path / "days").iterdir()
    file.write_bytes(file.read_bytes().replace(b"note 2", b"note x"))
    after = record.note("next")
    assert after.seq == kept[3].seq + 2
    assert "cannot put all of it back" in _findings(record)[0]
    record.close()
    numbers = next(check for check in verify(tmp_path).checks if check.name == "numbers")
    assert not numbers.ok
    assert f"{kept[2].seq}-{kept[3].seq}" in numbers.detail


def test_the_anchor_alone_knows_how_far_the_record_went(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    kept = [record.note(f"note {n}") for n in range(3)]
    _shorten(record, kept[0].seq)
    (file,) = (tmp_path / "days").iterdir()
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:-2]))
    assert record.note("next").seq == kept[2].seq + 2


@pytest.mark.parametrize("keep", [0, 3])
def test_a_record_emptied_down_to_any_point_is_filled_again(tmp_path: Path, keep: int) -> None:
    record = build_record(tmp_path)
    record.note("one")
    _shorten(record, keep)
    record.note("two")
    record.close()
    assert verify(tmp_path).ok


def test_an_entry_that_skips_lost_numbers_can_itself_be_put_back(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    kept = [record.note(f"note {n}") for n in range(4)]
    _shorten(record, kept[1].seq)
    (file,) = (tmp_path / "days").iterdir()
    file.write_bytes(file.read_bytes().replace(b"note 2", b"note x"))
    after = record.note("after the gap")
    _shorten(record, kept[1].seq)
    record.note("again")
    assert record.reader.entry(after.seq) == after
