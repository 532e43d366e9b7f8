"""How a database becomes a record of the present version: every step, in order, all or nothing."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from console.storage.schema import APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES, TRIGGERS


def record_migrations() -> Migrations:
    """The steps from an empty file to :data:`SCHEMA_VERSION`; a released step is never changed."""
    migrations = Migrations("lineboard")

    @migrations(name="001_first_record")
    def first_record(db: Database) -> None:
        for statement in (*TABLES.values(), *INDEXES.values(), *TRIGGERS.values()):
            db.execute(statement)
        db.execute("INSERT INTO tally (id, entries, pass_ons) VALUES (1, 0, 0)")

    return migrations


def migrate(db: Database) -> None:
    """Apply what is pending in one transaction and mark the file as ours.

    ``Migrations.apply`` inside our own ``BEGIN IMMEDIATE`` is all or nothing, and of two processes one waits
    (reliability.md §2 G).
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        record_migrations().apply(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.commit()
    except BaseException:
        db.rollback()
        raise
