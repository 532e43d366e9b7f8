"""A record that can't be read for a while, as when its disk does not answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def unreadable(folder: Path) -> Iterator[None]:
    """Take the entries away from under everybody who has the record open; they are there again afterwards."""
    with closing(sqlite3.connect(folder / "record.db")) as bare:
        bare.execute("ALTER TABLE entry RENAME TO elsewhere")
        try:
            yield
        finally:
            bare.execute("ALTER TABLE elsewhere RENAME TO entry")
