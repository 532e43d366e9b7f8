"""How a database becomes a record of the present version: every step, in order, all or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.storage.open_database import Database
from console.storage.schema import APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES, TRIGGERS

if TYPE_CHECKING:
    import sqlite_utils


def record_migrations() -> sqlite_utils.Migrations:
    """The steps from an empty file to :data:`SCHEMA_VERSION`; a released step is never changed."""
    from sqlite_utils import Migrations  # late: only a record that is made or brought up to date needs it

    migrations = Migrations("lineboard")

    @migrations(name="001_first_record")
    def first_record(db: sqlite_utils.Database) -> None:
        for statement in (*TABLES.values(), *INDEXES.values(), *TRIGGERS.values()):
            db.execute(statement)
        db.execute("INSERT INTO tally (id, entries, pass_ons) VALUES (1, 0, 0)")

    return migrations


def migrate(db: Database) -> None:
    """Apply what is pending in one transaction and mark the file as ours.

    ``Migrations.apply`` inside our own ``BEGIN IMMEDIATE`` is all or nothing, and of two processes one waits
    (reliability.md §2 G).
    """
    from sqlite_utils import Database as MigratedDatabase  # late, as above

    db.execute("BEGIN IMMEDIATE")
    try:
        record_migrations().apply(MigratedDatabase(db.conn, execute_plugins=False, strict=True))
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.commit()
    except BaseException:
        db.rollback()
        raise
