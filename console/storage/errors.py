"""What SQLite and the file system say, put into one plain sentence."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from console.domain.errors import StorageUnavailable
from console.storage.engine import sqlite3

DATABASE_ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What to catch; with pysqlite3 in use it is not the standard library's ``sqlite3.Error``.

A message of SQLite that quotes a damaged schema is no UTF-8, and then leaves as the second.
"""

MACHINE_ERRORS = (sqlite3.Error, UnicodeDecodeError, OSError)
"""The same, and what the file system says."""

_FULL = 13
_READ_ONLY = 8
_IOERR = 10
_CORRUPT = 11
_DAMAGED = (_CORRUPT, 26)
_SENTENCES = {
    5: "The record in {path} is being written by another program: wait a moment and try again.",
    6: "The record in {path} is being written by another program: wait a moment and try again.",
    8: "The record in {path} can only be read: nothing can be saved until the folder may be written again.",
    3: "The record in {path} may not be opened by this account: ask for access to the folder.",
    23: "The record in {path} may not be opened by this account: ask for access to the folder.",
    10: "The disk did not take or give what was asked in {path}: check the disk, then try again.",
    11: "The record in {path} is damaged: restore the newest backup (lineboard restore).",
    13: "The disk is full: make room on the disk that holds {path}, then try again.",
    14: "The record in {path} cannot be opened: check that the folder exists and may be read.",
    26: "The file in {path} is not a Lineboard record: give the folder of a record.",
}
_OTHER = "The record in {path} could not be used ({reason}): run lineboard verify to see what is wrong."
_FILE_SENTENCES = {
    errno.ENOSPC: _SENTENCES[_FULL],
    errno.EDQUOT: _SENTENCES[_FULL],
    errno.EROFS: _SENTENCES[8],
    errno.EACCES: "The folder {path} may not be written by this account: ask for access to it.",
    errno.EPERM: "The folder {path} may not be written by this account: ask for access to it.",
    errno.ENOTDIR: "{path} cannot be the folder of a record because part of it is a file: give another folder.",
    errno.EEXIST: "{path} cannot be the folder of a record because it is a file: give another folder.",
    errno.ENAMETOOLONG: "{path} cannot be the folder of a record because the name is too long: give another folder.",
}


class StrangeFile(StorageUnavailable):
    """What lies there is some other program's, or none at all."""


class DamagedRecord(StorageUnavailable):
    """What lies there does not hold together; only then may it be set aside, never for a passing refusal."""


def result_code(error: BaseException | None) -> int:
    """SQLite's primary result code of an error, 0 where there is none.

    Text that is no UTF-8 is met after SQLite gave it out, so it comes without a code; it is damage all the same.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        return code & 0xFF
    is_no_text = isinstance(error, sqlite3.Error) and "decode to UTF-8" in str(error)
    return _CORRUPT if is_no_text or isinstance(error, UnicodeDecodeError) else 0


def is_disk_full(error: Exception) -> bool:
    """Whether the disk had no room, as said by SQLite or by the system."""
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    return result_code(error) == _FULL


def may_lack_room(error: BaseException | None) -> bool:
    """Whether SQLite says this of a disk without room too: of the files beside a database it says *I/O error*."""
    return result_code(error) in (_FULL, _IOERR)


def is_unknown_outcome(error: Exception) -> bool:
    """Whether a commit that failed so may have reached the disk all the same (reliability.md §4)."""
    return result_code(error) == _IOERR


def explain(error: Exception, path: Path) -> StorageUnavailable:
    """The sentence for an error met while using the record in ``path``."""
    if isinstance(error, OSError):
        sentence = _FILE_SENTENCES.get(error.errno or 0, _OTHER)
        return StorageUnavailable(sentence.format(path=path, reason=error.strerror or "unknown reason"))
    code = result_code(error)
    sort = DamagedRecord if code in _DAMAGED else StorageUnavailable
    return sort(_SENTENCES.get(code, _OTHER).format(path=path, reason=error))


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Let errors of SQLite and the file system leave as :class:`StorageUnavailable`."""
    try:
        yield
    except MACHINE_ERRORS as error:
        raise explain(error, path) from error


def no_record(path: Path) -> StorageUnavailable:
    """There is nothing to open."""
    return StorageUnavailable(f"There is no record in {path}: make one with lineboard init, or restore a backup.")


def not_a_record(path: Path) -> StorageUnavailable:
    """Some other file stands where the record should be."""
    return StrangeFile(_SENTENCES[26].format(path=path))


def no_backup(file: Path) -> StorageUnavailable:
    """What was given to restore from holds no record, or a damaged one."""
    return StorageUnavailable(f"{file} is damaged, or no backup of a Lineboard record: give the name of another one.")


def no_database(path: Path) -> StorageUnavailable:
    """What stands where the record should be is no database at all."""
    return DamagedRecord(_SENTENCES[26].format(path=path))


def newer_version(path: Path) -> StorageUnavailable:
    """A later program has been here."""
    return StorageUnavailable(
        f"The record in {path} was made by a newer version of Lineboard: it can be read; install that version to write."
    )


def only_to_be_read(path: Path) -> StorageUnavailable:
    """It may be read, and not written."""
    return StorageUnavailable(_SENTENCES[_READ_ONLY].format(path=path))


def full_disk(path: Path) -> StorageUnavailable:
    """There is no room, which SQLite may say as if the disk were broken."""
    return StorageUnavailable(_SENTENCES[_FULL].format(path=path))


def damaged(path: Path) -> StorageUnavailable:
    """The file does not hold together."""
    return DamagedRecord(_SENTENCES[11].format(path=path))


@contextmanager
def database_errors_explained(path: Path) -> Iterator[None]:
    """The same for errors of SQLite only, around work that also meets the file system for reasons of its own."""
    try:
        yield
    except sqlite3.Error as error:
        raise explain(error, path) from error
