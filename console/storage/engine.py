"""The SQLite module in use: pysqlite3 where it is installed, else Python's own; sqlite-utils chooses the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
else:
    try:
        import pysqlite3 as sqlite3
    except ImportError:
        import sqlite3

__all__ = ["CURRENT_ENOUGH", "engine_version", "sqlite3"]

CURRENT_ENOUGH = (3, 51, 3)
"""Below this, two connections to a WAL database may damage it (the WAL-reset bug, reliability.md §0.9)."""


def engine_version() -> tuple[int, int, int]:
    """Release of the SQLite library in use."""
    return sqlite3.sqlite_version_info
