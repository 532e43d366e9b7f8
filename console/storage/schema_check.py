"""Comparing the schema in the file with the one it must have, and putting back what was lost."""

from __future__ import annotations

from collections.abc import Mapping

from console.storage import projections
from console.storage.errors import DATABASE_ERRORS
from console.storage.open_database import Database
from console.storage.schema import EXPECTED, INDEXES, TABLES, TRIGGERS

_OTHERS = ("words_", "_sqlite_migrations", "idx__sqlite_migrations", "sqlite_")
"""What SQLite, its word index and the migrations keep for themselves."""


def lost_guards(db: Database) -> tuple[str, ...]:
    """Names of the triggers that are missing or read differently."""
    return _lost(db, TRIGGERS)


def lost_parts(db: Database) -> tuple[str, ...]:
    """Names of all tables, indexes and triggers that are missing or read differently."""
    return _lost(db, EXPECTED)


def strange_parts(db: Database) -> tuple[str, ...]:
    """Names of views, triggers and tables that no record has: a file with them was not made by this program."""
    names = [row[0] for row in db.execute("SELECT name FROM sqlite_schema").fetchall()]
    return tuple(name for name in names if name not in EXPECTED and not name.startswith(_OTHERS))


def restore_guards(db: Database, names: tuple[str, ...]) -> str:
    """Put triggers back inside the transaction that is open; returns the sentence for the record."""
    for name in names:
        db.execute(f"DROP TRIGGER IF EXISTS {name}")
        db.execute(TRIGGERS[name])
    return f"Guards against changing entries were missing ({', '.join(names)}); they were put back."


def restore_parts(db: Database) -> str | None:
    """Put back every cache, index and trigger that is lost, inside the transaction that is open.

    The table ``entry`` itself is never touched: a record without it is damaged, not incomplete.

    Returns:
        The sentence for the record, None when nothing was lost.
    """
    lost = [name for name in lost_parts(db) if name != "entry"]
    if not lost:
        return None
    for name in lost:
        if name in TABLES:
            db.execute(f"DROP TABLE IF EXISTS {name}")
            db.execute(TABLES[name])
    for name in (name for name in lost_parts(db) if name != "entry"):
        db.execute(f"DROP {'INDEX' if name in INDEXES else 'TRIGGER'} IF EXISTS {name}")
        db.execute(EXPECTED[name])
    if any(name in TABLES for name in lost):
        projections.rebuild(db)
    return f"Parts of the record's storage were missing or changed ({', '.join(lost)}); they were made again."


def guards_work(db: Database) -> bool:
    """The append-only self-test: UPDATE, DELETE and REPLACE of an entry must each be refused.

    Runs in a savepoint of the transaction that is open and leaves nothing behind.
    """
    from_last = "FROM entry ORDER BY seq DESC LIMIT 1"
    columns = "seq, uid, position, recorded_at, occurred_at, actor, kind, version, body, prev, hash"
    attempts = (
        f"UPDATE entry SET kind = 'void' WHERE seq = (SELECT seq {from_last})",  # noqa: S608 - constants
        f"DELETE FROM entry WHERE seq = (SELECT seq {from_last})",  # noqa: S608 - constants
        f"INSERT OR REPLACE INTO entry ({columns}) SELECT {columns} {from_last}",
    )
    if db.execute(f"SELECT 1 {from_last}").fetchone() is None:
        return True
    return all(_is_refused(db, attempt) for attempt in attempts)


def _is_refused(db: Database, attempt: str) -> bool:
    db.execute("SAVEPOINT attempt")
    try:
        db.execute(attempt)
    except DATABASE_ERRORS:
        return True
    finally:
        db.execute("ROLLBACK TO attempt")
        db.execute("RELEASE attempt")
    return False


def _lost(db: Database, expected: Mapping[str, str]) -> tuple[str, ...]:
    found = dict(db.execute("SELECT name, sql FROM sqlite_schema").fetchall())
    return tuple(name for name, text in expected.items() if found.get(name) != text)
