"""Provides the way from the set-up and import pages into the record: every change of a set-up is entries."""

from __future__ import annotations

from pathlib import Path

from console.services.changes import ChangeSet
from console.services.line_splits import Split
from console.services.set_ups import load_set_up_file
from console.services.writing import Writing
from console.ui.session import Done, Failed, Session


def apply_set_up(session: Session, source: str | Path | Split, on_done: Done, on_failed: Failed) -> None:
    """Apply a set-up file, or the text of one, or split a line, by whoever is signed on."""
    by = session.operator

    def job(record: Writing) -> ChangeSet:
        if isinstance(source, Split):
            return record.set_ups.split(source, by=by)
        if isinstance(source, Path):
            return record.set_ups.apply(load_set_up_file(source), source.name, by=by)
        return record.set_ups.apply(source, "What was typed", by=by)

    session.write(job, on_done, on_failed)
