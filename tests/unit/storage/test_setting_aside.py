from __future__ import annotations

from pathlib import Path

import pytest

from console.storage.backup import make_backup
from console.storage.folder import RecordFolder
from console.storage.setting_aside import aside_folder, days_fit, replace_database
from console.storage.verification import verify
from helpers.record_builder import build_record


def test_the_folder_set_aside_is_a_new_one(tmp_path: Path) -> None:
    record = build_record(tmp_path)
    first = aside_folder(RecordFolder(tmp_path), "damaged", record.now)
    first.mkdir()
    second = aside_folder(RecordFolder(tmp_path), "damaged", record.now)
    assert (first.name, second.name) == ("damaged-20250304T140000Z", "damaged-20250304T140000Z-2")


def test_day_files_of_another_record_do_not_fit(tmp_path: Path) -> None:
    one, other = build_record(tmp_path / "one"), build_record(tmp_path / "other")
    copy = make_backup(one.folder, tmp_path / "copy.db", one.now)
    one.note("newer than the copy", after_s=86400)
    assert days_fit(RecordFolder(one.folder), copy)
    assert not days_fit(RecordFolder(other.folder), copy)
    assert days_fit(RecordFolder(tmp_path / "empty"), copy)


@pytest.mark.parametrize("step", ["copy2", "sync_folder", "replace"])
def test_a_cut_at_any_step_leaves_the_old_record_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    record = build_record(tmp_path / "record")
    fresh = make_backup(record.folder, tmp_path / "record" / ".restoring.db", record.now)
    record.note("only in the old one")
    record.close()

    def cut(*_arguments: object, **_options: object) -> None:
        raise OSError(5, "cut off")

    where = RecordFolder(record.folder)
    with monkeypatch.context() as patched:
        if step == "replace":
            patched.setattr(Path, "replace", cut)
        else:
            patched.setattr(f"console.storage.setting_aside.{'shutil.' * (step == 'copy2')}{step}", cut)
        with pytest.raises(OSError, match="cut off"):
            replace_database(where, fresh, aside_folder(where, "replaced", record.now))
    assert verify(record.folder).ok
    assert record.reader.count() == 7


def test_day_files_of_another_record_step_aside_also_without_their_anchor(tmp_path: Path) -> None:
    record, other = build_record(tmp_path / "record"), build_record(tmp_path / "other")
    other.close()
    (other.folder / "anchor.json").unlink()
    where = RecordFolder(other.folder)
    fresh = make_backup(record.folder, where.path / ".restoring.db", record.now)
    aside = aside_folder(where, "replaced", record.now)
    replace_database(where, fresh, aside)
    assert {path.name for path in aside.iterdir()} == {"record.db", "days"}


def test_a_fresh_database_comes_into_an_empty_folder(tmp_path: Path) -> None:
    record = build_record(tmp_path / "record")
    (tmp_path / "empty").mkdir()
    where = RecordFolder(tmp_path / "empty")
    fresh = make_backup(record.folder, where.path / ".restoring.db", record.now)
    aside = aside_folder(where, "replaced", record.now)
    replace_database(where, fresh, aside)
    assert where.database.exists()
    assert not aside.exists()
