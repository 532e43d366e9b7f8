"""Row 10 of record.md §6: single bits flip in the database. What changes anything said is found and named."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.domain.line import LineState
from console.storage.backup import make_backup
from console.storage.connections import open_read_only
from console.storage.database import open_reader
from console.storage.engine import sqlite3
from console.storage.entry_reader import EntryFilter
from console.storage.opening import open_whatever_happened
from console.storage.verification import storage_findings, verify
from helpers.clocks import SettableClock
from helpers.record_builder import build_record, correction

FLIPS = 200


@dataclass
class Flipped:
    """What became of one flip.

    Attributes:
        changed: Something the record says reads differently now, or cannot be read.
        verify_found, quick_check_found: Who noticed.
    """

    changed: bool
    verify_found: bool
    quick_check_found: bool


def _make(folder: Path) -> bytes:
    record = build_record(folder)
    for number in range(40):
        entry = record.status(number % 3 + 1, list(LineState)[number % 6], note=f"ticket {number} at the carrier")
        if number % 7 == 0:
            record.log(correction(entry, note=f"ticket {number}, corrected"))
    record.pass_on(1)
    record.close()
    return (folder / "record.db").read_bytes()


def _said(folder: Path) -> object:
    """Everything a person could be shown."""
    try:
        with closing(open_reader(folder)) as reader:
            board = [reader.line_items(key) for key in (1, 2, 3)]
            return reader.entries(EntryFilter(limit=None)), board, reader.pass_on_items(), reader.count()
    except (StorageUnavailable, ValueError, KeyError, TypeError):
        return None


def _quick_check_finds(folder: Path) -> bool:
    try:
        with closing(open_read_only(folder / "record.db")) as db:
            return storage_findings(db, thorough=False) != ()
    except (StorageUnavailable, sqlite3.Error):
        return True


def _verify_finds(folder: Path) -> bool:
    try:
        return not verify(folder).ok
    except StorageUnavailable:
        return True


@pytest.fixture(scope="module")
def flips(tmp_path_factory: pytest.TempPathFactory) -> list[Flipped]:
    """The same record with one bit flipped, many times over."""
    folder = tmp_path_factory.mktemp("flips")
    whole = _make(folder)
    before = _said(folder)
    chance = random.Random(10)
    found: list[Flipped] = []
    for _ in range(FLIPS):
        bit = chance.randrange(len(whole) * 8)
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        for leftover in folder.glob("record.db-*"):
            leftover.unlink()
        (folder / "record.db").write_bytes(flipped)
        said = _said(folder)
        found.append(Flipped(said != before, _verify_finds(folder), _quick_check_finds(folder)))
    return found


def test_every_flip_that_changes_what_the_record_says_is_found(flips: list[Flipped]) -> None:
    changed = [flip for flip in flips if flip.changed]
    assert len(changed) > FLIPS // 20
    assert [flip for flip in changed if not flip.verify_found] == []


def test_sqlites_own_quick_check_misses_some_of_them(flips: list[Flipped]) -> None:
    """The control: without fingerprints, some of what was changed would be shown as if nothing had happened."""
    assert [flip for flip in flips if flip.changed and not flip.quick_check_found] != []


def test_flips_that_nobody_finds_are_in_bytes_that_say_nothing(flips: list[Flipped]) -> None:
    unfound = [flip for flip in flips if not flip.verify_found]
    assert all(not flip.changed for flip in unfound)


def test_a_record_spoiled_all_over_opens_again_with_every_entry(tmp_path: Path) -> None:
    _make(tmp_path)
    with closing(open_reader(tmp_path)) as reader:
        before = reader.entries(EntryFilter(limit=None))
    clock = SettableClock(before[-1].recorded_at)
    make_backup(tmp_path, None, clock.now())
    file = tmp_path / "record.db"
    pages = bytearray(file.read_bytes())
    for page in range(1, len(pages) // 4096):
        pages[page * 4096] ^= 0xFF
    file.write_bytes(pages)
    opened = open_whatever_happened(tmp_path, clock)
    opened.writer.close()
    assert opened.sentences
    with closing(open_reader(tmp_path)) as reader:
        assert reader.entries(EntryFilter(limit=None))[: len(before)] == before
    assert verify(tmp_path).ok
    shutil.rmtree(tmp_path)
