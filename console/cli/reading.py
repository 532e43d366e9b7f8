"""The record of this call, opened to read it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from console.bootstrap.reading import open_reading
from console.cli.places import Places
from console.services.reading import Reading
from console.storage.errors import database_errors_explained
from console.system_clock import SystemClock


@contextmanager
def reading(places: Places) -> Iterator[Reading]:
    """The record, read-only, closed again at the end.

    Raises:
        StorageUnavailable: There is none, or it can't be opened or read.
    """
    record = open_reading(places.folder, SystemClock(), exercise=places.exercise)
    try:
        with database_errors_explained(places.folder):
            yield record
    finally:
        record.close()
