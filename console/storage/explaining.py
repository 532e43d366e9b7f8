"""A connection whose errors leave as sentences, for readers that are handed to the services."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from typing_extensions import override

from console.storage.engine import sqlite3
from console.storage.errors import DATABASE_ERRORS, explain


class ExplainingConnection(sqlite3.Connection):
    """Raises ``StorageUnavailable`` where SQLite's own errors would leave."""

    @override
    def cursor(self, factory: Any = None) -> Any:
        return super().cursor(factory or _ExplainingCursor)


class _ExplainingCursor(sqlite3.Cursor):
    """Every step of a query can meet a damaged page, not only its beginning."""

    @override
    def execute(self, *arguments: Any) -> Any:
        try:
            return super().execute(*arguments)
        except DATABASE_ERRORS as error:
            raise _explained(self, error) from error

    @override
    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except DATABASE_ERRORS as error:
            raise _explained(self, error) from error

    @override
    def fetchall(self) -> list[Any]:
        try:
            return super().fetchall()
        except DATABASE_ERRORS as error:
            raise _explained(self, error) from error


def _explained(cursor: sqlite3.Cursor, error: Exception) -> Exception:
    """The sentence names the folder of the file that SQLite has open."""
    plain = sqlite3.Cursor(cursor.connection)
    (_, _, file) = plain.execute("PRAGMA database_list").fetchone()
    return explain(error, Path(file).parent)
