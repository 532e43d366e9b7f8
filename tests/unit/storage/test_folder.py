from __future__ import annotations

from pathlib import Path

from console.storage.folder import RecordFolder


def test_the_three_files_of_the_database_are_named_together() -> None:
    names = [file.name for file in RecordFolder(Path("d")).database_files]
    assert names == ["record.db", "record.db-wal", "record.db-shm"]


def test_everything_of_a_record_lies_in_its_folder() -> None:
    folder = RecordFolder(Path("d"))
    files = (
        folder.database,
        folder.days,
        folder.backups,
        folder.exercise,
        folder.anchor,
        folder.reserve,
        folder.draft,
        folder.window_lock,
        folder.raise_request,
        folder.write_turn,
    )
    assert {file.parent for file in files} == {Path("d")}
    assert len({file.name for file in files}) == len(files)
