from __future__ import annotations

import errno
from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.storage.engine import sqlite3
from console.storage.errors import (
    DamagedRecord,
    damaged,
    database_errors_explained,
    explain,
    explained,
    full_disk,
    is_disk_full,
    is_unknown_outcome,
    may_lack_room,
    newer_version,
    no_database,
    no_record,
    not_a_record,
    result_code,
)

HERE = Path("/records/center")


def _sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("as SQLite puts it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (5, "another program"),
        (6, "another program"),
        (8, "only be read"),
        (10, "disk"),
        (11, "damaged"),
        (13, "full"),
        (14, "cannot be opened"),
        (26, "not a Lineboard record"),
        (1, "as SQLite puts it"),
    ],
)
def test_every_refusal_of_sqlite_is_one_plain_sentence(code: int, words: str) -> None:
    sentence = explain(_sqlite_error(code), HERE).sentence
    assert words in sentence
    assert str(HERE) in sentence
    assert "\n" not in sentence


def test_extended_codes_count_as_their_primary_one() -> None:
    assert result_code(_sqlite_error(10 | (12 << 8))) == 10
    assert is_unknown_outcome(_sqlite_error(10 | (12 << 8)))
    assert result_code(ValueError("no code")) == 0


@pytest.mark.parametrize("code", [11, 26])
def test_only_damage_may_be_set_aside(code: int) -> None:
    assert isinstance(explain(_sqlite_error(code), HERE), DamagedRecord)
    for passing in (5, 8, 10, 13, 14):
        assert not isinstance(explain(_sqlite_error(passing), HERE), DamagedRecord)


def test_a_full_disk_is_known_by_either_word() -> None:
    assert is_disk_full(_sqlite_error(13))
    assert is_disk_full(OSError(errno.ENOSPC, "No space left on device"))
    assert not is_disk_full(OSError(errno.EACCES, "Permission denied"))


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.ENOTDIR, errno.ENAMETOOLONG])
def test_what_the_file_system_says_becomes_a_sentence(number: int) -> None:
    with pytest.raises(StorageUnavailable, match=str(HERE)), explained(HERE):
        raise OSError(number, "as the system puts it")


def test_an_error_without_a_name_still_becomes_a_sentence() -> None:
    assert "unknown reason" in explain(OSError("odd"), HERE).sentence


def test_the_fixed_sentences_name_the_folder() -> None:
    for made in (damaged, newer_version, no_database, no_record, not_a_record):
        assert str(HERE) in made(HERE).sentence


def test_around_other_work_only_errors_of_sqlite_are_explained() -> None:
    with pytest.raises(StorageUnavailable), database_errors_explained(HERE):
        raise _sqlite_error(5)
    with pytest.raises(FileNotFoundError), database_errors_explained(HERE):
        raise FileNotFoundError("somebody else's file")


def test_text_that_is_no_text_is_damage() -> None:
    error = sqlite3.OperationalError("Could not decode to UTF-8 column 'body'")
    assert isinstance(explain(error, HERE), DamagedRecord)
    with pytest.raises(DamagedRecord), explained(HERE):
        b"\xff".decode()


def test_of_a_disk_without_room_sqlite_may_say_that_it_is_broken(tmp_path: Path) -> None:
    assert [may_lack_room(_sqlite_error(code)) for code in (13, 10, 4874, 5)] == [True, True, True, False]
    assert not may_lack_room(None)
    assert "make room" in full_disk(tmp_path).sentence
