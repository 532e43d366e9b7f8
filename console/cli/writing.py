"""The record of this call, opened for a few entries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from console.bootstrap.writing import open_writing
from console.cli.places import Places
from console.services.writing import Writing
from console.storage.errors import database_errors_explained
from console.system_clock import SystemClock


@contextmanager
def writing(places: Places) -> Iterator[Writing]:
    """The record, for writing, closed again at the end.

    Raises:
        StorageUnavailable: There is none, or it can't be opened or written.
    """
    record = open_writing(places.folder, SystemClock(), exercise=places.exercise)
    try:
        with database_errors_explained(places.folder):
            yield record
    finally:
        record.close()
