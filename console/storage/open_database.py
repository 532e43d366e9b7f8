"""An open connection with the few things the record asks of it.

Of sqlite-utils only the migrations are used, and they are loaded when there is something to migrate: importing the
library takes longer than opening the record, and as much memory as everything else that reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from console.storage.engine import sqlite3


class Database:
    """One connection; it commits by itself except between an explicit BEGIN and its end.

    Attributes:
        conn: The connection itself, made with ``isolation_level=None``.
    """

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn

    def execute(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self.conn.execute(sql, values)

    def commit(self) -> None:
        """End the transaction that is open, for good."""
        self.conn.commit()

    def rollback(self) -> None:
        """End the transaction that is open as if it had never begun."""
        self.conn.rollback()

    def close(self) -> None:
        """Give the file back."""
        self.conn.close()
