"""A record that is damaged, and what a window hears when it opens it."""

from __future__ import annotations

from console.storage.opening import open_whatever_happened
from helpers.record_builder import BuiltRecord


def spoil(record: BuiltRecord) -> None:
    """Put something else in the place of the database."""
    record.close()
    (record.folder / "record.db").write_bytes(b"no database any more " * 400)


def open_again(record: BuiltRecord) -> tuple[str, ...]:
    """Open it as a window does; the sentences a person is told."""
    record.close()
    opened = open_whatever_happened(record.folder, record.clock)
    opened.writer.close()
    return opened.sentences
